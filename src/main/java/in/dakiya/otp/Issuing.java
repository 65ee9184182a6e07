package in.dakiya.otp;

import java.time.Instant;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Decides on the first code of a shipment and on a new one after it. Pure but for the randomness that is passed in. */
public final class Issuing {
    private Issuing() {}

    /** What became of it. */
    public sealed interface Outcome {
        /** There is a new code; send it. */
        record Issued(DeliveryCode after) implements Outcome {}

        /** A first code is there already; nothing changed. */
        record AlreadyIssued(DeliveryCode current) implements Outcome {}

        /** There is none that could be replaced. */
        record NoneIssued() implements Outcome {}

        /** It was used: the parcel was handed over. */
        record AlreadyUsed(Proof by) implements Outcome {}

        /** Too many were wrong: only an operator may. */
        record OperatorOnly(int wrongEver) implements Outcome {}
    }

    /**
     * The first code.
     *
     * @param current what is stored, null where nothing is
     * @param keyId {@link CodeKeys#issuingId()}
     * @param random cryptographically strong where it is for real
     */
    public static Outcome issue(@Nullable DeliveryCode current, String keyId, RandomGenerator random, Instant now) {
        return current == null
                ? new Outcome.Issued(DeliveryCode.issued(Issue.first(keyId, random, now)))
                : new Outcome.AlreadyIssued(current);
    }

    /** A new code in place of the old one, which is worth nothing from then on. Parameters as above. */
    public static Outcome reissue(
            @Nullable DeliveryCode current, Requester requester, String keyId, RandomGenerator random, Instant now) {
        if (current == null) {
            return new Outcome.NoneIssued();
        }
        if (current.proof() != null) {
            return new Outcome.AlreadyUsed(current.proof());
        }
        if (current.tries().isForOperator() && requester != Requester.OPERATOR) {
            return new Outcome.OperatorOnly(current.tries().wrongEver());
        }
        return new Outcome.Issued(current.reissued(current.issue().next(keyId, random, now)));
    }
}
