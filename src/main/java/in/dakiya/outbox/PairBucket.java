package in.dakiya.outbox;

import in.dakiya.work.NoticeKind;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Meta takes one message every six seconds from one number to one person, and 45 at once that are borrowed from the time
 * to come (Meta: pair rate limits). Alarms leave room for answers, new orders, which can be gathered, leave room for other
 * alarms, and news leave room for all of them.
 */
final class PairBucket {

    private static final Duration EACH = Duration.ofSeconds(6);
    private static final int ANSWERS = 40;
    private static final int ALARMS = 30;
    private static final int NEW_ORDERS = 20;
    private static final int NEWS = 15;

    private PairBucket() {}

    /**
     * @param spentUntil until when the quota is spent, null where nothing was sent yet
     * @param after what it would be after this message
     * @param waitUntil when the message may go; not after now where it may go at once
     */
    record Room(Instant after, Instant waitUntil) {
        boolean isFree(Instant now) {
            return !waitUntil.isAfter(now);
        }
    }

    static Room room(@Nullable Instant spentUntil, NoticeKind kind, Instant now) {
        Instant from = spentUntil == null || spentUntil.isBefore(now) ? now : spentUntil;
        Instant after = from.plus(EACH);
        return new Room(after, after.minus(EACH.multipliedBy(burst(kind))));
    }

    /** A bucket from which nobody may take before this time, and an answer from then on. */
    static Instant emptiedUntil(Instant time) {
        return time.plus(EACH.multipliedBy(ANSWERS - 1));
    }

    private static int burst(NoticeKind kind) {
        return switch (kind.urgency()) {
            case ANSWER -> ANSWERS;
            case ALARM -> kind.tellsNewOrders() ? NEW_ORDERS : ALARMS;
            case NEWS -> NEWS;
        };
    }
}
