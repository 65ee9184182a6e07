package in.dakiya.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import in.dakiya.sandbox.fault.Faults;
import in.dakiya.sandbox.meta.ChatLine;
import in.dakiya.sandbox.meta.Choice;
import in.dakiya.sandbox.meta.Person;
import in.dakiya.sandbox.story.Papers;
import in.dakiya.sandbox.world.World;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The same word is answered by what can be done now: no label for what is cancelled, no address of another order. */
@QuarkusTest
@QuarkusTestResource(LocalWorld.class)
class WordsInEachStateTest {

    private static final String ORDER = "MS-1001";

    @Inject
    World world;

    private Story story;
    private Person seller;

    @BeforeEach
    void anew() {
        world.resetWithQuickQueues(36);
        story = new Story(world).withConfirmedShop();
        seller = story.seller();
    }

    private List<String> rows() {
        return seller.lastSeen().bubble().choices().stream().map(Choice::label).toList();
    }

    private String says(String text) {
        return story.says(seller, text);
    }

    private void platformCancels(String orderId) {
        assertThat(story.platform
                        .post("/orders/" + orderId + "/cancel", "{\"code\":\"OTHER\"}")
                        .statusCode())
                .isEqualTo(202);
        world.settle();
    }

    @Test
    void whatIsBeingCancelledIsNotPrintedAndNotPickedUp() {
        world.shiprocket().depot().cancellationDelay(Duration.ofHours(2));
        story.withOrder(ORDER).sellerTapsReady();
        world.pass(Duration.ofHours(20));
        story.scanned(ORDER, 20, "Shipment not ready for pickup");
        platformCancels(ORDER);
        long labels = Patience.documents(seller);
        assertThat(says("label 1001")).contains("1001 is being cancelled already", "Do not hand it over");
        assertThat(Patience.documents(seller)).isEqualTo(labels);
        assertThat(story.taps(seller, "Ask for pickup again"))
                .contains("1001 is being cancelled already")
                .doesNotContain("marked ready");
    }

    /** The news of the order has waited, and the order was to be cancelled meanwhile. */
    @Test
    void nobodyIsAskedToPackWhatIsBeingCancelled() {
        story.places(story.order("MS-1000"));
        world.meta().down(true);
        story.withOrder(ORDER);
        world.shiprocket().depot().cancellationDelay(Duration.ofHours(1));
        platformCancels(ORDER);
        world.meta().down(false);
        world.pass(Duration.ofMinutes(30));
        assertThat(Story.told(seller, "1001 is being cancelled")).isEqualTo(1);
        world.pass(Duration.ofHours(8));
        assertThat(story.status(ORDER)).isEqualTo("CANCELLED");
        assertThat(Story.told(seller).stream()
                        .filter(line -> line.choice("rts:o:" + ORDER + ":1").isPresent()))
                .isEmpty();
    }

    @Test
    void anOrderThatWasCancelledBeforeItHadAnInvoiceNeedsNoHelp() {
        story.withSelfShippedOrder(ORDER);
        platformCancels(ORDER);
        assertThat(says("invoice 1001")).contains("1001 is cancelled").doesNotContain("not done here yet");
    }

    @Test
    void whoCollectsTheMoneyAndWhatComesNextIsSaidWithTheAddress() {
        story.withOrder(ORDER).withSelfShippedOrder("MS-1002");
        assertThat(says("address 1001")).contains("12 Lake View", "The courier collects ₹1,048.00");
        assertThat(rows()).containsExactly("Ready to Ship");
        assertThat(says("address 1002")).contains("12 Lake View", "Collect ₹1,048.00 in cash");
        assertThat(rows()).containsExactly("Mark as Shipped");
        story.sellerShips("MS-1002");
        assertThat(says("address 1002")).contains("Collect ₹1,048.00 in cash");
        assertThat(rows()).isEmpty();
        story.sellerSays("ready 1001").courierDelivers(ORDER);
        assertThat(says("address 1001"))
                .contains("12 Lake View", "Status: delivered")
                .doesNotContain("ollect");
        assertThat(rows()).isEmpty();
        assertThat(says("label 1001")).contains("1001", "has left already").doesNotContain("CANCEL");
    }

