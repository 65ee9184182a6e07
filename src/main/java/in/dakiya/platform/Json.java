package in.dakiya.platform;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** JSON as the platform sends it: strict, because what is read in two ways is signed in one. */
final class Json {

    /** Keeps decimals as they are written: 10 stays 10 and does not become 1E+1. */
    private static final JsonNodeFactory NODES = JsonNodeFactory.withExactBigDecimals(true);

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .nodeFactory(NODES)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private Json() {}

    static ObjectNode object() {
        return NODES.objectNode();
    }

    /** A request's body: one object, in UTF-8, no key twice, nothing after it. */
    static ObjectNode object(byte[] bytes) throws UnreadableJsonException {
        try {
            // Decoded here, because the parser would guess at other encodings and let some broken ones pass.
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            if (MAPPER.readTree(text) instanceof ObjectNode object) {
                return object;
            }
            throw new UnreadableJsonException("The body is not a JSON object");
        } catch (CharacterCodingException e) {
            throw new UnreadableJsonException("The body is not UTF-8");
        } catch (JsonProcessingException e) {
            throw new UnreadableJsonException("The body is not JSON" + where(e.getLocation()));
        }
    }

    private static String where(@org.jspecify.annotations.Nullable JsonLocation at) {
        return at == null ? "" : ", or has a key twice: line " + at.getLineNr() + ", column " + at.getColumnNr();
    }

    /** JSON that we wrote ourselves. */
    static JsonNode stored(byte[] bytes) {
        try {
            return object(bytes);
        } catch (UnreadableJsonException e) {
            throw new IllegalStateException("Stored JSON is damaged", e);
        }
    }

    static byte[] bytes(JsonNode node) {
        return node.toString().getBytes(StandardCharsets.UTF_8);
    }
}
