package in.dakiya.sandbox.meta;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The {@code messages[]} element of what a person sends. Source: Meta's pages on webhooks of each message type. */
final class Inbound {
    private Inbound() {}

    static ObjectNode of(Person person, String id, long second, String type) {
        ObjectNode message = JsonNodeFactory.instance.objectNode();
        if (!person.hidesNumber()) {
            message.put("from", person.number());
        }
        return message.put("from_user_id", person.userId())
                .put("id", id)
                .put("timestamp", Long.toString(second))
                .put("type", type);
    }

    static void quote(ObjectNode message, String businessNumber, String quoted) {
        message.putObject("context").put("from", businessNumber).put("id", quoted);
    }

    static void tap(ObjectNode message, Choice choice) {
        switch (choice.kind()) {
            case TEMPLATE_REPLY ->
                message.putObject("button").put("payload", choice.payload()).put("text", choice.label());
            case REPLY ->
                message.putObject("interactive")
                        .put("type", "button_reply")
                        .putObject("button_reply")
                        .put("id", choice.payload())
                        .put("title", choice.label());
            case ROW -> {
                ObjectNode row = message.putObject("interactive")
                        .put("type", "list_reply")
                        .putObject("list_reply")
                        .put("id", choice.payload())
                        .put("title", choice.label());
                if (!choice.description().isEmpty()) {
                    row.put("description", choice.description());
                }
            }
            case LINK, COPY_CODE, FLOW ->
                throw new IllegalArgumentException("a tap on it sends nothing: " + choice.label());
        }
    }

    static void form(ObjectNode message, String responseJson) {
        message.putObject("interactive")
                .put("type", "nfm_reply")
                .putObject("nfm_reply")
                .put("name", "flow")
                .put("body", "Sent")
                .put("response_json", responseJson);
    }

    static void file(ObjectNode message, String type, StoredMedia media, String caption, String address) {
        ObjectNode file = message.putObject(type)
                .put("id", media.id())
                .put("mime_type", media.mimeType())
                .put("sha256", media.sha256Base64())
                .put("url", address);
        if (type.equals("document")) {
            file.put("filename", media.filename());
        }
        if (!caption.isEmpty()) {
            file.put("caption", caption);
        }
    }

    static void unsupported(ObjectNode message, String what) {
        ObjectNode error = message.putArray("errors").addObject();
        error.put("code", 131051).put("title", "Message type unknown").put("message", "Message type unknown");
        error.putObject("error_data").put("details", "Message type is currently not supported.");
        message.putObject("unsupported").put("type", what);
    }
}
