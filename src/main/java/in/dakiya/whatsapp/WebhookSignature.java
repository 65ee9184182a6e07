package in.dakiya.whatsapp;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Meta's signature {@code X-Hub-Signature-256: sha256=<hex>}, HMAC-SHA256 with the app secret over the body's exact
 * bytes (Meta: Webhooks, validating payloads). Several secrets may be valid at once, so that one can be exchanged.
 */
public final class WebhookSignature {

    private static final String SCHEME = "sha256=";
    private static final int HEX_LENGTH = 64;

    private WebhookSignature() {}

    /** False for a missing, malformed or wrong signature. Compares in constant time. */
    public static boolean isValid(@Nullable String header, byte[] body, List<String> appSecrets) {
        if (header == null || !header.startsWith(SCHEME) || header.length() != SCHEME.length() + HEX_LENGTH) {
            return false;
        }
        byte[] claimed;
        try {
            claimed = HexFormat.of().parseHex(header, SCHEME.length(), header.length());
        } catch (IllegalArgumentException e) {
            return false;
        }
        boolean valid = false;
        for (String secret : appSecrets) {
            valid |= !secret.isEmpty() && MessageDigest.isEqual(hmac(secret, body), claimed);
        }
        return valid;
    }

    private static byte[] hmac(String secret, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac.doFinal(body);
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("Every Java has HmacSHA256", e);
        }
    }
}
