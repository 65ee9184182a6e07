package in.dakiya.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InvoiceNumberTest {

    private static final FinancialYear YEAR = new FinancialYear(2026);

    @ParameterizedTest
    @CsvSource({"2026-03-31, 25-26", "2026-04-01, 26-27", "2026-12-31, 26-27", "2027-01-01, 26-27", "2099-04-01, 99-00"
    })
    void theFinancialYearBeginsInApril(LocalDate date, String label) {
        assertThat(FinancialYear.of(date).label()).isEqualTo(label);
    }

    @Test
    void theFinancialYearBeginsAtMidnightInIndia() {
        assertThat(FinancialYear.of(Instant.parse("2026-03-31T18:29:59Z")).label())
                .isEqualTo("25-26");
        assertThat(FinancialYear.of(Instant.parse("2026-03-31T18:30:00Z")).label())
                .isEqualTo("26-27");
    }

    @Test
    void aYearKnowsItsDays() {
        assertThat(YEAR.firstDay()).isEqualTo("2026-04-01");
        assertThat(YEAR.lastDay()).isEqualTo("2027-03-31");
        assertThat(YEAR.contains(YEAR.lastDay())).isTrue();
        assertThat(YEAR.contains(LocalDate.parse("2027-04-01"))).isFalse();
    }

    @Test
    void serialsAreWrittenWithSeriesAndYear() {
        assertThat(InvoiceNumber.of("KC", YEAR, 1).text()).isEqualTo("KC/26-27/000001");
        assertThat(InvoiceNumber.of("KC1", YEAR, 999_999).text())
                .isEqualTo("KC1/26-27/999999")
                .hasSize(16);
        assertThat(InvoiceNumber.ofCreditNote("KC1", YEAR, 99_999).text())
                .isEqualTo("KC1/26-27/C99999")
                .hasSize(16);
    }

    @ParameterizedTest
    @CsvSource({"KC, 0", "KC, -1", "KC, 1000000", "KCXX, 1", "'', 1", "kc, 1", "K/, 1"})
    void aSerialOrSeriesOutOfRangeIsRefused(String series, int serial) {
        assertThatThrownBy(() -> InvoiceNumber.of(series, YEAR, serial)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aCreditNoteHasFiveDigitsAtMost() {
        assertThatThrownBy(() -> InvoiceNumber.ofCreditNote("KC", YEAR, 100_000))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"KC/26-27/000001", " kc-77 ", "1", "1234567890123456", "A/1"})
    void aSellersOwnNumberIsTaken(String typed) {
        assertThat(InvoiceNumber.complaint(typed)).isEmpty();
        assertThat(InvoiceNumber.typed(typed))
                .hasValueSatisfying(number ->
                        assertThat(number.text()).isEqualTo(typed.strip().toUpperCase(java.util.Locale.ROOT)));
    }

    @ParameterizedTest
    @CsvSource({
        "'', is empty",
        "'  ', is empty",
        "12345678901234567, is longer than 16 characters",
        "KC 77, 'may hold only the letters A to Z, digits, - and /'",
        "KC_77, 'may hold only the letters A to Z, digits, - and /'",
        "KC#77, 'may hold only the letters A to Z, digits, - and /'",
        "७७, 'may hold only the letters A to Z, digits, - and /'",
        "077, 'must not begin with 0, - or /'",
        "-77, 'must not begin with 0, - or /'",
        "/77, 'must not begin with 0, - or /'",
        "KC/A, holds no digit"
    })
    void aSellersWrongNumberIsExplained(String typed, String complaint) {
        assertThat(InvoiceNumber.complaint(typed)).contains(complaint);
        assertThat(InvoiceNumber.typed(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "kc/1", "KC 1", "12345678901234567"})
    void noOtherTextIsANumber(String text) {
        assertThatThrownBy(() -> new InvoiceNumber(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
