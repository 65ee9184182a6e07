package in.dakiya.otp;

import java.nio.charset.StandardCharsets;

/**
 * The key {@code dakiya.otp.typed-key}, which hides what people type from the moment it arrives. Any text of at least 16
 * characters, taken as it stands.
 */
public final class TypedKey {

    private static final int SHORTEST = 16;

    private final byte[] key;

    private TypedKey(byte[] key) {
        this.key = key;
    }

    /**
     * The key as it is configured.
     *
     * @throws IllegalArgumentException when it is too short; the key is not quoted
     */
    public static TypedKey of(String text) {
        String stripped = text.strip();
        if (stripped.length() < SHORTEST) {
            throw new IllegalArgumentException(
                    "dakiya.otp.typed-key is shorter than " + SHORTEST + " characters; take 32 random bytes in Base64");
        }
        return new TypedKey(stripped.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * HMAC-SHA256 over the message's id and the code. The same code in another message looks different.
     *
     * @param wamid the id of the message in which the code was typed
     */
    public TypedCode digest(String wamid, PlainCode code) {
        return new TypedCode(Hmac.SHA256.of(key, Canonical.bytes("dakiya typed code 1", wamid, code.digits())));
    }

    @Override
    public String toString() {
        return "TypedKey[hidden]";
    }
}
