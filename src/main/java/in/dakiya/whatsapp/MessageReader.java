package in.dakiya.whatsapp;

import com.fasterxml.jackson.databind.JsonNode;
import in.dakiya.chat.Content;
import in.dakiya.chat.Inbound;
import in.dakiya.chat.Sender;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads one message of a person (Meta: messages webhook). Ids become keys of ours, so only ids that look like ids pass. */
final class MessageReader {

    private static final String WAMID = "[A-Za-z0-9+/=_.:-]{1,400}";
    private static final String PHONE = "[0-9]{6,20}";
    private static final String BSUID = "[A-Z]{2}\\.[A-Za-z0-9.]{1,140}";
    static final String MEDIA = "[A-Za-z0-9_-]{1,100}";

    private MessageReader() {}

    static boolean isWamid(String text) {
        return text.matches(WAMID);
    }

    static Inbound read(JsonNode message, JsonNode contacts, String phoneNumberId, Instant now) {
        String wamid = message.path("id").asText();
        Sender sender = sender(message, contacts);
        if (!isWamid(wamid) || sender == null || message.has("group_id")) {
            return new Inbound.Ignored("message");
        }
        Instant at = MetaTime.read(message.path("timestamp"), now);
        if (message.path("type").asText().equals("system")) {
            return system(message.path("system"), wamid, sender, at, phoneNumberId);
        }
        String quoted = message.path("context").path("id").asText();
        return new Inbound.Said(wamid, sender, at, isWamid(quoted) ? quoted : null, content(message), phoneNumberId);
    }

    private static @Nullable Sender sender(JsonNode message, JsonNode contacts) {
        String phone = matching(message.path("from").asText(), PHONE);
        String bsuid = matching(message.path("from_user_id").asText(), BSUID);
        if (phone == null && bsuid == null) {
            return null;
        }
        return new Sender(
                phone, bsuid, contacts.path(0).path("profile").path("name").asText());
    }

    private static @Nullable String matching(String text, String pattern) {
        return text.matches(pattern) ? text : null;
    }

    private static Inbound system(JsonNode system, String wamid, Sender sender, Instant at, String phoneNumberId) {
        if (!system.path("type").asText().startsWith("user_changed")) {
            return new Inbound.Ignored("system");
        }
        return new Inbound.NumberChanged(
                wamid,
                sender,
                matching(system.path("wa_id").asText(), PHONE),
                matching(system.path("user_id").asText(), BSUID),
                at,
                phoneNumberId);
    }

    private static Content content(JsonNode message) {
        String type = message.path("type").asText();
        return switch (type) {
            case "text" -> new Content.Typed(message.path("text").path("body").asText());
            case "button" -> button(message.path("button"));
            case "interactive" -> interactive(message.path("interactive"));
            case "image" -> media(message.path("image"), "image/jpeg", type);
            case "document" -> media(message.path("document"), "", type);
            default -> new Content.Other(type.matches("[a-z_]{1,40}") ? type : "unknown");
        };
    }

    /** A template's button; without a payload of ours it carries its label. */
    private static Content button(JsonNode button) {
        String label = button.path("text").asText();
        return new Content.Tap(button.path("payload").asText(label), label);
    }

    private static Content interactive(JsonNode interactive) {
        String type = interactive.path("type").asText();
        return switch (type) {
            case "button_reply", "list_reply" -> {
                JsonNode reply = interactive.path(type);
                yield new Content.Tap(
                        reply.path("id").asText(), reply.path("title").asText());
            }
            case "nfm_reply" ->
                FormReader.read(
                        interactive.path("nfm_reply").path("response_json").asText());
            default -> new Content.Other("interactive");
        };
    }

    /** A photo may come as a document ("send as file"); other files are not read here. */
    private static Content media(JsonNode media, String usualType, String type) {
        String mime = media.path("mime_type")
                .asText(usualType)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s*;.*", "");
        String id = media.path("id").asText();
        if (!mime.startsWith("image/") || !id.matches(MEDIA)) {
            return new Content.Other(type);
        }
        return new Content.Photo(
                id, mime, media.path("sha256").asText(), media.path("caption").asText());
    }
}
