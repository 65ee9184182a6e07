package in.dakiya.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import in.dakiya.sandbox.fault.Faults.Fault;
import in.dakiya.sandbox.fault.Faults.Service;
import in.dakiya.sandbox.world.World;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever wakes a function, it answers: an exception that leaves one would stop a native function for good. */
@QuarkusTest
@QuarkusTestResource(LocalWorld.class)
class HostileEventsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> AT_THE_DOOR = List.of("whatsapp-webhook", "order-api", "tracking-updates");
    private static final List<String> AT_A_QUEUE = List.of("rts-labeling", "tracking-polls", "outbox");
    private static final String HUGE = "x".repeat(6_000_000);
    private static final String DEEP = "[".repeat(20_000);

    @Inject
    World world;

    @BeforeEach
    void anew() {
        world.reset(11);
    }

    private static Stream<Arguments> each(List<String> exports, Map<String, String> events) {
        return exports.stream()
                .flatMap(export -> events.entrySet().stream()
                        .map(event -> Arguments.of(export, event.getKey(), event.getValue())));
    }

    static Stream<Arguments> calls() {
        String http = "\"requestContext\":{\"http\":{\"method\":\"POST\",\"path\":\"/orders\"}}";
        return each(
                AT_THE_DOOR,
                Map.of(
                        "nothing",
                        "null",
                        "an empty object",
                        "{}",
                        "no context",
                        "{\"rawPath\":\"/orders\",\"headers\":{},\"body\":\"{}\"}",
                        "no http",
                        "{\"requestContext\":{},\"body\":null}",
                        "no method",
                        "{\"requestContext\":{\"http\":{}}}",
                        "no body",
                        "{" + http + ",\"rawPath\":\"/orders\",\"body\":null}",
                        "no headers",
                        "{" + http + ",\"headers\":null,\"body\":\"{}\"}",
                        "a header without value",
                        "{" + http + ",\"headers\":{\"content-type\":null}}",
                        "a broken base64",
                        "{" + http + ",\"isBase64Encoded\":true,\"body\":\"%%%\"}",
                        "a huge body",
                        "{" + http + ",\"rawPath\":\"/orders\",\"body\":\"" + HUGE + "\"}"));
    }

    @ParameterizedTest(name = "{0} given {1}")
    @MethodSource("calls")
    void whoeverKnocksIsAnswered(String export, String what, String event) {
        int status = answer(export, event).path("statusCode").asInt();
        assertThat(status).as(what).isBetween(400, 599);
    }

    static Stream<Arguments> batches() {
        return each(
                AT_A_QUEUE,
                Map.of(
                        "nothing",
                        "null",
                        "an empty object",
                        "{}",
                        "no list",
                        "{\"Records\":7}",
                        "no messages",
                        "{\"Records\":[null,1,\"x\",[],{}]}",
                        "no bells",
                        "{\"Records\":[" + record("") + "," + record("null") + "," + record("7") + "]}",
                        "broken json",
                        "{\"Records\":[" + record("{\\\"pk\\\":") + "]}",
                        "a body that is no text",
                        "{\"Records\":[{\"body\":{\"pk\":\"a\",\"name\":\"b\"}}]}",
                        "unknown work",
                        "{\"Records\":[" + record("{\\\"pk\\\":\\\"ORDER#x\\\",\\\"name\\\":\\\"y\\\"}") + "]}",
                        "a body too deep",
                        "{\"Records\":[" + record(DEEP) + "]}",
                        "a huge body",
                        "{\"Records\":[" + record(HUGE) + "]}"));
    }

    private static String record(String body) {
        return "{\"messageId\":\"1\",\"body\":\"" + body + "\"}";
    }

    @ParameterizedTest(name = "{0} given {1}")
    @MethodSource("batches")
    void everyBatchIsAcknowledged(String export, String what, String event) {
        JsonNode answer = answer(export, event);
        assertThat(answer.path("batchItemFailures").isArray()).as(what).isTrue();
        assertThat(answer.path("batchItemFailures")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "{}", "7", "{\"Records\":[]}"})
    void theScheduleNeedsNoEvent(String event) {
        assertThat(answer("scheduler", event).isInt()).isTrue();
    }

    @Test
    void theScheduleSurvivesATableThatDoesNotAnswer() {
        world.faults().sometimes(Service.DYNAMODB, 1, Fault.ERROR);
        assertThat(answer("scheduler", "{}").asInt(-1)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"rts-labeling", "tracking-polls", "outbox"})
    void aBatchIsAcknowledgedWhenTheTableDoesNotAnswer(String export) {
        world.faults().sometimes(Service.DYNAMODB, 1, Fault.ERROR);
        String bell = record("{\\\"pk\\\":\\\"ORDER#MS-1001\\\",\\\"name\\\":\\\"NOTICE\\\"}");
        JsonNode answer = answer(export, "{\"Records\":[" + bell + "]}");
        assertThat(world.faults().calls()).isNotEmpty();
        assertThat(answer.path("batchItemFailures").isArray()).isTrue();
    }

    @Test
    void thePlatformIsToldWhenTheTableDoesNotAnswer() {
        Story story = new Story(world);
        world.faults().sometimes(Service.DYNAMODB, 1, Fault.ERROR);
        assertThat(story.places(story.order("MS-1001")).statusCode()).isEqualTo(500);
    }

    private JsonNode answer(String export, String event) {
        try {
            return world.functions().invoke(export, JSON.readTree(event));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
