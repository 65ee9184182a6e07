package in.dakiya.platform;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The fields of one object of a request. Every method notes what is wrong and goes on with a placeholder, so that one
 * reading finds all errors. A key with {@code null} counts as absent; keys that nobody asks for are ignored.
 */
final class Fields {

    private final JsonNode node;
    private final String path;
    private final FieldErrors errors;

    private Fields(JsonNode node, String path, FieldErrors errors) {
        this.node = node;
        this.path = path;
        this.errors = errors;
    }

    static Fields of(JsonNode object, FieldErrors errors) {
        return new Fields(object, "", errors);
    }

    void wrong(String name, String message) {
        errors.add(path + name, message);
    }

    boolean has(String name) {
        return !node.path(name).isMissingNode() && !node.path(name).isNull();
    }

    /** The value of a key, where it is there and of the right type. */
    private Optional<JsonNode> value(String name, boolean rightType, String message) {
        if (has(name) && !rightType) {
            wrong(name, message);
            return Optional.empty();
        }
        return has(name) ? Optional.of(node.path(name)) : Optional.empty();
    }

    boolean required(String name) {
        if (!has(name)) {
            wrong(name, "is required");
        }
        return has(name);
    }

    /** A text that must be there and say something, without the blanks around it. */
    String text(String name, TextRule rule) {
        if (!required(name)) {
            return "";
        }
        if (node.path(name).isTextual() && node.path(name).textValue().isBlank()) {
            wrong(name, "must not be empty");
            return "";
        }
        return text(name, rule, "");
    }

    /** An empty text counts as absent. */
    String text(String name, TextRule rule, String fallback) {
        Optional<String> text = value(name, node.path(name).isTextual(), "must be text")
                .map(value -> value.textValue().strip())
                .filter(value -> !value.isEmpty());
        text.flatMap(rule::complaint).ifPresent(complaint -> wrong(name, complaint));
        return text.orElse(fallback);
    }

    long whole(String name, long least, long most) {
        return required(name) ? whole(name, least, most, least) : least;
    }

    long whole(String name, long least, long most, long fallback) {
        Optional<JsonNode> number =
                value(name, node.path(name).isIntegralNumber(), "must be a whole number, without quotes or decimals");
        if (number.isEmpty()) {
            return fallback;
        }
        long value = number.get().canConvertToLong() ? number.get().longValue() : Long.MIN_VALUE;
        if (value < least || value > most) {
            wrong(name, "must be between " + least + " and " + most);
            return fallback;
        }
        return value;
    }

    int small(String name, int least, int most) {
        return Math.toIntExact(whole(name, least, most));
    }

    int small(String name, int least, int most, int fallback) {
        return Math.toIntExact(whole(name, least, most, fallback));
    }

    Optional<JsonNode> number(String name) {
        return value(name, node.path(name).isNumber(), "must be a number, without quotes");
    }

    boolean flag(String name, boolean fallback) {
        return value(name, node.path(name).isBoolean(), "must be true or false")
                .map(JsonNode::booleanValue)
                .orElse(fallback);
    }

    boolean flag(String name) {
        return required(name) && flag(name, false);
    }

    /** One of the names that must be there; nothing when it is wrong. */
    <E extends Enum<E>> Optional<E> choice(String name, E[] choices) {
        int before = errors.count();
        E chosen = required(name) ? choice(name, choices, choices[0]) : choices[0];
        return errors.count() == before ? Optional.of(chosen) : Optional.empty();
    }

    <E extends Enum<E>> E choice(String name, E[] choices, E fallback) {
        if (!has(name)) {
            return fallback;
        }
        String text = node.path(name).asText();
        Optional<E> chosen = Arrays.stream(choices)
                .filter(e -> node.path(name).isTextual() && e.name().equals(text))
                .findFirst();
        if (chosen.isEmpty()) {
            wrong(
                    name,
                    "must be one of " + Arrays.stream(choices).map(Enum::name).collect(Collectors.joining(", ")));
        }
        return chosen.orElse(fallback);
    }

    /** The fields of an object that must be there; where it is not, nothing is said of what would be in it. */
    Fields object(String name) {
        return required(name) ? optionalObject(name).orElse(unheard()) : unheard();
    }

    Optional<Fields> optionalObject(String name) {
        return value(name, node.path(name).isObject(), "must be an object")
                .map(value -> new Fields(value, path + name + ".", errors));
    }

    /** For an optional object whose every field has a default. */
    Fields objectOrDefaults(String name) {
        return optionalObject(name).orElse(unheard());
    }

    /** Stands for an object that is missing or no object, of which enough was said. */
    private static Fields unheard() {
        return new Fields(Json.object(), "", new FieldErrors());
    }

    /** The objects of a list that must be there and hold at least one. */
    List<Fields> list(String name, int most) {
        if (!required(name)) {
            return List.of();
        }
        if (node.path(name).isArray() && node.path(name).isEmpty()) {
            wrong(name, "must not be empty");
        }
        return optionalList(name, most);
    }

    List<Fields> optionalList(String name, int most) {
        JsonNode array =
                value(name, node.path(name).isArray(), "must be a list").orElse(Json.object());
        if (array.size() > most) {
            wrong(name, "has more than " + most + " entries");
            return List.of();
        }
        List<Fields> entries = new ArrayList<>();
        for (int i = 0; i < array.size(); i++) {
            String entry = name + "[" + i + "]";
            if (array.path(i).isObject()) {
                entries.add(new Fields(array.path(i), path + entry + ".", errors));
            } else {
                wrong(entry, "must be an object");
            }
        }
        return entries;
    }

    /** The texts of a list of texts. */
    List<String> texts(String name, int most) {
        JsonNode array =
                value(name, node.path(name).isArray(), "must be a list").orElse(Json.object());
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < Math.min(array.size(), most); i++) {
            if (array.path(i).isTextual()) {
                texts.add(array.path(i).textValue());
            } else {
                wrong(name + "[" + i + "]", "must be text");
            }
        }
        return texts;
    }

    /** How many errors there are so far: what compares two fields asks whether both were right. */
    int errorCount() {
        return errors.count();
    }

    boolean rightSince(int before) {
        return errors.count() == before;
    }
}
