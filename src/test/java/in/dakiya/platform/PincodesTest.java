package in.dakiya.platform;

import static org.assertj.core.api.Assertions.assertThat;

import in.dakiya.order.State;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PincodesTest {

    @ParameterizedTest
    @CsvSource({
        "560003, KA", "570001, KA", "110001, DL", "400001, MH", "403001, GA", "600001, TN", "605001, PY", "609601, PY",
        "673310, PY", "533464, PY", "682555, LD", "744101, AN", "737101, SK", "194101, LA", "190001, JK", "248001, UK",
        "263139, UK", "500001, TS", "520001, AP", "492001, CG", "834001, JH", "800001, BR", "751001, OD", "781001, AS",
        "791111, AR", "793001, ML", "795001, MN", "796001, MZ", "797001, NL", "799001, TR", "160017, CH", "171001, HP",
        "122001, HR", "141001, PB", "302001, RJ", "380001, GJ", "396230, DH", "362520, DH", "462001, MP", "695001, KL",
        "700001, WB", "226001, UP"
    })
    void capitalsAndOutliersLieInTheirStates(String pincode, State state) {
        assertThat(Pincodes.states(pincode)).contains(state);
    }

    @ParameterizedTest
    @CsvSource({"560003, TN", "110001, UP", "700001, OD", "201301, DL", "600001, KL"})
    void aPincodeDoesNotLieInAnotherState(String pincode, State state) {
        assertThat(Pincodes.states(pincode)).isNotEmpty().doesNotContain(state);
    }

    @ParameterizedTest
    @ValueSource(strings = {"100001", "290001", "350001", "546001", "860001", "899999"})
    void districtsThatDoNotExistHaveNoState(String pincode) {
        assertThat(Pincodes.states(pincode)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(State.class)
    void everyStateHasADistrictAndMayHostTheArmy(State state) {
        assertThat(IntStream.range(110, 856)
                        .anyMatch(district -> Pincodes.states(district + "001").contains(state)))
                .isTrue();
        assertThat(Pincodes.states("900056")).contains(state);
    }
}
