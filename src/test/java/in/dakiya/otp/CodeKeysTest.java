package in.dakiya.otp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodeKeysTest {

    private static final String NEW = base64("the new key of thirty-two bytes!");
    private static final String OLD = base64("the old key of thirty-two bytes!");
    private static final CodeSubject SUBJECT = new CodeSubject("MS-1001", 1, 1);

    @Test
    void theFirstIssuesAndAllCheck() {
        CodeKeys before = CodeKeys.parse("k1:" + OLD);
        CodeKeys after = CodeKeys.parse(" k2:" + NEW + " , k1:" + OLD);
        assertThat(before.issuingId()).isEqualTo("k1");
        assertThat(after.issuingId()).isEqualTo("k2");
        assertThat(digits(after, SUBJECT, "k1", 7)).isEqualTo(digits(before, SUBJECT, "k1", 7));
        assertThat(digits(after, SUBJECT, "k2", 7)).isNotEqualTo(digits(before, SUBJECT, "k1", 7));
    }

    @Test
    void aKeyThatWasTakenAwayMakesNoCode() {
        assertThat(CodeKeys.parse("k2:" + NEW).code(SUBJECT, "k1", 7)).isEmpty();
    }

    @Test
    void theCodeInForceIsThatOfTheStoredIssue() {
        CodeKeys keys = CodeKeys.parse("k1:" + OLD);
        DeliveryCode code = Codes.issued().code();
        assertThat(keys.code("MS-1001", 1, code).orElseThrow().digits())
                .isEqualTo(digits(keys, SUBJECT, "k1", code.movingFactor()));
    }

    /** Known answer, computed with another program: HMAC-SHA256, then HOTP over it. */
    @Test
    void theKeyOfOneCodeIsMadeOfOrderShipmentAndIssue() {
        assertThat(digits(CodeKeys.parse("k1:" + OLD), SUBJECT, "k1", 7)).isEqualTo("576381");
    }

    @Test
    void ordersThatReadAlikeHaveOtherCodes() {
        byte[] key = OLD.getBytes(StandardCharsets.UTF_8);
        Set<String> keys = new HashSet<>();
        for (CodeSubject subject : new CodeSubject[] {
            new CodeSubject("MS-1", 11, 1),
            new CodeSubject("MS-11", 1, 1),
            new CodeSubject("MS-1", 1, 11),
            new CodeSubject("MS-1", 1, 1),
            new CodeSubject("MS-111", 1, 1),
        }) {
            keys.add(Base64.getEncoder().encodeToString(subject.key(key)));
        }
        assertThat(keys).hasSize(5);
    }

    /** Of ten thousand codes, no digit at any place is far from its tenth; the seed is fixed. */
    @Test
    void codesAreSpreadEvenly() {
        CodeKeys keys = CodeKeys.parse("k1:" + OLD);
        Random random = new Random(4226);
        int[][] seen = new int[6][10];
        for (int i = 0; i < 10_000; i++) {
            String code = digits(keys, SUBJECT, "k1", random.nextLong());
            for (int place = 0; place < 6; place++) {
                seen[place][code.charAt(place) - '0']++;
            }
        }
        for (int[] place : seen) {
            assertThat(Arrays.stream(place).boxed()).allMatch(count -> count > 850 && count < 1150);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                                       | entry 1 is empty",
                "k1:c2VjcmV0LXNlY3JldC1zZWNyZXQ=,          | entry 2 is empty",
                "c2VjcmV0LXNlY3JldC1zZWNyZXQ=              | entry 1 has no colon between key id and key",
                "c2VjcmV0LXNlY3JldC1zZWNyZXQ=:k1           | entry 1 has a key id that is not",
                ":c2VjcmV0LXNlY3JldC1zZWNyZXQ=             | entry 1 has a key id that is not",
                "k1:c2VjcmV0LXNlY3JldC1zZWNyZXQ=,k2:c2Vj#  | entry 2 has a key that is not Base64",
                "k1:c2VjcmV0                               | entry 1 has a key shorter than 16 bytes",
                "k1:                                       | entry 1 has a key shorter than 16 bytes",
                "k1:c2VjcmV0LXNlY3JldC1zZWNyZXQ=,k1:c2VjcmV0LXNlY3JldC1zZWNyZXQ= | entry 2 has the key id of an earlier",
            })
    void aWrongListIsRefusedByPlaceAndNeverQuoted(String list, String reason) {
        assertThatThrownBy(() -> CodeKeys.parse(list))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("dakiya.otp.key: " + reason)
                .hasMessageNotContaining("c2Vj")
                .hasNoCause();
    }

    @Test
    void keysDoNotPrintThemselves() {
        assertThat(CodeKeys.parse("k1:" + OLD).toString()).contains("k1").doesNotContain(OLD);
    }

    @Test
    void shipmentsAndIssuesCountFromOne() {
        assertThatThrownBy(() -> new CodeSubject("MS-1001", 0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CodeSubject("MS-1001", 1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CodeSubject("", 1, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    private static String digits(CodeKeys keys, CodeSubject subject, String keyId, long factor) {
        return keys.code(subject, keyId, factor).orElseThrow().digits();
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
    }
}
