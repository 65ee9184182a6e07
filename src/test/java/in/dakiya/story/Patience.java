package in.dakiya.story;

import static org.assertj.core.api.Assertions.assertThat;

import in.dakiya.sandbox.meta.ChatLine;
import in.dakiya.sandbox.meta.Person;
import in.dakiya.sandbox.world.World;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Waits in a world where calls go wrong, as people do: what they look for comes in the end, and once. */
final class Patience {

    private static final int LOOKS = 60;

    private final World world;
    private final Story story;

    Patience(World world, Story story) {
        this.world = world;
        this.story = story;
    }

    /** Looks every twenty minutes. */
    void until(String what, BooleanSupplier seen) {
        for (int i = 0; i < LOOKS; i++) {
            world.settle();
            if (seen.getAsBoolean()) {
                return;
            }
            world.pass(Duration.ofMinutes(20));
        }
        throw new AssertionError("in vain: " + what);
    }

    /** The platform repeats what was not answered well. */
    void untilTaken(String order) {
        until("the order is taken", () -> {
            int status = story.platform.post("/orders", order).statusCode();
            world.settle();
            return status == 201 || status == 200;
        });
    }

    void untilDelivered(String orderId) {
        until("the order is delivered", () -> {
            var answer = story.platform.get("/orders/" + orderId);
            return answer.statusCode() == 200
                    && story.read(answer.body()).path("status").asText().equals("DELIVERED");
        });
    }

    /** @param button its label or what it carries */
    void untilSees(Person person, String button) {
        until(button + " is in the chat", () -> sees(person, button));
    }

    static boolean sees(Person person, String button) {
        return person.chat().stream().anyMatch(line -> line.choice(button).isPresent());
    }

    static long documents(Person person) {
        return Story.told(person).stream().filter(Story::isLabel).count();
    }

    /** Nobody was told the same twice. */
    void nothingToldTwice() {
        assertThat(texts(story.seller())).as("what the seller was told").doesNotHaveDuplicates();
        assertThat(texts(story.customer())).as("what the customer was told").doesNotHaveDuplicates();
    }

    private static List<String> texts(Person person) {
        return Story.told(person).stream().map(ChatLine::text).toList();
    }
}
