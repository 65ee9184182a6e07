package in.dakiya.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import in.dakiya.sandbox.world.World;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Goods above Rs 50,000 wait for the number of their e-way bill, and then go on by themselves. */
@QuarkusTest
@QuarkusTestResource(LocalWorld.class)
class EwayBillStoryTest {

    private static final String NUMBER = "123456789012";

    @Inject
    World world;

    private Story story;

    @BeforeEach
    void anew() {
        world.resetWithQuickQueues(41);
        story = new Story(world).withConfirmedShop();
    }

    /** Two kurtas at this price each, delivered free. */
    private ObjectNode order(String orderId, long paise) {
        ObjectNode order = story.order(orderId).put("totalPaise", 2 * paise);
        ((ObjectNode) order.at("/items/0")).put("unitPricePaise", paise);
        order.putArray("charges");
        order.withObject("/payment").put("method", "PREPAID").put("amountDuePaise", 0);
        return order;
    }

    private void isReady(long paise) {
        assertThat(story.places(order("MS-1001", paise)).statusCode()).isEqualTo(201);
        story.sellerTapsReady();
    }

    @Test
    void exactlyFiftyThousandGoesWithoutAQuestion() {
        isReady(25_000_00);
        assertThat(story.status("MS-1001")).isEqualTo("PICKUP_SCHEDULED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"123456789012", "1234 5678 9012", "1234-5678-9012", "eway 1001 123456789012", "१२३४ ५६७८ ९०१२"})
    void aboveItTheNumberIsAskedForAndThenItGoesOn(String typed) {
        isReady(25_000_01);
        assertThat(story.sellerReads()).contains("1001", "e-way bill", "12 digits");
        assertThat(story.status("MS-1001")).isEqualTo("RTS_REQUESTED");
        assertThat(world.shiprocket().depot().effects().pickups()).isZero();
        assertThat(story.attention("MS-1001")).containsExactly("EWAY_BILL_MISSING");
        assertThat(story.seen("MS-1001").has("invoice")).isFalse();
        assertThat(story.says(story.seller(), "invoice 1001")).contains("1001", "e-way bill", "12 digits");

        story.sellerSays(typed);
        assertThat(story.status("MS-1001")).isEqualTo("PICKUP_SCHEDULED");
        assertThat(story.attention("MS-1001")).isEmpty();
        assertThat(world.shiprocket().depot().effects().pickups()).isEqualTo(1);
        assertThat(InvoiceStoryTest.textOfFirst(story)).contains("E-way bill", NUMBER);
    }

    @Test
    void whoNeedsNoneSaysSoAndIsNotAskedAgain() {
        isReady(40_000_00);
        story.sellerTaps("Not needed").sellerTaps("Not needed");
        assertThat(story.status("MS-1001")).isEqualTo("PICKUP_SCHEDULED");
        assertThat(world.shiprocket().depot().effects().pickups()).isEqualTo(1);
        assertThat(Story.told(story.seller(), "above ₹50,000")).isEqualTo(1);
    }

    @Test
    void aWrongNumberIsExplained() {
        isReady(40_000_00);
        assertThat(story.says(story.seller(), "eway 1001 12345")).contains("1001", "12 digits");
        assertThat(story.status("MS-1001")).isEqualTo("RTS_REQUESTED");
    }

    @Test
    void tappingReadyAgainAsksNothingTwice() {
        isReady(40_000_00);
        story.sellerTapsReady().sellerTapsReady();
        assertThat(Story.told(story.seller(), "above ₹50,000")).isEqualTo(1);
    }

    @Test
    void exemptGoodsDoNotCount() {
        ObjectNode order = order("MS-1001", 40_000_00);
        ((ObjectNode) order.at("/items/0")).put("gstRatePercent", 0);
        assertThat(story.places(order).statusCode()).isEqualTo(201);
        story.sellerTapsReady();
        assertThat(story.status("MS-1001")).isEqualTo("PICKUP_SCHEDULED");
    }

    @Test
    void twelveDigitsThatNobodyAskedForAreNone() {
        story.withOrder("MS-1001");
        assertThat(story.says(story.seller(), NUMBER)).contains("did not understand");
    }

    @Test
    void whereTwoOrdersWaitTheOrderIsToBeNamed() {
        isReady(40_000_00);
        assertThat(story.places(order("MS-1002", 30_000_00)).statusCode()).isEqualTo(201);
        story.taps(story.seller(), "rts:o:MS-1002:1");
        assertThat(story.says(story.seller(), NUMBER)).contains("EWAY", "order number");
        story.sellerSays("eway 1002 " + NUMBER);
        assertThat(story.status("MS-1002")).isEqualTo("PICKUP_SCHEDULED");
        assertThat(story.status("MS-1001")).isEqualTo("RTS_REQUESTED");
    }

    @ParameterizedTest
    @ValueSource(strings = {NUMBER, "eway 1001 " + NUMBER})
    void oneNumberIsForBothParcelsOfAnOrder(String typed) {
        assertThat(story.places(Parcels.inTwo(order("MS-1001", 40_000_00))).statusCode())
                .isEqualTo(201);
        story.taps(story.seller(), Parcels.payload("rts", "MS-1001", 1));
        story.taps(story.seller(), Parcels.payload("rts", "MS-1001", 2));
        story.sellerSays(typed);
        assertThat(story.seen("MS-1001").path("shipments").findValuesAsText("status"))
                .containsExactly("PICKUP_SCHEDULED", "PICKUP_SCHEDULED");
        assertThat(InvoiceStoryTest.textOfFirst(story)).contains("E-way bill", NUMBER);
        assertThat(Story.told(story.seller(), "above ₹50,000")).isEqualTo(1);
    }

    @Test
    void anotherParcelThanTheFirstMayBeTheOneThatWaits() {
        assertThat(story.places(Parcels.inTwo(order("MS-1001", 40_000_00))).statusCode())
                .isEqualTo(201);
        story.taps(story.seller(), Parcels.payload("rts", "MS-1001", 2));
        story.sellerSays("eway 1001 " + NUMBER);
        assertThat(InvoiceStoryTest.textOfFirst(story)).contains("E-way bill", NUMBER);
    }

    @Test
    void whoShipsItHimselfIsAskedTooAndTheInvoiceDoesNotWaitForEver() {
        ObjectNode order = order("MS-1001", 40_000_00).put("shipmentType", "OFF_NETWORK");
        assertThat(story.places(order).statusCode()).isEqualTo(201);
        story.sellerShips("MS-1001");
        assertThat(Story.told(story.seller(), "above ₹50,000")).isEqualTo(1);
        assertThat(story.seen("MS-1001").has("invoice")).isFalse();
        world.pass(Duration.ofMinutes(65));
        assertThat(story.seen("MS-1001").at("/invoice/state").asText()).isEqualTo("ISSUED");
    }
}
