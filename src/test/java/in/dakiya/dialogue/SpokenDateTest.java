package in.dakiya.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import in.dakiya.text.PlainText;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpokenDateTest {

    /** A Sunday. */
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private static Optional<LocalDate> answer(String typed, LocalDate today) {
        return SpokenDate.answer(PlainText.folded(typed), today);
    }

    @ParameterizedTest
    @CsvSource({
        "today, 2026-11-22",
        "aaj, 2026-11-22",
        "Tomorrow, 2026-11-23",
        "kal, 2026-11-23",
        "कल, 2026-11-23",
        "parso, 2026-11-24",
        "day after tomorrow, 2026-11-24",
        "28, 2026-11-28",
        "२८, 2026-11-28",
        "5, 2026-12-05",
        "28th, 2026-11-28",
        "28 Nov, 2026-11-28",
        "28nov, 2026-11-28",
        "Nov 28, 2026-11-28",
        "28-Nov, 2026-11-28",
        "28 नवंबर, 2026-11-28",
        "28 नवम्बर तक, 2026-11-28",
        "28/11, 2026-11-28",
        "28-11-2026, 2026-11-28",
        "28.11.26, 2026-11-28",
        "28 nov 2026, 2026-11-28",
        "by 2 jan, 2027-01-02",
        "2/1, 2027-01-02",
        "3 days, 2026-11-25",
        "3 din me, 2026-11-25",
        "monday, 2026-11-23",
        "रविवार, 2026-11-29",
        "22, 2026-11-22",
        "20 nov, 2026-11-20",
        "yesterday, 2026-11-21",
        "28 nov 2025, 2025-11-28",
        "kal tak, 2026-11-23"
    })
    void daysAreReadAsPeopleTypeThem(String typed, LocalDate day) {
        assertThat(answer(typed, TODAY)).contains(day);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-30, 2, 2027-01-02", "2026-12-30, 2 jan, 2027-01-02", "2026-11-30, 31, 2026-12-31",
        "2027-01-31, 30, 2027-03-30", "2028-02-20, 29 feb, 2028-02-29", "2026-12-31, kal, 2027-01-01"
    })
    void monthsAndYearsTurnOver(LocalDate today, String typed, LocalDate day) {
        assertThat(answer(typed, today)).contains(day);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "32",
                "0",
                "31 nov",
                "30/2",
                "99/99",
                "soon",
                "48-29-13",
                "28/11-2026",
                "📅",
                "1001 2002",
                "nov"
            })
    void whatIsNoDayIsNone(String typed) {
        assertThat(answer(typed, TODAY)).isEmpty();
    }

    @Test
    void aNumberInATextIsNoDay() {
        assertThat(SpokenDate.in("dtdc 28", TODAY)).isEmpty();
    }

    @Test
    void theRestOfTheTextStays() {
        assertThat(SpokenDate.in("dtdc b32242001 by 28 nov rs 60", TODAY))
                .contains(new Found<>(LocalDate.of(2026, 11, 28), "dtdc b32242001 rs 60"));
    }
}
