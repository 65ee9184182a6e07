package in.dakiya.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import in.dakiya.sandbox.meta.Person;
import in.dakiya.sandbox.meter.Meter;
import in.dakiya.sandbox.world.World;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A seller with his own courier does everything in the chat; the order is Delivered only with the customer's code. */
@QuarkusTest
@QuarkusTestResource(LocalWorld.class)
class OffNetworkStoryTest {

    private static final String TO_GET_THE_CODE = "get:o:MS-1001:1";

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
        taps(story.seller(), "Delivery address");
        assertThat(story.seller().lastSeen().text()).contains("12 Lake View", "919800000001", "1,048.00");

        taps(story.seller(), "Mark as Shipped");
        taps(story.seller(), "DTDC");
        says(story.seller(), "b 3224 2001");
        sendsPhoto();
        taps(story.seller(), "Done");
        assertThat(story.status("MS-1001")).isEqualTo("CREATED");
        taps(story.seller(), "Confirm");
        assertThat(story.status("MS-1001")).isEqualTo("PICKED_UP");
        assertThat(story.customer().lastSeen().text())
                .contains("1001", "Kalaa Crafts", "DTDC", "B32242001")
                .doesNotContain("dtdc.in");
        assertThat(story.customer().lastSeen().bubble().choices())
                .as("the way to the tracking page")
                .anyMatch(choice -> choice.payload().startsWith("https://track.example/t/"));

        taps(story.customer(), TO_GET_THE_CODE);
        String code = story.codeOf(story.customer());
        taps(story.seller(), "Confirm delivery");
        says(story.seller(), other(code));
        assertThat(story.seller().lastSeen().text()).contains("4");
        assertThat(story.status("MS-1001")).isEqualTo("PICKED_UP");
        says(story.seller(), code);

        JsonNode order = story.seen("MS-1001");
        assertThat(order.path("status").asText()).isEqualTo("DELIVERED");
        JsonNode shipment = order.at("/shipments/0");
        assertThat(shipment.at("/delivery/proof").asText()).isEqualTo("OTP");
        assertThat(shipment.at("/photos/0/sha256").asText()).hasSize(64);
        assertThat(shipment.path("courier").asText()).isEqualTo("DTDC");
        assertThat(story.seller().lastSeen().text()).contains("1001", "delivered");
        assertThat(story.customer().lastSeen().text()).contains("1001");
        assertThat(world.meta().counters().refusals()).isEmpty();
    }

    /** At most 127 write and 70 read units, feed and notices to the platform included; to the seller one template and at most four others. */
    @Test
    void anOrdersLifeCostsWhatItMay() {
        // An order of another customer before it: that he uses DTDC is known of the seller from then on.
        ObjectNode before = story.selfShippedOrder("MS-1000");
        before.withObject("/customer").put("phone", "919800000077").put("whatsapp", "919800000077");
        story.places(before);
        says(story.seller(), "shipped 1000 dtdc B32242002");
        taps(story.seller(), "Confirm");
        world.pass(Duration.ofHours(3));
        says(story.seller(), "returned 1000");
        taps(story.seller(), "flr:o:MS-1000:1:LOST");
        world.pass(Duration.ofMinutes(5));
        world.meter().reset();
        world.meta().resetCounters();
        story.withSelfShippedOrder("MS-1001");
        world.pass(Duration.ofHours(3));
        says(story.seller(), "shipped 1001 dtdc B32242001 kal");
        sendsPhoto();
        taps(story.seller(), "Confirm");
        world.pass(Duration.ofHours(22));
        taps(story.customer(), TO_GET_THE_CODE);
        world.pass(Duration.ofHours(1));
        says(story.seller(), story.codeOf(story.customer()));
        world.pass(Duration.ofMinutes(5));

        Meter.Reading life = world.meter().ofOrders();
        assertThat(story.status("MS-1001")).isEqualTo("DELIVERED");
        assertThat(told(story.seller(), true)).isEqualTo(1);
        assertThat(told(story.seller(), false)).isLessThanOrEqualTo(4);
        assertThat(told(story.customer(), true) + told(story.customer(), false)).isLessThanOrEqualTo(3);
        assertThat(world.meta().counters().rupees()).isLessThan(new BigDecimal("1.20"));
        assertThat(life.writeUnits()).as(world.meter().readings().toString()).isLessThanOrEqualTo(127);
        assertThat(life.readUnits()).as(world.meter().readings().toString()).isLessThanOrEqualTo(70);
    }

    private long told(Person person, boolean byTemplate) {
        return world.meta().counters().sent().stream()
                .filter(sent -> sent.person() == person && sent.template() == byTemplate)
                .count();
    }

    private void taps(Person person, String button) {
        person.taps(button);
        world.settle();
    }

    private void says(Person person, String text) {
        person.says(text);
        world.settle();
    }

    private void sendsPhoto() {
        story.seller().sendsPhoto(Pictures.jpeg(1));
        world.settle();
        world.pass(Duration.ofSeconds(10));
    }

    /** Six digits that are not these. */
    static String other(String code) {
        return "%06d".formatted((Integer.parseInt(code) + 1) % 1_000_000);
    }
}
