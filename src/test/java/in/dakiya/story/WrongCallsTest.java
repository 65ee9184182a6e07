package in.dakiya.story;

import static org.assertj.core.api.Assertions.assertThat;

import in.dakiya.platform.RequestSignature;
import in.dakiya.sandbox.world.World;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Wrong calls of every route and what they are answered, as they come through the gateway. None changes the table. */
@QuarkusTest
@QuarkusTestResource(LocalWorld.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WrongCallsTest {

    private static final String TOKEN = "callback-token-of-main";

    @Inject
    World world;

    private final HttpClient client = HttpClient.newHttpClient();
    private final RawTable table = new RawTable();
    private Story story;

    @BeforeAll
    void aShopWithAnOrder() {
        world.reset(37);
        story = new Story(world).withConfirmedShop().withOrder("MS-1001");
    }

    @ParameterizedTest(name = "{0} {1} {2} {3}: {4}")
    @CsvFileSource(
            resources = "wrong-calls.csv",
            delimiter = '|',
            quoteCharacter = '`',
            emptyValue = "",
            maxCharsPerColumn = 20_000)
    void aWrongCallIsAnsweredAndChangesNothing(
            String method, String path, String header, String body, int status, String answer) {
        List<String> changed = table.changedBy(() -> {
            HttpResponse<String> response = call(method, path, orEmpty(header), orEmpty(body));
            assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
            assertThat(response.body()).contains(answer).doesNotContain("Exception", "software.amazon", TOKEN);
        });
        assertThat(changed).isEmpty();
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }

    /** @param header a name and a value, or who signs rightly: {@code meta}, {@code platform}, {@code courier} */
    private HttpResponse<String> call(String method, String path, String header, String text) {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(world.address() + path))
                .method(method, HttpRequest.BodyPublishers.ofByteArray(body))
                .header("Content-Type", "application/json");
        switch (header) {
            case "" -> {}
            case "meta" -> request.header("X-Hub-Signature-256", RawWebhook.signature(body));
            case "courier" -> request.header("x-api-key", TOKEN);
            case "platform" ->
                request.header(
                        RequestSignature.HEADER,
                        RequestSignature.header(
                                "local",
                                "dakiya-test-secret",
                                new RequestSignature.Signed(method, path, body),
                                world.clock().instant()));
            default -> {
                int colon = header.indexOf(':');
                request.header(
                        header.substring(0, colon), header.substring(colon + 1).strip());
            }
        }
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A courier's call may be faster than the answer to our booking. */
    @Test
    void aCallAboutAParcelThatIsNotKnownYetIsTakenAndKept() {
        String body = "{\"awb\":\"19041211125783\",\"shipment_status_id\":18,"
                + "\"current_timestamp\":\"22 11 2026 14:05:00\",\"scans\":[]}";
        List<String> kept =
                table.changedBy(() -> assertThat(call("POST", "/logistics/courier-a/callbacks", "courier", body)
                                .statusCode())
                        .isEqualTo(200));
        assertThat(kept).hasSize(1).allMatch(key -> key.contains("19041211125783"));
    }
}
