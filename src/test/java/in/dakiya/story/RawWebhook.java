package in.dakiya.story;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import in.dakiya.sandbox.world.World;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Webhooks as nobody's phone would make them: any bytes, rightly signed or not. */
final class RawWebhook {

    static final String SECRET = "0123456789abcdef0123456789abcdef";
    static final String WABA = "104996122399160";
    static final String NUMBER = "106540352242922";

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final World world;
    private final HttpClient client = HttpClient.newHttpClient();

    RawWebhook(World world) {
        this.world = world;
    }

    static ObjectNode body(ArrayNode entries) {
        return JSON.objectNode().put("object", "whatsapp_business_account").set("entry", entries);
    }

    static ArrayNode list() {
        return JSON.arrayNode();
    }

    /** An entry of our account with an empty value of messages; the value is given back. */
    static ObjectNode value(ArrayNode entries) {
        return value(entries, WABA, NUMBER);
    }

    static ObjectNode value(ArrayNode entries, String waba, String phoneNumberId) {
        ObjectNode value = entries.addObject()
                .put("id", waba)
                .putArray("changes")
                .addObject()
                .put("field", "messages")
                .putObject("value")
                .put("messaging_product", "whatsapp");
        value.putObject("metadata").put("phone_number_id", phoneNumberId);
        return value;
    }

    /** A message without its content. */
    static ObjectNode message(ObjectNode value, String from, String id, Instant at, String type) {
        return value.withArray("messages")
                .addObject()
                .put("from", from)
                .put("id", id)
                .put("timestamp", Long.toString(at.getEpochSecond()))
                .put("type", type);
    }

    /** A tap on a button with this payload, whether such a button was ever sent or not. */
    ObjectNode tap(String from, String id, String payload) {
        ArrayNode entries = list();
        ObjectNode message = message(value(entries), from, id, world.clock().instant(), "button");
        message.putObject("button").put("payload", payload).put("text", "A button");
        return body(entries);
    }

    int post(ObjectNode body) {
        return post(body.toString().getBytes(StandardCharsets.UTF_8));
    }

    int post(byte[] body) {
        return post(body, signature(body));
    }

    int post(byte[] body, String signature) {
        URI webhook = world.address().resolve("/whatsapp/webhook");
        HttpRequest request = HttpRequest.newBuilder(webhook)
                .header("Content-Type", "application/json")
                .header("X-Hub-Signature-256", signature)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Past the gateway, as API Gateway hands over a body that is no text. */
    int invoke(byte[] body) {
        ObjectNode event = JSON.objectNode().put("version", "2.0").put("rawPath", "/whatsapp/webhook");
        event.putObject("headers").put("x-hub-signature-256", signature(body));
        event.putObject("requestContext").putObject("http").put("method", "POST");
        event.put("isBase64Encoded", true).put("body", Base64.getEncoder().encodeToString(body));
        return world.functions()
                .invoke("whatsapp-webhook", event)
                .path("statusCode")
                .asInt();
    }

    static String signature(byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return "sha256=" + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The entries of webhooks that wait, taken out of the queue. */
    ArrayNode pending() {
        ArrayNode entries = list();
        world.meta().pendingWebhooks().forEach(webhook -> entries.add(webhook.entry()));
        world.meta().webhooks().lose();
        return entries;
    }
}
