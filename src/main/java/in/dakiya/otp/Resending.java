package in.dakiya.otp;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether a code may be sent: the same one three times a day in all, ten minutes apart. One that was issued anew
 * and was not sent yet goes at once, and counts. Pure.
 */
public final class Resending {
    private Resending() {}

    /** What became of it. */
    public sealed interface Outcome {
        /**
         * Send it.
         *
         * @param leftToday how often it is possible after this one
         */
        record Send(DeliveryCode after, int leftToday) implements Outcome {}

        /**
         * Not so fast.
         *
         * @param at when it is possible
         */
        record TooSoon(Instant at) implements Outcome {}

        /**
         * Not today any more.
         *
         * @param at when it is possible: tomorrow in Asia/Kolkata
         */
        record TooOften(Instant at) implements Outcome {}

        record NotPossible(Reason reason) implements Outcome {}
    }

    /** Why a code is not sent at all. */
    public enum Reason {
        NONE_ISSUED,
        USED,
        DEAD,
        EXPIRED
    }

    /**
     * Whether it goes again now.
     *
     * @param code what is stored, null where nothing is
     */
    public static Outcome decide(@Nullable DeliveryCode code, Instant now) {
        if (code == null) {
            return new Outcome.NotPossible(Reason.NONE_ISSUED);
        }
        if (code.proof() != null) {
            return new Outcome.NotPossible(Reason.USED);
        }
        if (code.tries().isDead()) {
            return new Outcome.NotPossible(Reason.DEAD);
        }
        return code.issue().isExpired(now) ? new Outcome.NotPossible(Reason.EXPIRED) : inTime(code, now);
    }

    private static Outcome inTime(DeliveryCode code, Instant now) {
        Instant free = code.sends().freeAt();
        int today = code.sends().today(now);
        if (!code.isSent()) {
            return new Outcome.Send(code.sent(now), Math.max(0, Sends.A_DAY - today - 1));
        }
        if (today >= Sends.A_DAY) {
            Instant tomorrow = Sends.tomorrow(now);
            return new Outcome.TooOften(free.isAfter(tomorrow) ? free : tomorrow);
        }
        return now.isBefore(free)
                ? new Outcome.TooSoon(free)
                : new Outcome.Send(code.sent(now), Sends.A_DAY - today - 1);
    }
}
