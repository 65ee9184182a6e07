package in.dakiya.otp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** RFC 4226. */
class HotpTest {

    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    @ParameterizedTest
    @CsvSource({
        "0, cc93cf18508d94934c64b65d8ba7667fb7cde4b0, 4c93cf18, 755224",
        "1, 75a48a19d4cbe100644e8ac1397eea747a2d33ab, 41397eea, 287082",
        "2, 0bacb7fa082fef30782211938bc1c5e70416ff44, 82fef30, 359152",
        "3, 66c28227d03a2d5529262ff016a1e6ef76557ece, 66ef7655, 969429",
        "4, a904c900a64b35909874b33e61c5938a8e15ed1c, 61c5938a, 338314",
        "5, a37e783d7b7233c083d4f62926c7a25f238d0316, 33c083d4, 254676",
        "6, bc9cd28561042c83f219324d3c607256c03272ae, 7256c032, 287922",
        "7, a4fb960c0bc06e1eabb804e5b397cdc4b45596fa, 4e5b397, 162583",
        "8, 1b3c89f65e6c9e883012052823443f048b4332db, 2823443f, 399871",
        "9, 1637409809a679dc698207310c8c7fc07290d9e5, 2679dc69, 520489",
    })
    void appendixD(long count, String hmac, String truncated, String code) {
        byte[] computed = Hotp.hmac(SECRET, count);
        assertThat(HexFormat.of().formatHex(computed)).isEqualTo(hmac);
        assertThat(Integer.toHexString(Hotp.truncate(computed))).isEqualTo(truncated);
        assertThat(Hotp.code(SECRET, count).digits()).isEqualTo(code);
    }

    @Test
    void smallNumbersKeepTheirZeros() {
        long factor = 0;
        while (!Hotp.code(SECRET, factor).digits().startsWith("00")) {
            factor++;
        }
        assertThat(Hotp.code(SECRET, factor).digits()).matches("00[0-9]{4}");
    }

    @Test
    void allSixtyFourBitsOfTheFactorCount() {
        assertThat(Hotp.hmac(SECRET, Long.MIN_VALUE)).isNotEqualTo(Hotp.hmac(SECRET, 0));
        assertThat(Hotp.hmac(SECRET, -1)).isNotEqualTo(Hotp.hmac(SECRET, 0xffffffffL));
    }

    @ParameterizedTest
    @CsvSource({"12345", "1234567", "12345a", "१२३४५६", "''"})
    void aPlainCodeIsSixAsciiDigitsAndIsNotQuoted(String text) {
        assertThatThrownBy(() -> PlainCode.of(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A delivery code is six digits");
    }

    @Test
    void aPlainCodeDoesNotPrintItself() {
        assertThat(PlainCode.of("482913")).hasToString("PlainCode[hidden]");
        assertThat(new ReadCode.SixDigits(PlainCode.of("482913")).toString()).doesNotContain("482913");
    }
}
