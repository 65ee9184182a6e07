package in.dakiya.otp;

import java.nio.ByteBuffer;
import java.util.Locale;

/** HOTP, RFC 4226: six digits from a key and an eight-byte moving factor, by HMAC-SHA-1 and dynamic truncation. */
public final class Hotp {

    private static final int MODULUS = 1_000_000;

    private Hotp() {}

    /**
     * The code of one key and one factor.
     *
     * @param movingFactor all 64 bits count; a negative number is as good as any
     */
    public static PlainCode code(byte[] key, long movingFactor) {
        int number = truncate(hmac(key, movingFactor)) % MODULUS;
        return PlainCode.of(String.format(Locale.ROOT, "%06d", number));
    }

    static byte[] hmac(byte[] key, long movingFactor) {
        return Hmac.SHA1.of(
                key, ByteBuffer.allocate(Long.BYTES).putLong(movingFactor).array());
    }

    /** RFC 4226, 5.3: four bytes from where the last half-byte points, without the sign. */
    static int truncate(byte[] hmac) {
        int offset = hmac[hmac.length - 1] & 0xf;
        return ByteBuffer.wrap(hmac).getInt(offset) & 0x7fffffff;
    }
}
