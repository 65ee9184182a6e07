package in.dakiya.platform;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a text of a request may be.
 *
 * @param longest in Unicode code points
 * @param lines line breaks and tabs are allowed
 * @param pattern what the whole text has to match, null for anything
 * @param otherwise what is said of a text that does not
 */
record TextRule(int longest, boolean lines, @Nullable Pattern pattern, String otherwise) {

    /** Ids of orders and sellers. */
    static final TextRule ID = matching(
            40,
            "[A-Za-z0-9][A-Za-z0-9._-]*",
            "must be letters, digits, dots, underscores and dashes, and start with a letter or digit");

    /** Loose on purpose: whether an address works is found out by mail only (RFC 5321 limits its length). */
    static final TextRule EMAIL = matching(254, "[^\\s@]+@[^\\s@.]+(\\.[^\\s@.]+)+", "is not an e-mail address");

    static final TextRule LINK =
            matching(2000, "https://[^\\s/?#]+[^\\s]*", "must be a link that starts with https://");

    static TextRule line(int longest) {
        return new TextRule(longest, false, null, "");
    }

    static TextRule paragraph(int longest) {
        return new TextRule(longest, true, null, "");
    }

    static TextRule matching(int longest, String pattern, String otherwise) {
        return new TextRule(longest, false, Pattern.compile(pattern), otherwise);
    }

    /** What is wrong with the text, or nothing. */
    Optional<String> complaint(String text) {
        if (text.codePointCount(0, text.length()) > longest) {
            return Optional.of("is longer than " + longest + " characters");
        }
        if (text.codePoints().anyMatch(this::forbidden)) {
            return Optional.of("must not contain control characters");
        }
        if (pattern != null && !pattern.matcher(text).matches()) {
            return Optional.of(otherwise);
        }
        return Optional.empty();
    }

    /** Joiners (needed by Indian scripts and emoji) pass; what breaks lines, turns text around or is half a character does not. */
    private boolean forbidden(int character) {
        if (lines && (character == '\n' || character == '\r' || character == '\t')) {
            return false;
        }
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                true;
            default -> (character >= 0x202a && character <= 0x202e) || (character >= 0x2066 && character <= 0x2069);
        };
    }
}
