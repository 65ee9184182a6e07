package in.dakiya.whatsapp;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import in.dakiya.chat.Button;
import in.dakiya.chat.Buttons;
import in.dakiya.chat.Choices;
import in.dakiya.chat.Document;
import in.dakiya.chat.DocumentFile;
import in.dakiya.chat.FlowForm;
import in.dakiya.chat.FromTemplate;
import in.dakiya.chat.LinkButton;
import in.dakiya.chat.Message;
import in.dakiya.chat.Row;
import in.dakiya.chat.Text;
import in.dakiya.work.Person;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Messages in the form of the Cloud API (Meta: POST /{phone-number-id}/messages). */
@ApplicationScoped
public class MessageJson {

    private final ObjectMapper json;
    private final TemplateCatalog templates;

    public MessageJson(ObjectMapper json, TemplateCatalog templates) {
        this.json = json;
        this.templates = templates;
    }

    /** The file that has to be uploaded before this message can be sent. */
    public static Optional<DocumentFile> file(Message message) {
        return switch (message) {
            case Document document -> Optional.of(document.file());
            case Buttons buttons -> Optional.ofNullable(buttons.header());
            case FromTemplate template -> Optional.ofNullable(template.header());
            case Text ignored -> Optional.empty();
            case Choices ignored -> Optional.empty();
            case LinkButton ignored -> Optional.empty();
            case FlowForm ignored -> Optional.empty();
        };
    }

    /**
     * @param mediaId of the uploaded {@link #file}, empty where there is none
     * @param callbackData comes back with every status of this message, at most 512 characters
     */
    public ObjectNode write(Person to, Message message, String mediaId, String callbackData) {
        ObjectNode root = json.createObjectNode()
                .put("messaging_product", "whatsapp")
                .put("recipient_type", "individual")
                .put("biz_opaque_callback_data", callbackData);
        // A user id in "to" vanishes without a word; a phone without "+" may be taken for one of our own country.
        if (to.withoutPhone()) {
            root.put("recipient", to.id());
        } else {
            root.put("to", "+" + to.id());
        }
        switch (message) {
            case Text text ->
                root.put("type", "text")
                        .putObject("text")
                        .put("preview_url", false)
                        .put("body", text.body());
            case Document document -> {
                ObjectNode node = file(root.put("type", "document").putObject("document"), document.file(), mediaId);
                if (!document.caption().isEmpty()) {
                    node.put("caption", document.caption());
                }
            }
            case Buttons buttons ->
                buttons(interactive(root, "button", buttons.body(), buttons.footer()), buttons, mediaId);
            case Choices choices -> choices(interactive(root, "list", choices.body(), choices.footer()), choices);
            case LinkButton link -> link(interactive(root, "cta_url", link.body(), link.footer()), link);
            case FlowForm form -> form(interactive(root, "flow", form.body(), form.footer()), form);
            case FromTemplate template -> template(root, template, mediaId);
        }
        return root;
    }

    private static ObjectNode interactive(ObjectNode root, String type, String body, String footer) {
        ObjectNode node =
                root.put("type", "interactive").putObject("interactive").put("type", type);
        node.putObject("body").put("text", body);
        if (!footer.isEmpty()) {
            node.putObject("footer").put("text", footer);
        }
        return node;
    }

    private static ObjectNode file(ObjectNode node, DocumentFile file, String mediaId) {
        return node.put("id", mediaId).put("filename", file.fileName());
    }

    private static void buttons(ObjectNode interactive, Buttons message, String mediaId) {
        if (message.header() != null) {
            ObjectNode header = interactive.putObject("header").put("type", "document");
            file(header.putObject("document"), message.header(), mediaId);
        }
        ArrayNode buttons = interactive.putObject("action").putArray("buttons");
        for (Button button : message.buttons()) {
            buttons.addObject()
                    .put("type", "reply")
                    .putObject("reply")
                    .put("id", button.payload())
                    .put("title", button.title());
        }
    }

    private static void choices(ObjectNode interactive, Choices message) {
        ObjectNode action = interactive.putObject("action").put("button", message.open());
        ArrayNode rows = action.putArray("sections").addObject().putArray("rows");
        for (Row row : message.rows()) {
            ObjectNode node = rows.addObject().put("id", row.payload()).put("title", row.title());
            if (!row.description().isEmpty()) {
                node.put("description", row.description());
            }
        }
    }

    private static void link(ObjectNode interactive, LinkButton message) {
        interactive
                .putObject("action")
                .put("name", "cta_url")
                .putObject("parameters")
                .put("display_text", message.title())
                .put("url", message.url());
    }

    private static void form(ObjectNode interactive, FlowForm message) {
        ObjectNode parameters = interactive
                .putObject("action")
                .put("name", "flow")
                .putObject("parameters")
                .put("flow_message_version", "3")
                .put("flow_id", message.flowId())
                .put("flow_cta", message.button())
                .put("mode", "published")
                .put("flow_token", message.token())
                .put("flow_action", "navigate");
        ObjectNode first = parameters.putObject("flow_action_payload").put("screen", message.screen());
        // An empty object is refused.
        if (!message.data().isEmpty()) {
            ObjectNode data = first.putObject("data");
            message.data().forEach(data::put);
        }
    }

    private void template(ObjectNode root, FromTemplate message, String mediaId) {
        TemplateDefinition definition = templates.find(message.name(), message.language());
        ObjectNode template = root.put("type", "template").putObject("template").put("name", message.name());
        template.putObject("language").put("code", definition.language());
        TemplateComponents.write(template.putArray("components"), definition, message, mediaId);
    }
}
