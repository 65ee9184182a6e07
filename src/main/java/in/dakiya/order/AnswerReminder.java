package in.dakiya.order;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * When a seller who has not answered a failed delivery is reminded: once, six hours before the courier stops asking, and
 * not at night unless the courier stops asking before the morning.
 */
public final class AnswerReminder {

    static final Duration BEFORE = Duration.ofHours(6);
    /** Who was told a moment ago needs no reminder. */
    private static final Duration AFTER_NEWS = Duration.ofHours(1);

    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private static final LocalTime NIGHT = LocalTime.of(21, 0);
    private static final ZoneOffset INDIA = ZoneOffset.ofHoursMinutes(5, 30);

    private AnswerReminder() {}

    /**
     * @param answerBy when the courier stops asking
     * @param now when the seller is told
     * @return nothing where it would come at once or too late
     */
    public static Optional<Instant> at(Instant answerBy, Instant now) {
        Instant wanted = answerBy.minus(BEFORE);
        Instant morning = morningAfter(wanted);
        Instant at = isNight(wanted) && morning.isBefore(answerBy) ? morning : wanted;
        return at.isAfter(now.plus(AFTER_NEWS)) ? Optional.of(at) : Optional.empty();
    }

    private static boolean isNight(Instant at) {
        LocalTime time = at.atOffset(INDIA).toLocalTime();
        return time.isBefore(MORNING) || !time.isBefore(NIGHT);
    }

    private static Instant morningAfter(Instant at) {
        OffsetDateTime local = at.atOffset(INDIA);
        OffsetDateTime morning = local.with(MORNING);
        return (morning.isAfter(local) ? morning : morning.plusDays(1)).toInstant();
    }
}
