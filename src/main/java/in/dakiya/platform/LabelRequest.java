package in.dakiya.platform;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Reads where a platform keeps the label of a shipment. Whether the host may be asked is seen when it is fetched. */
public final class LabelRequest {

    /** An address of the web; plain HTTP is allowed on the same machine only, which is looked at later. */
    static final TextRule ADDRESS =
            TextRule.matching(2000, "https?://[^\\s/?#]+[^\\s]*", "must be a link that starts with https://");

    private LabelRequest() {}

    public static Reading<String> address(byte[] body) {
        ObjectNode json;
        try {
            json = Json.object(body);
        } catch (UnreadableJsonException e) {
            return new Reading.Unreadable<>(String.valueOf(e.getMessage()));
        }
        FieldErrors errors = new FieldErrors();
        return errors.reading(Fields.of(json, errors).text("url", ADDRESS));
    }
}
