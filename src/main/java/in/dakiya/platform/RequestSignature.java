package in.dakiya.platform;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * The signature between the platform and us, in both directions: {@code X-Dakiya-Signature: k=<keyid>,t=<unix
 * seconds>,v1=<hex>}, where the last part is HMAC-SHA256 over time, method, target and body with a line feed between
 * them. It is made over what is sent, byte for byte, so it is checked before anything is parsed.
 */
public final class RequestSignature {

    public static final String HEADER = "X-Dakiya-Signature";

    /** How old, or how far ahead of our clock, a signature may be. */
    public static final Duration TOLERANCE = Duration.ofSeconds(300);

    private static final String ALGORITHM = "HmacSHA256";
    private static final Pattern FORM =
            Pattern.compile("k=([A-Za-z0-9._-]{1,64}), ?t=([0-9]{1,12}), ?v1=([0-9a-fA-F]{64})");

    private RequestSignature() {}

    /**
     * What a signature is made over.
     *
     * @param target path and query as they are sent, without a stage, for example {@code /orders/MS-1001?x=1}
     */
    public record Signed(String method, String target, byte[] body) {}

    /** Why a request is refused. */
    public enum Refusal {
        MISSING("The header " + HEADER + " is missing"),
        MALFORMED("The header " + HEADER + " must be k=<keyid>,t=<unix seconds>,v1=<64 hex digits>"),
        UNKNOWN_KEY("The signature names a key that is not known"),
        EXPIRED("The signature's time is more than 300 seconds off"),
        WRONG("The signature does not match method, path, query and body as they arrived");

        private final String detail;

        Refusal(String detail) {
            this.detail = detail;
        }

        /** For the answer; holds nothing secret. */
        public String detail() {
            return detail;
        }
    }

    /** Nothing when the request is signed rightly. */
    public static Optional<Refusal> refusal(@Nullable String header, Signed signed, SigningKeys keys, Instant now) {
        if (header == null || header.isBlank()) {
            return Optional.of(Refusal.MISSING);
        }
        Matcher parts = FORM.matcher(header.strip());
        if (!parts.matches()) {
            return Optional.of(Refusal.MALFORMED);
        }
        long seconds = Long.parseLong(parts.group(2));
        if (Math.abs(now.getEpochSecond() - seconds) > TOLERANCE.toSeconds()) {
            return Optional.of(Refusal.EXPIRED);
        }
        Optional<String> secret = keys.secret(parts.group(1));
        if (secret.isEmpty()) {
            return Optional.of(Refusal.UNKNOWN_KEY);
        }
        byte[] claimed = HexFormat.of().parseHex(parts.group(3));
        return MessageDigest.isEqual(hmac(secret.get(), seconds, signed), claimed)
                ? Optional.empty()
                : Optional.of(Refusal.WRONG);
    }

    /** The value of the header for a request that is sent at this moment. */
    public static String header(String keyId, String secret, Signed signed, Instant now) {
        long seconds = now.getEpochSecond();
        return "k=" + keyId + ",t=" + seconds + ",v1=" + HexFormat.of().formatHex(hmac(secret, seconds, signed));
    }

    private static byte[] hmac(String secret, long seconds, Signed signed) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            String head = seconds + "\n" + signed.method() + "\n" + signed.target() + "\n";
            mac.update(head.getBytes(StandardCharsets.UTF_8));
            return mac.doFinal(signed.body());
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, e);
        }
    }
}
