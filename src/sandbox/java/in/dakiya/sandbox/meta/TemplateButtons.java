package in.dakiya.sandbox.meta;

import in.dakiya.sandbox.meta.MetaTemplate.TemplateButton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The buttons of one message by template: what its components give, put into the template's. */
final class TemplateButtons {
    // Meta publishes no limit; providers document 128.
    private static final int LONGEST_PAYLOAD = 128;

    private final MetaTemplate template;
    private final Map<Integer, Part> given = new HashMap<>();

    TemplateButtons(MetaTemplate template) {
        this.template = template;
    }

    void give(Part component) {
        component.only("type", "sub_type", "index", "parameters");
        int index = index(component);
        if (index < 0 || index >= template.buttons().size()) {
            throw component.refused("index", "has no button in the template.");
        }
        String expected = subType(template.buttons().get(index));
        if (!component.text("sub_type", 20).equals(expected)) {
            throw new MetaRefusal(
                    MetaCode.PARAMETER_FORMAT, "buttons: Button at index " + index + " is of type " + expected + ".");
        }
        if (given.put(index, component.list("parameters", 1, 1).getFirst()) != null) {
            throw component.refused("index", "occurs twice.");
        }
    }

    List<Choice> choices() {
        List<Choice> choices = new ArrayList<>();
        for (int i = 0; i < template.buttons().size(); i++) {
            choices.add(choice(template.buttons().get(i), i, given.get(i)));
        }
        return choices;
    }

    /** What the button copies, empty where it was not given. */
    String code() {
        for (int i = 0; i < template.buttons().size(); i++) {
            if (template.buttons().get(i).type().equals("OTP")) {
                return needed(given.get(i), i).text("text", 15);
            }
        }
        return "";
    }

    private static Choice choice(TemplateButton button, int index, @Nullable Part parameter) {
        return switch (button.type()) {
            case "QUICK_REPLY" ->
                new Choice(
                        Choice.Kind.TEMPLATE_REPLY,
                        button.label(),
                        parameter == null ? button.label() : value(parameter, "payload", LONGEST_PAYLOAD));
            case "URL" -> new Choice(Choice.Kind.LINK, button.label(), address(button.url(), index, parameter));
            case "OTP" ->
                new Choice(Choice.Kind.COPY_CODE, button.label(), value(needed(parameter, index), "text", 15));
            default -> new Choice(Choice.Kind.LINK, button.label(), "");
        };
    }

    private static String address(TemplateText url, int index, @Nullable Part parameter) {
        Optional<String> variable = url.variables().stream().findFirst();
        if (variable.isEmpty()) {
            if (parameter != null) {
                throw new MetaRefusal(MetaCode.PARAMETER_COUNT, "buttons: the address has no variable.");
            }
            return url.text();
        }
        String suffix = value(needed(parameter, index), "text", 2_000);
        if (!suffix.matches("[!-~]+")) {
            throw new MetaRefusal(MetaCode.PARAMETER_FORMAT, "buttons: the suffix is not part of an address.");
        }
        return url.filled(Map.of(variable.get(), suffix));
    }

    private static Part needed(@Nullable Part parameter, int index) {
        if (parameter == null) {
            throw new MetaRefusal(
                    MetaCode.MISSING, "buttons: Button at index " + index + " of type Url requires a parameter");
        }
        return parameter;
    }

    private static String value(Part parameter, String type, int longest) {
        parameter.only("type", type).is("type", type);
        return parameter.text(type, longest);
    }

    private static int index(Part component) {
        if (!component.has("index")) {
            throw component.missing("index");
        }
        String index = component.node().get("index").asText();
        return index.matches("\\d") ? Integer.parseInt(index) : -1;
    }

    private static String subType(TemplateButton button) {
        return switch (button.type()) {
            case "QUICK_REPLY" -> "quick_reply";
            case "URL", "OTP" -> "url";
            default -> "none";
        };
    }
}
