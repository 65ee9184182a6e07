package in.dakiya.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import in.dakiya.sandbox.world.World;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An order that the platform had booked when it placed it: the seller packs at once, and the platform hears of it. */
@QuarkusTest
@QuarkusTestResource(LocalWorld.class)
class PlatformAskedStoryTest {

    private static final String ORDER = "MS-1001";
    private static final String AWB = "1490812345";

    @Inject
    World world;

    private final PaperShelf shelf = new PaperShelf();
    private Story story;

    @BeforeEach
    void anew() {
        Handovers.atAQuarterPastTen(world);
        world.resetWithQuickQueues(29);
        story = new Story(world).withConfirmedShop();
    }

    @AfterEach
    void close() {
        shelf.close();
    }

    private ObjectNode booked(String labelUrl) {
        ObjectNode order = story.order(ORDER);
        order.putArray("shipments")
                .addObject()
                .put("awb", AWB)
                .put("courier", "Ekart")
                .put("labelUrl", labelUrl);
        return order;
    }

    private String status() {
        return story.parcel(ORDER).path("status").asText();
    }

    private long asked() {
        return world.shop().heard().stream()
                .filter(notice -> notice.type().equals("shipment.rts_requested"))
                .count();
    }

    private long labels() {
        return Story.told(story.seller()).stream().filter(Story::isLabel).count();
    }

    @Test
    void theSellerIsToldAtOnceAndGetsTheLabelWhenHeHasPacked() {
        String url = shelf.keep("/label.pdf", PaperShelf.pdf("label"));
        assertThat(story.places(booked(url)).statusCode()).isEqualTo(201);
        assertThat(status()).isEqualTo("MANIFESTED");
        assertThat(Story.told(story.seller(), "you have received an order")).isEqualTo(1);
        assertThat(Story.told(story.seller(), "Ekart")).isEqualTo(1);
        assertThat(story.parcel(ORDER).path("label").isNull()).isFalse();
        assertThat(labels()).isZero();

        story.sellerTapsReady();
        assertThat(labels()).isEqualTo(1);
        assertThat(world.shiprocket().depot().calls()).isEmpty();
        world.passDays(2);
        assertThat(world.shiprocket().depot().calls()).isEmpty();
    }

    @Test
    void aLabelThatIsNoneNeedsSomebodyAndOneThatIsGivenLaterIsTaken() {
        String url = shelf.failing("/label.pdf", 404);
        assertThat(story.places(booked(url)).statusCode()).isEqualTo(201);
        assertThat(story.attention(ORDER)).containsExactly("PARKED");
        story.sellerTapsReady();
        assertThat(story.platform
                        .put("/orders/" + ORDER + "/shipments/1/label", PaperShelf.pdf("x"), "application/pdf")
                        .statusCode())
                .isEqualTo(200);
        world.settle();
        assertThat(story.attention(ORDER)).isEmpty();
        assertThat(labels()).isEqualTo(1);
    }

    @Test
    void aLabelFromAForeignHostIsRefusedWithTheOrder() {
        assertThat(story.places(booked("https://evil.example/l.pdf")).body())
                .contains("shipments[0].labelUrl", "dakiya.platform.document-hosts");
        assertThat(story.platform.get("/orders/" + ORDER).statusCode()).isEqualTo(404);
    }

    @Test
    void thePlatformIsAskedOnceThoughItsDoorIsShutForAWhile() {
        assertThat(story.places(booked("")).statusCode()).isEqualTo(201);
        world.shop().down(true);
        story.sellerTapsReady();
        story.taps(story.seller(), Story.READY);
        assertThat(story.sellerReads()).contains("marked ready already");
        world.pass(Duration.ofHours(3));
        assertThat(asked()).isZero();
        assertThat(status()).isEqualTo("RTS_REQUESTED");
        world.shop().down(false);
        world.pass(Duration.ofHours(1));
        assertThat(asked()).isEqualTo(1);
    }

    private void reports(String status, String reason) {
        String events = "{\"events\":[{\"status\":\"" + status + "\",\"at\":\""
                + world.clock().instant() + "\",\"reason\":\"" + reason + "\"}]}";
        assertThat(story.platform
                        .post("/orders/" + ORDER + "/shipments/1/events", events)
                        .statusCode())
                .isEqualTo(200);
        world.settle();
    }

    @Test
    void aPickupThatThePlatformRefusesIsToldToTheSeller() {
        assertThat(story.places(booked("")).statusCode()).isEqualTo(201);
        story.sellerTapsReady();
        world.pass(Duration.ofMinutes(1));
        reports("RTS_REFUSED", "NO_RIDER");
        assertThat(status()).isEqualTo("MANIFESTED");
        assertThat(story.attention(ORDER)).containsExactly("PARTNER_REFUSED");
        assertThat(story.sellerReads()).contains("did not accept the pickup");
        world.pass(Duration.ofSeconds(5));
        story.sellerTaps("Try again");
        assertThat(status()).isEqualTo("RTS_REQUESTED");
    }

    /** He has been told not to hand it over, and waits for this. */
    @Test
    void aCancellationThatThePlatformRefusesIsToldToTheSeller() {
        assertThat(story.places(booked("")).statusCode()).isEqualTo(201);
        story.sellerTapsReady();
        story.says(story.seller(), "cancel 1001");
        story.sellerTaps("Out of stock");
        story.sellerTaps("Yes, cancel");
        assertThat(status()).isEqualTo("CANCEL_REQUESTED");

        reports("CANCEL_REFUSED", "");
        assertThat(status()).isEqualTo("RTS_REQUESTED");
        assertThat(story.sellerReads()).contains("Order 1001 was not cancelled");
        story.sellerTaps("Cancel shipment");
        story.sellerTaps("Out of stock");
        story.sellerTaps("Yes, cancel");
        assertThat(status()).isEqualTo("CANCEL_REQUESTED");
        reports("CANCELLED", "");
        assertThat(Story.told(story.seller(), "Order 1001 is cancelled")).isEqualTo(1);
    }
}