    @Test
    void theParcelsOfAnOrderHaveOneAddress() {
        ObjectNode order = story.order(ORDER);
        for (int parcel = 0; parcel < 2; parcel++) {
            order.withArray("shipments")
                    .addObject()
                    .putArray("lines")
                    .addObject()
                    .put("line", 1)
                    .put("quantity", 1);
        }
        story.places(order);
        assertThat(says("address 1001")).contains("Asha Rao", "12 Lake View", "+919800000001");
        assertThat(says("status 1001")).contains("Parcel 1 of 2: courier booked");
        assertThat(story.taps(seller, "Parcel 2, order 1001")).contains("1001 (parcel 2 of 2)");
        assertThat(rows()).contains("Ready to Ship");
        story.forges(seller, "rts:o:" + ORDER + ":2");
        ChatLine label =
                Story.told(seller).stream().filter(Story::isLabel).findFirst().orElseThrow();
        assertThat(label.text()).contains("1001 (parcel 2 of 2)").endsWith("type CANCEL 1001.");
    }

    @Test
    void aQuotedLabelMeansItsOrder() {
        story.withOrder(ORDER).withOrder("MS-1002");
        story.sellerSays("ready 1001");
        ChatLine label =
                Story.told(seller).stream().filter(Story::isLabel).findFirst().orElseThrow();
        seller.quotes(label.id(), "kaha hai?");
        world.settle();
        assertThat(seller.lastSeen().text()).contains("1001, Asha R.", "waiting for pickup");
    }

    /** Only one order waits, and yet another may be meant. */
    @Test
    void aQuoteThatIsNotKnownIsAskedAboutAndNotGuessed() {
        ChatLine old = seller.lastSeen();
        story.withOrder(ORDER);
        seller.quotes(old.id(), "ready");
        world.settle();
        assertThat(seller.lastSeen().text()).contains("Which order?").doesNotContain("not one of yours");
        assertThat(story.status(ORDER)).isEqualTo("MANIFESTED");
    }

    @Test
    void ordersOfTwoShopsWithOneNumberAreToldApartByTheirShops() {
        ObjectNode shop = Papers.seller().put("name", "Rang Sarees").put("whatsapp", seller.number());
        story.withShop("rang-sarees", shop, seller).withOrder(ORDER).withOrder("MS-1002");
        story.places(story.order("RS-1001").put("sellerId", "rang-sarees"));
        for (String word : List.of("status", "cancel", "address", "label", "invoice", "ready")) {
            says(word + " 1001");
            assertThat(seller.lastSeen().bubble().choices())
                    .as(word)
                    .extracting(Choice::description)
                    .containsExactlyInAnyOrder("Kalaa Crafts", "Rang Sarees");
        }
        story.sellerSays("status 1001");
        Choice sarees = seller.lastSeen().bubble().choices().stream()
                .filter(row -> row.description().equals("Rang Sarees"))
                .findFirst()
                .orElseThrow();
        story.taps(seller, sarees.payload());
        assertThat(seller.lastSeen().choice("rts:o:RS-1001:1")).isPresent();
    }

    @Test
    void aNumberAloneIsAnOrderWhereNobodyWaitsForACode() {
        story.withOrder(ORDER);
        assertThat(says("1001")).contains("1001, Asha R.");
        assertThat(says("#1001")).contains("1001, Asha R.");
        assertThat(says("482913")).contains("No order waits for a delivery number");
    }

    @Test
    void aCustomerWhoAsksReadsWhereHisOrderIs() {
        story.withOrder(ORDER).withOrder("MS-1002");
        assertThat(story.says(story.customer(), "status 1002")).contains("1002", "Kalaa Crafts");
        assertThat(story.says(story.customer(), "1001 kaha hai?")).contains("1001", "Kalaa Crafts");
        assertThat(story.says(story.customer(), "status 9999")).doesNotContain("not one of yours");
        assertThat(story.customer().lastSeen().bubble().choices()).isEmpty();
    }

