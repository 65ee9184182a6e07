package in.dakiya.otp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodeReaderTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "482913",
                " 482913\n",
                "482 913",
                "482-913",
                "4 8 2 9 1 3",
                "48–29—13",
                "482\u2212913",
                "482\u00a0913",
                "४८२९१३",
                "૪૮૨૯૧૩",
                "௪௮௨௯௧௩",
                "٤٨٢٩١٣",
                "４８２９１３",
                "𝟒𝟖𝟐𝟗𝟏𝟑",
                "४८२ 913",
                "*482913*",
                "`482913`",
                "“482913”",
                "482913.",
                "४८२९१३।",
                "\u200e482913\u200f",
                "482\u200b913",
                "4\ufe0f\u20e38\ufe0f\u20e32\ufe0f\u20e39\ufe0f\u20e31\ufe0f\u20e33\ufe0f\u20e3",
            })
    void sixDigitsAreReadHoweverTheyAreTyped(String typed) {
        assertThat(CodeReader.read(typed))
                .isInstanceOfSatisfying(
                        ReadCode.SixDigits.class,
                        six -> assertThat(six.code().digits()).isEqualTo("482913"));
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "48291, 5", "4829131, 7", "98000 00001, 10", "४८२९१, 5", "48-29-1, 5"})
    void digitsOfAnotherCountAreCounted(String typed, int digits) {
        assertThat(CodeReader.read(typed)).isEqualTo(new ReadCode.OtherCount(digits));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "code is 482913                      | 482913",
                "Otp: 482913 thanks                  | 482913",
                "कोड ४८२९१३ है                        | 482913",
                "he said 482 913, ok                 | 482913",
                "482913 ✅                            | 482913",
                "#482913                             | 482913",
                "1001 482913                         | 482913",
                "482913 2 pieces                     | 482913",
                "482913 2kg                          | 482913",
                "482913 or 482931                    | 482913 482931",
                "482913 482931                       | 482913 482931",
                "Delivered at 560003, code 12 34 56! | 560003 123456",
            })
    void aSentenceWithSixDigitsIsAskedAbout(String typed, String codes) {
        assertThat(CodeReader.read(typed))
                .isInstanceOfSatisfying(
                        ReadCode.InSentence.class,
                        found -> assertThat(found.codes().stream().map(PlainCode::digits))
                                .isEqualTo(List.of(codes.split(" "))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "...",
                "hello",
                "B32242001",
                "AB482913IN",
                "EK482913",
                "482913kg",
                "order 1001",
                "call 9800000001",
                "+91 98000 00001",
                "12 Lake View, 3rd cross",
            })
    void whatHoldsNoCodeIsLeftAlone(String typed) {
        assertThat(CodeReader.read(typed)).isEqualTo(new ReadCode.NoCode());
    }

    @Test
    void longTextsAreReadInTimeOfTheirLength() {
        List<String> pieces = List.of("1", "1 ", ".", ". ", "-", "482913 ", "a1 ", "*1");
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            for (String piece : pieces) {
                assertThat(CodeReader.read(piece.repeat(65_536 / piece.length()) + "x"))
                        .isNotInstanceOf(ReadCode.SixDigits.class);
            }
        });
    }
}
