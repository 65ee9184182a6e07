package in.dakiya.story;

import static org.assertj.core.api.Assertions.assertThat;

import in.dakiya.sandbox.fault.Faults.Fault;
import in.dakiya.sandbox.fault.Faults.Service;
import in.dakiya.sandbox.shiprocket.Depot;
import in.dakiya.sandbox.world.World;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A whole story while every call to the table or to the queues may go wrong. A seed that fails is a bug report. */
@QuarkusTest
@QuarkusTestResource(LocalWorld.class)
class SeededTroubleTest {

    @Inject
    World world;

    private Story story;
    private Patience patience;

    @BeforeEach
    void anew() {
        world.reset(23);
        story = new Story(world).withConfirmedShop();
        patience = new Patience(world, story);
    }

    @AfterEach
    void calmAgain() {
        world.faults().calm();
    }

    @ParameterizedTest(name = "{0} {1} in {2} of the calls, seed {3}")
    @CsvSource({
        "DYNAMODB, CONFLICT, 0.05, 1",
        "DYNAMODB, CONFLICT, 0.15, 2",
        "DYNAMODB, THROTTLED, 0.05, 3",
        "DYNAMODB, THROTTLED, 0.10, 4",
        "DYNAMODB, ERROR, 0.05, 5",
        "DYNAMODB, ERROR, 0.10, 6",
        "DYNAMODB, ANSWER_LOST, 0.05, 7",
        "DYNAMODB, ANSWER_LOST, 0.10, 8",
        "SQS, ERROR, 0.50, 9",
        "SQS, ANSWER_LOST, 0.50, 10",
        "SQS, THROTTLED, 0.50, 11",
    })
    void theStoryEndsDeliveredAndNothingIsDoneTwice(Service service, Fault fault, double probability, long seed) {
        world.faults().reset(seed);
        world.faults().sometimes(service, probability, fault);
        play();
    }

    @Test
    void whileTheQueuesAreDownForAnHourNothingIsLost() {
        world.faults().sometimes(Service.SQS, 1.0, Fault.ERROR);
        story.places(story.order("MS-1001"));
        world.pass(Duration.ofHours(1));
        assertThat(Story.told(story.seller())).as("no bell, no news").hasSize(2);
        world.faults().calm();
        world.pass(Duration.ofMinutes(1));
        patience.untilSees(story.seller(), Story.READY);

        world.faults().sometimes(Service.SQS, 1.0, Fault.ERROR);
        story.sellerTapsReady();
        world.pass(Duration.ofHours(1));
        assertThat(story.status("MS-1001")).isEqualTo("RTS_REQUESTED");
        world.faults().calm();
        world.pass(Duration.ofMinutes(1));
        assertThat(story.status("MS-1001")).isEqualTo("PICKUP_SCHEDULED");
        patience.until("the label is in the chat", () -> Patience.documents(story.seller()) == 1);
        nothingTwice();
    }

    private void play() {
        patience.untilTaken(story.order("MS-1001").toString());
        patience.untilSees(story.seller(), Story.READY);
        story.seller().taps(Story.READY);
        patience.until("the label is in the chat", () -> Patience.documents(story.seller()) > 0);
        for (int status : new int[] {42, 17, 7}) {
            world.clock().forward(Duration.ofMinutes(1));
            story.courier().scan(story.awb("MS-1001"), status, "SCAN " + status, "Mysuru_DC");
            // A courier does not repeat what was not taken: the next call or poll tells all of it.
            story.courier().push(story.awb("MS-1001"));
            world.settle();
        }
        patience.untilDelivered("MS-1001");
        // News that were overtaken while the bells were silent are not told any more; this one always is.
        patience.untilSees(story.customer(), "nrc:o:MS-1001:1");
        world.faults().calm();
        world.pass(Duration.ofHours(1));
        nothingTwice();
    }

    private void nothingTwice() {
        Depot.Effects effects = world.shiprocket().depot().effects();
        assertThat(effects.orders()).as("orders at the courier").isEqualTo(1);
        assertThat(effects.awbs()).as("AWBs").isEqualTo(1);
        assertThat(effects.pickups()).as("pickups").isEqualTo(1);
        patience.nothingToldTwice();
    }
}
