package in.dakiya.conversation;

import java.util.Set;

/**
 * What was typed behind "shipped": {@code 1001 dtdc B32242001}, {@code order #1001 by dtdc}, {@code dtdc B32242001}.
 *
 * @param first what would be the order's number, empty for nothing
 * @param rest what follows it
 * @param named whether it can be nothing but an order's number
 */
record ShippedText(String typed, String first, String rest, boolean named) {

    private static final Set<String> BEFORE = Set.of("order", "ऑर्डर", "आर्डर", "no", "no.", "number", "for", "#");

    /** No courier's number is that short, and people do not begin with one. */
    private static final String SHORT = "\\d{1,6}";

    static ShippedText of(String typed) {
        String left = typed.strip();
        boolean announced = false;
        while (BEFORE.contains(word(left).toLowerCase(java.util.Locale.ROOT))) {
            left = left.substring(word(left).length()).strip();
            announced = true;
        }
        String word = word(left);
        String first = word.startsWith("#") ? word.substring(1) : word;
        boolean named = !first.isEmpty() && (announced || !first.equals(word) || first.matches(SHORT));
        return new ShippedText(
                typed.strip(), first, left.substring(word.length()).strip(), named);
    }

    /** All but the number of this order. */
    String details(String number) {
        return first.equalsIgnoreCase(number) ? rest : typed;
    }

    private static String word(String text) {
        return text.isEmpty() ? "" : text.split(" ", 2)[0];
    }
}
