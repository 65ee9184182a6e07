package in.dakiya.story;

import static org.assertj.core.api.Assertions.assertThat;

import in.dakiya.sandbox.meta.ChatLine;
import in.dakiya.sandbox.meta.Person;
import in.dakiya.sandbox.meter.Meter;
import in.dakiya.sandbox.shiprocket.Depot;
import in.dakiya.sandbox.world.World;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
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
        assertThat(new String(label.bubble().attachment().bytes(), StandardCharsets.ISO_8859_1))
                .startsWith("%PDF-")
                .contains(story.awb("MS-1001"));

        story.courierDelivers("MS-1001");
        assertThat(story.status("MS-1001")).isEqualTo("DELIVERED");
        assertThat(world.shiprocket().depot().effects()).isEqualTo(new Depot.Effects(1, 1, 1, 1));
        assertThat(Story.told(story.customer())).hasSize(3);
    }

    /** At most 170 write and 75 read units (170 and 80 are promised), one of them so that a quoted label means its order; feed and notices to the platform included; to the seller one template and at most four others. */
    @Test
    void anOrdersLifeCostsWhatItMay() {
        // The first order of eight days also pays for the login at the courier.
        world.shiprocket().depot().served(false);
        story.withOrder("MS-1000");
        world.shiprocket().depot().served(true);
        world.pass(Duration.ofMinutes(1));
        world.meter().reset();
        world.meta().resetCounters();
        story.withOrder("MS-1001").sellerTapsReady().courierDelivers("MS-1001");

        Meter.Reading life = world.meter().ofOrders();
        assertThat(life.writeUnits()).as(world.meter().readings().toString()).isLessThanOrEqualTo(170);
        assertThat(life.readUnits()).as(world.meter().readings().toString()).isLessThanOrEqualTo(75);
        assertThat(told(story.seller(), true)).isEqualTo(1);
        assertThat(told(story.seller(), false)).isLessThanOrEqualTo(4);
        assertThat(told(story.customer(), true) + told(story.customer(), false)).isLessThanOrEqualTo(3);
        assertThat(world.meta().counters().rupees()).isLessThan(new BigDecimal("1.20"));
    }

    @Test
    void aTapCostsThreeReadsAndOneTransaction() {
        story.withOrder("MS-1001");
        world.meter().reset();
        story.sellerTapsReady();

        Meter.Reading tap = world.meter().of("whatsapp-webhook");
        assertThat(tap.calls("TransactWriteItems")).isEqualTo(1);
        assertThat(tap.calls("PutItem") + tap.calls("UpdateItem")).isZero();
    }

    private long told(Person person, boolean byTemplate) {
        return world.meta().counters().sent().stream()
                .filter(sent -> sent.person() == person && sent.template() == byTemplate)
                .count();
    }
}
