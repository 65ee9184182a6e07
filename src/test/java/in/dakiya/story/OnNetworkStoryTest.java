package in.dakiya.story;

import static org.assertj.core.api.Assertions.assertThat;

import in.dakiya.sandbox.meta.ChatLine;
import in.dakiya.sandbox.shiprocket.Depot;
import in.dakiya.sandbox.world.World;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The main job: an order that a courier of ours carries, from placed to Delivered. */
@QuarkusTest
@QuarkusTestResource(LocalWorld.class)
class OnNetworkStoryTest {

    @Inject
    World world;

    private Story story;

    @BeforeEach
    void anew() {
        world.reset(1);
        story = new Story(world).withConfirmedShop();
    }

    @Test
    void anOrderGoesFromPlacedToDelivered() {
        story.withOrder("MS-1001");
        assertThat(story.status("MS-1001")).isEqualTo("MANIFESTED");
        assertThat(story.seller().lastSeen().text()).contains("Cotton kurta");

        story.sellerTapsReady();
        assertThat(story.status("MS-1001")).isEqualTo("PICKUP_SCHEDULED");
        ChatLine label = story.seller().lastSeen();
        assertThat(label.text()).contains(story.awb("MS-1001"), "Xpressbees");
        assertThat(new String(label.bubble().attachment().bytes(), java.nio.charset.StandardCharsets.ISO_8859_1))
                .startsWith("%PDF-")
                .contains(story.awb("MS-1001"));

        story.courierDelivers("MS-1001");
        print();
        assertThat(story.status("MS-1001")).isEqualTo("DELIVERED");
        assertThat(world.shiprocket().depot().effects()).isEqualTo(new Depot.Effects(1, 1, 1, 1));
        assertThat(Story.told(story.customer())).hasSize(3);
    }

    private void print() {
        for (var person : List.of(story.seller(), story.customer())) {
            System.out.println("=== " + person.number());
            person.chat().forEach(line -> System.out.println(line + "\n"));
        }
        System.out.println(story.seen("MS-1001").toPrettyString());
        System.out.println(world.meter().readings());
        System.out.println(world.meta().counters());
    }
}
