package in.dakiya.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import in.dakiya.invoice.FinancialYear;
import in.dakiya.sandbox.meta.ChatLine;
import in.dakiya.sandbox.meta.StoredMedia;
import in.dakiya.sandbox.story.Papers;
import in.dakiya.sandbox.world.World;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The invoice comes into the chat with the label, once, and is taken back when nothing of the order is sold. */
@QuarkusTest
@QuarkusTestResource(LocalWorld.class)
class InvoiceStoryTest {

    @Inject
    World world;

    private Story story;
    /** The financial year of the world: {@code 26-27}. */
    private String year;

    @BeforeEach
    void anew() {
        world.resetWithQuickQueues(31);
        year = FinancialYear.of(world.clock().instant()).label();
        story = new Story(world).withConfirmedShop();
    }

    /** What the first PDF says that the seller was sent. */
    static String textOfFirst(Story story) {
        return text(documents(story).getFirst().bytes());
    }

    static String textOfLast(Story story) {
        return text(documents(story).getLast().bytes());
    }

    /** The files that the seller was sent. */
    static List<String> namesOf(Story story) {
        return documents(story).stream().map(StoredMedia::filename).toList();
    }

    private List<StoredMedia> documents() {
        return documents(story);
    }

    private static List<StoredMedia> documents(Story story) {
        return Story.told(story.seller()).stream()
                .map(ChatLine::bubble)
                .map(bubble -> bubble.attachment())
                .filter(Objects::nonNull)
                .toList();
    }

    private List<String> names() {
        return namesOf(story);
    }

    private static String text(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private void registers(ObjectNode shop) {
        assertThat(story.platform.put("/sellers/" + Story.SHOP, shop.toString()).statusCode())
                .isEqualTo(200);
        world.settle();
    }

    private String number(int serial) {
        return "KC/%s/%06d".formatted(year, serial);
    }

    private String invoice() {
        return "Invoice-1001-KC-" + year + "-000001.pdf";
    }

    private String creditNote() {
        return "Credit-note-1001-KC-" + year + "-C00001.pdf";
    }

    @Test
    void tappingReadyBringsTheInvoiceAndTheLabel() {
        story.withOrder("MS-1001").sellerTapsReady();
        assertThat(names()).containsExactly(invoice(), "Label-1001.pdf");
        assertThat(text(documents().getFirst().bytes()))
                .contains("Tax Invoice", number(1), "29ABCDE1234F1ZW", "Asha Rao", "1,048.00");

        JsonNode invoice = story.seen("MS-1001").path("invoice");
        assertThat(invoice.path("number").asText()).isEqualTo(number(1));
        assertThat(invoice.path("type").asText()).isEqualTo("TAX_INVOICE");
        assertThat(invoice.path("date").asText())
                .isEqualTo(LocalDate.ofInstant(world.clock().instant(), ZoneId.of("Asia/Kolkata"))
                        .toString());
        assertThat(invoice.path("state").asText()).isEqualTo("ISSUED");
        assertThat(invoice.path("url").asText()).contains("invoice-KC-" + year + "-000001.pdf");
    }

    @Test
    void aBusinessFindsItsGstinOnIt() {
        ObjectNode order = story.order("MS-1001");
        order.withObject("/customer").put("gstin", "29abcde1234f1zw");
        assertThat(story.places(order).statusCode()).isEqualTo(201);
        story.sellerTapsReady();
        assertThat(textOfFirst(story).split("GSTIN: 29ABCDE1234F1ZW", -1)).hasSize(3);
    }

    @Test
    void tappingTwentyTimesIssuesOneInvoice() {
        story.withOrder("MS-1001");
        for (int i = 0; i < 20; i++) {
            story.seller().taps(Story.READY);
        }
        world.settle();
        story.withOrder("MS-1002");
        story.taps(story.seller(), "rts:o:MS-1002:1");
        assertThat(story.seen("MS-1001").at("/invoice/number").asText()).isEqualTo(number(1));
        assertThat(story.seen("MS-1002").at("/invoice/number").asText()).isEqualTo(number(2));
        assertThat(names()).hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"invoice 1001", "Bill 1001", "1001 का बिल", "invoice"})
    void askedForItComesAgain(String words) {
        story.withOrder("MS-1001").sellerTapsReady();
        story.says(story.seller(), words);
        assertThat(names()).containsExactly(invoice(), "Label-1001.pdf", invoice());
        assertThat(documents().getLast().bytes())
                .isEqualTo(documents().getFirst().bytes());
    }