    @Test
    void anOrderThatLacksItsEwayBillWaitsForThat() {
        ObjectNode order = story.order(ORDER).put("totalPaise", 6_000_000);
        order.putArray("charges");
        order.withObject("/payment").put("amountDuePaise", 6_000_000);
        order.putArray("items")
                .addObject()
                .put("line", 1)
                .put("sku", "S")
                .put("name", "Saree")
                .put("quantity", 1)
                .put("unitPricePaise", 6_000_000)
                .put("gstRatePercent", 5)
                .put("hsn", "500720");
        story.places(order);
        story.sellerTapsReady();
        assertThat(says("pending")).contains("1 to answer: 1001");
        assertThat(seller.lastSeen().bubble().choices().getFirst().description())
                .contains("e-way bill");
        assertThat(story.taps(seller, "Order 1001")).contains("1001");
        assertThat(rows()).contains("Not needed", "Cancel shipment");
        assertThat(says("status 1001")).contains("type EWAY 1001 and its 12 digits");
    }

    @Test
    void aParcelThatStandsStillPromisesNothing() {
        story.withOrder(ORDER).sellerTapsReady();
        story.scanned(ORDER, 42, "PICKED UP");
        world.pass(Duration.ofHours(2));
        story.scanned(ORDER, 39, "MISROUTED");
        world.pass(Duration.ofMinutes(2));
        assertThat(seller.lastSeen().text()).contains("1001 stands still", "type STATUS 1001");
    }

    private void deliveryFails() {
        story.withOrder(ORDER).sellerTapsReady();
        world.pass(Duration.ofHours(3));
        story.scanned(ORDER, 17, "OUT FOR DELIVERY");
        world.pass(Duration.ofHours(1));
        story.scanned(ORDER, 21, "Customer not available");
    }

    /** The courier is out with it again before it hears that it shall come back. */
    @Test
    void aReturnThatTheCourierHasOvertakenIsNotPassedOverInSilence() {
        deliveryFails();
        story.taps(seller, "Return to me");
        world.faults().sometimes(Faults.Service.SHIPROCKET, 1.0, Faults.Fault.THROTTLED);
        story.taps(seller, "Yes, return it");
        world.pass(Duration.ofSeconds(30));
        world.faults().calm();
        story.scanned(ORDER, 17, "OUT FOR DELIVERY");
        world.pass(Duration.ofHours(1));
        assertThat(story.status(ORDER)).isEqualTo("OUT_FOR_DELIVERY");
        assertThat(seller.lastSeen().text()).contains("1001", "\"return to me\" came too late");
        assertThat(Story.told(seller, "came too late")).isEqualTo(1);
    }

    @Test
    void theStatusSaysWhatWasAnsweredAndAsksNoMore() {
        deliveryFails();
        assertThat(says("status 1001")).contains("answer by tomorrow");
        story.taps(seller, "Deliver again");
        assertThat(says("status 1001")).contains("you asked: deliver again").doesNotContain("answer by");
        assertThat(rows()).containsExactly("Customer contact");
    }

    @Test
    void whereTheCourierAsksNoMoreTheStatusDoesNotEither() {
        deliveryFails();
        world.pass(Duration.ofHours(26));
        assertThat(says("status 1001")).doesNotContain("answer by");
        assertThat(story.taps(seller, "Deliver again")).contains("too late");
        says("status 1001");
        assertThat(rows()).containsExactly("Customer contact");
    }

    @Test
    void whatTheCourierWasAskedIsNotToldBehindTheDelivery() {
        deliveryFails();
        world.meta().down(true);
        story.taps(seller, "Deliver again");
        story.courier().scan(story.awb(ORDER), 7, "DELIVERED", "Mysuru_DC");
        story.courier().push(story.awb(ORDER));
        world.settle();
        world.pass(Duration.ofMinutes(2));
        world.meta().down(false);
        world.pass(Duration.ofMinutes(30));
        assertThat(Story.told(seller, "was delivered")).isEqualTo(1);
        assertThat(Story.told(seller, "deliver again on")).isZero();
    }
}
