package in.dakiya.dialogue;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads an amount of rupees as people type it, in paise: {@code charge 60}, {@code Rs 60}, {@code ₹60.50}, {@code 60/-}. */
final class SpokenRupees {

    /** More than this is a slip of the finger or another number. */
    static final long MOST_PAISE = 50_000_00;

    private static final String AMOUNT = "((?:0|[1-9][\\d,]{0,9})(?:\\.\\d{1,2})?)(?![\\d,.]*\\d)";
    private static final String SIGN = "(?:₹|rs\\.?|inr|रु\\.?|रुपये|रूपये)";
    private static final String WORD =
            "(?:(?:shipping|courier|delivery)? ?(?:charges?|cost|fee|kiraya|kharcha|किराया|खर्च|खर्चा|शुल्क|चार्ज))";
    private static final String AFTER = "(?:rs\\.?|rupees?|rupaye|rupay|रुपये|रूपये|रुपए|रु\\.?|/-|₹)";

    private static final Pattern IN = Pattern.compile("(?<![\\p{L}\\p{M}\\d])(?:(?:" + WORD + "[ :=-]*" + SIGN + "?|"
            + SIGN + ")[ :]*" + AMOUNT + "(?: ?" + AFTER + ")?|" + AMOUNT + " ?" + AFTER + ")(?![\\p{L}\\p{M}\\d])");

    private static final Pattern ALONE = Pattern.compile(AMOUNT);

    private SpokenRupees() {}

    /** An amount somewhere in a text, marked as one. It may be too high. */
    static Optional<Found<Long>> in(String text) {
        Matcher matcher = IN.matcher(text);
        if (!matcher.find()) {
            return Optional.empty();
        }
        String amount = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
        String rest = (text.substring(0, matcher.start()) + " " + text.substring(matcher.end()))
                .replaceAll(" +", " ")
                .strip();
        return Optional.of(new Found<>(paise(amount), rest));
    }

    /** The answer to "how much": also a number alone. */
    static Optional<Long> answer(String text) {
        Matcher alone = ALONE.matcher(text);
        return alone.matches() ? Optional.of(paise(alone.group(1))) : in(text).map(Found::value);
    }

    private static long paise(String amount) {
        String plain = amount.replace(",", "");
        int point = plain.indexOf('.');
        if (point < 0) {
            return Long.parseLong(plain) * 100;
        }
        String fraction = (plain.substring(point + 1) + "0").substring(0, 2);
        return Long.parseLong(plain.substring(0, point)) * 100 + Long.parseLong(fraction);
    }
}
