package in.dakiya.sandbox.meta;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** {@code X-Hub-Signature-256}: HMAC-SHA256 of the exact bytes with the app secret. */
final class WebhookSignature {
    private WebhookSignature() {}

    static String of(String appSecret, byte[] body) {
        return "sha256=" + hmac(appSecret, body);
    }

    /** What {@code appsecret_proof} must be for this token. */
    static String proof(String appSecret, String accessToken) {
        return hmac(appSecret, accessToken.getBytes(StandardCharsets.UTF_8));
    }

    private static String hmac(String key, byte[] message) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(message));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
