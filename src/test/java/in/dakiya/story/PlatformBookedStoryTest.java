package in.dakiya.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import in.dakiya.sandbox.story.Papers;
import in.dakiya.sandbox.world.World;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A platform that books and tracks itself: it reports, gives the label, and is asked by notices. */
@QuarkusTest
@QuarkusTestResource(LocalWorld.class)
class PlatformBookedStoryTest {

    private static final String ORDER = "MS-1001";
    private static final String AWB = "1490812345";

    @Inject
    World world;

    private final PaperShelf shelf = new PaperShelf();
    private Story story;

    @BeforeEach
    void aShopOfAPlatformThatBooksItself() {
        Handovers.atAQuarterPastTen(world);
        world.resetWithQuickQueues(29);
        ObjectNode shop = Papers.seller();
        shop.withObject("/logistics").put("partner", "platform");
        story = new Story(world).withShop(Story.SHOP, shop, world.meta().phone("919900000001"));
    }

    @AfterEach
    void close() {
        shelf.close();
    }

    private HttpResponse<String> reports(String events) {
        HttpResponse<String> answer =
                story.platform.post("/orders/" + ORDER + "/shipments/1/events", "{\"events\":[" + events + "]}");
        world.settle();
        return answer;
    }

    private String event(String status, Instant at) {
        return "{\"status\":\"" + status + "\",\"at\":\"" + at + "\"}";
    }

    private String event(String status) {
        return event(status, world.clock().instant());
    }

    private String booked(String awb, Instant at) {
        return "{\"id\":\"e1\",\"status\":\"MANIFESTED\",\"at\":\"" + at + "\",\"awb\":\"" + awb
                + "\",\"courier\":\"Ekart\",\"trackingUrl\":\"https://track.example.in/" + awb
                + "\",\"expectedDelivery\":\"2026-11-29\"}";
    }

    private Story withBookedOrder() {
        story.withOrder(ORDER);
        assertThat(reports(booked(AWB, world.clock().instant())).statusCode()).isEqualTo(200);
        return story;
    }

    private JsonNode parcel() {
        return story.parcel(ORDER);
    }

    private String status() {
        return parcel().path("status").asText();
    }

    private HttpResponse<String> label(byte[] pdf) {
        HttpResponse<String> answer =
                story.platform.put("/orders/" + ORDER + "/shipments/1/label", pdf, "application/pdf");
        world.settle();
        return answer;
    }

    private HttpResponse<String> labelAt(String url) {
        HttpResponse<String> answer =
                story.platform.put("/orders/" + ORDER + "/shipments/1/label", "{\"url\":\"" + url + "\"}");
        world.settle();
        return answer;
    }

    private long labels() {
        return Story.told(story.seller()).stream()
                .map(line -> line.bubble().attachment())
                .filter(file -> file != null && file.filename().startsWith("Label-"))
                .count();
    }

    @Test
    void theWholeWayOfAnOrder() {
        story.withOrder(ORDER);
        assertThat(Story.told(story.seller(), "you have received an order")).isZero();
        HttpResponse<String> answer = reports(booked(AWB, world.clock().instant()));
        assertThat(story.read(answer.body()).path("status").asText()).isEqualTo("MANIFESTED");
        assertThat(Story.told(story.seller(), "you have received an order")).isEqualTo(1);
        assertThat(parcel().path("awb").asText()).isEqualTo(AWB);
        assertThat(parcel().path("courier").asText()).isEqualTo("Ekart");
        assertThat(parcel().path("partner").asText()).isEqualTo("platform");
        assertThat(parcel().path("expectedDelivery").asText()).isEqualTo("2026-11-29");

        assertThat(label(PaperShelf.pdf("label")).statusCode()).isEqualTo(200);
        assertThat(labels()).isZero();
        story.sellerTapsReady();
        assertThat(status()).isEqualTo("RTS_REQUESTED");
        assertThat(labels()).isEqualTo(1);

        world.pass(Duration.ofMinutes(5));
        for (String status : List.of("PICKUP_SCHEDULED", "PICKED_UP", "IN_TRANSIT", "OUT_FOR_DELIVERY", "DELIVERED")) {
            assertThat(reports(event(status)).statusCode()).isEqualTo(200);
            assertThat(status()).isEqualTo(status);
            world.pass(Duration.ofHours(2));
        }
        assertThat(story.proof(ORDER)).isEqualTo("COURIER");
        assertThat(story.lastSource(ORDER)).isEqualTo("PLATFORM");
        assertThat(Story.told(story.seller(), "was delivered")).isEqualTo(1);
        assertThat(world.shiprocket().depot().calls()).isEmpty();
        assertThat(labels()).isEqualTo(1);
    }

    @Test
    void theSameReportTwiceChangesNothing() {
        withBookedOrder();
        String picked = event("PICKED_UP");
        reports(picked);
        long version = story.seen(ORDER).path("version").asLong();
        List<String> changed = new RawTable().changedBy(() -> {
            assertThat(reports(picked).statusCode()).isEqualTo(200);
            assertThat(reports(picked + "," + picked).statusCode()).isEqualTo(200);
            assertThat(reports(picked.replace("{", "{\"id\":\"another\",")).statusCode())
                    .isEqualTo(200);
        });
        assertThat(changed).isEmpty();
        assertThat(story.seen(ORDER).path("version").asLong()).isEqualTo(version);
    }

