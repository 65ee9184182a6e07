package in.dakiya.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import in.dakiya.sandbox.meta.ChatLine;
import in.dakiya.sandbox.meter.ItemSize;
import in.dakiya.sandbox.world.World;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An order in several parcels that couriers of ours carry: each goes its own way, and the order is as far as its last. */
@QuarkusTest
@QuarkusTestResource(LocalWorld.class)
class SplitOrderStoryTest {

    private static final String ORDER = "MS-1001";
    private static final String SECOND = "MS-1001-2";

    @Inject
    World world;

    private Story story;

    @BeforeEach
    void anew() {
        Handovers.atAQuarterPastTen(world);
        world.resetWithQuickQueues(29);
        story = new Story(world).withConfirmedShop();
    }

    private Story withTwoParcels() {
        assertThat(story.places(Parcels.inTwo(story.order(ORDER))).statusCode()).isEqualTo(201);
        return story;
    }

    @Test
    void eachParcelHasItsOwnBookingMessageAndLabel() {
        withTwoParcels();

        assertThat(story.awb(ORDER)).isNotEqualTo(story.awb(SECOND)).isNotNull();
        assertThat(headers()).contains("Order 1001 (parcel 1 of 2) received", "Order 1001 (parcel 2 of 2) received");
        assertThat(Story.told(story.seller(), "1 x Cotton kurta (M)")).isEqualTo(2);

        story.sellerTaps(Parcels.payload("rts", ORDER, 2));
        assertThat(story.sellerReads()).contains("1001 (parcel 2 of 2)", story.awb(SECOND));
        assertThat(status(1)).isEqualTo("MANIFESTED");
        assertThat(status(2)).isEqualTo("PICKUP_SCHEDULED");
        assertThat(story.status(ORDER)).isEqualTo("MANIFESTED");
        assertThat(waits()).isTrue();

        story.sellerTaps(Parcels.payload("rts", ORDER, 1));
        assertThat(waits()).isFalse();
        assertThat(world.shiprocket().depot().effects().pickups()).isEqualTo(2);
    }

    @Test
    void theCourierIsToldOfWhatIsInTheParcelAndOfItsPartOfTheMoney() {
        ObjectNode order = story.order(ORDER);
        ObjectNode item = (ObjectNode) order.withArray("items").get(0);
        item.put("quantity", 3).put("unitPricePaise", 33_333).put("discountPaise", 2);
        order.withArray("items")
                .addObject()
                .put("line", 2)
                .put("name", "Lamp")
                .put("quantity", 1)
                .put("unitPricePaise", 20_000);
        order.put("totalPaise", 124_997).withObject("/payment").put("amountDuePaise", 124_997);
        ArrayNode shipments = order.putArray("shipments");
        Parcels.line(Parcels.line(shipments.addObject(), 1, 1), 2, 1)
                .putObject("parcel")
                .put("weightGrams", 250)
                .put("lengthCm", 10)
                .put("breadthCm", 11)
                .put("heightCm", 12);
        Parcels.line(shipments.addObject(), 1, 2);
        assertThat(story.places(order).statusCode()).isEqualTo(201);

        JsonNode one = form(ORDER);
        JsonNode two = form(SECOND);
        assertThat(one.at("/order_items")).hasSize(2);
        assertThat(two.at("/order_items")).hasSize(1);
        assertThat(two.at("/order_items/0/units").asInt()).isEqualTo(2);
        assertThat(one.path("weight").decimalValue()).isEqualByComparingTo("0.25");
        assertThat(paise(one) + paise(two)).isEqualTo(124_997);
        assertThat(paise(one)).isEqualTo(124_997L * (33_333 + 20_000) / 119_997);
    }

    @Test
    void oneIsDeliveredAndOneComesBack() {
        withTwoParcels();
        story.sellerTaps(Parcels.payload("rts", ORDER, 1)).sellerTaps(Parcels.payload("rts", ORDER, 2));
        story.courierDelivers(ORDER);
        assertThat(status(1)).isEqualTo("DELIVERED");
        assertThat(story.status(ORDER)).isEqualTo("PICKUP_SCHEDULED");
        assertThat(story.customerReads()).contains("1001 (parcel 1 of 2)");

        story.scanned(SECOND, 42, "PICKED UP");
        world.pass(Duration.ofHours(20));
        story.scanned(SECOND, 21, "UNDELIVERED");
        assertThat(story.attention(ORDER)).containsExactly("NDR");
        world.pass(Duration.ofHours(20));
        story.scanned(SECOND, 9, "RTO INITIATED");
        world.pass(Duration.ofHours(1));
        assertThat(story.attention(ORDER)).isEmpty();
        assertThat(headers())
                .anyMatch(header -> header.contains("1001 (parcel 2 of 2)") && !header.contains("received"));
        story.scanned(SECOND, 10, "RTO DELIVERED");
        world.pass(Duration.ofHours(1));

        assertThat(status(2)).isEqualTo("RTO_DELIVERED");
        assertThat(story.status(ORDER)).isEqualTo("DELIVERED");
    }

