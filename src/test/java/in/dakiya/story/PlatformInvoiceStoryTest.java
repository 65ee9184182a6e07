package in.dakiya.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import in.dakiya.sandbox.fault.Faults;
import in.dakiya.sandbox.meta.StoredMedia;
import in.dakiya.sandbox.story.Papers;
import in.dakiya.sandbox.world.World;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A platform that makes invoices itself gives number and PDF; the seller gets each of them in the chat once. */
@QuarkusTest
@QuarkusTestResource(LocalWorld.class)
class PlatformInvoiceStoryTest {

    private static final String ORDER = "MS-1001";
    private static final String NAME = "Invoice-1001-MS-77.pdf";
    private static final String LABEL = "Label-1001.pdf";
    private static final byte[] PAPER = PaperShelf.pdf("invoice");

    @Inject
    World world;

    private final PaperShelf shelf = new PaperShelf();
    private Story story;

    @BeforeEach
    void aShopWhosePlatformMakesTheInvoices() {
        world.resetWithQuickQueues(41);
        ObjectNode shop = Papers.seller();
        shop.withObject("/invoice").put("source", "PLATFORM");
        story = new Story(world).withShop(Story.SHOP, shop, world.meta().phone("919900000001"));
    }

    @AfterEach
    void close() {
        shelf.close();
    }

    private HttpResponse<String> puts(String orderId, String body) {
        HttpResponse<String> answer = story.platform.put("/orders/" + orderId + "/invoice", body);
        world.settle();
        return answer;
    }

    private HttpResponse<String> givesAt(String number, String url) {
        return puts(ORDER, "{\"number\":\"" + number + "\",\"url\":\"" + url + "\"}");
    }

