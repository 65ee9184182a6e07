package in.dakiya.otp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TypedCodeTest {

    private static final TypedKey KEY = TypedKey.of("a key for what is typed");
    private static final PlainCode CODE = PlainCode.of("482913");

    @Test
    void theRightCodeMatchesAfterItTravelled() {
        String travelling = KEY.digest("wamid.1", CODE).hex();
        assertThat(TypedCode.ofHex(travelling).matches(KEY, "wamid.1", CODE)).isTrue();
    }

    @Test
    void anotherCodeMessageOrKeyDoesNotMatch() {
        TypedCode typed = KEY.digest("wamid.1", CODE);
        assertThat(typed.matches(KEY, "wamid.1", PlainCode.of("482914"))).isFalse();
        assertThat(typed.matches(KEY, "wamid.2", CODE)).isFalse();
        assertThat(typed.matches(TypedKey.of("another key for what is typed"), "wamid.1", CODE))
                .isFalse();
    }

    @Test
    void aWamidThatEndsInDigitsIsNotTakenForTheCode() {
        assertThat(KEY.digest("wamid.14", PlainCode.of("829130")).hex())
                .isNotEqualTo(KEY.digest("wamid.1", PlainCode.of("482913")).hex());
    }

    @Test
    void theDigestShowsNothingOfTheCode() {
        TypedCode typed = KEY.digest("wamid.1", CODE);
        assertThat(typed.hex()).matches("[0-9a-f]{64}").doesNotContain("482913");
        assertThat(typed).hasToString("TypedCode[hidden]");
        assertThat(KEY).hasToString("TypedKey[hidden]");
    }

    @Test
    void whatIsNoDigestIsRefused() {
        assertThatThrownBy(() -> TypedCode.ofHex("482913")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> TypedCode.ofHex("x".repeat(64))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aShortKeyIsRefusedAndNotQuoted() {
        assertThatThrownBy(() -> TypedKey.of(" fifteen-letters "))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("dakiya.otp.typed-key is shorter than 16 characters")
                .hasMessageNotContaining("fifteen");
        assertThat(TypedKey.of("sixteen--letters")).isNotNull();
    }
}
