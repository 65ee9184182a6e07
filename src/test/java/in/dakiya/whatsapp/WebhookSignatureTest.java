package in.dakiya.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookSignatureTest {

    private static final String SECRET = "0123456789abcdef0123456789abcdef";
    private static final String HEX = "4bf75fe8fbdfa9244a8feb6752ba9f5e3242003145021361e066d885e43ed7ab";
    private static final byte[] BODY =
            ("{\"object\":\"whatsapp_business_account\",\"entry\":[{\"id\":\"1\",\"changes\":"
                            + "[{\"field\":\"messages\",\"value\":{\"messages\":[{\"type\":\"text\",\"text\":{\"body\":"
                            + "\"\\u0928\\u092e\\u0938\\u094d\\u0924\\u0947 a\\/b\"}}]}}]}]}")
                    .getBytes(StandardCharsets.UTF_8);

    @Test
    void theKnownBodyHasTheKnownSignature() {
        assertThat(BODY).hasSize(191);
        assertThat(WebhookSignature.isValid("sha256=" + HEX, BODY, List.of(SECRET)))
                .isTrue();
    }

    @Test
    void theSameJsonWrittenAnewIsRefused() {
        byte[] anew = new String(BODY, StandardCharsets.UTF_8)
                .replace("\\u0928\\u092e\\u0938\\u094d\\u0924\\u0947", "नमस्ते")
                .replace("\\/", "/")
                .getBytes(StandardCharsets.UTF_8);
        assertThat(WebhookSignature.isValid("sha256=" + HEX, anew, List.of(SECRET)))
                .isFalse();
    }

    @Test
    void whileASecretIsExchangedBothAreRight() {
        assertThat(WebhookSignature.isValid("sha256=" + HEX, BODY, List.of("the-new-one", SECRET)))
                .isTrue();
        assertThat(WebhookSignature.isValid("sha256=" + HEX, BODY, List.of("the-new-one")))
                .isFalse();
    }

    @Test
    void withoutASecretNothingIsRight() {
        assertThat(WebhookSignature.isValid("sha256=" + HEX, BODY, List.of(""))).isFalse();
        assertThat(WebhookSignature.isValid("sha256=" + HEX, BODY, List.of())).isFalse();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "sha256=",
                HEX,
                "sha1=" + HEX,
                "sha256=" + HEX + "00",
                "sha256=zz" + "4bf75fe8fbdfa9244a8feb6752ba9f5e3242003145021361e066d885e43ed7",
                "sha256=0bf75fe8fbdfa9244a8feb6752ba9f5e3242003145021361e066d885e43ed7ab"
            })
    void aMissingMalformedOrWrongSignatureIsRefused(String header) {
        assertThat(WebhookSignature.isValid(header, BODY, List.of(SECRET))).isFalse();
    }
}
