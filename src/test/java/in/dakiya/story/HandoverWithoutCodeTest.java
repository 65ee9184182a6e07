package in.dakiya.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import in.dakiya.sandbox.meta.ChatLine;
import in.dakiya.sandbox.meta.Webhook;
import in.dakiya.sandbox.story.Papers;
import in.dakiya.sandbox.world.World;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A parcel that is delivered, or is not, without the customer's code. */
@QuarkusTest
@QuarkusTestResource(LocalWorld.class)
class HandoverWithoutCodeTest {

    private static final String ORDER = "MS-1001";

    @Inject
    World world;

    private Story story;

    @BeforeEach
    void anew() {
        world.resetWithQuickQueues(37);
        story = new Story(world).withConfirmedShop();
    }

    private void isDelivered(String proof, String source) {
        assertThat(story.status(ORDER)).isEqualTo("DELIVERED");
        assertThat(story.proof(ORDER)).isEqualTo(proof);
        assertThat(story.lastSource(ORDER)).isEqualTo(source);
        assertThat(story.attention(ORDER)).isEmpty();
        assertThat(Story.told(story.seller()))
                .filteredOn(line -> line.text().contains("Order 1001 was delivered"))
                .hasSize(1);
    }

    private Story withoutCodes() {
        ObjectNode seller = Papers.seller();
        seller.withObject("/delivery").put("otpRequired", false);
        assertThat(story.platform
                        .put("/sellers/" + Story.SHOP, seller.toString())
                        .statusCode())
                .isEqualTo(200);
        world.settle();
        return story;
    }

    @Test
    void whereNoCodeIsNeededTheSellerIsAskedOnceAndHisWordIsProof() {
        withoutCodes().withShippedOrder(ORDER);
        assertThat(new RawTable().all()).doesNotContainKey("ORDER#MS-1001 OTP#1");
        assertThat(story.customer().lastSeen().choice("get:o:MS-1001:1")).isEmpty();
        story.sellerTaps("Mark as Delivered");
        assertThat(story.sellerReads()).contains("in his hands");
        assertThat(story.status(ORDER)).isEqualTo("PICKED_UP");
        story.sellerTaps("Yes, delivered");
        isDelivered("SELLER", "SELLER");
        story.sellerTaps("Yes, delivered");
        isDelivered("SELLER", "SELLER");
        assertThat(story.seen(ORDER).at("/shipments/0/delivery/otpRequired").asBoolean())
                .isFalse();
    }

    /** A button is for ever, and a code that was issued is not talked away. */
    @Test
    void theWordOfASellerIsNotEnoughWhereACodeWasIssued() {
        story.withShippedOrder(ORDER);
        new RawWebhook(world).post(new RawWebhook(world).tap("919900000001", "wamid.forged-1", "ydl:o:MS-1001:1"));
        world.settle();
        assertThat(story.status(ORDER)).isEqualTo("PICKED_UP");
        withoutCodes();
        new RawWebhook(world).post(new RawWebhook(world).tap("919900000001", "wamid.forged-2", "ydl:o:MS-1001:1"));
        world.settle();
        assertThat(story.status(ORDER)).isEqualTo("PICKED_UP");
    }

    /** The setting was changed while the parcel was on its way: nobody has a code for it. */
    @Test
    void whatWasShippedWithoutACodeIsDeliveredWithoutOne() {
        withoutCodes().withShippedOrder(ORDER);
        assertThat(story.platform
                        .put("/sellers/" + Story.SHOP, Papers.seller().toString())
                        .statusCode())
                .isEqualTo(200);
        // What a process remembers of a seller it forgets after a minute.
        world.pass(Duration.ofMinutes(2));
        story.sellerTaps("Mark as Delivered");
        story.sellerTaps("Yes, delivered");
        isDelivered("SELLER", "SELLER");
    }

    @Test
    void theCustomersOwnWordIsProofHoweverOftenHeSaysIt() {
        story.withShippedOrder(ORDER).fetchedCode(ORDER);
        story.customer().taps("rcv:o:MS-1001:1");
        List<Webhook> said = new ArrayList<>(world.meta().pendingWebhooks());
        world.settle();
        isDelivered("CUSTOMER", "CUSTOMER");
        int told = Story.told(story.customer()).size();
        assertThat(story.customerReads()).contains("1001");
        assertThat(new RawTable().changedBy(() -> {
                    world.meta().deliver(said);
                    world.settle();
                }))
                .isEmpty();
        story.customerTaps("rcv", ORDER);
        isDelivered("CUSTOMER", "CUSTOMER");
        assertThat(Story.told(story.customer())).hasSizeLessThanOrEqualTo(told + 1);
        story.sellerSays("otp 1001 482913");
        assertThat(story.sellerReads()).contains("1001", "delivered");
    }