    @Test
    void aNumberThatIsTypedNamesNoParcel() {
        withTwoParcels();
        assertThat(story.says(story.seller(), "ready 1001")).contains("Which parcel of order 1001?");
        ChatLine list = story.seller().lastSeen();
        assertThat(list.choice(Parcels.payload("rts", ORDER, 1))).isPresent();
        assertThat(world.shiprocket().depot().effects().pickups()).isZero();

        story.taps(story.seller(), Parcels.payload("rts", ORDER, 2));
        assertThat(status(2)).isEqualTo("PICKUP_SCHEDULED");
        assertThat(status(1)).isEqualTo("MANIFESTED");

        // Only one is left that it can be.
        story.sellerSays("ready 1001");
        assertThat(status(1)).isEqualTo("PICKUP_SCHEDULED");
        assertThat(story.says(story.seller(), "ready 1001"))
                .contains("Parcel 1 of 2: waiting for pickup", "Parcel 2 of 2: waiting for pickup");
    }

    @Test
    void theStatusOfAnOrderIsThatOfAllItsParcels() {
        withTwoParcels();
        story.sellerTaps(Parcels.payload("rts", ORDER, 2));
        assertThat(story.says(story.seller(), "status 1001"))
                .startsWith("Order 1001\n")
                .contains("2 x Cotton kurta", "Parcel 1 of 2: courier booked", "Parcel 2 of 2: waiting for pickup");
        assertThat(story.taps(story.seller(), Parcels.payload("det", ORDER, 2)))
                .startsWith("Order 1001 (parcel 2 of 2)")
                .contains("1 x Cotton kurta");
    }

    @Test
    void oneThatIsRefusedDoesNotHoldTheOtherNorIsItForgotten() {
        world.shiprocket().depot().wallet(5_000);
        withTwoParcels();
        assertThat(story.attention(ORDER)).containsExactly("PARTNER_REFUSED");
        int refused = status(1).equals("CREATED") ? 1 : 2;
        assertThat(status(3 - refused)).isEqualTo("MANIFESTED");

        story.sellerTaps(Parcels.payload("rts", ORDER, 3 - refused));
        assertThat(story.attention(ORDER)).containsExactly("PARTNER_REFUSED");
        assertThat(story.forges(story.seller(), Parcels.payload("try", ORDER, 3 - refused)))
                .contains("is marked ready already");

        world.shiprocket().depot().wallet(1_000_000);
        story.sellerTaps(Parcels.payload("try", ORDER, refused)).sellerTaps(Parcels.payload("try", ORDER, refused));
        assertThat(status(refused)).isEqualTo("MANIFESTED");
        assertThat(story.attention(ORDER)).isEmpty();
        assertThat(world.shiprocket().depot().effects().awbs()).isEqualTo(2);
    }

    /** So many as a list in the chat has rows; the head is read and written with every change. */
    @Test
    void theHeadOfAnOrderWithTenParcelsStaysSmall() {
        ObjectNode order = story.order("MS-" + "1".repeat(37)).put("number", "1001");
        ((ObjectNode) order.withArray("items").get(0)).put("quantity", 10).put("unitPricePaise", 9_980);
        for (int i = 0; i < 10; i++) {
            Parcels.line(order.withArray("shipments").addObject(), 1, 1);
        }
        assertThat(story.places(order).statusCode()).isEqualTo(201);
        String id = order.path("orderId").asText();
        int placed = headBytes(id);
        assertThat(placed).isLessThanOrEqualTo(1280);

        story.sellerTaps(Parcels.payload("rts", id, 1)).courierDelivers(id);
        assertThat(headBytes(id) - placed).isLessThanOrEqualTo(280);
    }

    private int headBytes(String orderId) {
        return ItemSize.of(new RawTable().all().get("ORDER#" + orderId + " HEAD"));
    }

    private List<String> headers() {
        return Story.told(story.seller()).stream()
                .map(line -> line.bubble().header())
                .toList();
    }

    private String status(int parcel) {
        return story.seen(ORDER).at("/shipments/" + (parcel - 1) + "/status").asText();
    }

    private boolean waits() {
        String list = story.platform
                .get("/sellers/" + Story.SHOP + "/orders?waiting=true")
                .body();
        return story.read(list).path("orders").size() == 1;
    }

    private JsonNode form(String reference) {
        return story.read(world.shiprocket().depot().form(reference));
    }

    private static long paise(JsonNode form) {
        return form.path("sub_total").decimalValue().movePointRight(2).longValueExact();
    }
}
