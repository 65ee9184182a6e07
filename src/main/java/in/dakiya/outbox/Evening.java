package in.dakiya.outbox;

import in.dakiya.chat.Dates;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;

/** Seven in the evening in India: when a seller looks at what the day has brought. */
final class Evening {
    private static final LocalTime SEVEN = LocalTime.of(19, 0);

    private Evening() {}

    static Instant after(Instant now) {
        ZonedDateTime local = now.atZone(Dates.INDIA);
        ZonedDateTime today = local.with(SEVEN);
        return (today.isAfter(local) ? today : today.plusDays(1)).toInstant();
    }
}