    @Test
    void codeAndCustomersWordAtOnceDeliverOnce() {
        String code = story.withShippedOrder(ORDER).fetchedCode(ORDER);
        story.seller().says(code);
        story.customer().taps("rcv:o:MS-1001:1");
        world.settle();
        assertThat(story.status(ORDER)).isEqualTo("DELIVERED");
        assertThat(story.proof(ORDER)).isEqualTo("CUSTOMER");
        assertThat(Story.told(story.seller()))
                .filteredOn(line -> line.text().contains("Order 1001 was delivered"))
                .hasSize(1);
    }

    private void claims() {
        story.withShippedOrder(ORDER).sellerTaps("Confirm delivery").sellerTaps("Customer has none");
        assertThat(story.sellerReads()).contains("photo");
        world.pass(Duration.ofHours(1));
        story.seller().sendsPhoto(Pictures.jpeg(1));
        world.settle();
        assertThat(story.sellerReads()).contains("looks at your photo");
        assertThat(story.status(ORDER)).isEqualTo("PICKED_UP");
        assertThat(story.attention(ORDER)).containsExactly("PROOF_REVIEW");
        assertThat(story.seen(ORDER).at("/shipments/0/photos")).hasSize(1);
    }

    @Test
    void aClaimWithAPhotoIsToldToThePlatformAndAcceptedByIt() {
        claims();
        List<JsonNode> calls = story.platformHears("order.attention", "PROOF_REVIEW");
        assertThat(calls).hasSize(1);
        JsonNode told = calls.getFirst();
        assertThat(told.path("shipment").asInt()).isEqualTo(1);
        assertThat(told.path("version").asLong())
                .isEqualTo(story.seen(ORDER).path("version").asLong());
        assertThat(story.decides(ORDER, true).statusCode()).isEqualTo(200);
        isDelivered("OPERATOR", "OPERATOR");
        assertThat(story.decides(ORDER, true).statusCode()).as("once more").isEqualTo(200);
        isDelivered("OPERATOR", "OPERATOR");
        assertThat(story.decides(ORDER, false).statusCode()).isEqualTo(409);
    }

    @Test
    void aClaimThatIsRefusedIsToldToTheSellerAndTheCodeStillHelps() {
        claims();
        assertThat(story.decides(ORDER, false).statusCode()).isEqualTo(200);
        assertThat(story.sellerReads()).contains("could not accept the photo");
        assertThat(story.attention(ORDER)).isEmpty();
        assertThat(story.decides(ORDER, false).statusCode()).isEqualTo(409);
        String code = story.fetchedCode(ORDER);
        story.sellerTaps("Confirm delivery").sellerSays(code);
        isDelivered("OTP", "SYSTEM");
    }

    @Test
    void severalPhotosAtOnceAreOneClaim() {
        story.withShippedOrder(ORDER).sellerTaps("Confirm delivery").sellerTaps("Customer has none");
        world.pass(Duration.ofHours(1));
        int told = Story.told(story.seller()).size();
        story.seller().sendsAlbum(List.of(Pictures.jpeg(1), Pictures.jpeg(2), Pictures.jpeg(3)));
        world.settle();
        assertThat(story.seen(ORDER).at("/shipments/0/photos")).hasSize(3);
        assertThat(Story.told(story.seller())).hasSize(told + 1);
        assertThat(story.platformHears("order.attention", "PROOF_REVIEW")).hasSize(1);
    }

    @Test
    void theWebhookOfAClaimAgainAfterThePlatformsNoClaimsNothing() {
        story.withShippedOrder(ORDER).sellerTaps("Confirm delivery").sellerTaps("Customer has none");
        story.seller().sendsPhoto(Pictures.jpeg(1));
        List<Webhook> said = new ArrayList<>(world.meta().pendingWebhooks());
        world.settle();
        story.decides(ORDER, false);
        int told = Story.told(story.seller()).size();
        world.meta().deliver(said);
        world.settle();
        assertThat(story.attention(ORDER)).isEmpty();
        assertThat(Story.told(story.seller())).hasSize(told);
    }