    @Test
    void beforeItExistsHeIsToldWhenItComes() {
        story.withOrder("MS-1001");
        assertThat(story.says(story.seller(), "invoice 1001")).contains("1001", "no invoice yet", "ready");
        assertThat(names()).isEmpty();
    }

    @Test
    void ofAnOrderThatWasCancelledBeforeHeIsToldThat() {
        story.withOrder("MS-1001");
        story.says(story.seller(), "cancel 1001");
        story.taps(story.seller(), "Out of stock");
        story.taps(story.seller(), "Yes, cancel");
        world.pass(Duration.ofHours(1));
        assertThat(story.says(story.seller(), "invoice 1001")).contains("1001", "cancelled");
    }

    @Test
    void ofSeveralOrdersHeChooses() {
        story.withOrder("MS-1001").sellerTapsReady().withOrder("MS-1002");
        story.taps(story.seller(), "rts:o:MS-1002:1");
        story.says(story.seller(), "bill");
        assertThat(story.seller().lastSeen().choice("inv:o:MS-1001:1")).isPresent();
        story.taps(story.seller(), "inv:o:MS-1001:1");
        assertThat(names().getLast()).isEqualTo(invoice());
    }

    @Test
    void aStrangersWordSendsNobodysInvoice() {
        story.withOrder("MS-1001").sellerTapsReady();
        RawWebhook raw = new RawWebhook(world);
        assertThat(raw.post(raw.tap(story.customer().number(), "wamid.forged", "inv:o:MS-1001:1")))
                .isEqualTo(200);
        world.settle();
        assertThat(Patience.documents(story.customer())).isZero();
    }

    /** The courier's man was faster than the tap: what has left has an invoice all the same. */
    @Test
    void aParcelThatIsTakenWithoutATapGetsItsInvoiceOnce() {
        story.withOrder("MS-1001").scanned("MS-1001", 42, "PICKED UP");
        assertThat(namesOf(story)).containsExactly("Invoice-1001-KC-" + year + "-000001.pdf");
        story.scanned("MS-1001", 18, "IN TRANSIT").scanned("MS-1001", 42, "PICKED UP");
        assertThat(namesOf(story)).hasSize(1);
        story.says(story.seller(), "invoice 1001");
        assertThat(namesOf(story)).hasSize(2);
    }

    @Test
    void shippingItHimselfBringsTheInvoiceToo() {
        story.withShippedOrder("MS-1001");
        assertThat(names()).containsExactly(invoice());
    }

    @Test
    void whatComesBackIsTakenBackByACreditNoteOnce() {
        story.withShippedOrder("MS-1001");
        story.says(story.seller(), "returned 1001");
        story.taps(story.seller(), "flr:o:MS-1001:1:RETURNED_REFUSED");
        world.settle();
        assertThat(names()).containsExactly(invoice(), creditNote());
        assertThat(text(documents().getLast().bytes()))
                .contains("Credit Note", "KC/" + year + "/C00001", number(1), "Goods returned", "1,048.00");
        JsonNode invoice = story.seen("MS-1001").path("invoice");
        assertThat(invoice.path("state").asText()).isEqualTo("TAKEN_BACK");
        assertThat(invoice.at("/creditNote/number").asText()).isEqualTo("KC/" + year + "/C00001");
        story.says(story.seller(), "invoice 1001");
        assertThat(names().getLast()).isEqualTo(creditNote());
    }

    @Test
    void aSellerMayWantLabelAndInvoiceInOnePdf() {
        ObjectNode shop = Papers.seller();
        shop.withObject("/invoice").put("delivery", "WITH_LABEL");
        registers(shop);
        story.withOrder("MS-1001").sellerTapsReady();
        assertThat(names()).containsExactly("Label-Invoice-1001.pdf");
        assertThat(text(documents().getFirst().bytes())).contains("Tax Invoice", number(1));
    }

