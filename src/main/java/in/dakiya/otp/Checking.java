package in.dakiya.otp;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Decides on a code that somebody typed. Pure. A shipment that was delivered otherwise needs no check: ask it first. */
public final class Checking {
    private Checking() {}

    /** What a try came to. Where {@code after} is given and differs from what was read, it is to be stored. */
    public sealed interface Outcome {
        /** The parcel is handed over. */
        record Right(DeliveryCode after) implements Outcome {}

        /** Wrong, and counted unless the same message was counted before. With this one it may be locked or dead. */
        record Wrong(DeliveryCode after, TriesLeft left) implements Outcome {}

        /** Locked: neither compared nor counted. */
        record Locked(Instant until, TriesLeft left) implements Outcome {}

        /**
         * Dead.
         *
         * @param next who may give a new one
         */
        record Dead(Requester next) implements Outcome {}

        /**
         * A code works once.
         *
         * @param bySameAttempt whether this very message had used it: it is a repetition
         */
        record AlreadyUsed(Proof by, boolean bySameAttempt) implements Outcome {}

        /** Too old since that time. */
        record Expired(Instant since) implements Outcome {}

        record NoneIssued() implements Outcome {}
    }

    /**
     * What a typed code comes to.
     *
     * @param code what is stored, null where nothing is
     * @param wamid the message in which it was typed; a repetition counts once
     * @param matches whether it is the right one; asked only where the answer counts
     */
    public static Outcome check(@Nullable DeliveryCode code, String wamid, Instant now, BooleanSupplier matches) {
        if (code == null) {
            return new Outcome.NoneIssued();
        }
        if (code.proof() != null) {
            return new Outcome.AlreadyUsed(code.proof(), code.proof().wamid().equals(wamid));
        }
        Tries tries = code.tries();
        if (tries.isDead()) {
            return new Outcome.Dead(tries.isForOperator() ? Requester.OPERATOR : Requester.PLATFORM);
        }
        if (code.issue().isExpired(now)) {
            return new Outcome.Expired(code.issue().expiresAt());
        }
        if (tries.lockedUntil() != null && tries.isLocked(now)) {
            return new Outcome.Locked(tries.lockedUntil(), tries.left(now));
        }
        return compare(code, wamid, now, matches);
    }

    private static Outcome compare(DeliveryCode code, String wamid, Instant now, BooleanSupplier matches) {
        Tries tries = code.tries();
        long fingerprint = fingerprint(wamid);
        if (tries.hasCounted(fingerprint)) {
            return new Outcome.Wrong(code, tries.left(now));
        }
        if (matches.getAsBoolean()) {
            return new Outcome.Right(code.used(new Proof(wamid, tries.wrong() + 1, now)));
        }
        Tries after = tries.plusWrong(fingerprint, now);
        return new Outcome.Wrong(code.with(after), after.left(now));
    }

    /** Eight bytes that stand for a message, so that forty of them are small and none contains a number. */
    static long fingerprint(String wamid) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(wamid.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(hash).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
