package in.dakiya.story;

import static org.assertj.core.api.Assertions.assertThat;

import in.dakiya.sandbox.fault.Faults.Fault;
import in.dakiya.sandbox.meta.ChatLine;
import in.dakiya.sandbox.meta.Person;
import in.dakiya.sandbox.shiprocket.Depot;
import in.dakiya.sandbox.world.World;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The whole story, once for each outgoing call (to DynamoDB, SQS, S3, Meta, Shiprocket) with that one going wrong. Those
 * who call us repeat what was not answered well, as they would; the schedule does the rest.
 */
@QuarkusTest
@QuarkusTestResource(LocalWorld.class)
class EveryCallTest {

    private static final int PATIENCE = 60;

    @Inject
    World world;

    @BeforeEach
    void withoutCounting() {
        world.meter().resting(true);
        world.quickQueues(true);
    }

    @AfterEach
    void countingAgain() {
        world.meter().resting(false);
        world.quickQueues(false);
    }

    @Test
    void whicheverCallFailsTheStoryEndsDeliveredAndNothingIsDoneTwice() {
        everyCall(Fault.ERROR);
    }

    @Test
    void whicheverAnswerIsLostTheStoryEndsDeliveredAndNothingIsDoneTwice() {
        everyCall(Fault.ANSWER_LOST);
    }

    private void everyCall(Fault fault) {
        play(0, fault);
        int calls = world.faults().calls().size();
        List<String> broken = new ArrayList<>();
        for (int number = 1; number <= calls; number++) {
            try {
                play(number, fault);
            } catch (RuntimeException | AssertionError e) {
                int at = number;
                String which = world.faults().calls().stream()
                        .filter(c -> c.number() == at)
                        .toList()
                        .toString();
                broken.add(which + ": " + e.getMessage());
            }
        }
        assertThat(broken).as("%d calls, one at a time", calls).isEmpty();
    }

    private void play(int number, Fault fault) {
        world.reset(number + 1);
        Story story = new Story(world).withConfirmedShop();
        world.faults().reset(number);
        world.faults().at(number, fault);
        untilTaken(story);
        until("the shop hears of the order", () -> sees(story.seller(), Story.READY));
        story.seller().taps(Story.READY);
        until("the label is in the chat", () -> documents(story.seller()) > 0);
        for (int status : new int[] {42, 17, 7}) {
            world.clock().forward(Duration.ofMinutes(1));
            story.courier().scan(story.awb("MS-1001"), status, "SCAN " + status, "Mysuru_DC");
            story.courier().push(story.awb("MS-1001"));
            world.settle();
        }
        until("the order is delivered", () -> isDelivered(story));
        until("the customer is told", () -> Story.told(story.customer()).size() >= 2);
        world.pass(Duration.ofHours(1));
        nothingTwice(story);
    }

    private void untilTaken(Story story) {
        String order = story.order("MS-1001").toString();
        until("the order is taken", () -> {
            int status = story.platform.post("/orders", order).statusCode();
            world.settle();
            return status == 201 || status == 200;
        });
    }

    private void until(String what, BooleanSupplier seen) {
        for (int i = 0; i < PATIENCE; i++) {
            world.settle();
            if (seen.getAsBoolean()) {
                return;
            }
            world.pass(Duration.ofMinutes(20));
        }
        throw new AssertionError("in vain: " + what);
    }

    private static boolean sees(Person person, String button) {
        return person.chat().stream().anyMatch(line -> line.choice(button).isPresent());
    }

    private static long documents(Person person) {
        return Story.told(person).stream()
                .filter(line -> line.bubble().attachment() != null)
                .count();
    }

    private boolean isDelivered(Story story) {
        var answer = story.platform.get("/orders/MS-1001");
        return answer.statusCode() == 200
                && story.read(answer.body()).path("status").asText().equals("DELIVERED");
    }

    private void nothingTwice(Story story) {
        Depot.Effects effects = world.shiprocket().depot().effects();
        assertThat(effects.orders()).as("orders at the courier").isEqualTo(1);
        assertThat(effects.awbs()).as("AWBs").isEqualTo(1);
        assertThat(effects.pickups()).as("pickups").isEqualTo(1);
        assertThat(texts(story.seller())).as("what the seller was told").doesNotHaveDuplicates();
        assertThat(texts(story.customer())).as("what the customer was told").doesNotHaveDuplicates();
    }

    private static List<String> texts(Person person) {
        return Story.told(person).stream().map(ChatLine::text).toList();
    }
}
