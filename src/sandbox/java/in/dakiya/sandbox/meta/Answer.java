package in.dakiya.sandbox.meta;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;

/**
 * The answer to one call.
 *
 * @param location where a redirect leads, else empty
 */
@SuppressWarnings("ArrayRecordComponent") // made once, read once, never compared
record Answer(int status, String contentType, byte[] body, String location) {

    Answer(int status, String contentType, byte[] body) {
        this(status, contentType, body, "");
    }

    static Answer ok(JsonNode json) {
        return new Answer(200, "application/json; charset=UTF-8", MetaJson.bytes(json));
    }

    static Answer file(StoredMedia media) {
        return new Answer(200, media.mimeType(), media.bytes());
    }

    /** What the download host says to the wrong address or without a token. */
    static Answer noFile() {
        return page(404);
    }

    static Answer page(int status) {
        return new Answer(status, "text/html", "<html>Not Found</html>".getBytes(StandardCharsets.UTF_8));
    }

    static Answer elsewhere(String location) {
        return new Answer(302, "text/html", new byte[0], location);
    }

    static Answer refusal(MetaRefusal refusal) {
        return new Answer(
                refusal.code().httpStatus(), "application/json; charset=UTF-8", MetaJson.bytes(refusal.body()));
    }
}
