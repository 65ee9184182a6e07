package in.dakiya.sandbox.meta;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Where webhooks go. */
@FunctionalInterface
public interface WebhookTarget {
    /** No answer at all. */
    int NO_ANSWER = 0;

    /** One for all: each client brings threads of its own. */
    HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    /**
     * Makes one request.
     *
     * @param signature the value of {@code X-Hub-Signature-256}
     * @return the HTTP status of the answer, or {@link #NO_ANSWER}
     */
    int post(byte[] body, String signature);

    /** An address that is called over HTTP, given up after ten seconds. */
    static WebhookTarget http(URI address) {
        return (body, signature) -> {
            HttpRequest request = HttpRequest.newBuilder(address)
                    .timeout(Duration.ofSeconds(10))
                    .header("Content-Type", "application/json")
                    .header("User-Agent", "facebookexternalua")
                    .header("X-Hub-Signature-256", signature)
                    .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                    .build();
            try {
                return CLIENT.send(request, HttpResponse.BodyHandlers.discarding())
                        .statusCode();
            } catch (IOException e) {
                return NO_ANSWER;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return NO_ANSWER;
            }
        };
    }
}
