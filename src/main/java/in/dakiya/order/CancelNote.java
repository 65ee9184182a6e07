package in.dakiya.order;

import in.dakiya.text.PlainText;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a platform writes beside the reason of a cancellation. It is kept where timelines and sellers show it, so nothing
 * of a person may be in it: a note with a word of the customer's name or address, a mail address, or five digits (a phone,
 * a pincode) is not kept at all.
 */
public final class CancelNote {

    /** In characters. */
    public static final int LONGEST = 200;

    /** Digits of a phone are often written in groups. */
    private static final Pattern NUMBER = Pattern.compile("\\d(?:[ ().+-]?\\d){4}");

    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    private static final int SHORTEST_NAME = 3;

    /** "near the old bus stand": shorter words of an address are everybody's. */
    private static final int SHORTEST_PLACE = 5;

    private CancelNote() {}

    /** The note in one line, or nothing. */
    public static String kept(String note, Customer customer) {
        String plain = PlainText.of(note);
        return plain.length() > LONGEST || isOfAPerson(plain, customer) ? "" : plain;
    }

    private static boolean isOfAPerson(String plain, Customer customer) {
        if (plain.indexOf('@') >= 0 || NUMBER.matcher(plain).find()) {
            return true;
        }
        Address address = customer.address();
        Stream<String> name = words(customer.name()).filter(word -> word.length() >= SHORTEST_NAME);
        Stream<String> place = Stream.of(address.line1(), address.line2(), address.landmark())
                .flatMap(CancelNote::words)
                .filter(word -> word.length() >= SHORTEST_PLACE);
        Set<String> personal = Stream.concat(name, place).collect(Collectors.toSet());
        return words(plain).anyMatch(personal::contains);
    }

    private static Stream<String> words(String text) {
        return Arrays.stream(NO_LETTERS.split(PlainText.of(text).toLowerCase(Locale.ROOT)));
    }
}