    @ParameterizedTest
    @CsvSource({"1, true, false, false", "2, true, true, false", "3, true, true, true"})
    void asManyCopiesAsTheSellerWantsAreInThePdf(int copies, boolean first, boolean second, boolean third) {
        ObjectNode shop = Papers.seller();
        shop.withObject("/invoice").put("copies", copies);
        registers(shop);
        story.withOrder("MS-1001").sellerTapsReady();
        String pdf = text(documents().getFirst().bytes());
        assertThat(pdf.contains("Original for recipient")).isEqualTo(first);
        assertThat(pdf.contains("Duplicate for transporter")).isEqualTo(second);
        assertThat(pdf.contains("Triplicate for supplier")).isEqualTo(third);
        assertThat(pdf.split(number(1), -1)).as("one number").hasSizeGreaterThan(copies);
    }

    @Test
    void withoutARateTheParcelGoesAndSomebodyIsTold() {
        ObjectNode order = story.order("MS-1001");
        ((ObjectNode) order.at("/items/0")).remove("gstRatePercent");
        assertThat(story.places(order).statusCode()).isEqualTo(201);
        story.sellerTapsReady();
        assertThat(story.status("MS-1001")).isEqualTo("PICKUP_SCHEDULED");
        assertThat(names()).containsExactly("Label-1001.pdf");
        assertThat(Story.told(story.seller(), "without an invoice")).isEqualTo(1);
        assertThat(story.attention("MS-1001")).containsExactly("INVOICE_MISSING");
        world.pass(Duration.ofMinutes(3));
        assertThat(world.shop().heard())
                .anyMatch(heard -> heard.type().equals("order.attention")
                        && heard.body().path("reason").asText().equals("INVOICE_MISSING")
                        && heard.body().path("detail").asText().equals("RATE_UNKNOWN"));
        assertThat(story.seen("MS-1001").has("invoice")).isFalse();
    }

    @Test
    void aPlatformThatMakesItsOwnInvoicesIsLeftToIt() {
        ObjectNode shop = Papers.seller();
        shop.withObject("/invoice").put("source", "PLATFORM");
        registers(shop);
        story.withOrder("MS-1001").sellerTapsReady();
        assertThat(names()).containsExactly("Label-1001.pdf");
        assertThat(Story.told(story.seller(), "makes the invoice itself")).isEqualTo(1);
    }

    private int numbers(String orderId, String number) {
        return story.platform
                .put("/orders/" + orderId + "/invoice", "{\"number\":\"" + number + "\"}")
                .statusCode();
    }

    @Test
    void aNumberOfHisOwnChoiceIsUniqueAndStays() {
        story.withOrder("MS-1001").withOrder("MS-1002");
        assertThat(numbers("MS-1001", "KC-76")).isEqualTo(200);
        assertThat(numbers("MS-1001", "kc-77")).isEqualTo(200);
        assertThat(numbers("MS-1001", "KC-77")).isEqualTo(200);
        assertThat(story.seen("MS-1001").at("/invoice/state").asText()).isEqualTo("NUMBERED");
        assertThat(numbers("MS-1002", "KC-77")).isEqualTo(409);
        assertThat(numbers("MS-1002", "KC-76")).isEqualTo(200);
        story.taps(story.seller(), "rts:o:MS-1001:1");
        assertThat(story.seen("MS-1001").at("/invoice/number").asText()).isEqualTo("KC-77");
        assertThat(names()).contains("Invoice-1001-KC-77.pdf");
        assertThat(numbers("MS-1001", "KC-78")).isEqualTo(409);
        assertThat(numbers("MS-9999", "KC-79")).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "KC", "-1", "0001", "KC 77", "KC/26-27/00000177", "K\u0966"})
    void aNumberThatTheLawDoesNotTakeIsRefused(String number) {
        story.withOrder("MS-1001");
        assertThat(numbers("MS-1001", number)).isEqualTo(422);
    }

    @Test
    void whatTheSellerChangesLaterDoesNotChangeAnIssuedInvoice() {
        story.withShippedOrder("MS-1001");
        registers(Papers.seller().put("name", "Kalaa and Sons"));
        story.says(story.seller(), "returned 1001");
        story.taps(story.seller(), "flr:o:MS-1001:1:RETURNED_REFUSED");
        assertThat(text(documents().getLast().bytes())).contains("Kalaa Crafts").doesNotContain("Kalaa and Sons");
    }
}
