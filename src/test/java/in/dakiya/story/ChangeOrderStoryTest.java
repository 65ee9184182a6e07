package in.dakiya.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import in.dakiya.fulfilment.BookShipment;
import in.dakiya.sandbox.fault.Faults;
import in.dakiya.sandbox.world.World;
import in.dakiya.table.Key;
import in.dakiya.table.WorkItems;
import in.dakiya.work.Claim;
import in.dakiya.work.Work;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The platform changes an order: until it is booked or shipped, and never half. */
@QuarkusTest
@QuarkusTestResource(LocalWorld.class)
class ChangeOrderStoryTest {

    private static final String MOVED = "{\"customer\":{\"address\":{\"line1\":\"14 Lake View\"}}}";

    @Inject
    World world;

    @Inject
    WorkItems works;

    @Inject
    BookShipment bookShipment;

    private Story story;

    @BeforeEach
    void anew() {
        world.resetWithQuickQueues(51);
        story = new Story(world).withConfirmedShop();
    }

    private HttpResponse<String> patch(String orderId, long version, String body) {
        return story.platform.call("PATCH", "/orders/" + orderId, body, Map.of("If-Match", "\"" + version + "\""));
    }

    private int status(String orderId, long version, String body) {
        int status = patch(orderId, version, body).statusCode();
        world.settle();
        return status;
    }

    private long version(String orderId) {
        return story.seen(orderId).path("version").asLong();
    }

    private String form(String reference) {
        return world.shiprocket().depot().form(reference);
    }

    private ObjectNode withShortAddress() {
        ObjectNode order = story.order("MS-1001");
        order.withObject("/customer/address").put("line1", "x").put("landmark", "");
        return order;
    }

    /** Placed, and nothing of what follows has happened yet. */
    private void placed() {
        assertThat(story.platform
                        .post("/orders", story.order("MS-1001").toString())
                        .statusCode())
                .isEqualTo(201);
    }

    private Claim heldBooking() {
        return works.claim(Key.orderPartition("MS-1001"), "BOOK#1").orElseThrow();
    }

