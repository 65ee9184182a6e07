package in.dakiya.sandbox.meta;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import in.dakiya.sandbox.fault.Faults;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A business with a number at the pretend Meta: calls it over HTTP and notes the webhooks that it gets. */
final class Business implements AutoCloseable {
    static final ObjectMapper JSON = new ObjectMapper();
    static final byte[] PDF = "%PDF-1.7 a label".getBytes(StandardCharsets.US_ASCII);
    static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 1, 2, 3};

    final HandClock clock = new HandClock();
    final Faults faults = new Faults();
    final PretendMeta meta = PretendMeta.start(MetaSettings.example(clock, 7), faults, 0);
    final List<String> webhooks = new CopyOnWriteArrayList<>();
    private final HttpClient http = HttpClient.newHttpClient();

    Business() {
        meta.webhooks().target((body, signature) -> {
            webhooks.add(new String(body, StandardCharsets.US_ASCII));
            return 200;
        });
    }

    record Answer(int status, JsonNode body) {
        int code() {
            return body.path("error").path("code").asInt();
        }

        String wamid() {
            return body.path("messages").path(0).path("id").asText();
        }
    }

    /** A message without its common members, which are added; single quotes stand for double ones. */
    Answer send(String to, String json) {
        return send(to, (ObjectNode) json(json));
    }

    Answer send(String to, ObjectNode message) {
        message.put("messaging_product", "whatsapp");
        if (!to.isEmpty()) {
            message.put("to", to);
        }
        return post("/messages", message.toString());
    }

    Answer text(String to, String body) {
        return send(to, "{'type':'text','text':{'body':'" + body + "'}}");
    }

    Answer post(String path, String body) {
        return call(request("/v25.0/106540352242922" + path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    String uploaded(byte[] bytes, String type) {
        return upload(bytes, type, type).body().path("id").asText();
    }

    Answer upload(byte[] bytes, String partType, String declared) {
        String field = "--line\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n";
        String file = "--line\r\nContent-Disposition: form-data; name=\"file\"; filename=\"Label.pdf\"\r\n"
                + (partType.isEmpty() ? "" : "Content-Type: " + partType + "\r\n") + "\r\n";
        byte[] start = (field.formatted("messaging_product", "whatsapp") + field.formatted("type", declared) + file)
                .getBytes(StandardCharsets.UTF_8);
        List<byte[]> body = new ArrayList<>(List.of(start, bytes, "\r\n--line--\r\n".getBytes(StandardCharsets.UTF_8)));
        return call(request("/v25.0/106540352242922/media")
                .header("Content-Type", "multipart/form-data; boundary=line")
                .POST(BodyPublishers.ofByteArrays(body)));
    }

    Answer get(String path) {
        return call(request(path).GET());
    }

    HttpResponse<byte[]> download(String address, String token) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                .header("Authorization", "Bearer " + token)
                .build();
        return http.send(request, BodyHandlers.ofByteArray());
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(meta.address() + path))
                .timeout(Duration.ofSeconds(20))
                .header("Authorization", "Bearer EAATESTTOKEN");
    }

    Answer call(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
            return new Answer(answer.statusCode(), JSON.readTree(answer.body()));
        } catch (IOException e) {
            throw new NoAnswerException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What pending webhooks tell of one message, in order. */
    List<String> told(String wamid) {
        return meta.pendingWebhooks().stream()
                .filter(webhook -> webhook.about().equals(wamid))
                .map(Webhook::kind)
                .toList();
    }

    /** The only status of this kind, as JSON. */
    JsonNode status(String kind) {
        return value(meta.pendingWebhooks().stream()
                        .filter(webhook -> webhook.kind().equals(kind))
                        .reduce((one, other) -> {
                            throw new AssertionError("two of " + kind);
                        })
                        .orElseThrow())
                .path("statuses")
                .path(0);
    }

    /** The newest message of a person that is pending, as JSON. */
    JsonNode heard() {
        return value(meta.pendingWebhooks().reversed().stream()
                        .filter(webhook -> webhook.kind().equals("message"))
                        .findFirst()
                        .orElseThrow())
                .path("messages")
                .path(0);
    }

    static JsonNode value(Webhook webhook) {
        return webhook.entry().path("changes").path(0).path("value");
    }

    static JsonNode json(String quoted) {
        try {
            return JSON.readTree(quoted.replace('\'', '"'));
        } catch (IOException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @Override
    public void close() {
        meta.close();
    }

    /** The call had no answer. */
    static final class NoAnswerException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NoAnswerException(IOException cause) {
            super(cause);
        }
    }
}
