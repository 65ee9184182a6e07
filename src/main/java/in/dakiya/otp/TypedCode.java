package in.dakiya.otp;

import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * A code that somebody typed, as the digest that {@link TypedKey} made of it at once. It may travel and rest; the digits
 * may not.
 */
public final class TypedCode {

    private static final int LENGTH = 32;

    private final byte[] digest;

    TypedCode(byte[] digest) {
        this.digest = digest.clone();
    }

    /**
     * The digest as it travelled.
     *
     * @throws IllegalArgumentException unless it is 64 hexadecimal digits
     */
    public static TypedCode ofHex(String hex) {
        if (hex.length() != 2 * LENGTH) {
            throw new IllegalArgumentException("A digest is 64 hexadecimal digits");
        }
        return new TypedCode(HexFormat.of().parseHex(hex));
    }

    /** 64 hexadecimal digits, lower case. */
    public String hex() {
        return HexFormat.of().formatHex(digest);
    }

    /** Whether this is the right code, typed in that message. Takes the same time for every answer. */
    public boolean matches(TypedKey key, String wamid, PlainCode right) {
        return MessageDigest.isEqual(digest, key.digest(wamid, right).digest);
    }

    @Override
    public String toString() {
        return "TypedCode[hidden]";
    }
}
