package in.dakiya.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import in.dakiya.sandbox.world.World;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The signature is over the bytes, and says only who speaks: what is said may still not concern us. */
@QuarkusTest
@QuarkusTestResource(LocalWorld.class)
class SignatureTest {

    @Inject
    World world;

    private Story story;
    private RawWebhook raw;
    private RawTable table;

    @BeforeEach
    void anew() {
        world.reset(17);
        story = new Story(world).withConfirmedShop().withOrder("MS-1001");
        raw = new RawWebhook(world);
        table = new RawTable();
    }

    @Test
    void theSameJsonInOtherBytesIsRefused() throws Exception {
        story.seller().taps(Story.READY);
        byte[] body = world.meta().pendingWebhooks().getFirst().body();
        world.meta().webhooks().lose();
        ObjectMapper json = new ObjectMapper();
        byte[] anew = json.writerWithDefaultPrettyPrinter().writeValueAsBytes(json.readTree(body));
        assertThat(json.readTree(anew)).isEqualTo(json.readTree(body));

        assertThat(table.changedBy(() ->
                        assertThat(raw.post(anew, RawWebhook.signature(body))).isEqualTo(401)))
                .isEmpty();
        assertThat(raw.post(body, RawWebhook.signature(body))).isEqualTo(200);
        world.settle();
        assertThat(story.status("MS-1001")).isEqualTo("PICKUP_SCHEDULED");
    }

    @ParameterizedTest
    @CsvSource({"104996122399161,106540352242922", "104996122399160,106540352242923", "'',''"})
    void whatIsNotForOurAccountAndNumberIsIgnoredAndCounted(String waba, String number) {
        ArrayNode entries = RawWebhook.list();
        ObjectNode value = RawWebhook.value(entries, waba, number);
        RawWebhook.message(
                        value,
                        story.seller().number(),
                        "wamid.ELSEWHERE",
                        world.clock().instant(),
                        "button")
                .putObject("button")
                .put("payload", "rts:o:MS-1001:1")
                .put("text", Story.READY);
        try (LogWatch log = new LogWatch()) {
            assertThat(table.changedBy(
                            () -> assertThat(raw.post(RawWebhook.body(entries))).isEqualTo(200)))
                    .isEmpty();
            assertThat(log.count("1 elements of a webhook are of no concern")).isEqualTo(1);
        }
    }

    @Test
    void anObjectOfAnotherKindIsIgnored() {
        ObjectNode body = raw.tap(story.seller().number(), "wamid.PAGE", "rts:o:MS-1001:1")
                .put("object", "page");
        assertThat(table.changedBy(() -> assertThat(raw.post(body)).isEqualTo(200)))
                .isEmpty();
    }

    @Test
    void whatIsRightlySignedButNoJsonObjectIsABadRequest() {
        List<String> bodies =
                List.of("", " ", "null", "[]", "7", "\"text\"", "{", "{\"object\":}", "<xml/>", "object=1");
        assertThat(table.changedBy(() ->
                        bodies.forEach(body -> assertThat(raw.post(body.getBytes(StandardCharsets.UTF_8)))
                                .as(body)
                                .isEqualTo(400))))
                .isEmpty();
    }

    @Test
    void whatIsRightlySignedButInAnotherEncodingIsABadRequest() {
        byte[] half = raw.tap(story.seller().number(), "wamid.HALF", "rts:o:MS-1001:1")
                .toString()
                .replace("A button", "A \u00e9")
                .getBytes(StandardCharsets.ISO_8859_1);
        assertThat(table.changedBy(() -> assertThat(raw.invoke(half)).isEqualTo(400)))
                .isEmpty();
        byte[] wide = "{\"object\":\"whatsapp_business_account\",\"entry\":[]".getBytes(StandardCharsets.UTF_16LE);
        assertThat(raw.invoke(wide)).isEqualTo(400);
    }

    @Test
    void deepNestingIsABadRequest() {
        assertThat(raw.post("{\"a\":".repeat(100_000).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(400);
    }
}
