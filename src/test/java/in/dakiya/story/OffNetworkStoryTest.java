package in.dakiya.story;

import static org.assertj.core.api.Assertions.assertThat;

import in.dakiya.sandbox.world.World;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A seller with his own courier does everything in the chat; the order is Delivered only with the customer's code. */
@QuarkusTest
@QuarkusTestResource(LocalWorld.class)
class OffNetworkStoryTest {

    @Inject
    World world;

    private Story story;

    @BeforeEach
    void anew() {
        world.reset(11);
        story = new Story(world).withConfirmedShop();
    }

    @Test
    void anOrderGoesFromPlacedToDeliveredInTheChat() {
        story.withSelfShippedOrder("MS-1001");
        assertThat(story.seller().lastSeen().text()).contains("Cotton kurta");
        story.seller().taps("Delivery address");
        world.settle();
        assertThat(story.seller().lastSeen().text()).contains("12 Lake View", "919800000001", "1,048.00");

        story.seller().taps("Mark as Shipped");
        world.settle();
        System.out.println(story.seller().lastSeen().bubble().rendered());
        story.seller().taps("DTDC");
        world.settle();
        System.out.println(story.seller().lastSeen().bubble().rendered());
        story.seller().says("B32242001");
        world.settle();
        System.out.println(story.seller().lastSeen().bubble().rendered());
        story.seller().sendsPhoto(Pictures.jpeg(1));
        world.settle();
        world.pass(Duration.ofMinutes(1));
        System.out.println(story.seller().lastSeen().bubble().rendered());
        story.seller().taps("Done");
        world.settle();
        System.out.println(story.seller().lastSeen().bubble().rendered());
        story.seller().taps("Confirm");
        world.settle();
        System.out.println(story.seller().lastSeen().bubble().rendered());
        assertThat(story.status("MS-1001")).isEqualTo("PICKED_UP");
        System.out.println(story.customer().lastSeen().bubble().rendered());
        story.customer().taps("get:o:MS-1001:1");
        world.settle();
        System.out.println(story.customer().lastSeen().bubble().rendered());
        String code = story.codeOf(story.customer());
        story.seller().taps("Confirm delivery");
        world.settle();
        story.seller().says(code.equals("111111") ? "222222" : "111111");
        world.settle();
        System.out.println(story.seller().lastSeen().bubble().rendered());
        story.seller().says(code);
        world.settle();
        System.out.println(story.seller().lastSeen().bubble().rendered());
        assertThat(story.status("MS-1001")).isEqualTo("DELIVERED");
        System.out.println(story.seen("MS-1001").toPrettyString());
        System.out.println(world.meter().readings());
        story.seller().chat().forEach(l -> System.out.println(l.mine() + ": " + l.text()));
        story.customer().chat().forEach(l -> System.out.println(l.mine() + ": " + l.text()));
    }
}
