package in.dakiya.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import in.dakiya.order.Parcel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A weight as people type it who have just put a parcel on the kitchen scales. */
class SpokenParcelTest {

    @ParameterizedTest
    @CsvSource({
        "750, 750",
        "750g, 750",
        "750 gm, 750",
        "750 Grams., 750",
        "७५० ग्राम, 750",
        "0.75 kg, 750",
        "0.75kg, 750",
        "1 kilo, 1000",
        "2 किलो, 2000",
        "1.2345 kg, ",
        "1.234 kg, 1234",
        "0.0005 kg, ",
        "20 g, 20",
        "1 g, 1",
        "50 kg, 50000",
        "50000, 50000",
        "99.2 g, 100",
        "'1,200 g', 1200",
        "'1,200', 1200",
        "'१,२०० ग्राम', 1200",
        "'12,500 gms', 12500",
        "'1,200 kg', 1200",
        "'1,2 kg', 1200",
    })
    void aWeightAlone(String typed, Integer grams) {
        SpokenParcel.Reading reading = SpokenParcel.of(typed);
        if (grams == null) {
            assertThat(reading).isInstanceOf(SpokenParcel.Reading.Wrong.class);
        } else {
            assertThat(reading).isEqualTo(new SpokenParcel.Reading.Read(Parcel.ofWeight(grams)));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "750 g 25x20x4",
                "750g, 25 x 20 x 4 cm",
                "25x20x4cm 750g",
                "0,75 kg 25 × 20 × 4",
                "750 25*20*4",
                "750 g 24.2 by 20 by 3.1",
            })
    void withItsSides(String typed) {
        assertThat(SpokenParcel.of(typed)).isEqualTo(new SpokenParcel.Reading.Read(new Parcel(750, 25, 20, 4)));
    }

    @ParameterizedTest
    @CsvSource({
        "'', UNREADABLE",
        "half a kilo, UNREADABLE",
        "750 g 25x20, UNREADABLE",
        "-750 g, UNREADABLE",
        "750 750, UNREADABLE",
        "9999999 g, UNREADABLE",
        "2, NO_UNIT",
        "0.75, NO_UNIT",
        "0 g, TOO_LIGHT",
        "0, TOO_LIGHT",
        "50.001 kg, TOO_HEAVY",
        "51000 g, TOO_HEAVY",
        "750 g 0x20x4, SIDES",
        "750 g 25x201x4, SIDES",
        "25x20x4, UNREADABLE",
    })
    void whatIsNone(String typed, SpokenParcel.Reason reason) {
        assertThat(SpokenParcel.of(typed)).isEqualTo(new SpokenParcel.Reading.Wrong(reason));
    }

    @Test
    void aLongTextIsReadInNoTime() {
        assertThat(SpokenParcel.of("1x".repeat(50_000)))
                .isEqualTo(new SpokenParcel.Reading.Wrong(SpokenParcel.Reason.UNREADABLE));
    }
}
