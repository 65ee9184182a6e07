package in.dakiya.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumbersTest {

    @ParameterizedTest
    @CsvSource({
        "919800000001, 919800000001",
        "+91 98000-00001, 919800000001",
        "0091 98000 00001, 919800000001",
        "098000 00001, 919800000001",
        "9800000001, 919800000001",
        "(+91) 98000.00001, 919800000001",
        "+65 9123 4567, 6591234567",
        "14155552671, 14155552671"
    })
    void everySpellingBecomesDigitsWithCountryCode(String text, String digits) {
        assertThat(PhoneNumbers.digits(text)).contains(digits);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12345", "919800000", "91980000000123", "+999123456789", "98000x0001", "no number"})
    void whatIsNoNumberIsRefused(String text) {
        assertThat(PhoneNumbers.digits(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"6591234567"})
    void aNumberOfTwoCountriesIsRefusedRatherThanGuessed(String text) {
        assertThat(PhoneNumbers.digits("+" + text)).isPresent();
        assertThat(PhoneNumbers.digits("+91" + text)).isPresent();
        assertThat(PhoneNumbers.digits(text)).isEmpty();
    }
}
