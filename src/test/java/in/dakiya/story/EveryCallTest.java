package in.dakiya.story;

import static org.assertj.core.api.Assertions.assertThat;

import in.dakiya.sandbox.fault.Faults.Fault;
import in.dakiya.sandbox.shiprocket.Depot;
import in.dakiya.sandbox.world.World;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/**
 * The whole story, once for each outgoing call (to DynamoDB, SQS, S3, Meta, Shiprocket) with that one going wrong. Those
 * who call us repeat what was not answered well, as they would; the schedule does the rest.
 */
@QuarkusTest
@QuarkusTestResource(LocalWorld.class)
class EveryCallTest {

    @Inject
    World world;

    @Test
    void whicheverCallFailsTheStoryEndsDeliveredAndNothingIsDoneTwice() {
        EachCall.goesWrongOnce(world, Fault.ERROR, this::play);
    }

    @Test
    void whicheverAnswerIsLostTheStoryEndsDeliveredAndNothingIsDoneTwice() {
        EachCall.goesWrongOnce(world, Fault.ANSWER_LOST, this::play);
    }

    private void play(int number, Fault fault) {
        world.resetWithQuickQueues(number + 1);
        world.meta().webhooks().statusesTogether(true);
        Story story = new Story(world).withConfirmedShop();
        Patience patience = new Patience(world, story);
        world.faults().reset(number);
        world.faults().at(number, fault);
        patience.untilTaken(story.order("MS-1001").toString());
        patience.untilSees(story.seller(), Story.READY);
        story.seller().taps(Story.READY);
        patience.until("the label is in the chat", () -> Patience.documents(story.seller()) > 0);
        for (int status : new int[] {42, 17, 7}) {
            world.clock().forward(Duration.ofMinutes(1));
            story.courier().scan(story.awb("MS-1001"), status, "SCAN " + status, "Mysuru_DC");
            story.courier().push(story.awb("MS-1001"));
            world.settle();
        }
        patience.untilDelivered("MS-1001");
        patience.until(
                "the customer is told", () -> Story.told(story.customer()).size() >= 2);
        world.pass(Duration.ofHours(1));
        nothingTwice();
        patience.nothingToldTwice();
    }

    private void nothingTwice() {
        Depot.Effects effects = world.shiprocket().depot().effects();
        assertThat(effects.orders()).as("orders at the courier").isEqualTo(1);
        assertThat(effects.awbs()).as("AWBs").isEqualTo(1);
        assertThat(effects.pickups()).as("pickups").isEqualTo(1);
    }
}