    @ParameterizedTest
    @CsvSource({
        "'Refused, is back', RTO_DELIVERED, RETURNED_REFUSED",
        "'Not found, is back', RTO_DELIVERED, RETURNED_NOT_FOUND",
        "'Back for another reason', RTO_DELIVERED, RETURNED_OTHER",
        "'Lost on the way', LOST, LOST",
        "'Damaged on the way', DAMAGED, DAMAGED",
    })
    void whatDoesNotArriveIsSaidWithAReasonAndToldToThePlatform(String row, String status, String reason) {
        story.withShippedOrder(ORDER).sellerTaps("Confirm delivery").sellerTaps("Not delivered");
        story.sellerTaps(row);
        assertThat(story.status(ORDER)).isEqualTo(status);
        assertThat(story.lastSource(ORDER)).isEqualTo("SELLER");
        JsonNode timeline = story.seen(ORDER).path("timeline");
        assertThat(timeline.path(timeline.size() - 1).path("detail").asText()).isEqualTo(reason);
        assertThat(Story.told(story.seller()))
                .anyMatch(
                        line -> line.text().contains("is closed") && line.text().contains("platform has been told"));
        List<JsonNode> ends = story.platformHears("shipment.status", reason);
        assertThat(ends).hasSize(1);
        JsonNode told = ends.getFirst();
        assertThat(told.path("status").asText()).isEqualTo(status);
        assertThat(told.path("source").asText()).isEqualTo("SELLER");
        story.customerTaps("get", ORDER);
        assertThat(story.customerReads()).doesNotContainPattern("\\*\\d{6}\\*");
        assertThat(story.decides(ORDER, true).statusCode()).isEqualTo(409);
    }

    @Test
    void lostTwiceAndDeliveredAfterwardsIsSaidOnce() {
        story.withShippedOrder(ORDER).fetchedCode(ORDER);
        ChatLine code = story.customer().lastSeen();
        story.sellerSays("lost 1001").sellerTaps("Lost on the way").sellerTaps("Lost on the way");
        story.customer().taps("rcv:o:MS-1001:1", code.id());
        world.settle();
        assertThat(story.status(ORDER)).isEqualTo("LOST");
        assertThat(Story.told(story.seller()))
                .filteredOn(line -> line.text().contains("is closed"))
                .hasSize(1);
        assertThat(story.platformHears("shipment.status", "LOST")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/orders/MS-1001/shipments/1/proof | {\"accept\":false} | 409",
                "/orders/MS-1001/shipments/1/proof | {\"accept\":\"true\"} | 422",
                "/orders/MS-1001/shipments/1/proof | [] | 400",
                "/orders/MS-1001/shipments/2/proof | {\"accept\":true} | 404",
                "/orders/MS-9999/shipments/1/proof | {\"accept\":true} | 404",
                "/orders/MS-1001/shipments/1/delivery-code | {\"mode\":\"RESEND\"} | 422",
                "/orders/MS-1001/shipments/2/delivery-code | {\"mode\":\"REISSUE\"} | 404",
                "/orders/MS-9999/shipments/1/delivery-code | {\"mode\":\"REISSUE\"} | 404",
                "/orders/MS-1002/shipments/1/delivery-code | {\"mode\":\"REISSUE\"} | 409",
                "/orders/MS-1003/shipments/1/delivery-code | {\"mode\":\"REISSUE\"} | 409",
                "/orders/MS-1003/shipments/1/proof | {\"accept\":true} | 409",
            })
    void aCallThatIsRefusedChangesNothing(String path, String body, int status) {
        // On its way, delivered, and one that a courier of ours carries.
        story.withShippedOrder(ORDER).withShippedOrder("MS-1002").withOrder("MS-1003");
        story.fetchedCode("MS-1002");
        story.customerTaps("rcv", "MS-1002");
        assertThat(new RawTable().changedBy(() -> {
                    assertThat(story.platform.post(path, body).statusCode()).isEqualTo(status);
                    world.settle();
                }))
                .isEmpty();
    }

    @Test
    void aShipmentThatDoesNotExistIsNotFound() {
        story.withShippedOrder(ORDER);
        for (String path : List.of(
                "/orders/MS-1001/shipments/2/", "/orders/MS-9999/shipments/1/", "/orders/MS-1001/shipments/0/")) {
            assertThat(story.platform
                            .post(path + "delivery-code", "{\"mode\":\"REISSUE\"}")
                            .statusCode())
                    .isEqualTo(404);
            assertThat(story.platform.post(path + "proof", "{\"accept\":true}").statusCode())
                    .isEqualTo(404);
        }
    }
}
