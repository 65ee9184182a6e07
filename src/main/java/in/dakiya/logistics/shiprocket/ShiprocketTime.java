package in.dakiya.logistics.shiprocket;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/** Shiprocket's times: two forms, both without an offset and in Indian time. */
final class ShiprocketTime {

    private static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");
    private static final List<DateTimeFormatter> FORMS = List.of(
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss"),
            DateTimeFormatter.ofPattern("dd MM yyyy HH:mm:ss"),
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm"));
    private static final int DATE_LENGTH = 10;

    private ShiprocketTime() {}

    static Optional<Instant> instant(String text) {
        for (DateTimeFormatter form : FORMS) {
            try {
                return Optional.of(
                        LocalDateTime.parse(text.strip(), form).atZone(INDIA).toInstant());
            } catch (DateTimeException e) {
                // The next form may fit.
            }
        }
        return Optional.empty();
    }

    /** The day in Indian time, of a date with or without a time. */
    static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(
                    text.strip().substring(0, Math.min(DATE_LENGTH, text.strip().length()))));
        } catch (DateTimeException e) {
            return instant(text).map(at -> at.atZone(INDIA).toLocalDate());
        }
    }
}