    @Test
    void reportsMayComeInAnyOrder() {
        story.withOrder(ORDER);
        Instant now = world.clock().instant();
        reports(event("DELIVERED", now));
        reports(event("OUT_FOR_DELIVERY", now.minusSeconds(600)) + "," + booked(AWB, now.minusSeconds(3600)) + ","
                + event("PICKED_UP", now.minusSeconds(1800)));
        assertThat(status()).isEqualTo("DELIVERED");
        assertThat(parcel().path("awb").asText()).isEqualTo(AWB);
        assertThat(Story.told(story.seller(), "you have received an order")).isZero();
    }

    @Test
    void beforePickupTheAwbCanBeCorrectedAndAnOldReportDoesNotUndoIt() {
        withBookedOrder();
        Instant first = world.clock().instant();
        label(PaperShelf.pdf("old"));
        story.sellerTapsReady();
        world.pass(Duration.ofMinutes(10));
        assertThat(reports(booked("1490899999", world.clock().instant())).statusCode())
                .isEqualTo(200);
        assertThat(parcel().path("awb").asText()).isEqualTo("1490899999");
        assertThat(parcel().path("label").isNull()).isTrue();
        assertThat(story.sellerReads()).contains("1490899999", "not valid");

        reports(booked("1490800000", first.minusSeconds(60)));
        assertThat(parcel().path("awb").asText()).isEqualTo("1490899999");
        label(PaperShelf.pdf("new"));
        assertThat(labels()).isEqualTo(2);

        reports(event("PICKED_UP"));
        world.pass(Duration.ofMinutes(10));
        assertThat(reports(booked("1490811111", world.clock().instant())).statusCode())
                .isEqualTo(409);
        assertThat(parcel().path("awb").asText()).isEqualTo("1490899999");
    }

    @Test
    void aLabelThatComesAfterTheTapFollowsAndOnlyAnotherOneComesAgain() {
        withBookedOrder();
        story.sellerTapsReady();
        assertThat(story.sellerReads()).contains("1001", "Ekart", AWB, "label comes here by itself");
        label(PaperShelf.pdf("one"));
        assertThat(labels()).isEqualTo(1);
        label(PaperShelf.pdf("one"));
        assertThat(labels()).isEqualTo(1);
        assertThat(labelAt(shelf.keep("/two.pdf", PaperShelf.pdf("two"))).statusCode())
                .isEqualTo(200);
        assertThat(labels()).isEqualTo(2);
    }

    @Test
    void whatIsNoLabelIsRefusedAtOnce() {
        withBookedOrder();
        story.sellerTapsReady();
        byte[] page = "<html>not found</html>".getBytes(StandardCharsets.US_ASCII);
        assertThat(label(page).statusCode()).isEqualTo(422);
        assertThat(labelAt(shelf.keep("/page", page)).body()).contains("does not lead to a PDF");
        assertThat(labelAt(shelf.failing("/gone", 404)).body()).contains("is answered 404");
        assertThat(labelAt(shelf.failing("/ill", 503)).body()).contains("send the request again");
        String good = shelf.keep("/good.pdf", PaperShelf.pdf("good"));
        assertThat(labelAt(shelf.redirecting("/moved", good)).body()).contains("is answered 302");
        byte[] huge = new byte[5 * 1024 * 1024 + 1];
        System.arraycopy(PaperShelf.pdf("huge"), 0, huge, 0, 20);
        assertThat(labelAt(shelf.keep("/huge.pdf", huge)).body()).contains("more than");
        assertThat(label(huge).statusCode()).isEqualTo(413);
        for (String url : List.of(
                "https://evil.example/l.pdf",
                "http://papers.example.in/l.pdf",
                "https://127.0.0.1@evil.example/l.pdf",
                "https://papers.example.in.evil.example/l.pdf",
                "http://169.254.169.254/latest/meta-data",
                "https://papers.example.in:8443/l.pdf")) {
            assertThat(labelAt(url).statusCode()).as(url).isEqualTo(422);
        }
        assertThat(shelf.asked()).doesNotContain("/good.pdf");
        assertThat(labels()).isZero();
        assertThat(parcel().path("label").isNull()).isTrue();
    }

    @Test
    void aParcelThatSomebodyElseCarriesIsNoneOfThePlatforms() {
        story = new Story(world).withConfirmedShop();
        story.withOrder(ORDER);
        assertThat(reports(event("DELIVERED")).statusCode()).isEqualTo(409);
        assertThat(label(PaperShelf.pdf("label")).statusCode()).isEqualTo(409);
        assertThat(status()).isEqualTo("MANIFESTED");
        assertThat(story.platform
                        .post("/orders/MS-9/shipments/1/events", "{\"events\":[" + event("DELIVERED") + "]}")
                        .statusCode())
                .isEqualTo(404);
        assertThat(story.platform
                        .post("/orders/" + ORDER + "/shipments/2/events", "{\"events\":[" + event("DELIVERED") + "]}")
                        .statusCode())
                .isEqualTo(404);
    }
}
