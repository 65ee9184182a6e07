package in.dakiya.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import in.dakiya.config.Secrets;
import in.dakiya.config.WhatsAppConfig;
import in.dakiya.sandbox.fault.Faults;
import in.dakiya.sandbox.meta.MetaCode;
import in.dakiya.sandbox.meta.MetaSettings;
import in.dakiya.sandbox.meta.PretendMeta;
import in.dakiya.story.LocalWorld;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.eclipse.microprofile.rest.client.RestClientBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tokens are exchanged while we run: one that is refused is read again from its secret, once. */
@QuarkusTest
@QuarkusTestResource(LocalWorld.class)
class RefusedTokenTest {

    private static final String RIGHT = "EAATESTTOKEN";

    private final InstantSource clock = InstantSource.fixed(Instant.parse("2026-11-22T04:45:00Z"));
    private final PretendMeta meta = PretendMeta.start(MetaSettings.example(clock, 1), new Faults(), 0);
    private final ObjectMapper json = new ObjectMapper();

    @Inject
    WhatsAppConfig config;

    @AfterEach
    void close() {
        meta.close();
    }

    /** The secret as it is at first and after each reading anew. */
    private static final class Rotating implements Secrets {
        private final Queue<String> next;
        private String token;
        private int read;

        Rotating(String token, String... next) {
            this.token = token;
            this.next = new ArrayDeque<>(List.of(next));
        }

        @Override
        public String value(Which which, String key) {
            assertThat(which).isEqualTo(Which.WORK);
            return key.equals("dakiya.whatsapp.access-token") ? token : "";
        }

        @Override
        public boolean readAgain(Which which) {
            read++;
            boolean more = !next.isEmpty();
            token = more ? next.remove() : token;
            return more;
        }
    }

    private SendOutcome send(Secrets secrets) {
        GraphApi graph = RestClientBuilder.newBuilder()
                .baseUri(meta.address())
                .property("microprofile.rest.client.disable.default.mapper", true)
                .build(GraphApi.class);
        meta.phone("919900000001").says("hello");
        ObjectNode message = json.createObjectNode()
                .put("messaging_product", "whatsapp")
                .put("recipient_type", "individual")
                .put("to", "919900000001")
                .put("type", "text");
        message.putObject("text").put("body", "Good morning");
        return new CloudApi(graph, config, secrets, json, new Breaker(clock)).send(message);
    }

    @Test
    void aTokenThatWasExchangedIsReadAndTheMessageGoes() {
        Rotating secrets = new Rotating("EAAOLD", RIGHT);
        assertThat(send(secrets)).isInstanceOf(SendOutcome.Accepted.class);
        assertThat(secrets.read).isEqualTo(1);
        assertThat(meta.counters().refusals()).containsExactly(MetaCode.TOKEN);
    }

    @Test
    void aTokenThatIsWrongForEverIsReadAgainOnce() {
        Rotating secrets = new Rotating("EAAOLD", "EAAWRONG", RIGHT);
        assertThat(send(secrets)).isInstanceOfSatisfying(SendOutcome.Refused.class, refused -> {
            assertThat(refused.family()).isEqualTo(ErrorFamily.TOKEN);
            assertThat(refused.code()).isEqualTo(190);
            assertThat(refused.toString()).doesNotContain("EAA");
        });
        assertThat(secrets.read).isEqualTo(1);
        assertThat(meta.counters().refusals()).containsExactly(MetaCode.TOKEN, MetaCode.TOKEN);
    }

    @Test
    void aTokenThatStandsInPlainConfigurationIsNotTriedTwice() {
        assertThat(send(new Rotating("EAAOLD"))).isInstanceOf(SendOutcome.Refused.class);
        assertThat(meta.counters().refusals()).containsExactly(MetaCode.TOKEN);
    }
}
