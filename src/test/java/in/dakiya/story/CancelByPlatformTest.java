package in.dakiya.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import in.dakiya.sandbox.meta.Webhook;
import in.dakiya.sandbox.world.World;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The platform cancels an order: what it is answered, and who hears of it. */
@QuarkusTest
@QuarkusTestResource(LocalWorld.class)
class CancelByPlatformTest {

    private static final String TWICE = "{\"code\":\"CUSTOMER_ASKED\",\"note\":\"Ordered twice\"}";

    @Inject
    World world;

    private Story story;

    @BeforeEach
    void anew() {
        world.resetWithQuickQueues(29);
        story = new Story(world).withConfirmedShop();
    }

    private HttpResponse<String> cancels(String orderId, String body) {
        HttpResponse<String> answer = story.platform.post("/orders/" + orderId + "/cancel", body);
        world.settle();
        return answer;
    }

    private static String status(HttpResponse<String> answer, int expected, Story story) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(expected);
        return story.read(answer.body()).path("status").asText();
    }

    @Test
    void anOrderThatIsNotBookedIsCancelledAtOnceAndTwiceIsOnce() {
        story.withSelfShippedOrder("MS-1001");
        assertThat(status(cancels("MS-1001", TWICE), 202, story)).isEqualTo("CANCELLED");
        assertThat(status(cancels("MS-1001", TWICE), 200, story)).isEqualTo("CANCELLED");
        assertThat(status(cancels("MS-1001", "{\"code\":\"OTHER\"}"), 200, story))
                .isEqualTo("CANCELLED");
        JsonNode cancellation = story.parcel("MS-1001").path("cancellation");
        assertThat(cancellation.toString())
                .isEqualTo("{\"code\":\"CUSTOMER_ASKED\",\"by\":\"PLATFORM\",\"note\":\"Ordered twice\"}");
        assertThat(story.lastSource("MS-1001")).isEqualTo("PLATFORM");
        assertThat(story.attention("MS-1001")).isEmpty();
        assertThat(Story.told(story.seller(), "1001 is cancelled")).isEqualTo(1);
        world.pass(Duration.ofMinutes(5));
        assertThat(world.shop().heard())
                .filteredOn(heard -> heard.type().equals("order.cancelled"))
                .singleElement()
                .satisfies(notice -> {
                    assertThat(notice.body().path("reason").asText()).isEqualTo("CUSTOMER_ASKED");
                    assertThat(notice.body().path("source").asText()).isEqualTo("PLATFORM");
                    assertThat(notice.body().path("shipment").isNull()).isTrue();
                    assertThat(notice.version())
                            .isEqualTo(story.seen("MS-1001").path("version").asLong());
                });
        assertThat(story.sellerReads()).contains("Customer asked for it", "Ordered twice");
    }

    @Test
    void aNoteThatNamesThePersonIsNotKept() {
        story.withSelfShippedOrder("MS-1001");
        cancels("MS-1001", "{\"code\":\"OTHER\",\"note\":\"Asha Rao, 9800000001, does not want it\"}");
        assertThat(story.parcel("MS-1001").at("/cancellation/note").isNull()).isTrue();
        assertThat(story.seen("MS-1001").toString()).doesNotContain("Asha", "98000");
        assertThat(story.sellerReads()).doesNotContain("Asha", "98000");
    }

    @Test
    void aBookedOrderIsAskedBackAndTheSellerIsToldNotToHandItOver() {
        world.shiprocket().depot().cancellationDelay(Duration.ofHours(1));
        story.withOrder("MS-1001").sellerTapsReady();
        assertThat(status(cancels("MS-1001", TWICE), 202, story)).isEqualTo("CANCEL_REQUESTED");
        assertThat(story.sellerReads()).contains("1001 is being cancelled", "Do not hand it over");
        assertThat(status(cancels("MS-1001", TWICE), 200, story)).isEqualTo("CANCEL_REQUESTED");
        world.pass(Duration.ofHours(8));
        assertThat(status(cancels("MS-1001", TWICE), 200, story)).isEqualTo("CANCELLED");
        assertThat(Story.told(story.seller(), "the courier does not come for it"))
                .isEqualTo(1);
        assertThat(world.shiprocket().depot().cancellations()).isEqualTo(1);
    }

    @Test
    void whenTheCourierHasItItIsTooLate() {
        story.withOrder("MS-1001").sellerTapsReady();
        story.scanned("MS-1001", 42, "PICKED UP");
        HttpResponse<String> answer = cancels("MS-1001", TWICE);
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("too late", "PICKED_UP");
        assertThat(world.shiprocket().depot().cancellations()).isZero();
        story.withShippedOrder("MS-1002");
        assertThat(cancels("MS-1002", TWICE).statusCode()).isEqualTo(409);
    }

    @Test
    void readyToShipAtTheSameMomentLosesNothing() {
        story.withOrder("MS-1001");
        story.seller().taps(Story.READY);
        List<Webhook> tap = world.meta().pendingWebhooks();
        IntStream.range(0, 4).parallel().forEach(i -> {
            if (i == 0) {
                world.meta().deliver(tap);
            } else {
                assertThat(story.platform.post("/orders/MS-1001/cancel", TWICE).statusCode())
                        .isIn(200, 202);
            }
        });
        world.settle();
        world.pass(Duration.ofHours(1));
        assertThat(story.status("MS-1001")).isEqualTo("CANCELLED");
        assertThat(world.shiprocket().depot().cancellations()).isEqualTo(1);
    }

    /** The seller is in the middle of it on his phone; his next word is answered. */
    @Test
    void aMarkAsShippedThatIsUnderWayIsClosedWithAWord() {
        story.withSelfShippedOrder("MS-1001");
        story.says(story.seller(), "shipped 1001 dtdc B32242001");
        cancels("MS-1001", TWICE);
        assertThat(story.sellerReads()).contains("1001 is cancelled");
        assertThat(story.taps(story.seller(), "Confirm")).contains("cannot be marked as shipped", "cancelled");
        assertThat(story.status("MS-1001")).isEqualTo("CANCELLED");
        assertThat(Story.told(story.customer())).isEmpty();
    }

    @Test
    void markAsShippedAndCancelAtOnceEndInOneOfThem() {
        story.withSelfShippedOrder("MS-1001");
        story.says(story.seller(), "shipped 1001 dtdc B32242001");
        story.seller().taps("Confirm");
        List<Webhook> tap = world.meta().pendingWebhooks();
        int[] answer = new int[1];
        IntStream.range(0, 2).parallel().forEach(i -> {
            if (i == 0) {
                world.meta().deliver(tap);
            } else {
                answer[0] = story.platform.post("/orders/MS-1001/cancel", TWICE).statusCode();
            }
        });
        world.settle();
        assertThat(story.status("MS-1001")).isEqualTo(answer[0] == 202 ? "CANCELLED" : "PICKED_UP");
        assertThat(answer[0]).isIn(202, 409);
        assertThat(Story.told(story.customer()).isEmpty()).isEqualTo(answer[0] == 202);
    }

    /** A seller who has not confirmed his number has heard of no order, and hears of no cancellation. */
    @Test
    void aSellerWhoHasNotHeardOfItIsNotTold() {
        world.resetWithQuickQueues(30);
        story = new Story(world);
        story.platform.put(
                "/sellers/" + Story.SHOP,
                in.dakiya.sandbox.story.Papers.seller().toString());
        world.settle();
        story.withOrder("MS-1001");
        assertThat(status(cancels("MS-1001", TWICE), 202, story)).isEqualTo("CANCELLED");
        story.taps(story.seller(), "Yes, my shop");
        world.pass(Duration.ofHours(3));
        assertThat(Story.told(story.seller(), "1001")).isZero();
        assertThat(world.shiprocket().depot().effects().orders()).isZero();
    }
}
