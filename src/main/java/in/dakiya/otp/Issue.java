package in.dakiya.otp;

import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;

/**
 * One issue of a shipment's code: what the digits are computed from, together with a key that is not here.
 *
 * @param number from 1; a re-issue is the next
 * @param keyId which key of {@code dakiya.otp.key} made it
 * @param movingFactor HOTP's, random; all 64 bits
 */
public record Issue(int number, String keyId, long movingFactor, Instant at) {

    /** A code is good for so long, unless it is used or re-issued before. */
    public static final Duration LIFETIME = Duration.ofDays(30);

    static Issue first(String keyId, RandomGenerator random, Instant now) {
        return new Issue(1, keyId, random.nextLong(), now);
    }

    /** Another number and another factor, so another code (but for one chance in a million). */
    Issue next(String nextKeyId, RandomGenerator random, Instant now) {
        return new Issue(number + 1, nextKeyId, random.nextLong(), now);
    }

    /** From this moment it is too old. */
    public Instant expiresAt() {
        return at.plus(LIFETIME);
    }

    boolean isExpired(Instant now) {
        return !now.isBefore(expiresAt());
    }
}
