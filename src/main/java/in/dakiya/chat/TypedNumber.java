package in.dakiya.chat;

import in.dakiya.text.PlainText;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A text that is nothing but a number: what may be one of a courier, or one of an order. */
public final class TypedNumber {

    /** Letters and digits, of which at least five are digits; longer than any delivery code. */
    private static final Pattern NUMBER = Pattern.compile("(?=(?:[^0-9]*[0-9]){5})[A-Z0-9][A-Z0-9-]{7,29}");

    private static final Pattern ORDER = Pattern.compile(
            "(?:(?:order|ऑर्डर)(?: ?(?:no|number))?[.:]? ?#?|#) ?([a-z0-9._-]*[0-9][a-z0-9._-]*)[?!:,]*");

    private TypedNumber() {}

    /** The number of an order that is named and nothing said of it: "order 1001", "#1001". */
    public static Optional<String> ofOrder(String text) {
        Matcher order = ORDER.matcher(PlainText.command(text));
        return order.matches() ? Optional.of(order.group(1)) : Optional.empty();
    }

    public static Optional<String> of(String text) {
        String typed = PlainText.of(text).toUpperCase(Locale.ROOT);
        // In groups, as it is printed on a receipt; a sentence with a number in it is none.
        boolean inGroups = Stream.of(typed.split(" ")).allMatch(group -> group.matches(".*[0-9].*"));
        String plain = inGroups ? typed.replace(" ", "") : "";
        return NUMBER.matcher(plain).matches() ? Optional.of(plain) : Optional.empty();
    }
}
