package in.dakiya.whatsapp;

import in.dakiya.chat.FromTemplate;
import in.dakiya.chat.TextLimit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The values of one message, cut so that header and body stay within Meta's limits after substitution (132005). The
 * longest value gives way first: an address can be cut, an amount never needs to be.
 */
final class TemplateFit {

    private static final int HEADER = 60;
    private static final int BODY = 1024;
    /** Shorter than this nothing is cut: a text of fixed words alone never fills a limit. */
    private static final int SHORTEST = 10;

    private TemplateFit() {}

    static Map<String, String> fit(TemplateDefinition definition, FromTemplate message) {
        Map<String, String> values = new HashMap<>();
        collect(definition, definition.headerParameters(), message, values);
        collect(definition, definition.bodyParameters(), message, values);
        shorten(definition.headerText(), definition.headerParameters(), HEADER, values);
        shorten(definition.body(), definition.bodyParameters(), BODY, values);
        return values;
    }

    private static void collect(
            TemplateDefinition definition, List<String> names, FromTemplate message, Map<String, String> values) {
        for (String name : names) {
            String value = message.parameters().get(name);
            if (value == null) {
                throw new IllegalArgumentException("template " + definition.name() + " wants {{" + name + "}}, given "
                        + message.parameters().keySet());
            }
            values.put(name, value);
        }
    }

    private static void shorten(String text, List<String> names, int most, Map<String, String> values) {
        int over = length(text, names, values) - most;
        while (over > 0) {
            String longest = names.stream()
                    .max(Comparator.comparingInt(n -> value(values, n).length()))
                    .orElseThrow();
            String value = value(values, longest);
            int target = Math.max(SHORTEST, value.length() - over);
            if (target >= value.length()) {
                throw new IllegalArgumentException("a template's fixed words leave no room for its values");
            }
            values.put(longest, TextLimit.cut(value, target));
            over = length(text, names, values) - most;
        }
    }

    /** As often as a placeholder appears its value counts. */
    private static int length(String text, List<String> names, Map<String, String> values) {
        int length = TemplateDefinition.fixedLength(text);
        for (String name : names) {
            String placeholder = "{{" + name + "}}";
            int times = (text.length() - text.replace(placeholder, "").length()) / placeholder.length();
            length += times * value(values, name).length();
        }
        return length;
    }

    private static String value(Map<String, String> values, String name) {
        return values.getOrDefault(name, "");
    }
}
