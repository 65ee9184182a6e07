package in.dakiya.whatsapp;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import in.dakiya.chat.Inbound;
import in.dakiya.config.WhatsAppConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads a webhook whose signature is right (Meta: Webhooks, payload structure). What is not for our account and number,
 * what we do not know and what is broken becomes {@link Inbound.Ignored}: one bad element never hurts the others.
 */
@ApplicationScoped
public class WebhookReader {

    private final ObjectMapper json;
    private final String wabaId;
    private final String phoneNumberId;

    public WebhookReader(ObjectMapper json, WhatsAppConfig config) {
        this.json = json;
        this.wabaId = config.wabaId();
        this.phoneNumberId = config.phoneNumberId();
    }

    /** @return nothing where the body is not a JSON object */
    public Optional<List<Inbound>> read(byte[] body, Instant now) {
        JsonNode root;
        try {
            root = json.readTree(body);
        } catch (JsonProcessingException e) {
            return Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
        if (root == null || !root.isObject()) {
            return Optional.empty();
        }
        List<Inbound> all = new ArrayList<>();
        if (!root.path("object").asText().equals("whatsapp_business_account")) {
            all.add(new Inbound.Ignored("object"));
            return Optional.of(all);
        }
        for (JsonNode entry : root.path("entry")) {
            entry(entry, now, all);
        }
        return Optional.of(all);
    }

    private void entry(JsonNode entry, Instant now, List<Inbound> all) {
        if (!entry.path("id").asText().equals(wabaId)) {
            all.add(new Inbound.Ignored("account"));
            return;
        }
        for (JsonNode change : entry.path("changes")) {
            JsonNode value = change.path("value");
            switch (change.path("field").asText()) {
                case "messages" -> messages(value, now, all);
                case "message_template_status_update", "template_category_update" ->
                    all.add(TemplateNewsReader.read(value, TemplateNewsReader.time(entry, now)));
                default -> all.add(new Inbound.Ignored("field"));
            }
        }
    }

    private void messages(JsonNode value, Instant now, List<Inbound> all) {
        if (!value.path("metadata").path("phone_number_id").asText().equals(phoneNumberId)) {
            all.add(new Inbound.Ignored("number"));
            return;
        }
        for (JsonNode message : value.path("messages")) {
            all.add(MessageReader.read(message, value.path("contacts"), phoneNumberId, now));
        }
        for (JsonNode status : value.path("statuses")) {
            all.add(StatusReader.read(status, phoneNumberId, now));
        }
        for (int i = 0; i < value.path("errors").size(); i++) {
            all.add(new Inbound.Ignored("errors"));
        }
    }
}
