package in.dakiya.chat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Map;

/** Days and times as people in India read them, in Asia/Kolkata. */
public final class Dates {

    public static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");

    private Dates() {}

    /** {@code 24 Nov}. */
    public static String day(LocalDate day, String language) {
        return day.getDayOfMonth() + " " + day.getMonth().getDisplayName(TextStyle.SHORT, Locale.of(language, "IN"));
    }

    /** The same, with today's and tomorrow's names instead of their dates. */
    static String soon(Instant at, Instant now, Texts texts) {
        LocalDate day = at.atZone(INDIA).toLocalDate();
        LocalDate today = now.atZone(INDIA).toLocalDate();
        String clock = clock(at, texts.language());
        if (day.equals(today)) {
            return texts.say("date.today", Map.of("time", clock));
        }
        return day.equals(today.plusDays(1))
                ? texts.say("date.tomorrow", Map.of("time", clock))
                : time(at, texts.language());
    }

    /** {@code 24 Nov, 5:00 pm}; with a 24-hour clock in languages that have no am and pm of that form. */
    public static String time(Instant at, String language) {
        ZonedDateTime local = at.atZone(INDIA);
        return day(local.toLocalDate(), language) + ", " + clock(at, language);
    }

    private static String clock(Instant at, String language) {
        ZonedDateTime local = at.atZone(INDIA);
        if (!language.equals("en")) {
            return "%02d:%02d".formatted(local.getHour(), local.getMinute());
        }
        int hour = local.getHour() % 12 == 0 ? 12 : local.getHour() % 12;
        return "%d:%02d %s".formatted(hour, local.getMinute(), local.getHour() < 12 ? "am" : "pm");
    }
}
