package in.dakiya.story;

import static org.assertj.core.api.Assertions.assertThat;

import in.dakiya.sandbox.world.World;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(LocalWorld.class)
class HandshakeTest {

    @Inject
    World world;

    private HttpResponse<String> get(String query) throws Exception {
        URI uri = world.address().resolve("/whatsapp/webhook" + query);
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void metaIsAnsweredWithItsChallengeAlone() throws Exception {
        HttpResponse<String> answer = get("?hub.mode=subscribe&hub.challenge=1158201444&hub.verify_token=let-me-in");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("1158201444");
        assertThat(answer.headers().firstValue("content-type").orElse("")).startsWith("text/plain");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?hub.mode=subscribe&hub.challenge=1",
                "?hub.mode=subscribe&hub.challenge=1&hub.verify_token=",
                "?hub.mode=subscribe&hub.challenge=1&hub.verify_token=let-me-in-",
                "?hub.mode=unsubscribe&hub.challenge=1&hub.verify_token=let-me-in",
            })
    void whoeverDoesNotKnowTheTokenIsRefused(String query) throws Exception {
        assertThat(get(query).statusCode()).isEqualTo(403);
    }
}
