package in.dakiya.sandbox.meta;

import com.fasterxml.jackson.databind.JsonNode;
import in.dakiya.sandbox.meta.MetaTemplate.TemplateButton;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The rules that Meta's review applies to a template's parts. Source: Meta's pages "Components" and "Template review". */
final class TemplateReview {
    private TemplateReview() {}

    static String header(Part header, boolean named) {
        if (!header.text("format", 20).equals("TEXT")) {
            if (header.node().path("example").path("header_handle").isEmpty()) {
                throw header.missing("example");
            }
            return "";
        }
        TemplateText text = new TemplateText(header.text("text", 60));
        if (text.variables().size() > 1) {
            throw header.refused("text", "may have one variable.");
        }
        examples(header, text, named ? "header_text_named_params" : "header_text", named);
        return text.text();
    }

    static String body(Part body, boolean named) {
        TemplateText text = new TemplateText(body.text("text", 1_024));
        if (text.startsOrEndsWithVariable()) {
            throw body.refused("text", "starts or ends with a variable (2388299).");
        }
        if (text.hasAdjacentVariables()) {
            throw body.refused("text", "has variables without words between them (2388293).");
        }
        if (text.text().contains("\n\n\n")) {
            throw body.refused("text", "has more than two line breaks in a row.");
        }
        examples(body, text, named ? "body_text_named_params" : "body_text", named);
        return text.text();
    }

    static TemplateButton button(Part button) {
        String type = button.text("type", 20);
        String label = button.text("text", 25);
        if (!type.equals("URL")) {
            return new TemplateButton(type, label, new TemplateText(""));
        }
        TemplateText url = new TemplateText(button.text("url", 2_000));
        List<String> variables = url.variables();
        if (variables.size() > 1
                || (variables.size() == 1 && !url.text().endsWith("{{" + variables.getFirst() + "}}"))) {
            throw button.refused("url", "may have one variable, at its end.");
        }
        if (variables.size() == 1 && button.node().path("example").isEmpty()) {
            throw button.missing("example");
        }
        return new TemplateButton(type, label, url);
    }

    /** Source: Meta's page "Time-to-live". */
    static Duration kept(Part template, PriceCategory category) {
        boolean code = category == PriceCategory.AUTHENTICATION;
        if (!template.has("message_send_ttl_seconds")) {
            return code ? Duration.ofMinutes(10) : Draft.KEPT;
        }
        int seconds = template.node().get("message_send_ttl_seconds").asInt();
        if (seconds == -1) {
            return Draft.KEPT;
        }
        if (seconds < 30 || seconds > (code ? 900 : 43_200)) {
            throw template.refused("message_send_ttl_seconds", "is out of range.");
        }
        return Duration.ofSeconds(seconds);
    }

    private static void examples(Part part, TemplateText text, String member, boolean named) {
        if (text.variables().isEmpty()) {
            return;
        }
        JsonNode examples = part.node().path("example").path(member);
        if (!named) {
            if (examples.isEmpty()) {
                throw part.missing("example");
            }
            return;
        }
        Set<String> given = new HashSet<>();
        examples.forEach(example -> given.add(example.path("param_name").asText()));
        if (!given.equals(new HashSet<>(text.variables()))) {
            throw part.refused("example", "has not one value for each variable.");
        }
    }
}
