package in.dakiya.story;

import static org.assertj.core.api.Assertions.assertThat;

import in.dakiya.sandbox.fault.Faults;
import in.dakiya.sandbox.world.World;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

/** A cancellation, from the second tap on, once for each outgoing call with its answer lost. */
@QuarkusTest
@QuarkusTestResource(LocalWorld.class)
class EveryCancelCallTest {

    @Inject
    World world;

    @Test
    void whicheverAnswerIsLostTheOrderIsCancelledOnce() {
        EachCall.goesWrongOnce(world, Faults.Fault.ANSWER_LOST, this::play);
    }

    private void play(int number, Faults.Fault fault) {
        world.resetWithQuickQueues(number + 1);
        world.meta().webhooks().statusesTogether(true);
        Story story = new Story(world).withConfirmedShop().withOrder("MS-1001");
        story.says(story.seller(), "cancel 1001");
        story.taps(story.seller(), "Out of stock");
        Patience patience = new Patience(world, story);
        world.faults().reset(number);
        world.faults().at(number, fault);
        story.seller().taps("Yes, cancel");
        patience.until("it is cancelled", () -> {
            var answer = story.platform.get("/orders/MS-1001");
            return answer.statusCode() == 200
                    && story.read(answer.body()).path("status").asText().equals("CANCELLED");
        });
        patience.until(
                "the seller is told",
                () -> Story.told(story.seller(), "is cancelled, and the courier does not come") > 0);
        assertThat(world.shiprocket().depot().cancellations()).isEqualTo(1);
        patience.nothingToldTwice();
    }
}
