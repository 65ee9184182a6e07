package in.dakiya.sandbox.meta;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The text parameters of a header or body: count, names and what a value may not hold. */
final class TemplateParameters {
    private static final Pattern FORBIDDEN = Pattern.compile("[\\n\\r\\t]| {5}");

    private TemplateParameters() {}

    /** Reads the values, by the variables' names. */
    static Map<String, String> read(MetaTemplate template, TemplateText text, List<Part> given, String where) {
        List<String> variables = text.variables();
        if (given.size() != variables.size()) {
            throw new MetaRefusal(
                    MetaCode.PARAMETER_COUNT,
                    where + ": number of localizable_params (" + given.size()
                            + ") does not match the expected number of params (" + variables.size() + ")");
        }
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < given.size(); i++) {
            Part parameter = given.get(i);
            String name = template.named() ? name(parameter, variables) : variables.get(i);
            if (values.put(name, value(parameter, template.named())) != null) {
                throw parameter.refused("parameter_name", "occurs twice.");
            }
        }
        if (template.category() == PriceCategory.AUTHENTICATION
                && values.getOrDefault("1", "").length() > 15) {
            throw new MetaRefusal(MetaCode.TEXT_TOO_LONG, "a code has at most 15 characters.");
        }
        return values;
    }

    private static String name(Part parameter, List<String> variables) {
        if (!parameter.has("parameter_name")) {
            throw new MetaRefusal(MetaCode.PARAMETER, "Parameter name is missing or empty");
        }
        String name = parameter.text("parameter_name", 100);
        if (!variables.contains(name)) {
            throw new MetaRefusal(MetaCode.PARAMETER, "Parameter name '" + name + "' is not one of the template's");
        }
        return name;
    }

    private static String value(Part parameter, boolean named) {
        if (named) {
            parameter.only("type", "parameter_name", "text");
        } else {
            parameter.only("type", "text");
        }
        if (!parameter.text("type", 20).equals("text")) {
            throw new MetaRefusal(MetaCode.PARAMETER_FORMAT, parameter.path() + ": expected TEXT.");
        }
        @Nullable JsonNode text = parameter.node().get("text");
        if (text == null) {
            throw new MetaRefusal(MetaCode.MISSING, "Parameter of type text is missing text value");
        }
        if (!text.isTextual() || text.textValue().isBlank()) {
            throw new MetaRefusal(MetaCode.PARAMETER_FORMAT, parameter.path() + ": the text is empty.");
        }
        if (FORBIDDEN.matcher(text.textValue()).find()) {
            throw new MetaRefusal(MetaCode.PARAMETER_TEXT);
        }
        return text.textValue();
    }
}
