package in.dakiya.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountInWordsTest {

    @ParameterizedTest
    @CsvSource({
        "0, Rupees Zero Only",
        "50, Rupees Zero and Fifty Paise Only",
        "1, Rupees Zero and One Paise Only",
        "100, Rupees One Only",
        "1900, Rupees Nineteen Only",
        "9900, Rupees Ninety Nine Only",
        "10000, Rupees One Hundred Only",
        "99800, Rupees Nine Hundred and Ninety Eight Only",
        "99805, Rupees Nine Hundred and Ninety Eight and Five Paise Only",
        "100000, Rupees One Thousand Only",
        "100500, Rupees One Thousand and Five Only",
        "9999900, Rupees Ninety Nine Thousand Nine Hundred and Ninety Nine Only",
        "10000000, Rupees One Lakh Only",
        "12050050, Rupees One Lakh Twenty Thousand Five Hundred and Fifty Paise Only",
        "10000100, Rupees One Lakh and One Only",
        "1000000000, Rupees One Crore Only",
        "1234567891, Rupees One Crore Twenty Three Lakh Forty Five Thousand Six Hundred and Seventy Eight and Ninety One Paise Only",
        "100000000000, Rupees One Hundred Crore Only",
        "12345000000000, Rupees Twelve Thousand Three Hundred Forty Five Crore Only",
        "100000000000000, Rupees One Lakh Crore Only"
    })
    void rupeesAreReadInLakhAndCrore(long paise, String words) {
        assertThat(AmountInWords.of(paise)).isEqualTo(words);
    }
}
