package in.dakiya.story;

import static org.assertj.core.api.Assertions.assertThat;

import in.dakiya.sandbox.fault.Faults;
import in.dakiya.sandbox.world.World;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cancelling where the courier answers late, not at all, or no; also while the booking is under way. */
@QuarkusTest
@QuarkusTestResource(LocalWorld.class)
class CancelAgainstCourierTest {

    private static final String OTHER = "{\"code\":\"OTHER\"}";

    @Inject
    World world;

    private Story story;

    @BeforeEach
    void anew() {
        world.resetWithQuickQueues(31);
        story = new Story(world).withConfirmedShop();
    }

    private void platformCancels(int expected) {
        var answer = story.platform.post("/orders/MS-1001/cancel", OTHER);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(expected);
    }

    /** What the courier has of it costs money: it is looked for and taken back. */
    @ParameterizedTest
    @ValueSource(strings = {"/orders/create/adhoc", "/courier/assign/awb"})
    void aBookingWhoseAnswerWasLostIsFoundAndTakenBack(String call) {
        world.faults().next(Faults.Service.SHIPROCKET, call, 1, Faults.Fault.ANSWER_LOST);
        story.withOrder("MS-1001");
        assertThat(story.status("MS-1001")).isEqualTo("CREATED");
        platformCancels(202);
        assertThat(story.status("MS-1001")).isEqualTo("CANCELLED");
        world.pass(Duration.ofHours(2));
        assertThat(world.shiprocket().depot().effects().orders()).isEqualTo(1);
        assertThat(world.shiprocket().depot().cancellations()).isEqualTo(1);
        assertThat(world.shiprocket().depot().isCancelled(story.awb("MS-1001"))).isTrue();
        assertThat(world.shiprocket().depot().walletPaise()).isEqualTo(500_000);
        assertThat(story.status("MS-1001")).isEqualTo("CANCELLED");
        assertThat(Story.told(story.seller(), "1001")).isZero();
    }

    @Test
    void aBookingThatNeverBeganLeavesNothingToTakeBack() {
        world.faults().next(Faults.Service.SHIPROCKET, "/orders/create/adhoc", 1, Faults.Fault.ERROR);
        story.withOrder("MS-1001");
        platformCancels(202);
        world.pass(Duration.ofHours(2));
        assertThat(world.shiprocket().depot().effects().orders()).isZero();
        assertThat(world.shiprocket().depot().cancellations()).isZero();
        assertThat(story.status("MS-1001")).isEqualTo("CANCELLED");
    }

    @Test
    void whatARefusedBookingHasLeftAtTheCourierIsTakenBack() {
        world.shiprocket().depot().wallet(0);
        story.withOrder("MS-1001");
        assertThat(story.sellerReads()).contains("no money left");
        platformCancels(202);
        world.pass(Duration.ofHours(1));
        assertThat(world.shiprocket().depot().cancellations()).isEqualTo(1);
        assertThat(story.sellerReads()).contains("1001 is cancelled");
        assertThat(story.attention("MS-1001")).isEmpty();
    }

    @Test
    void aCourierThatIsDownIsAskedUntilItAnswers() {
        story.withOrder("MS-1001").sellerTapsReady();
        world.faults().next(Faults.Service.SHIPROCKET, "/orders/cancel", 6, Faults.Fault.ERROR);
        platformCancels(202);
        assertThat(story.status("MS-1001")).isEqualTo("CANCEL_REQUESTED");
        new Patience(world, story)
                .until("it is cancelled", () -> story.status("MS-1001").equals("CANCELLED"));
        assertThat(world.shiprocket().depot().cancellations()).isEqualTo(1);
    }

    @Test
    void aLostAnswerDoesNotCancelTwice() {
        story.withOrder("MS-1001").sellerTapsReady();
        world.faults().next(Faults.Service.SHIPROCKET, "/orders/cancel", 1, Faults.Fault.ANSWER_LOST);
        platformCancels(202);
        world.pass(Duration.ofHours(2));
        assertThat(story.status("MS-1001")).isEqualTo("CANCELLED");
        assertThat(world.shiprocket().depot().cancellations()).isEqualTo(1);
    }

    /** The courier has it and we have not heard yet: the refusal is told, and the scan that follows tells nothing twice. */
    @Test
    void aCourierThatRefusesIsBelievedAndTheSellerToldOnce() {
        story.withOrder("MS-1001").sellerTapsReady();
        story.courier().scan(story.awb("MS-1001"), 42, "PICKED UP", "Bengaluru_Hub");
        platformCancels(202);
        world.settle();
        assertThat(story.sellerReads()).contains("it was too late: the courier has it");
        assertThat(story.status("MS-1001")).isEqualTo("PICKUP_SCHEDULED");
        story.courier().push(story.awb("MS-1001"));
        world.settle();
        world.pass(Duration.ofHours(1));
        assertThat(story.status("MS-1001")).isEqualTo("PICKED_UP");
        assertThat(Story.told(story.seller(), "too late")).isEqualTo(1);
        platformCancels(409);
    }

    /** Ready to ship was under way when the cancellation was asked for: the courier need not come. */
    @Test
    void aPickupThatIsBeingAskedForIsNotAskedForAnyMore() {
        story.withOrder("MS-1001");
        world.faults().next(Faults.Service.SHIPROCKET, "/courier/generate/pickup", 1, Faults.Fault.THROTTLED);
        story.seller().taps(Story.READY);
        world.meta().deliver(world.meta().pendingWebhooks());
        world.triggers().drain();
        assertThat(story.status("MS-1001")).isEqualTo("RTS_REQUESTED");
        world.shiprocket().depot().cancellationDelay(Duration.ofHours(1));
        platformCancels(202);
        world.pass(Duration.ofHours(8));
        assertThat(story.status("MS-1001")).isEqualTo("CANCELLED");
        assertThat(world.shiprocket().depot().effects().pickups()).isZero();
    }
}