    @Test
    void anOrderIsBookedWithTheAddressThatItHasThen() {
        placed();
        HttpResponse<String> answer = patch("MS-1001", 1, MOVED);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("ETag")).contains("\"2\"");
        world.settle();
        assertThat(story.status("MS-1001")).isEqualTo("MANIFESTED");
        assertThat(form("MS-1001")).contains("14 Lake View").doesNotContain("12 Lake View");
        assertThat(Story.told(story.seller(), "was changed")).isZero();
    }

    @Test
    void whileItIsBeingBookedNothingIsChanged() {
        placed();
        Claim claim = heldBooking();
        assertThat(patch("MS-1001", 1, MOVED).body()).contains("\"status\":409", "being booked");
        bookShipment.run(claim, (Work.Book) claim.work());
        world.settle();
        assertThat(form("MS-1001")).contains("12 Lake View");
        assertThat(status("MS-1001", 1, MOVED)).isEqualTo(412);
        assertThat(patch("MS-1001", version("MS-1001"), MOVED).body()).contains("\"status\":409", "MANIFESTED");
    }

    /** What a lost answer has brought about is not known: it may be booked with the old address. */
    @Test
    void afterALostAnswerOfTheCourierNothingIsChangedEither() {
        placed();
        world.faults().next(Faults.Service.SHIPROCKET, "/orders/create/adhoc", 1, Faults.Fault.ANSWER_LOST);
        Claim claim = heldBooking();
        bookShipment.run(claim, (Work.Book) claim.work());
        assertThat(patch("MS-1001", 1, MOVED).body()).contains("\"status\":409", "being booked");
        world.pass(Duration.ofMinutes(10));
        assertThat(story.status("MS-1001")).isEqualTo("MANIFESTED");
        assertThat(world.shiprocket().depot().references()).containsExactly("MS-1001");
    }

    @Test
    void anOrderWithARefusedAddressIsBookedAgain() {
        story.places(withShortAddress());
        assertThat(story.attention("MS-1001")).containsExactly("PARTNER_REFUSED");
        assertThat(status("MS-1001", version("MS-1001"), MOVED)).isEqualTo(200);
        assertThat(story.status("MS-1001")).isEqualTo("MANIFESTED");
        assertThat(story.attention("MS-1001")).isEmpty();
        assertThat(form("MS-1001")).contains("14 Lake View");
        assertThat(Story.told(story.seller(), "was changed")).isLessThanOrEqualTo(1);
    }

    /** The courier has the order with the old address, and no AWB for it: that one is left alone. */
    @Test
    void whatTheCourierHasOfTheOldAddressIsNeverSent() {
        world.shiprocket().depot().market().nobodyServes("570001");
        story.places(story.order("MS-1001"));
        assertThat(story.attention("MS-1001")).containsExactly("PARTNER_REFUSED");
        String moved = "{\"customer\":{\"address\":{\"line1\":\"14 Lake View\",\"pincode\":\"570002\"}}}";
        assertThat(status("MS-1001", version("MS-1001"), moved)).isEqualTo(200);
        assertThat(story.status("MS-1001")).isEqualTo("MANIFESTED");
        assertThat(form("MS-1001-r1")).contains("14 Lake View", "570002");
        assertThat(world.shiprocket().depot().awbs().get("MS-1001")).isEmpty();
        assertThat(world.shiprocket().depot().effects().awbs()).isEqualTo(1);
    }

    @Test
    void anEmptyWalletIsNotTriedAgainForANewAddressButTryAgainTakesIt() {
        world.shiprocket().depot().wallet(0);
        story.places(story.order("MS-1001"));
        assertThat(status("MS-1001", version("MS-1001"), MOVED)).isEqualTo(200);
        assertThat(story.attention("MS-1001")).containsExactly("PARTNER_REFUSED");
        world.shiprocket().depot().wallet(500_000);
        story.seller().says("status 1001");
        world.settle();
        assertThat(Story.told(story.seller(), "was changed")).isLessThanOrEqualTo(1);
        story.sellerTaps("try:o:MS-1001:1");
        assertThat(story.status("MS-1001")).isEqualTo("MANIFESTED");
        assertThat(form("MS-1001-r1")).contains("14 Lake View");
    }

    @Test
    void aSellerWhoKnowsTheOrderIsToldWhatChangedAndSeesTheNewAddress() {
        story.withSelfShippedOrder("MS-1001");
        story.says(story.seller(), "hello");
        String changes = "{\"note\":\"Ring twice\",\"customer\":{\"email\":\"a@example.in\",\"address\":"
                + "{\"line1\":\"14 Lake View\"}}}";
        assertThat(status("MS-1001", 1, changes)).isEqualTo(200);
        assertThat(story.sellerReads()).contains("Order 1001 was changed", "the address, the note");
        assertThat(story.taps(story.seller(), "Delivery address")).contains("14 Lake View");
        assertThat(status("MS-1001", version("MS-1001"), "{\"customer\":{\"email\":null}}"))
                .isEqualTo(200);
        assertThat(Story.told(story.seller(), "was changed")).isEqualTo(1);
    }

    @Test
    void onceShippedItIsTooLate() {
        story.withShippedOrder("MS-1001");
        assertThat(patch("MS-1001", version("MS-1001"), MOVED).body()).contains("\"status\":409", "PICKED_UP");
    }

    @Test
    void theCustomerIsWhoHasTheNewNumber() {
        story.withSelfShippedOrder("MS-1001");
        assertThat(status("MS-1001", 1, "{\"customer\":{\"phone\":\"919800000009\"}}"))
                .isEqualTo(200);
        story.sellerShips("MS-1001");
        world.pass(Duration.ofMinutes(1));
        var newOne = world.meta().phone("919800000009");
        assertThat(Story.told(newOne)).hasSize(1);
        assertThat(Story.told(story.customer())).isEmpty();
        newOne.taps("हैंडओवर नंबर पाएँ");
        world.settle();
        assertThat(story.codeOf(newOne)).hasSize(6);
        story.says(story.customer(), "hello");
        assertThat(story.forges(story.customer(), "get:o:MS-1001:1")).startsWith("This number tells sellers and");
    }

    @Test
    void ofTwoChangesAtOnceOneIsMade() throws Exception {
        story.withSelfShippedOrder("MS-1001");
        Callable<Integer> one = () -> patch("MS-1001", 1, MOVED).statusCode();
        Callable<Integer> other =
                () -> patch("MS-1001", 1, "{\"note\":\"Ring twice\"}").statusCode();
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Integer> statuses = new java.util.ArrayList<>();
            for (Future<Integer> answer : threads.invokeAll(List.of(one, other))) {
                statuses.add(answer.get());
            }
            assertThat(statuses).containsExactlyInAnyOrder(200, 412);
        }
        assertThat(version("MS-1001")).isEqualTo(2);
    }

    @Test
    void theSameChangeAgainChangesNothingAndTheFirstRequestIsAnsweredAsEver() {
        ObjectNode order = story.selfShippedOrder("MS-1001");
        String first = story.places(order).body();
        assertThat(status("MS-1001", 1, MOVED)).isEqualTo(200);
        HttpResponse<String> again = patch("MS-1001", 1, MOVED);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.headers().firstValue("ETag")).contains("\"2\"");
        assertThat(status("MS-1001", 2, "{\"note\":\"Gift, no bill in the box\"}"))
                .isEqualTo(200);
        assertThat(version("MS-1001")).isEqualTo(2);
        String less = "{\"charges\":null,\"totalPaise\":99800,\"payment\":{\"amountDuePaise\":99800}}";
        assertThat(status("MS-1001", 2, less)).isEqualTo(200);
        HttpResponse<String> repeated = story.platform.post("/orders", order.toString());
        assertThat(repeated.statusCode()).isEqualTo(200);
        assertThat(repeated.body()).isEqualTo(first);
        assertThat(repeated.headers().firstValue("ETag")).contains("\"3\"");
        assertThat(story.platform
                        .post("/orders", order.put("note", "other").toString())
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void otherItemsTravelInItsShipment() {
        story.withSelfShippedOrder("MS-1001");
        String items = "{\"items\":[{\"line\":1,\"name\":\"Cotton kurta\",\"quantity\":1,\"unitPricePaise\":49900},"
                + "{\"line\":2,\"name\":\"Dupatta\",\"quantity\":3,\"unitPricePaise\":10000}],"
                + "\"totalPaise\":84900,\"payment\":{\"amountDuePaise\":84900}}";
        assertThat(status("MS-1001", 1, items)).isEqualTo(200);
        assertThat(story.parcel("MS-1001").path("lines").toString())
                .isEqualTo("[{\"line\":1,\"quantity\":1},{\"line\":2,\"quantity\":3}]");
    }

    @Test
    void whatIsWrongChangesNothing() {
        story.withSelfShippedOrder("MS-1001");
        assertThat(status("MS-1001", 1, "{\"totalPaise\":1}")).isEqualTo(422);
        assertThat(patch("MS-1001", 1, "{\"sellerId\":\"mela\"}").body())
                .contains("\"status\":422", "\"field\":\"sellerId\"");
        assertThat(status("MS-1001", 7, MOVED)).isEqualTo(412);
        assertThat(status("MS-404", 1, MOVED)).isEqualTo(404);
        assertThat(status("MS-1001", 1, "{\"note\":\"" + "x".repeat(1_100_000) + "\"}"))
                .isEqualTo(413);
        Map<String, String> any = Map.of("If-Match", "*");
        assertThat(story.platform.call("PATCH", "/orders/MS-1001", MOVED, any).statusCode())
                .isEqualTo(400);
        Map<String, String> merge = Map.of("If-Match", "1", "Content-Type", "application/merge-patch+json");
        assertThat(version("MS-1001")).isEqualTo(1);
        assertThat(story.platform.call("PATCH", "/orders/MS-1001", MOVED, merge).statusCode())
                .isEqualTo(200);
    }
}
