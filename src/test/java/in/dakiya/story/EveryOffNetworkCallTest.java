package in.dakiya.story;

import static org.assertj.core.api.Assertions.assertThat;

import in.dakiya.sandbox.fault.Faults.Fault;
import in.dakiya.sandbox.world.World;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

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

    /** The webhook keeps the picture and plans its copy in two writes: whichever of them is cut off. */
    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"ERROR", "ANSWER_LOST"})
    void whicheverCallOfAPhotoGoesWrongItIsKeptOnce(Fault wrong) {
        EachCall.goesWrongOnce(world, wrong, this::photograph);
    }

    private void photograph(int number, Fault fault) {
        world.resetWithQuickQueues(number + 1);
        world.meta().webhooks().statusesTogether(true);
        Story story = new Story(world).withConfirmedShop().withSelfShippedOrder(ORDER);
        story.says(story.seller(), "shipped 1001 dtdc B32241001");
        Patience patience = new Patience(world, story);
        world.faults().reset(number);
        world.faults().at(number, fault);
        story.seller().sendsPhoto(Pictures.jpeg(1));
        world.settle();
        world.pass(Duration.ofMinutes(20));
        world.faults().calm();
        patience.until(
                "the photo is kept",
                () -> !story.parcel(ORDER).at("/photos/0/sha256").asText().isEmpty());
        assertThat(story.parcel(ORDER).path("photos")).hasSize(1);
        patience.nothingToldTwice();
    }
}
