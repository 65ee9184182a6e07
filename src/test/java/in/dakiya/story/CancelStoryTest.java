package in.dakiya.story;

import static org.assertj.core.api.Assertions.assertThat;

import in.dakiya.sandbox.meta.Person;
import in.dakiya.sandbox.meta.Webhook;
import in.dakiya.sandbox.world.World;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A seller cancels: when he may, what he taps, and who is told. */
@QuarkusTest
@QuarkusTestResource(LocalWorld.class)
class CancelStoryTest {

    /** "Cannot be cancelled in this chat", in the customer's language. */
    private static final String CANNOT = "इस चैट में रद्द नहीं हो सकता";

    @Inject
    World world;

    private Story story;

    @BeforeEach
    void anew() {
        world.resetWithQuickQueues(23);
        story = new Story(world).withConfirmedShop();
    }

    private void cancels(Person who, String number) {
        story.says(who, "cancel " + number);
        story.taps(who, "Out of stock");
        story.taps(who, "Yes, cancel");
    }

    @Test
    void cancellingTakesTwoTapsAndSaysThatItIsNotUndone() {
        story.withOrder("MS-1001");
        assertThat(story.taps(story.seller(), "Cannot fulfil")).contains("1001", "why", "Nothing is cancelled yet");
        assertThat(story.taps(story.seller(), "Wrong price")).contains("1001", "Wrong price", "cannot be undone");
        assertThat(story.status("MS-1001")).isEqualTo("MANIFESTED");
        story.taps(story.seller(), "Yes, cancel");
        world.pass(Duration.ofHours(1));
        assertThat(story.status("MS-1001")).isEqualTo("CANCELLED");
        assertThat(world.shiprocket().depot().isCancelled(story.awb("MS-1001"))).isTrue();
        assertThat(story.parcel("MS-1001").at("/cancellation/code").asText()).isEqualTo("WRONG_PRICE");
        assertThat(story.parcel("MS-1001").at("/cancellation/by").asText()).isEqualTo("SELLER");
        assertThat(story.sellerReads()).contains("1001 is cancelled", "Wrong price", "The shop informs the customer");
        assertThat(Story.told(story.customer())).isEmpty();
    }

    @Test
    void keepingItChangesNothing() {
        story.withOrder("MS-1001");
        story.taps(story.seller(), "Cannot fulfil");
        story.taps(story.seller(), "Another reason");
        assertThat(story.taps(story.seller(), "No, keep it")).contains("1001 is kept");
        assertThat(story.status("MS-1001")).isEqualTo("MANIFESTED");
        story.sellerTapsReady();
        assertThat(story.status("MS-1001")).isEqualTo("PICKUP_SCHEDULED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cancel 1001",
                "CANCEL 1001.",
                "1001 cancel karo",
                "cancel order #1001 please",
                "radd 1001",
                "रद्द १००१",
                "ऑर्डर 1001 रद्द करें"
            })
    void manyWordsAskForIt(String words) {
        story.withOrder("MS-1001");
        assertThat(story.says(story.seller(), words)).contains("1001", "why can it not be sent");
    }

    @Test
    void whoAsksInVainAndAsksAgainLaterIsAnsweredAgain() {
        story.withOrder("MS-1001");
        cancels(story.seller(), "1001");
        world.pass(Duration.ofHours(1));
        long answers = asksAgain();
        assertThat(asksAgain()).as("a second tap at once").isEqualTo(answers);
        world.pass(Duration.ofMinutes(2));
        assertThat(asksAgain()).isEqualTo(answers + 1);
    }

    private long asksAgain() {
        story.says(story.seller(), "cancel 1001");
        return Story.told(story.seller(), "is cancelled. Nothing more to do");
    }

