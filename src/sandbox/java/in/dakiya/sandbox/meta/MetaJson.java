package in.dakiya.sandbox.meta;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;

/** JSON as Meta writes it on the wire: ASCII, with {@code \}{@code uXXXX} in lower-case hex, and slashes escaped. */
final class MetaJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private MetaJson() {}

    static byte[] bytes(JsonNode node) {
        String plain = write(node);
        StringBuilder wire = new StringBuilder(plain.length() + 64);
        for (int i = 0; i < plain.length(); i++) {
            escape(wire, plain.charAt(i));
        }
        return wire.toString().getBytes(StandardCharsets.US_ASCII);
    }

    static JsonNode read(byte[] bytes) {
        try {
            JsonNode node = JSON.readTree(bytes);
            if (node == null || !node.isObject()) {
                throw new MetaRefusal(MetaCode.PARAMETER, "The body must be a JSON object.");
            }
            return node;
        } catch (java.io.IOException e) {
            throw new MetaRefusal(MetaCode.PARAMETER, "The body is not JSON.");
        }
    }

    // Outside strings JSON has neither slashes nor anything but ASCII, so every one met here is inside a string.
    private static void escape(StringBuilder wire, char unit) {
        if (unit == '/') {
            wire.append("\\/");
        } else if (unit < 0x7f) {
            wire.append(unit);
        } else {
            wire.append("\\u").append(String.format("%04x", (int) unit));
        }
    }

    private static String write(JsonNode node) {
        try {
            return JSON.writeValueAsString(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
