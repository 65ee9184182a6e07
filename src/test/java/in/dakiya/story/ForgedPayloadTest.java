package in.dakiya.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import in.dakiya.sandbox.meta.ChatLine;
import in.dakiya.sandbox.meta.Person;
import in.dakiya.sandbox.shiprocket.Depot;
import in.dakiya.sandbox.story.Papers;
import in.dakiya.sandbox.world.World;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A button's payload proves nothing: whoever sends one must be allowed to do what it says. */
@QuarkusTest
@QuarkusTestResource(LocalWorld.class)
class ForgedPayloadTest {

    private static final String OTHER = "919900000077";

    private static final List<String> OF_ANOTHER = List.of(
            "rts:o:MS-1001:1",
            "det:o:MS-1001:1",
            "try:o:MS-1001:1",
            "cnf:o:MS-1001:1",
            "con:o:MS-1001:1",
            "adr:o:MS-1001:1",
            "nrc:o:MS-1001:1",
            "rts:o:MS-1001:99",
            "rts:o:NO-SUCH-ORDER:1",
            "rts:s:kalaa-crafts",
            "yes:s:kalaa-crafts",
            "not:s:kalaa-crafts",
            "yes:s:no-such-shop");

    private static final List<String> MALFORMED = List.of(
            "rts",
            "rts:o:MS-1001",
            "rts:o:MS-1001:0",
            "rts:o:MS-1001:100",
            "rts:o:MS-1001:1:1",
            "rts:o:../MS-1001:1",
            "rts:o:MS-1001#HEAD:1",
            "RTS:o:MS-1001:1",
            " ",
            "{\"act\":\"rts\"}",
            "rts:o:MS-1001:1" + " ".repeat(300));

    @Inject
    World world;

    private Story story;
    private RawWebhook raw;
    private JsonNode before;
    private Depot.Effects effects;
    private int forged;

    @BeforeEach
    void twoShops() {
        world.resetWithQuickQueues(13);
        story = new Story(world).withConfirmedShop();
        raw = new RawWebhook(world);
        story.platform.put(
                "/sellers/other-shop", Papers.seller().put("whatsapp", OTHER).toString());
        world.settle();
        other().taps("Yes, my shop");
        world.settle();
        story.withOrder("MS-1001");
        before = story.seen("MS-1001");
        effects = world.shiprocket().depot().effects();
    }

    private Person other() {
        return world.meta().phone(OTHER);
    }

    private List<ChatLine> answersTo(Person person, String payload) {
        int told = Story.told(person).size();
        ObjectNode webhook = raw.tap(person.number(), "wamid.FORGED" + ++forged, payload);
        for (int times = 0; times < 2; times++) {
            assertThat(raw.post(webhook)).isEqualTo(200);
            world.settle();
        }
        List<ChatLine> all = Story.told(person);
        return all.subList(told, all.size());
    }

    private void nothingChanged() {
        assertThat(story.seen("MS-1001")).isEqualTo(before);
        assertThat(world.shiprocket().depot().effects()).isEqualTo(effects);
    }

    @Test
    void theSellerOfAnotherShopGetsOnePoliteAnswerThatTellsHimNothing() {
        for (String payload : OF_ANOTHER) {
            List<ChatLine> answers = answersTo(other(), payload);
            assertThat(answers).as(payload).hasSize(1);
            assertThat(answers.getFirst().text())
                    .as(payload)
                    .doesNotContain("Asha", "Cotton", "Lake View", "919800000001", story.awb("MS-1001"))
                    .isNotBlank();
            nothingChanged();
        }
        // Nobody has become, or has ceased to be, a contact of a shop.
        story.sellerTapsReady();
        assertThat(story.status("MS-1001")).isEqualTo("PICKUP_SCHEDULED");
    }

    @Test
    void aPayloadThatIsNoneOfOursIsNotUnderstoodEvenFromTheRightSeller() {
        for (String payload : MALFORMED) {
            List<ChatLine> answers = answersTo(story.seller(), payload);
            assertThat(answers).as(payload).hasSize(1);
            assertThat(answers.getFirst().text()).contains("918040009999");
            nothingChanged();
            // The same answer again and again would only annoy.
            world.pass(Duration.ofMinutes(11));
        }
    }

    @Test
    void theRightSellerHasNoShipmentNinetyNine() {
        assertThat(answersTo(story.seller(), "rts:o:MS-1001:99")).hasSize(1);
        nothingChanged();
    }

    @Test
    void theCustomerIsNotTheSeller() {
        // Opens the window for what he is answered.
        story.customer().says("help");
        world.settle();
        for (String payload : List.of("rts:o:MS-1001:1", "try:o:MS-1001:1", "cnf:o:MS-1001:1", "yes:s:kalaa-crafts")) {
            assertThat(answersTo(story.customer(), payload)).as(payload).hasSize(1);
            nothingChanged();
        }
    }
}
