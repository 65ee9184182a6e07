package in.dakiya.sandbox.meta;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The JSON of webhooks. Sources: Meta's pages "Webhooks", "Status messages webhook", "Business-scoped user IDs". */
final class WebhookBodies {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final MetaSettings settings;

    WebhookBodies(MetaSettings settings) {
        this.settings = settings;
    }

    static byte[] post(List<Webhook> webhooks) {
        ObjectNode body = JSON.objectNode().put("object", "whatsapp_business_account");
        webhooks.forEach(webhook -> body.withArray("entry").add(webhook.entry()));
        return MetaJson.bytes(body);
    }

    ObjectNode message(Person person, ObjectNode message) {
        ObjectNode entry = JSON.objectNode().put("id", settings.wabaId());
        ObjectNode value = messages(entry);
        contact(value, person, true);
        value.putArray("messages").add(message);
        return entry;
    }

    ObjectNode status(Sent sent, String status, Optional<MetaCode> failure, Instant at) {
        ObjectNode entry = JSON.objectNode().put("id", settings.wabaId());
        ObjectNode value = messages(entry);
        Person person = sent.person();
        if (failure.isEmpty()) {
            contact(value, person, false);
        }
        ObjectNode object = value.putArray("statuses").addObject();
        object.put("id", sent.id()).put("status", status).put("timestamp", Long.toString(at.getEpochSecond()));
        if (!sent.byUserId() && !person.hidesNumber()) {
            object.put("recipient_id", person.number());
        }
        if (sent.byUserId() || failure.isEmpty()) {
            object.put("recipient_user_id", person.userId());
        }
        if (!sent.callbackData().isEmpty()) {
            object.put("biz_opaque_callback_data", sent.callbackData());
        }
        failure.ifPresent(code -> error(object, code));
        if (status.equals("sent") || status.equals("delivered")) {
            price(object, sent);
        }
        return entry;
    }

    ObjectNode templateStatus(MetaTemplate template, String reason, Instant at) {
        ObjectNode entry = JSON.objectNode().put("id", settings.wabaId()).put("time", at.getEpochSecond());
        ObjectNode value = value(entry, "message_template_status_update");
        template(value.put("event", template.state().name()), template).put("reason", reason);
        value.put("message_template_category", template.category().name());
        return entry;
    }

    ObjectNode templateCategory(MetaTemplate template, PriceCategory before, Instant at) {
        ObjectNode entry = JSON.objectNode().put("id", settings.wabaId()).put("time", at.getEpochSecond());
        ObjectNode value = template(value(entry, "template_category_update"), template);
        value.put("previous_category", before.name())
                .put("new_category", template.category().name());
        return entry;
    }

    private static ObjectNode template(ObjectNode value, MetaTemplate template) {
        return value.put("message_template_id", template.id())
                .put("message_template_name", template.name())
                .put("message_template_language", template.language());
    }

    private static ObjectNode value(ObjectNode entry, String field) {
        return entry.putArray("changes").addObject().put("field", field).putObject("value");
    }

    private ObjectNode messages(ObjectNode entry) {
        ObjectNode value = value(entry, "messages").put("messaging_product", "whatsapp");
        value.putObject("metadata")
                .put("display_phone_number", settings.displayNumber())
                .put("phone_number_id", settings.phoneNumberId());
        return value;
    }

    private static void contact(ObjectNode value, Person person, boolean profile) {
        ObjectNode contact = value.putArray("contacts").addObject();
        if (profile) {
            contact.putObject("profile").put("name", person.name());
        }
        if (!person.hidesNumber()) {
            contact.put("wa_id", person.number());
        }
        contact.put("user_id", person.userId());
    }

    private static void error(ObjectNode status, MetaCode code) {
        ObjectNode error = status.putArray("errors").addObject();
        error.put("code", code.code()).put("title", code.title()).put("message", code.title());
        error.putObject("error_data").put("details", code.details());
        error.put("href", "https://developers.facebook.com/docs/whatsapp/cloud-api/support/error-codes/");
    }

    private static void price(ObjectNode status, Sent sent) {
        status.putObject("pricing")
                .put("billable", true)
                .put("pricing_model", "PMP")
                .put("type", "regular")
                .put("category", sent.category().wireName());
    }
}
