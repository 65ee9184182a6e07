package in.dakiya.sandbox.meta;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** The GET by which Meta asks, when a callback address is set, whether it is ours. It carries no signature. */
public final class CallbackVerification {
    private static final String CHALLENGE = "1158201444";

    private CallbackVerification() {}

    /** Whether the address answers 200 with the challenge and nothing else. */
    public static boolean passes(URI callback, String verifyToken) throws IOException, InterruptedException {
        String query = "?hub.mode=subscribe&hub.challenge=" + CHALLENGE + "&hub.verify_token="
                + URLEncoder.encode(verifyToken, StandardCharsets.UTF_8).replace("+", "%20");
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(callback + query))
                    .timeout(Duration.ofSeconds(10))
                    .build();
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() == 200 && answer.body().equals(CHALLENGE);
        }
    }
}