    private void gives(String number, byte[] pdf) {
        HttpResponse<String> answer = givesAt(number, shelf.keep("/invoice.pdf", pdf));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private List<StoredMedia> documents() {
        return Story.told(story.seller()).stream()
                .map(line -> line.bubble().attachment())
                .filter(Objects::nonNull)
                .toList();
    }

    private List<String> names() {
        return documents().stream().map(StoredMedia::filename).toList();
    }

    private JsonNode invoice() {
        return story.seen(ORDER).path("invoice");
    }

    @Test
    void givenBeforeTheParcelIsReadyItComesWithTheLabel() {
        story.withOrder(ORDER);
        gives("ms/77", PAPER);
        assertThat(names()).isEmpty();
        assertThat(invoice().path("number").asText()).isEqualTo("MS/77");
        assertThat(invoice().path("state").asText()).isEqualTo("ISSUED");
        assertThat(invoice().path("source").asText()).isEqualTo("PLATFORM");
        assertThat(invoice().path("url").asText()).contains("/invoice-");
        assertThat(invoice().has("type")).isFalse();

        story.sellerTapsReady();
        assertThat(names()).containsExactly(NAME, LABEL);
        assertThat(documents().getFirst().bytes()).isEqualTo(PAPER);
        assertThat(Story.told(story.seller(), "makes the invoice itself")).isZero();
        story.sellerTapsReady();
        assertThat(names()).hasSize(2);
    }

    @Test
    void givenLaterItFollowsOnceHoweverOftenItIsGiven() {
        story.withOrder(ORDER).sellerTapsReady();
        assertThat(names()).containsExactly(LABEL);
        assertThat(Story.told(story.seller(), "makes the invoice itself")).isEqualTo(1);
        gives("MS/77", PAPER);
        assertThat(names()).containsExactly(LABEL, NAME);
        assertThat(new RawTable().changedBy(() -> gives("ms/77", PAPER))).isEmpty();
        assertThat(givesAt("MS/77", shelf.keep("/elsewhere.pdf", PAPER)).statusCode())
                .isEqualTo(200);
        assertThat(names()).hasSize(2);
    }

    /** The seller has tapped, and nobody has come to hand the papers out yet. */
    @Test
    void givenWhileThePapersAreOnTheirWayItComesOnce() {
        story.withOrder(ORDER);
        story.seller().taps(Story.READY);
        gives("MS/77", PAPER);
        world.settle();
        assertThat(names()).containsExactlyInAnyOrder(LABEL, NAME);
    }

    @Test
    void anotherOneTakesItsPlaceUntilTheGoodsHaveLeft() {
        story.withOrder(ORDER);
        gives("MS/76", PaperShelf.pdf("wrong"));
        gives("MS/77", PAPER);
        story.sellerTapsReady();
        assertThat(names()).containsExactly(NAME, LABEL);
        gives("MS/78", PAPER);
        assertThat(names()).containsExactly(NAME, LABEL, "Invoice-1001-MS-78.pdf");
        gives("MS/78", PaperShelf.pdf("right"));
        assertThat(names()).hasSize(4);
        assertThat(documents().getLast().bytes()).isEqualTo(PaperShelf.pdf("right"));
        gives("MS/77", PAPER);
        assertThat(names()).hasSize(5).last().isEqualTo(NAME);

        story.scanned(ORDER, 42, "PICKED UP");
        HttpResponse<String> late = givesAt("MS/79", shelf.keep("/late.pdf", PAPER));
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("have left");
        gives("MS/77", PAPER);
        assertThat(invoice().path("number").asText()).isEqualTo("MS/77");
        assertThat(names()).hasSize(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"invoice 1001", "1001 का बिल"})
    void askedForItComesAgain(String words) {
        story.withOrder(ORDER).sellerTapsReady();
        gives("MS/77", PAPER);
        story.says(story.seller(), words);
        assertThat(names()).containsExactly(LABEL, NAME, NAME);
        assertThat(documents().getLast().bytes()).isEqualTo(PAPER);
    }

    @Test
    void eachOrderHasItsOwnAndTheNumberIsThePlatformsAffair() {
        story.withOrder(ORDER).withOrder("MS-1002");
        story.taps(story.seller(), "rts:o:MS-1001:1");
        story.taps(story.seller(), "rts:o:MS-1002:1");
        String url = shelf.keep("/same.pdf", PAPER);
        assertThat(puts("MS-1002", "{\"number\":\"MS/77\",\"url\":\"" + url + "\"}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(names()).containsExactly(LABEL, "Label-1002.pdf", "Invoice-1002-MS-77.pdf");
        assertThat(story.seen(ORDER).has("invoice")).isFalse();
        gives("MS/77", PAPER);
        assertThat(names()).hasSize(4).last().isEqualTo(NAME);
    }

    @Test
    void ofTwoParcelsEachGetsItAndOneThatComesLaterComesOnce() {
        assertThat(story.places(Parcels.inTwo(story.order(ORDER))).statusCode()).isEqualTo(201);
        story.sellerTaps(Parcels.payload("rts", ORDER, 1));
        gives("MS/77", PAPER);
        assertThat(names()).filteredOn(NAME::equals).hasSize(1);
        story.sellerTaps(Parcels.payload("rts", ORDER, 2));
        assertThat(names()).filteredOn(NAME::equals).hasSize(2);
        gives("MS/78", PAPER);
        assertThat(names()).filteredOn("Invoice-1001-MS-78.pdf"::equals).hasSize(1);
    }

    @Test
    void ofAParcelThatHeShippedHimselfTheFirstOneMayComeLate() {
        story.withShippedOrder(ORDER);
        assertThat(Story.told(story.seller(), "makes the invoice itself")).isEqualTo(1);
        gives("MS/77", PAPER);
        assertThat(names()).containsExactly(NAME);
        assertThat(givesAt("MS/78", shelf.keep("/i.pdf", PAPER)).statusCode()).isEqualTo(409);
    }

    @Test
    void aPlatformThatAlsoBooksItselfGivesItBeforeOrAfterTheLabel() {
        ObjectNode order = story.order(ORDER);
        order.putArray("shipments").addObject().put("awb", "1490812345").put("courier", "Ekart");
        assertThat(story.places(order).statusCode()).isEqualTo(201);
        story.sellerTapsReady();
        assertThat(names()).isEmpty();
        assertThat(Story.told(story.seller(), "makes the invoice itself")).isEqualTo(1);
        gives("MS/77", PAPER);
        gives("MS/77", PAPER);
        assertThat(names()).containsExactly(NAME);
        story.platform.put("/orders/" + ORDER + "/shipments/1/label", PaperShelf.pdf("label"), "application/pdf");
        world.settle();
        assertThat(names()).containsExactly(NAME, LABEL);
    }

    @Test
    void ofACancelledOrderNoneIsTaken() {
        story.withOrder(ORDER);
        story.platform.post("/orders/" + ORDER + "/cancel", "{\"code\":\"OTHER\"}");
        new Patience(world, story)
                .until("it is cancelled", () -> story.status(ORDER).equals("CANCELLED"));
        HttpResponse<String> answer = givesAt("MS/77", shelf.keep("/i.pdf", PAPER));
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("sold any more");
    }

    @Test
    void whatIsNoInvoiceIsRefusedAtOnceAndChangesNothing() {
        story.withOrder(ORDER).sellerTapsReady();
        String good = shelf.keep("/good.pdf", PAPER);
        byte[] page = "<html>not found</html>".getBytes(StandardCharsets.US_ASCII);
        byte[] huge = new byte[5 * 1024 * 1024 + 1];
        System.arraycopy(PAPER, 0, huge, 0, PAPER.length);
        List<String> changed = new RawTable().changedBy(() -> {
            refused(puts(ORDER, "{\"number\":\"MS/77\"}"), "made by the platform");
            refused(puts(ORDER, "{\"url\":\"" + good + "\"}"), "\"field\":\"number\"");
            refused(givesAt("MS 77", good), "may hold only");
            refused(givesAt("MS/77", "https://evil.example/i.pdf"), "document-hosts");
            refused(givesAt("MS/77", shelf.keep("/page", page)), "does not lead to a PDF");
            refused(givesAt("MS/77", shelf.keep("/huge.pdf", huge)), "more than");
            refused(givesAt("MS/77", shelf.failing("/gone", 404)), "is answered 404");
            refused(givesAt("MS/77", shelf.failing("/ill", 503)), "send the request again");
            refused(givesAt("MS/77", shelf.redirecting("/moved", good)), "is answered 302");
        });
        assertThat(changed).isEmpty();
        assertThat(shelf.asked()).doesNotContain("/good.pdf");
        assertThat(names()).containsExactly(LABEL);
    }

    private static void refused(HttpResponse<String> answer, String why) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(answer.body()).contains(why);
    }

    /** Kept in the bucket, written or rung for, and we never heard that it was: the platform repeats it. */
    @ParameterizedTest
    @CsvSource({"S3,PutObject,500", "DYNAMODB,TransactWriteItems,500", "SQS,SendMessageBatch,200"})
    void whicheverAnswerIsLostTheSellerGetsItOnce(Faults.Service service, String call, int answered) {
        story.withOrder(ORDER).sellerTapsReady();
        String url = shelf.keep("/invoice.pdf", PAPER);
        world.faults().next(service, call, 1, Faults.Fault.ANSWER_LOST);
        assertThat(givesAt("MS/77", url).statusCode()).isEqualTo(answered);
        assertThat(givesAt("MS/77", url).statusCode()).isEqualTo(200);
        new Patience(world, story).until("it is there", () -> names().contains(NAME));
        assertThat(names()).containsExactly(LABEL, NAME);
    }
}
