package in.dakiya.whatsapp;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import in.dakiya.chat.DocumentFile;
import in.dakiya.chat.FromTemplate;
import java.util.List;
import java.util.Map;

/** Fills a template's header, body and buttons (Meta: sending templates). What has no variable is left out. */
final class TemplateComponents {

    private static final int LONGEST_CODE = 15;

    private TemplateComponents() {}

    /** @throws IllegalArgumentException where message and template do not fit together: a defect of ours */
    static void write(ArrayNode components, TemplateDefinition definition, FromTemplate message, String mediaId) {
        if (definition.isAuthentication()) {
            code(components, definition, message);
            return;
        }
        Map<String, String> values = TemplateFit.fit(definition, message);
        header(components, definition, message, mediaId);
        texts(components, "header", definition.headerParameters(), values);
        texts(components, "body", definition.bodyParameters(), values);
        buttons(components, definition, message);
    }

    /** The code goes into the text and, the same again, into the button that copies it. */
    private static void code(ArrayNode components, TemplateDefinition definition, FromTemplate message) {
        String code = message.parameters().get(FromTemplate.CODE);
        int button = definition.buttons().indexOf(TemplateDefinition.OTP);
        boolean nothingElse = message.parameters().size() == 1
                && message.payloads().isEmpty()
                && message.urlSuffix().isEmpty()
                && message.header() == null;
        if (code == null || code.length() > LONGEST_CODE || button < 0 || !nothingElse) {
            throw new IllegalArgumentException("template " + definition.name() + " takes a code and nothing else");
        }
        components
                .addObject()
                .put("type", "body")
                .putArray("parameters")
                .addObject()
                .put("type", "text")
                .put("text", code);
        button(components, "url", button).put("type", "text").put("text", code);
    }

    private static void header(
            ArrayNode components, TemplateDefinition definition, FromTemplate message, String mediaId) {
        DocumentFile file = message.header();
        if (definition.documentHeader() != (file != null)) {
            throw new IllegalArgumentException("template " + definition.name() + ": document and header do not match");
        }
        if (file != null) {
            components
                    .addObject()
                    .put("type", "header")
                    .putArray("parameters")
                    .addObject()
                    .put("type", "document")
                    .putObject("document")
                    .put("id", mediaId)
                    .put("filename", file.fileName());
        }
    }

    private static void texts(ArrayNode components, String type, List<String> names, Map<String, String> values) {
        if (names.isEmpty()) {
            return;
        }
        ArrayNode parameters = components.addObject().put("type", type).putArray("parameters");
        for (String name : names) {
            parameters
                    .addObject()
                    .put("type", "text")
                    .put("parameter_name", name)
                    .put("text", values.get(name));
        }
    }

    private static void buttons(ArrayNode components, TemplateDefinition definition, FromTemplate message) {
        int reply = 0;
        for (int index = 0; index < definition.buttons().size(); index++) {
            switch (definition.buttons().get(index)) {
                case TemplateDefinition.QUICK_REPLY -> {
                    if (reply == message.payloads().size()) {
                        throw new IllegalArgumentException(
                                "template " + definition.name() + " has more buttons than payloads are given");
                    }
                    button(components, "quick_reply", index)
                            .put("type", "payload")
                            .put("payload", message.payloads().get(reply++));
                }
                case TemplateDefinition.URL -> {
                    if (message.urlSuffix().isEmpty()) {
                        throw new IllegalArgumentException(
                                "template " + definition.name() + " wants the end of an address");
                    }
                    button(components, "url", index).put("type", "text").put("text", message.urlSuffix());
                }
                default ->
                    throw new IllegalArgumentException(
                            "template " + definition.name() + " has a button that is not sent this way");
            }
        }
        if (reply < message.payloads().size()) {
            throw new IllegalArgumentException("template " + definition.name() + " has fewer buttons than payloads");
        }
    }

    private static ObjectNode button(ArrayNode components, String kind, int index) {
        return components
                .addObject()
                .put("type", "button")
                .put("sub_type", kind)
                .put("index", Integer.toString(index))
                .putArray("parameters")
                .addObject();
    }
}
