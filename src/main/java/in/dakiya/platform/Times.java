package in.dakiya.platform;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Times of the API: RFC 3339, with any offset in requests, in UTC to the second in answers. */
final class Times {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2099;

    private Times() {}

    /** 1970 when it is missing or wrong. */
    static Instant required(Fields fields, String name) {
        return fields.required(name) ? read(fields, name).orElse(Instant.EPOCH) : Instant.EPOCH;
    }

    static Optional<Instant> read(Fields fields, String name) {
        String text = fields.text(name, TextRule.line(40), "");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            OffsetDateTime time = OffsetDateTime.parse(text);
            if (time.getYear() >= FIRST_YEAR && time.getYear() <= LAST_YEAR) {
                return Optional.of(time.toInstant().truncatedTo(ChronoUnit.SECONDS));
            }
            fields.wrong(name, "must lie between the years " + FIRST_YEAR + " and " + LAST_YEAR);
        } catch (DateTimeException e) {
            fields.wrong(name, "must be a time with its offset, such as 2026-11-22T10:15:00+05:30");
        }
        return Optional.empty();
    }

    static String write(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** For a value that may be null in an answer. */
    static @Nullable String orNull(@Nullable Instant time) {
        return time == null ? null : write(time);
    }
}
