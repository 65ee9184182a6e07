package in.dakiya.sandbox.meta;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text with <code>{{variables}}</code>. */
record TemplateText(String text) {
    private static final Pattern VARIABLE = Pattern.compile("\\{\\{([a-z0-9_]+)}}");

    /** Each once, in the order of their first use. */
    List<String> variables() {
        LinkedHashSet<String> names = new LinkedHashSet<>();
        Matcher matcher = VARIABLE.matcher(text);
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return List.copyOf(names);
    }

    /** The text with one value for each variable. */
    String filled(Map<String, String> values) {
        return VARIABLE.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(values.getOrDefault(found.group(1), "")));
    }

    boolean startsOrEndsWithVariable() {
        return text.strip().matches("(?s)\\{\\{[a-z0-9_]+}}.*|.*\\{\\{[a-z0-9_]+}}");
    }

    boolean hasAdjacentVariables() {
        return Pattern.compile("}}\\s*\\{\\{").matcher(text).find();
    }
}
