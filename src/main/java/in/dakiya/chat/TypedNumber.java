package in.dakiya.chat;

import in.dakiya.text.PlainText;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A text that is nothing but what may be a courier's tracking number. */
public final class TypedNumber {

    /** Letters and digits, of which at least five are digits; longer than any delivery code. */
    private static final Pattern NUMBER = Pattern.compile("(?=(?:[^0-9]*[0-9]){5})[A-Z0-9][A-Z0-9-]{7,29}");

    private TypedNumber() {}

    public static Optional<String> of(String text) {
        String typed = PlainText.of(text).toUpperCase(Locale.ROOT);
        // In groups, as it is printed on a receipt; a sentence with a number in it is none.
        boolean inGroups = Stream.of(typed.split(" ")).allMatch(group -> group.matches(".*[0-9].*"));
        String plain = inGroups ? typed.replace(" ", "") : "";
        return NUMBER.matcher(plain).matches() ? Optional.of(plain) : Optional.empty();
    }
}
