package in.dakiya.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import in.dakiya.text.PlainText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpokenRupeesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "charge 60|6000|",
                "Rs 60|6000|",
                "Rs.60|6000|",
                "₹60.50|6050|",
                "₹ 60.5|6050|",
                "60 rupees|6000|",
                "60/-|6000|",
                "६० रुपये|6000|",
                "किराया 60|6000|",
                "shipping charge: Rs 1,200|120000|",
                "dtdc rs 60 28 nov|6000|dtdc 28 nov",
                "charges 0|0|",
                "60rs|6000|",
                "INR 99.99|9999|"
            })
    void amountsAreReadAsPeopleTypeThem(String typed, long paise, String rest) {
        assertThat(SpokenRupees.in(PlainText.folded(typed))).contains(new Found<>(paise, rest == null ? "" : rest));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "60",
                "dtdc 6421710001805",
                "rs",
                "charge",
                "rs 048291",
                "marsh 60",
                "b32242001",
                "₹-5",
                "₹12345678901234567890"
            })
    void whatIsNotMarkedAsMoneyIsNone(String typed) {
        assertThat(SpokenRupees.in(PlainText.folded(typed))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"60, 6000", "60.5, 6050", "0, 0", "rs 60, 6000"})
    void theAnswerMayBeANumberAlone(String typed, long paise) {
        assertThat(SpokenRupees.answer(typed)).contains(paise);
    }
}
