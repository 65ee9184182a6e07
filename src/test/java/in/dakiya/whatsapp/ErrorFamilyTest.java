package in.dakiya.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ErrorFamilyTest {

    @ParameterizedTest
    @CsvSource({
        "190, 401, TOKEN",
        "0, 401, TOKEN",
        "2, 503, TRY_AGAIN",
        "1, 400, TRY_AGAIN",
        "131000, 500, TRY_AGAIN",
        "130429, 400, TRY_AGAIN",
        "131056, 400, PAIR_LIMIT",
        "131047, 0, TEMPLATE_NEEDED",
        "131026, 0, UNREACHABLE",
        "130403, 400, UNREACHABLE",
        "131049, 0, WITHHELD",
        "132015, 400, TEMPLATE_STATE",
        "132001, 404, TEMPLATE_STATE",
        "131053, 0, MEDIA",
        "131042, 400, ACCOUNT",
        "200, 403, ACCOUNT",
        "10, 403, ACCOUNT",
        "368, 403, ACCOUNT",
        "100, 400, DEFECT",
        "131008, 400, DEFECT",
        "132018, 400, DEFECT",
        "0, 502, TRY_AGAIN",
        "0, 429, TRY_AGAIN",
        "0, 0, TRY_AGAIN",
        "999999, 500, TRY_AGAIN",
        "999999, 400, DEFECT",
    })
    void everyCodeHasItsFamily(int code, int status, ErrorFamily family) {
        assertThat(ErrorFamily.of(code, status)).isEqualTo(family);
    }
}
