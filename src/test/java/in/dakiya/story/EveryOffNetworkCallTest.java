package in.dakiya.story;

import in.dakiya.sandbox.fault.Faults.Fault;
import in.dakiya.sandbox.world.World;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/**
 * The story of an order that the seller ships himself, once for each outgoing call with that one going wrong: it ends
 * Delivered by the customer's code, and nobody is told anything twice. How an order is taken is played by
 * {@link EveryCallTest}.
 */
@QuarkusTest
@QuarkusTestResource(LocalWorld.class)
class EveryOffNetworkCallTest {

    private static final String ORDER = "MS-1001";

    @Inject
    World world;

    @Test
    void whicheverCallFailsTheStoryEndsDelivered() {
        EachCall.goesWrongOnce(world, Fault.ERROR, this::play);
    }

    @Test
    void whicheverAnswerIsLostTheStoryEndsDelivered() {
        EachCall.goesWrongOnce(world, Fault.ANSWER_LOST, this::play);
    }

    private void play(int number, Fault fault) {
        world.resetWithQuickQueues(number + 1);
        world.meta().webhooks().statusesTogether(true);
        Story story = new Story(world).withConfirmedShop();
        Patience patience = new Patience(world, story);
        story.withSelfShippedOrder(ORDER);
        world.faults().reset(number);
        world.faults().at(number, fault);
        story.seller().says("shipped 1001 dtdc B32241001");
        patience.untilSees(story.seller(), "Confirm");
        story.seller().taps("Confirm");
        patience.untilSees(story.customer(), "get:o:MS-1001:1");
        story.customer().taps("get:o:MS-1001:1");
        patience.untilSees(story.customer(), "rcv:o:MS-1001:1");
        String code = story.codeOf(story.customer());
        patience.untilSees(story.seller(), "Confirm delivery");
        story.seller().says(Story.wrong(code, 1));
        patience.until(
                "the seller hears that it is wrong", () -> story.sellerReads().contains("Tries left: 4"));
        story.seller().says(code);
        patience.until("the seller is told", () -> story.sellerReads().contains("Order 1001 was delivered"));
        patience.until(
                "the customer is told", () -> Story.told(story.customer()).size() >= 3);
        world.pass(Duration.ofHours(1));
        patience.nothingToldTwice();
    }
}
