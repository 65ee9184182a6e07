package in.dakiya.chat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.util.Locale;

/** Days and times as people in India read them, in Asia/Kolkata. */
public final class Dates {

    public static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");

    private Dates() {}

    /** {@code 24 Nov}. */
    public static String day(LocalDate day, String language) {
        return day.getDayOfMonth() + " " + day.getMonth().getDisplayName(TextStyle.SHORT, Locale.of(language, "IN"));
    }

    /** {@code 24 Nov, 5:00 pm}; with a 24-hour clock in languages that have no am and pm of that form. */
    public static String time(Instant at, String language) {
        ZonedDateTime local = at.atZone(INDIA);
        String day = day(local.toLocalDate(), language);
        if (!language.equals("en")) {
            return day + ", %02d:%02d".formatted(local.getHour(), local.getMinute());
        }
        int hour = local.getHour() % 12 == 0 ? 12 : local.getHour() % 12;
        return day + ", %d:%02d %s".formatted(hour, local.getMinute(), local.getHour() < 12 ? "am" : "pm");
    }
}
