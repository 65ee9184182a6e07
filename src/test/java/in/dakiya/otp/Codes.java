package in.dakiya.otp;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.random.RandomGenerator;

/** A code's life, told step by step; each try is another message unless it is said which. */
final class Codes {

    static final Instant NOON = Instant.parse("2026-11-22T06:30:00Z");

    static final String KEY_ID = "k1";

    private final RandomGenerator random = new Random(20261122);
    private DeliveryCode code;
    private Instant now = NOON;
    private int messages;

    private Codes() {
        code = ((Issuing.Outcome.Issued) Issuing.issue(null, KEY_ID, random, now)).after();
    }

    /** Issued at noon in India. */
    static Codes issued() {
        return new Codes();
    }

    DeliveryCode code() {
        return code;
    }

    Instant now() {
        return now;
    }

    Codes later(Duration wait) {
        now = now.plus(wait);
        return this;
    }

    Codes at(Instant time) {
        now = time;
        return this;
    }

    Checking.Outcome wrong() {
        return attempt("wamid.try-" + ++messages, false);
    }

    /** As often as it says, each after the lock that the one before may have brought. */
    Codes wrongTimes(int times) {
        for (int i = 0; i < times; i++) {
            Instant lockedUntil = code.tries().lockedUntil();
            now = lockedUntil != null && lockedUntil.isAfter(now) ? lockedUntil : now;
            wrong();
        }
        return this;
    }

    Checking.Outcome right() {
        return attempt("wamid.try-" + ++messages, true);
    }

    Checking.Outcome attempt(String wamid, boolean matches) {
        Checking.Outcome outcome = Checking.check(code, wamid, now, () -> matches);
        if (outcome instanceof Checking.Outcome.Right right) {
            code = right.after();
        } else if (outcome instanceof Checking.Outcome.Wrong wrong) {
            code = wrong.after();
        }
        return outcome;
    }

    Issuing.Outcome reissue(Requester requester) {
        Issuing.Outcome outcome = Issuing.reissue(code, requester, KEY_ID, random, now);
        if (outcome instanceof Issuing.Outcome.Issued issued) {
            code = issued.after();
        }
        return outcome;
    }

    Resending.Outcome resend() {
        Resending.Outcome outcome = Resending.decide(code, now);
        if (outcome instanceof Resending.Outcome.Send send) {
            code = send.after();
        }
        return outcome;
    }
}
