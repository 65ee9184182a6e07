package in.dakiya.sandbox.meta;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object of a request, read as strictly as Meta reads it: unknown members, wrong types and lengths are refused.
 * Lengths are counted in UTF-16 units, the larger of the possible readings.
 *
 * @param path for the error's text
 * @param wrong the code for a value that is not allowed; with {@link MetaCode#PARAMETER} what is missing gets it too
 */
record Part(JsonNode node, String path, MetaCode wrong) {

    Part only(String... names) {
        List<String> allowed = List.of(names);
        node.fieldNames().forEachRemaining(name -> {
            if (!allowed.contains(name)) {
                throw new MetaRefusal(MetaCode.PARAMETER, "Unexpected key \"" + name + "\" on param \"" + path + "\".");
            }
        });
        return this;
    }

    Part under(MetaCode other) {
        return new Part(node, path, other);
    }

    boolean has(String name) {
        return !node.path(name).isMissingNode() && !node.path(name).isNull();
    }

    Part object(String name) {
        return optionalObject(name).orElseThrow(() -> missing(name));
    }

    Optional<Part> optionalObject(String name) {
        if (!has(name)) {
            return Optional.empty();
        }
        if (!node.get(name).isObject()) {
            throw refused(name, "must be a JSON object.");
        }
        return Optional.of(new Part(node.get(name), member(name), wrong));
    }

    /** A text of 1 to {@code longest} characters that must be there. */
    String text(String name, int longest) {
        return optionalText(name, longest).orElseThrow(() -> missing(name));
    }

    Optional<String> optionalText(String name, int longest) {
        @Nullable JsonNode value = node.get(name);
        if (value == null || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isTextual()) {
            throw refused(name, "must be a string.");
        }
        String text = value.textValue();
        if (text.isBlank() || text.length() > longest) {
            throw refused(name, "length invalid. Min length: 1, Max length: " + longest + ".");
        }
        return Optional.of(text);
    }

    /** The objects of an array of {@code least} to {@code most} elements that must be there. */
    List<Part> list(String name, int least, int most) {
        if (!has(name)) {
            throw missing(name);
        }
        JsonNode array = node.get(name);
        if (!array.isArray() || array.size() < least || array.size() > most) {
            throw refused(name, "must be an array of " + least + " to " + most + " elements.");
        }
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < array.size(); i++) {
            if (!array.get(i).isObject()) {
                throw refused(name, "must hold JSON objects.");
            }
            parts.add(new Part(array.get(i), member(name) + "[" + i + "]", wrong));
        }
        return parts;
    }

    List<Part> optionalList(String name, int most) {
        return has(name) ? list(name, 0, most) : List.of();
    }

    void is(String name, String expected) {
        if (!text(name, 256).equals(expected)) {
            throw refused(name, "must be one of {" + expected + "}.");
        }
    }

    MetaRefusal missing(String name) {
        return wrong == MetaCode.PARAMETER
                ? new MetaRefusal(MetaCode.PARAMETER, "The parameter " + member(name) + " is required.")
                : new MetaRefusal(MetaCode.MISSING, member(name) + " is required.");
    }

    MetaRefusal refused(String name, String why) {
        return new MetaRefusal(wrong, "Param " + member(name) + " " + why);
    }

    private String member(String name) {
        return path.isEmpty() ? name : path + "['" + name + "']";
    }
}
