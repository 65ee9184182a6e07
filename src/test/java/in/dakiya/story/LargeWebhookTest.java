package in.dakiya.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import in.dakiya.order.WorkNames;
import in.dakiya.sandbox.world.World;
import in.dakiya.table.Key;
import in.dakiya.work.NoticeKind;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Meta may put a thousand elements into one call. Fifty of them are taps of a seller who has packed fifty parcels. */
@QuarkusTest
@QuarkusTestResource(LocalWorld.class)
class LargeWebhookTest {

    private static final int ORDERS = 50;
    private static final int ELEMENTS = 1_000;
    private static final String STRANGER = "919700000009";

    private static final List<String> BROKEN = List.of(
            "null",
            "7",
            "\"text\"",
            "[]",
            "{}",
            "{\"id\":null,\"changes\":null}",
            "{\"id\":\"" + RawWebhook.WABA + "\",\"changes\":[null,7,{}]}",
            "{\"id\":\"" + RawWebhook.WABA + "\",\"changes\":[{\"field\":\"messages\"}]}",
            "{\"id\":\"" + RawWebhook.WABA + "\",\"changes\":[{\"field\":\"messages\",\"value\":7}]}",
            "{\"id\":\"" + RawWebhook.WABA + "\",\"changes\":[{\"field\":\"account_alerts\",\"value\":{}}]}",
            "{\"id\":\"" + RawWebhook.WABA + "\",\"changes\":[{\"field\":\"messages\",\"value\":{\"metadata\":"
                    + "{\"phone_number_id\":\"" + RawWebhook.NUMBER + "\"},\"messages\":[null,7,{},{\"id\":\"x\"},"
                    + "{\"id\":\"a b\",\"from\":\"1\"},{\"id\":\"wamid.X\",\"from\":\"me\",\"type\":\"text\"}],"
                    + "\"statuses\":[null,{},{\"id\":\"wamid.Y\",\"status\":\"vanished\"},\"sent\"]}}]}");

    @Inject
    World world;

    private Story story;
    private RawWebhook raw;

    @BeforeEach
    void anew() {
        world.reset(11);
        story = new Story(world).withConfirmedShop();
        raw = new RawWebhook(world);
    }

    @Test
    void ofAThousandElementsNoneIsLostAndTheSameAgainChangesNothing() throws Exception {
        for (int i = 0; i < ORDERS; i++) {
            story.withOrder("MS-" + (2000 + i));
        }
        world.pass(Duration.ofMinutes(10));
        ObjectNode body = RawWebhook.body(shuffled(elements()));
        assertThat(body.path("entry")).hasSize(ELEMENTS);

        assertThat(raw.post(body)).isEqualTo(200);

        assertThat(new RawTable().changedBy(() -> assertThat(raw.post(body)).isEqualTo(200)))
                .as("what the repetition changed")
                .isEmpty();
        world.settle();
        world.pass(Duration.ofMinutes(30));
        assertThat(world.shiprocket().depot().effects().pickups()).isEqualTo(ORDERS);
        for (int i = 0; i < ORDERS; i++) {
            assertThat(story.status("MS-" + (2000 + i))).isEqualTo("PICKUP_SCHEDULED");
        }
        assertThat(Story.told(world.meta().phone(STRANGER)))
                .as("one answer to 150 messages")
                .hasSize(1);
    }

    private List<JsonNode> elements() throws Exception {
        List<JsonNode> elements = new ArrayList<>();
        // Most of them he was told of in a list.
        for (int i = 0; i < ORDERS; i++) {
            String payload = "rts:o:MS-" + (2000 + i) + ":1";
            elements.add(raw.tap(story.seller().number(), "wamid.READY" + i, payload)
                    .path("entry")
                    .get(0));
        }
        // Opens the window for the one answer that the stranger gets.
        world.meta().phone(STRANGER).sendsUnsupported("poll");
        raw.pending().forEach(elements::add);
        for (int i = 1; i < 150; i++) {
            elements.add(unsupported(i));
        }
        for (int i = 0; i < 600; i++) {
            elements.add(status(i));
        }
        for (int i = 0; elements.size() < ELEMENTS; i++) {
            elements.add(new com.fasterxml.jackson.databind.ObjectMapper().readTree(BROKEN.get(i % BROKEN.size())));
        }
        return elements;
    }

    private ArrayNode shuffled(List<JsonNode> elements) {
        Collections.shuffle(elements, new Random(11));
        ArrayNode entries = JsonNodeFactory.instance.arrayNode();
        elements.forEach(entries::add);
        return entries;
    }

    private JsonNode unsupported(int number) {
        ArrayNode entries = RawWebhook.list();
        String id = "wamid.UNSUPPORTED" + number;
        RawWebhook.message(
                RawWebhook.value(entries), STRANGER, id, world.clock().instant(), "unsupported");
        return entries.get(0);
    }

    private JsonNode status(int number) {
        ArrayNode entries = RawWebhook.list();
        String order = "MS-" + (2000 + number % (ORDERS + 10));
        String work = Key.orderPartition(order) + "|" + WorkNames.tell(NoticeKind.NEW_ORDER, 1, 0);
        RawWebhook.value(entries)
                .putArray("statuses")
                .addObject()
                .put("id", "wamid.STATUS" + number)
                .put("status", List.of("sent", "delivered", "read").get(number % 3))
                .put("timestamp", Long.toString(world.clock().instant().getEpochSecond()))
                .put("biz_opaque_callback_data", work);
        return entries.get(0);
    }
}