    @Test
    void anOrderThatNoCourierHasHeardOfIsCancelledAtOnce() {
        story.withSelfShippedOrder("MS-1001");
        cancels(story.seller(), "1001");
        assertThat(story.status("MS-1001")).isEqualTo("CANCELLED");
        assertThat(story.sellerReads()).contains("1001 is cancelled", "Out of stock", "Do not send it");
        assertThat(story.read(story.platform
                                .get("/sellers/" + Story.SHOP + "/orders?waiting=true")
                                .body())
                        .path("orders"))
                .isEmpty();
        assertThat(story.taps(story.seller(), "Mark as Shipped")).contains("cannot be marked as shipped", "cancelled");
    }

    /** RTS has no undo, but until the courier comes the shipment can be taken back. */
    @Test
    void afterReadyToShipItIsStillPossibleUntilTheCourierComes() {
        story.withOrder("MS-1001").sellerTapsReady();
        story.says(story.seller(), "status 1001");
        story.taps(story.seller(), "Cancel shipment");
        story.taps(story.seller(), "Out of stock");
        story.taps(story.seller(), "Yes, cancel");
        world.pass(Duration.ofHours(1));
        assertThat(story.status("MS-1001")).isEqualTo("CANCELLED");
        assertThat(Story.told(story.seller(), "take it off")).isEqualTo(1);
        assertThat(Story.told(story.seller(), "Credit note")).isEqualTo(1);
    }

    @Test
    void whileTheCourierIsBeingToldReadyToShipIsVoidAndTheSellerReadsWhy() {
        world.shiprocket().depot().cancellationDelay(Duration.ofHours(1));
        story.withOrder("MS-1001");
        cancels(story.seller(), "1001");
        assertThat(story.status("MS-1001")).isEqualTo("CANCEL_REQUESTED");
        assertThat(story.sellerReads()).contains("being cancelled", "Do not hand it over");
        assertThat(story.taps(story.seller(), Story.READY)).contains("being cancelled");
        assertThat(world.shiprocket().depot().effects().pickups()).isZero();
        assertThat(story.says(story.seller(), "cancel 1001")).contains("being cancelled already");
        world.pass(Duration.ofHours(8));
        assertThat(story.status("MS-1001")).isEqualTo("CANCELLED");
        assertThat(world.shiprocket().depot().cancellations()).isEqualTo(1);
        assertThat(Story.told(story.seller(), "is cancelled, and the courier does not come"))
                .isEqualTo(1);
    }

    @Test
    void aCourierThatWasFasterKeepsTheParcelAndAllAreTold() {
        world.shiprocket().depot().cancellationDelay(Duration.ofHours(1));
        story.withHelper().withOrder("MS-1001").sellerTapsReady();
        cancels(story.seller(), "1001");
        world.pass(Duration.ofMinutes(3));
        story.scanned("MS-1001", 42, "PICKED UP");
        world.pass(Duration.ofHours(10));
        assertThat(story.status("MS-1001")).isEqualTo("PICKED_UP");
        assertThat(Story.told(story.seller(), "it was too late: the courier has it"))
                .isEqualTo(1);
        assertThat(story.helper().lastSeen().text()).contains("1001", "not cancelled");
        assertThat(Story.told(story.seller(), "1001 is cancelled")).isZero();
        story.courierDelivers("MS-1001");
        assertThat(story.status("MS-1001")).isEqualTo("DELIVERED");
    }

    @Test
    void aScanOfCancelledAfterThePickupDoesNotEndAParcelUnderWay() {
        story.withOrder("MS-1001").sellerTapsReady();
        world.pass(Duration.ofHours(1));
        story.scanned("MS-1001", 42, "PICKED UP");
        world.pass(Duration.ofMinutes(1));
        story.scanned("MS-1001", 8, "CANCELED");
        world.pass(Duration.ofHours(10));
        assertThat(story.status("MS-1001")).isEqualTo("PICKED_UP");
    }

