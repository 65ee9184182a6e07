package in.dakiya.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The address of a tracking page names its shipment, and nobody can make one up. */
class TrackingTokenTest {

    private static final String KEY = TrackingToken.newKey(new Random(7));

    @ParameterizedTest
    @ValueSource(strings = {"A", "MS-1001", "x.y_z-1", "AAAAAAAAAABBBBBBBBBBCCCCCCCCCCDDDDDDDDDD"})
    void whatIsWrittenIsReadAgain(String orderId) {
        for (int shipment = 1; shipment <= 99; shipment++) {
            TrackingToken token = new TrackingToken(KEY, shipment, orderId);
            assertThat(token.text()).matches("[A-Za-z0-9_-]{15,80}");
            assertThat(TrackingToken.parse(token.text())).contains(token);
        }
    }

    @Test
    void eachOrderHasAKeyOfItsOwn() {
        Random random = new Random(1);
        assertThat(TrackingToken.newKey(random)).hasSize(12).isNotEqualTo(TrackingToken.newKey(random));
    }

    @Test
    void itOpensItsOwnShipmentOnly() {
        Shipment shipment = Shipment.planned(
                        "MS-1001",
                        1,
                        ShipmentType.ON_NETWORK,
                        java.util.List.of(),
                        new Seller.Logistics("shiprocket", "main", "godown", true, new Parcel(1, 1, 1, 1), "4x6"))
                .tracked(KEY);
        TrackingToken token = TrackingToken.of(shipment).orElseThrow();
        assertThat(token.opens(shipment)).isTrue();
        assertThat(token.opens(shipment.tracked(TrackingToken.newKey(new Random(8)))))
                .isFalse();
        assertThat(token.opens(shipment.tracked(""))).isFalse();
        assertThat(new TrackingToken("", 1, "MS-1001").opens(shipment.tracked("")))
                .isFalse();
        assertThat(TrackingToken.of(shipment.tracked(""))).isEmpty();
        assertThat(token.toString()).doesNotContain(KEY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "none",
                "A",
                "AAAAAAAAAAAA",
                "AAAAAAAAAAAAAQ",
                "AAAAAAAAAAAAAE1T",
                "AAAAAAAAAAAA_01T",
                "AAAAAAAAAAAAAVMxLw",
                "../../../etc/passwd",
                "AAAAAAAAAAAABTVM=",
                "%41%41",
                "<script>",
            })
    void anythingElseIsNothing(String text) {
        assertThat(TrackingToken.parse(text)).isEmpty();
    }

    @Test
    void anotherSpellingOfTheSameBytesIsNothing() {
        String text = new TrackingToken(KEY, 1, "MS-1001").text();
        assertThat(TrackingToken.parse(text + "=")).isEmpty();
        assertThat(TrackingToken.parse(text + "A")).isEmpty();
        assertThat(TrackingToken.parse("A".repeat(100_000))).isEmpty();
    }
}
