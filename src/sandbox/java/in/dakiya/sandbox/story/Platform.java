package in.dakiya.sandbox.story;

import in.dakiya.platform.RequestSignature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Map;

/** A pretend platform: signs and sends calls to the door. */
public final class Platform {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final URI door;
    private final InstantSource clock;

    public Platform(URI door, InstantSource clock) {
        this.door = door;
        this.clock = clock;
    }

    public HttpResponse<String> get(String path) {
        return call("GET", path, "", Map.of());
    }

    public HttpResponse<String> put(String path, String body) {
        return call("PUT", path, body, Map.of());
    }

    public HttpResponse<String> post(String path, String body) {
        return call("POST", path, body, Map.of());
    }

    /** Puts a file. */
    public HttpResponse<String> put(String path, byte[] file, String contentType) {
        return call("PUT", path, file, Map.of("Content-Type", contentType));
    }

    /** @param headers beside the signature and the content type */
    public HttpResponse<String> call(String method, String path, String body, Map<String, String> headers) {
        return call(method, path, body.getBytes(StandardCharsets.UTF_8), headers);
    }

    private HttpResponse<String> call(String method, String path, byte[] bytes, Map<String, String> headers) {
        RequestSignature.Signed signed = new RequestSignature.Signed(method, path, bytes);
        HttpRequest.Builder request = HttpRequest.newBuilder(door.resolve(path))
                .header(
                        RequestSignature.HEADER,
                        RequestSignature.header("local", "dakiya-test-secret", signed, clock.instant()))
                .method(
                        method,
                        bytes.length == 0
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofByteArray(bytes));
        if (bytes.length > 0) {
            request.header("Content-Type", "application/json");
        }
        headers.forEach(request::setHeader);
        try {
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
