package in.dakiya.story;

import static org.assertj.core.api.Assertions.assertThat;

import in.dakiya.sandbox.meta.Person;
import in.dakiya.sandbox.world.World;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The courier came and left without the parcel, or did not come at all. */
@QuarkusTest
@QuarkusTestResource(LocalWorld.class)
class PickupFailedStoryTest {

    private static final String ORDER = "MS-1001";

    @Inject
    World world;

    private Story story;
    private Person seller;

    @BeforeEach
    void anew() {
        world.resetWithQuickQueues(32);
        story = new Story(world).withConfirmedShop().withOrder(ORDER).sellerTapsReady();
        seller = story.seller();
        world.pass(Duration.ofHours(20));
    }

    private int pickups() {
        return world.shiprocket().depot().effects().pickups();
    }

    private void pushed() {
        assertThat(story.courier().push(story.awb(ORDER))).isEqualTo(200);
        world.settle();
    }

    @Test
    void askForPickupAgainAsksTheCourierAgainAndOnce() {
        story.scanned(ORDER, 20, "Shipment not ready for pickup");
        assertThat(seller.lastSeen().text()).contains("1001", "the parcel was not ready", "Next pickup");
        assertThat(story.attention(ORDER)).contains("PICKUP_FAILED");
        seller.taps("Ask for pickup again");
        seller.taps("Ask for pickup again");
        world.settle();
        world.pass(Duration.ofMinutes(5));
        assertThat(pickups()).isEqualTo(2);
        assertThat(story.status(ORDER)).isEqualTo("PICKUP_SCHEDULED");
        assertThat(story.attention(ORDER)).isEmpty();
    }

    @Test
    void aSecondFailureIsToldAndAskedAboutAsTheFirst() {
        story.scanned(ORDER, 20, "Shipment not ready for pickup");
        story.taps(seller, "Ask for pickup again");
        world.pass(Duration.ofHours(25));
        story.scanned(ORDER, 20, "Pickup address closed");
        world.pass(Duration.ofMinutes(1));
        assertThat(Story.told(seller, "did not collect")).isEqualTo(2);
        story.taps(seller, "Ask for pickup again");
        assertThat(pickups()).isEqualTo(3);
    }

    /** He has asked for it again, so what fails then is another pickup, also on the same day. */
    @Test
    void aPickupThatWasAskedForAgainAndFailsOnTheSameDayIsTold() {
        story.scanned(ORDER, 20, "Shipment not ready for pickup");
        story.taps(seller, "Ask for pickup again");
        world.pass(Duration.ofHours(2));
        story.scanned(ORDER, 20, "Pickup address closed");
        world.pass(Duration.ofMinutes(1));
        assertThat(story.status(ORDER)).isEqualTo("PICKUP_FAILED");
        assertThat(Story.told(seller, "did not collect")).isEqualTo(2);
        story.courier().push(story.awb(ORDER));
        world.settle();
        assertThat(Story.told(seller, "did not collect")).isEqualTo(2);
    }

    @Test
    void whereTheCourierComesAgainByItselfNobodyIsAsked() {
        story.scanned(ORDER, 20, "Shipment not ready for pickup");
        world.clock().forward(Duration.ofMinutes(1));
        story.courier().pickupIsRescheduled(story.awb(ORDER));
        pushed();
        assertThat(story.status(ORDER)).isEqualTo("PICKUP_SCHEDULED");
        assertThat(story.attention(ORDER)).isEmpty();
        story.taps(seller, "Ask for pickup again");
        assertThat(pickups()).isEqualTo(1);
        assertThat(seller.lastSeen().text()).contains("1001", "waiting for pickup");
    }

    @Test
    void aRequestThatWentWrongIsMadeAgainWithoutAskingTheSeller() {
        int told = Story.told(seller).size();
        story.courier().pickupGoesWrong(story.awb(ORDER));
        pushed();
        pushed();
        assertThat(pickups()).isEqualTo(2);
        assertThat(story.status(ORDER)).isEqualTo("PICKUP_SCHEDULED");
        assertThat(Story.told(seller)).hasSize(told);
    }

    @Test
    void aRequestThatGoesWrongAgainAndAgainIsTheSellersInTheEnd() {
        for (int i = 0; i < 3; i++) {
            world.clock().forward(Duration.ofMinutes(10));
            story.courier().pickupGoesWrong(story.awb(ORDER));
            pushed();
        }
        assertThat(pickups()).isEqualTo(3);
        assertThat(story.status(ORDER)).isEqualTo("PICKUP_FAILED");
        assertThat(Story.told(seller, "did not collect")).isEqualTo(1);
        world.clock().forward(Duration.ofMinutes(10));
        story.taps(seller, "Ask for pickup again");
        assertThat(pickups()).isEqualTo(4);
    }
}
