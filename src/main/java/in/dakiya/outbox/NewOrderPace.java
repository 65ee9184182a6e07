package in.dakiya.outbox;

import in.dakiya.order.Seller;
import in.dakiya.table.PersonFile;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How new orders come to one person: the first at once, those that follow it closely gathered and told together. In a
 * closed window each message is paid for, so one a minute; in an open one six at once and then one a minute. A shop that
 * wishes digests gets one in a quarter of an hour, and none while it is closed.
 */
final class NewOrderPace {

    static final Duration PERIOD = Duration.ofMinutes(1);
    static final Duration PERIOD_OF_DIGESTS = Duration.ofMinutes(15);
    static final int AT_ONCE = 6;

    private NewOrderPace() {}

    sealed interface Step {
        /** A message of its own, now. */
        record Alone() implements Step {}

        /** @param begun whether others are gathered until the same time already */
        record Gather(Instant until, boolean begun) implements Step {}
    }

    /**
     * What a shop wishes.
     *
     * @param digests whether its orders are always gathered
     * @param openFrom when it is open: now, or from the next opening on; for who wishes no digests always now
     */
    record Wish(boolean digests, Instant openFrom) {

        static Wish of(@Nullable Seller seller, Instant now) {
            if (seller == null || seller.newOrder() == Seller.NewOrderNotice.EACH) {
                return new Wish(false, now);
            }
            Seller.Hours hours = seller.hours();
            return new Wish(true, hours == null ? now : hours.openFrom(now));
        }

        private Duration period() {
            return digests ? PERIOD_OF_DIGESTS : PERIOD;
        }
    }

    /** @param roomAt when the pair quota has room for it; not after now where it has */
    static Step step(PersonFile.NewOrders before, boolean windowOpen, Wish wish, Instant roomAt, Instant now) {
        int atOnce = windowOpen && !wish.digests() ? AT_ONCE : 1;
        Instant pause = earlier(
                from(before.spentUntil(), now).minus(wish.period().multipliedBy(atOnce - 1L)), now.plus(wish.period()));
        Instant until = later(later(pause, roomAt), wish.openFrom());
        Instant begun = before.gatheredUntil();
        if (begun != null && begun.isAfter(now) && suits(begun, until, wish, now)) {
            return new Step.Gather(begun, true);
        }
        return until.isAfter(now) ? new Step.Gather(until, false) : new Step.Alone();
    }

    /** Another shop of the same person may have begun it, with another wish. */
    private static boolean suits(Instant begun, Instant until, Wish wish, Instant now) {
        boolean soonEnough = !begun.isAfter(later(until, now.plus(wish.period())));
        return wish.openFrom().isAfter(now) ? begun.equals(until) : soonEnough;
    }

    /** Until when the quota of new orders is spent after one more message. */
    static Instant after(@Nullable Instant spentUntil, Wish wish, Instant now) {
        return from(spentUntil, now).plus(wish.period());
    }

    private static Instant from(@Nullable Instant spentUntil, Instant now) {
        return spentUntil == null || spentUntil.isBefore(now) ? now : spentUntil;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
