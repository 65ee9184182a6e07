package in.dakiya.sandbox.meta;

import in.dakiya.sandbox.meta.MediaUse.Used;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A message by template against the template as it was approved. Sources: Meta's pages "Templates", "Error codes". */
final class TemplateCheck {
    private static final Set<String> PDF = Set.of("application/pdf");

    private final TemplateCatalog catalog;
    private final MediaUse media;

    TemplateCheck(TemplateCatalog catalog, MediaUse media) {
        this.catalog = catalog;
        this.media = media;
    }

    Draft check(Part message, boolean byUserId) {
        message.only("name", "language", "components");
        Part language = message.object("language").only("code", "policy");
        MetaTemplate template = catalog.sendable(message.text("name", 512), language.text("code", 10));
        if (byUserId && template.category() == PriceCategory.AUTHENTICATION) {
            throw new MetaRefusal(MetaCode.NO_BSUID);
        }
        Map<String, Part> single = new HashMap<>();
        TemplateButtons buttons = new TemplateButtons(template);
        for (Part component : message.optionalList("components", 12)) {
            String type = component.text("type", 20);
            if (type.equals("button")) {
                buttons.give(component);
            } else if (single.put(type, component.only("type", "parameters")) != null) {
                throw component.refused("type", "occurs twice.");
            }
        }
        if (!Set.of("header", "body").containsAll(single.keySet())) {
            throw message.refused("components", "have an unknown type.");
        }
        Used file = file(template, single.get("header"));
        String header = template.headerFormat().equals("TEXT")
                ? fill(template, template.header(), single.get("header"), "header", 60)
                : "";
        String body = fill(template, template.body(), single.get("body"), "body", 1_024);
        if (template.category() == PriceCategory.AUTHENTICATION) {
            code(single.get("body"), buttons.code());
        }
        Bubble bubble = new Bubble(
                "template", template.name(), header, body, template.footer(), file.media(), buttons.choices());
        return new Draft(bubble, template.category(), true, template.kept(), file.laterFailure());
    }

    // The text and the button carry the same code, and a code is no sentence, link or emoji.
    private static void code(@Nullable Part body, String onButton) {
        String inText =
                body == null ? "" : body.list("parameters", 1, 1).getFirst().text("text", 15);
        if (!inText.matches("[A-Za-z0-9-]+") || !inText.equals(onButton)) {
            throw new MetaRefusal(
                    MetaCode.PARAMETER_FORMAT, "The body and the button of an authentication template carry one code.");
        }
    }

    private Used file(MetaTemplate template, @Nullable Part header) {
        boolean text = template.headerFormat().equals("TEXT");
        if (template.headerFormat().isEmpty() || text) {
            if (header != null && !text) {
                throw new MetaRefusal(
                        MetaCode.PARAMETER_COUNT, "header: number of localizable_params (1) does not match (0)");
            }
            return new Used(null, Optional.empty());
        }
        String format = template.headerFormat().toLowerCase(Locale.ROOT);
        List<Part> parameters = header == null ? List.of() : header.list("parameters", 1, 1);
        if (parameters.isEmpty() || !parameters.getFirst().text("type", 20).equals(format)) {
            throw new MetaRefusal(
                    MetaCode.PARAMETER_FORMAT, "header: Format mismatch, expected " + template.headerFormat() + ".");
        }
        Part file = parameters.getFirst().only("type", format).object(format).under(MetaCode.PARAMETER);
        return format.equals("document")
                ? media.read(file.only("id", "link", "filename"), PDF)
                : media.read(file.only("id", "link"), MediaTypes.IMAGES);
    }

    private static String fill(
            MetaTemplate template, TemplateText text, @Nullable Part component, String where, int longest) {
        List<Part> parameters = component == null ? List.of() : component.list("parameters", 1, 100);
        String filled = text.filled(TemplateParameters.read(template, text, parameters, where));
        if (filled.length() > longest) {
            throw new MetaRefusal(MetaCode.TEXT_TOO_LONG, where + " has more than " + longest + " characters.");
        }
        return filled;
    }
}