    @Test
    void yesterdaysButtonOnAParcelUnderWayCancelsNothing() {
        story.withOrder("MS-1001").sellerTapsReady();
        story.scanned("MS-1001", 42, "PICKED UP");
        assertThat(story.taps(story.seller(), "Cannot fulfil")).contains("the courier has it", "Return to me");
        story.forges(story.seller(), "cok:o:MS-1001:1:OUT_OF_STOCK");
        assertThat(story.status("MS-1001")).isEqualTo("PICKED_UP");
        assertThat(world.shiprocket().depot().cancellations()).isZero();
    }

    @Test
    void aParcelOfHisOwnCourierIsStoppedByCallingHim() {
        story.withShippedOrder("MS-1001");
        assertThat(story.says(story.seller(), "cancel 1001")).contains("you have handed it over", "Call the courier");
        assertThat(story.status("MS-1001")).isEqualTo("PICKED_UP");
    }

    @Test
    void twoPhonesAtOnceCancelOnceAndBothAreTold() {
        story.withHelper().withOrder("MS-1001");
        for (Person who : List.of(story.seller(), story.helper())) {
            story.says(who, "cancel 1001");
            story.taps(who, "Out of stock");
        }
        story.seller().taps("Yes, cancel");
        story.helper().taps("Yes, cancel");
        List<Webhook> taps = world.meta().pendingWebhooks();
        taps.parallelStream().forEach(tap -> world.meta().deliver(List.of(tap)));
        world.settle();
        world.pass(Duration.ofHours(1));
        assertThat(story.status("MS-1001")).isEqualTo("CANCELLED");
        assertThat(world.shiprocket().depot().cancellations()).isEqualTo(1);
        for (Person who : List.of(story.seller(), story.helper())) {
            assertThat(Story.told(who, "1001 is cancelled")).isEqualTo(1);
        }
    }

    @Test
    void theSecondTapAndTheSecondDeliveryOfTheFirstDoNothing() {
        story.withOrder("MS-1001");
        story.says(story.seller(), "cancel 1001");
        story.taps(story.seller(), "Out of stock");
        story.seller().taps("Yes, cancel");
        List<Webhook> tap = world.meta().pendingWebhooks();
        world.meta().deliver(tap);
        world.meta().deliver(tap);
        world.settle();
        world.pass(Duration.ofHours(1));
        story.taps(story.seller(), "Yes, cancel");
        assertThat(story.sellerReads()).contains("is cancelled. Nothing more to do");
        assertThat(world.shiprocket().depot().cancellations()).isEqualTo(1);
    }

    @Test
    void aBareCancelWithSeveralOrdersAsksWhich() {
        assertThat(story.says(story.seller(), "cancel")).contains("No order of yours can be cancelled");
        story.withOrder("MS-1001").withOrder("MS-1002").withSelfShippedOrder("MS-1003");
        story.sellerTapsReady();
        assertThat(story.says(story.seller(), "cancel")).contains("Which order?");
        assertThat(story.seller().lastSeen().bubble().choices()).hasSize(3);
        assertThat(story.taps(story.seller(), "Order 1002")).contains("1002", "why can it not be sent");
    }

    @Test
    void aBareCancelInADialogueEndsOnlyTheDialogue() {
        story.withSelfShippedOrder("MS-1001");
        story.taps(story.seller(), "Mark as Shipped");
        assertThat(story.says(story.seller(), "cancel")).contains("Stopped. Nothing was changed for order 1001");
        assertThat(story.status("MS-1001")).isEqualTo("CREATED");
        assertThat(story.says(story.seller(), "cancel")).contains("1001", "why can it not be sent");
    }

    @Test
    void aCustomerIsToldWhomToAsk() {
        story.withOrder("MS-1001");
        assertThat(story.says(story.customer(), "cancel")).contains("1001", CANNOT);
        assertThat(story.says(story.customer(), "cancel 1001")).contains(CANNOT);
        assertThat(story.forges(story.customer(), "cok:o:MS-1001:1:OTHER")).contains("not one of yours");
        assertThat(story.status("MS-1001")).isEqualTo("MANIFESTED");
    }
}
