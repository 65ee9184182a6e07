package in.dakiya.chat;

import java.util.Map;
import java.util.TreeMap;

/**
 * The texts of one language, with {@code {placeholders}}.
 *
 * @param language BCP 47 primary subtag
 */
public record Texts(String language, Map<String, String> byKey) {

    public Texts {
        byKey = Map.copyOf(byKey);
    }

    /** A text without anything to fill in. */
    public String say(String key) {
        return say(key, Map.of());
    }

    /**
     * A text with its values. A value is put in as it is: braces in a customer's name are not looked at again.
     *
     * @throws IllegalArgumentException when there is no such text, or it wants a value that is not there
     */
    public String say(String key, Map<String, String> values) {
        String pattern = byKey.get(key);
        if (pattern == null) {
            throw new IllegalArgumentException("No text " + key + " in " + language);
        }
        StringBuilder said = new StringBuilder(pattern.length() + 64);
        int at = 0;
        while (at < pattern.length()) {
            int open = pattern.indexOf('{', at);
            int close = open < 0 ? -1 : pattern.indexOf('}', open);
            if (close < 0) {
                return said.append(pattern, at, pattern.length()).toString();
            }
            String name = pattern.substring(open + 1, close);
            String value = values.get(name);
            if (value == null) {
                throw new IllegalArgumentException(
                        "Text " + key + " wants {" + name + "}, given " + new TreeMap<>(values).keySet());
            }
            said.append(pattern, at, open).append(value);
            at = close + 1;
        }
        return said.toString();
    }
}
