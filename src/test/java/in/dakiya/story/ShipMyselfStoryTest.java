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

/** No courier takes it: the seller ships it himself. */
@QuarkusTest
@QuarkusTestResource(LocalWorld.class)
class ShipMyselfStoryTest {

    private static final String SELF = "Ship it myself";

    @Inject
    World world;

    @BeforeEach
    void anew() {
        world.resetWithQuickQueues(42);
    }

    private Story refusedOfAChoosingShop() {
        Story story = CourierChoiceStoryTest.choosing(world);
        world.shiprocket().depot().served(false);
        return story.withOrder("MS-1001").sellerTaps("Create shipment");
    }

    private static String type(Story story) {
        return story.parcel("MS-1001").path("type").asText();
    }

    @Test
    void whereNobodyGoesThereAreThreeWaysOn() {
        Story story = refusedOfAChoosingShop();
        assertThat(story.sellerReads()).contains("1001", "no courier goes to pincode 570001");
        assertThat(story.attention("MS-1001")).contains("PARTNER_REFUSED");
        for (String button : new String[] {SELF, "Try again", "Cannot fulfil"}) {
            assertThat(story.seller().lastSeen().choice(button)).as(button).isPresent();
        }
        world.shiprocket().depot().served(true);
        assertThat(story.taps(story.seller(), "Try again")).contains("choose the courier");
    }

    @Test
    void heShipsItHimselfToTheEnd() {
        Story story = refusedOfAChoosingShop();
        assertThat(story.taps(story.seller(), SELF)).contains("1001", "you ship it yourself", "Mysuru 570001");
        assertThat(type(story)).isEqualTo("OFF_NETWORK");
        assertThat(story.attention("MS-1001")).isEmpty();
        assertThat(story.seen("MS-1001").path("timeline").toString()).contains("SHIPS_HIMSELF");

        story.shipped(story.seller(), "1001", "dtdc B32242001");
        assertThat(story.status("MS-1001")).isEqualTo("PICKED_UP");
        String code = story.fetchedCode("MS-1001");
        story.sellerSays("1001 " + code);
        Handovers.isDelivered(story, "MS-1001");
        assertThat(world.shiprocket().depot().effects().awbs()).isZero();
    }

    @Test
    void anOrderThatWasToBookItselfCanBeShippedByHimToo() {
        Story story = new Story(world).withConfirmedShop();
        world.shiprocket().depot().served(false);
        story.withOrder("MS-1001");
        assertThat(story.sellerReads()).contains("no courier goes to pincode");
        assertThat(story.taps(story.seller(), SELF)).contains("you ship it yourself");
        assertThat(type(story)).isEqualTo("OFF_NETWORK");

        world.shiprocket().depot().served(true);
        for (String old :
                new String[] {"try:o:MS-1001:1", "mkb:o:MS-1001:1", "bkc:o:MS-1001:1:43", "rts:o:MS-1001:1"}) {
            assertThat(story.forges(story.seller(), old)).as(old).contains("you ship it yourself");
            world.pass(Duration.ofMinutes(11));
        }
        assertThat(world.shiprocket().depot().effects().awbs()).isZero();
    }

    @Test
    void whatThePartnerHoldsSinceTheRefusalIsTakenBack() {
        Story story = CourierChoiceStoryTest.choosing(world);
        story.withOrder("MS-1001").sellerTaps("Create shipment");
        world.shiprocket().depot().wallet(0);
        story.sellerTaps("Delhivery Surface");
        world.faults().next(Faults.Service.SHIPROCKET, "/orders/cancel", 1, Faults.Fault.ANSWER_LOST);
        assertThat(story.taps(story.seller(), SELF)).contains("you ship it yourself");
        world.pass(Duration.ofMinutes(10));
        assertThat(world.shiprocket().depot().cancellations()).isEqualTo(1);
        assertThat(type(story)).isEqualTo("OFF_NETWORK");
        assertThat(story.status("MS-1001")).isEqualTo("CREATED");
        story.shipped(story.seller(), "1001", "dtdc B32242001");
        assertThat(story.status("MS-1001")).isEqualTo("PICKED_UP");
    }

    @Test
    void tappingItTwiceAndTheSameWebhookAgainChangeItOnce() {
        Story story = refusedOfAChoosingShop();
        story.forges(story.seller(), "slf:o:MS-1001:1");
        long version = story.seen("MS-1001").path("version").asLong();
        RawWebhook raw = new RawWebhook(world);
        var again = raw.tap(story.seller().number(), "wamid.SECOND", "slf:o:MS-1001:1");
        raw.post(again);
        raw.post(again);
        world.settle();
        assertThat(story.seen("MS-1001").path("version").asLong()).isEqualTo(version);
        assertThat(Story.told(story.seller(), "you ship it yourself")).isEqualTo(2);
    }

    @Test
    void whileABookingRunsHeCannotTakeItOver() {
        Story story = CourierChoiceStoryTest.choosing(world);
        story.withOrder("MS-1001").sellerTaps("Create shipment");
        world.faults().sometimes(Faults.Service.SHIPROCKET, 1.0, Faults.Fault.CONFLICT);
        story.sellerTaps("Delhivery Surface");
        assertThat(story.forges(story.seller(), "slf:o:MS-1001:1")).contains("1001 is being booked");
        assertThat(type(story)).isEqualTo("ON_NETWORK");

        world.faults().calm();
        world.pass(Duration.ofMinutes(30));
        assertThat(story.status("MS-1001")).isEqualTo("MANIFESTED");
        assertThat(story.forges(story.seller(), "slf:o:MS-1001:1")).contains("1001 is booked");
        assertThat(type(story)).isEqualTo("ON_NETWORK");
    }
}
