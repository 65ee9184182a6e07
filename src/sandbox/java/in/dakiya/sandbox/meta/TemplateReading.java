package in.dakiya.sandbox.meta;

import in.dakiya.sandbox.meta.MetaTemplate.TemplateButton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a template in the form in which it is created at Meta, and refuses what a review refuses by rule. */
final class TemplateReading {
    private static final Map<String, String> CODE_TEXT =
            Map.of("en", "{{1}} is your verification code.", "hi", "{{1}} आपका सत्यापन कोड है।");

    private TemplateReading() {}

    static MetaTemplate read(Part template, long id) {
        template.only(
                "name",
                "language",
                "category",
                "parameter_format",
                "message_send_ttl_seconds",
                "components",
                "allow_category_change");
        String name = template.text("name", 512);
        if (!name.matches("[a-z0-9_]+")) {
            throw template.refused("name", "has characters other than a-z, 0-9 and _.");
        }
        String language = template.text("language", 10);
        PriceCategory category =
                PriceCategory.valueOf(template.text("category", 20).toUpperCase(Locale.ROOT));
        boolean named = template.optionalText("parameter_format", 20)
                .orElse("positional")
                .equalsIgnoreCase("named");
        Map<String, Part> components = components(template);
        @Nullable Part header = components.get("HEADER");
        Part body = component(template, components, "BODY");
        @Nullable Part footer = components.get("FOOTER");
        return new MetaTemplate(
                id,
                name,
                language,
                category,
                TemplateState.APPROVED,
                named,
                header == null ? "" : header.text("format", 20),
                new TemplateText(header == null ? "" : TemplateReview.header(header, named)),
                new TemplateText(
                        category == PriceCategory.AUTHENTICATION
                                ? codeText(language, body)
                                : TemplateReview.body(body, named)),
                footer == null ? "" : footer.text("text", 60),
                buttons(components.get("BUTTONS")),
                TemplateReview.kept(template, category));
    }

    private static Map<String, Part> components(Part template) {
        Map<String, Part> byType = new HashMap<>();
        for (Part component : template.list("components", 1, 4)) {
            if (byType.put(component.text("type", 20), component) != null) {
                throw component.refused("type", "occurs twice.");
            }
        }
        return byType;
    }

    private static Part component(Part template, Map<String, Part> components, String type) {
        @Nullable Part component = components.get(type);
        if (component == null) {
            throw template.missing(type);
        }
        return component;
    }

    // Meta's fixed wording; only whether to add the warning is the business's choice.
    private static String codeText(String language, Part body) {
        if (body.has("text")) {
            throw body.refused("text", "is fixed for AUTHENTICATION.");
        }
        String fixed = CODE_TEXT.getOrDefault(language, "{{1}} is your verification code.");
        boolean warning = body.node().path("add_security_recommendation").asBoolean();
        return warning ? fixed + " For your security, do not share this code." : fixed;
    }

    private static List<TemplateButton> buttons(@Nullable Part component) {
        List<TemplateButton> buttons = new ArrayList<>();
        if (component != null) {
            for (Part button : component.list("buttons", 1, 10)) {
                buttons.add(TemplateReview.button(button));
            }
        }
        return List.copyOf(buttons);
    }
}
