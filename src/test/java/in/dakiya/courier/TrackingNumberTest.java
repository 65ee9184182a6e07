package in.dakiya.courier;

import static in.dakiya.courier.CouriersTest.courier;
import static org.assertj.core.api.Assertions.assertThat;

import in.dakiya.courier.TrackingNumber.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrackingNumberTest {

    @Test
    void everyExampleIsGood() {
        assertThat(Couriers.all())
                .allSatisfy(courier -> assertThat(courier.examples())
                        .allSatisfy(example -> assertThat(TrackingNumber.check(courier, example))
                                .isEqualTo(new Verdict.Good(example))));
    }

    @ParameterizedTest
    @CsvSource({
        "india_post, ' ee 473124829 in ', EE473124829IN",
        "dtdc, b-32242001, B32242001",
        "delhivery, ६४२१७१०००१८०५, 6421710001805",
        "delhivery, ６４２１ ７１００ ０１８０５., 6421710001805",
        "smartr, xse–13107835, XSE-13107835",
        "smartr, XSE13107835, XSE13107835",
        "blue_dart, '\u200f50910403014\u202c', 50910403014",
        "other, lr-4455/7, ''",
        "movin, mv-12-34, MV-12-34"
    })
    void numbersAreTakenHoweverTheyAreWritten(String code, String typed, String number) {
        Verdict verdict = TrackingNumber.check(courier(code), typed);
        assertThat(verdict).isEqualTo(number.isEmpty() ? new Verdict.Unusable() : new Verdict.Good(number));
    }

    @ParameterizedTest
    @ValueSource(strings = {"EE473124829IN", "EE123456785IN", "RA000000005IN", "EE000000080IN"})
    void theCheckDigitOfPostalNumbersIsRight(String number) {
        assertThat(TrackingNumber.check(courier("india_post"), number)).isEqualTo(new Verdict.Good(number));
    }

    @ParameterizedTest
    @ValueSource(strings = {"EE123456789IN", "EE473124828IN", "EE473124289IN"})
    void aWrongDigitOfAPostalNumberIsSeen(String number) {
        assertThat(TrackingNumber.check(courier("india_post"), number))
                .isEqualTo(new Verdict.Doubtful(number, Doubt.WRONG_CHECK_DIGIT, null));
    }

    @ParameterizedTest
    @CsvSource({
        "delhivery, 12345, WRONG_SHAPE",
        "delhivery, 560003, LOOKS_LIKE_PINCODE",
        "other, 560 003, LOOKS_LIKE_PINCODE",
        "delhivery, 9800000001, LOOKS_LIKE_PHONE",
        "blue_dart, 98000 00001, LOOKS_LIKE_PHONE",
        "dtdc, 09800000001, LOOKS_LIKE_PHONE",
        "movin, +91 98000 00001, LOOKS_LIKE_PHONE"
    })
    void aDoubtfulNumberSaysWhy(String code, String typed, Doubt doubt) {
        assertThat(TrackingNumber.check(courier(code), typed))
                .isInstanceOfSatisfying(
                        Verdict.Doubtful.class,
                        doubtful -> assertThat(doubtful.doubt()).isEqualTo(doubt));
    }

    @Test
    void tenDigitsOfDhlAreNoPhone() {
        assertThat(TrackingNumber.check(courier("dhl_express"), "9800000001"))
                .isEqualTo(new Verdict.Good("9800000001"));
    }

    @ParameterizedTest
    @CsvSource({
        "B32242001, dtdc", "EE473124829IN, india_post", "FMPP0123456789, ekart", "SF1234567890, shadowfax",
        "MAA123456789, professional", "XSE-13107835, smartr", "1Z12345E0205271688, ups", "SF123456789, shadowfax"
    })
    void aNumberWithLettersGivesItsCourierAway(String number, String code) {
        assertThat(Couriers.recognise(number)).contains(courier(code));
        assertThat(TrackingNumber.check(courier("delhivery"), number))
                .isEqualTo(new Verdict.Doubtful(number, Doubt.LOOKS_LIKE_OTHER_COURIER, courier(code)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"6421710001805", "123456789012", "9800000001", ""})
    void digitsAloneGiveNobodyAway(String number) {
        assertThat(Couriers.recognise(number)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "abc",
                "abcdef",
                "📦12345",
                "12345<script>",
                "https://x.in/1234",
                "12",
                "१२३",
                "----",
                "a_b12345"
            })
    void whatIsNoNumberAtAllIsUnusable(String typed) {
        assertThat(TrackingNumber.check(courier("other"), typed)).isEqualTo(new Verdict.Unusable());
    }

    @Test
    void fourThousandDigitsAreUnusable() {
        assertThat(TrackingNumber.check(courier("other"), "1".repeat(4000))).isEqualTo(new Verdict.Unusable());
        assertThat(TrackingNumber.check(courier("other"), "1".repeat(41))).isEqualTo(new Verdict.Unusable());
    }

    @Test
    void aLineBreakInANumberIsABlank() {
        assertThat(TrackingNumber.check(courier("delhivery"), "642171\n0001805"))
                .isEqualTo(new Verdict.Good("6421710001805"));
    }
}
