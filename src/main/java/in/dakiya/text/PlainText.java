package in.dakiya.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Typed text without what cannot be seen: one form for every script's digits, blanks and compatibility letters. */
public final class PlainText {

    /** Keycaps and variation selectors, with which a phone writes digits as emoji. */
    private static final String KEYCAPS = "\\ufe0e\\ufe0f\\u20e3";

    /** Controls and formatting characters; the two joiners stay, Indian scripts need them. */
    private static final Pattern UNSEEN =
            Pattern.compile("[" + KEYCAPS + "\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}&&[^\\u200c\\u200d]]");

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern MARKS_AT_END = Pattern.compile("[.!?,;:।\\s]+$");
    private static final Pattern FULL_STOP = Pattern.compile("[.!।]+$");
    private static final Pattern NOT_COMPARED = Pattern.compile("[\\u200c\\u200d\\u093c]");

    private PlainText() {}

    /** In one line, digits as 0 to 9, single blanks, nothing unseen. */
    public static String of(String text) {
        String compatible = Normalizer.normalize(text, Normalizer.Form.NFKC);
        StringBuilder plain = new StringBuilder(compatible.length());
        compatible
                .codePoints()
                .map(c -> Character.isDigit(c) ? '0' + Character.digit(c, 10) : c)
                .forEach(plain::appendCodePoint);
        String seen = UNSEEN.matcher(BLANKS.matcher(plain).replaceAll(" ")).replaceAll("");
        return BLANKS.matcher(seen).replaceAll(" ").strip();
    }

    /** A command as its words have it: lower case, no full stop at the end. A question stays a question. */
    public static String command(String text) {
        return FULL_STOP.matcher(of(text).toLowerCase(Locale.ROOT)).replaceAll("");
    }

    /** For comparing words: lower case, no joiners, no nukta, one spelling of nasal sounds, no marks at the end. */
    public static String folded(String text) {
        String spread = Normalizer.normalize(of(text).toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        String plain = NOT_COMPARED.matcher(spread).replaceAll("").replace('\u0901', '\u0902');
        String joined = Normalizer.normalize(plain, Normalizer.Form.NFC);
        return MARKS_AT_END.matcher(joined).replaceAll("").strip();
    }
}
