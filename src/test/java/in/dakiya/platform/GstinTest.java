package in.dakiya.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GstinTest {

    @ParameterizedTest
    @ValueSource(strings = {"27AAPFU0939F1ZV", "29ABCDE1234F1ZW"})
    void aRightCheckCharacterPasses(String gstin) {
        assertThat(Gstin.complaint(gstin)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "27AAPFU0939F1ZW, check character",
        "27AAPFU0993F1ZV, check character",
        "27AAPFU0939F1Z, not a GSTIN",
        "27AAPFU0939F1XV, not a GSTIN",
        "27aapfu0939f1zv, not a GSTIN",
        "99AAPFU0939F1ZV, code of a State"
    })
    void whatIsWrongIsSaid(String gstin, String complaint) {
        assertThat(Gstin.complaint(gstin))
                .hasValueSatisfying(said -> assertThat(said).contains(complaint));
    }
}
