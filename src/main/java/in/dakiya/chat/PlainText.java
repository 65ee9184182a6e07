package in.dakiya.chat;

import java.text.Normalizer;
import java.util.Locale;

/** What people type, made comparable: one form of each character, ASCII digits, single blanks. */
public final class PlainText {

    private PlainText() {}

    /** Compatibility form (full-width and other digits become plain), one blank between words. */
    public static String of(String text) {
        String compatible = Normalizer.normalize(text, Normalizer.Form.NFKC);
        StringBuilder plain = new StringBuilder(compatible.length());
        compatible
                .codePoints()
                .map(c -> Character.isDigit(c) ? '0' + Character.digit(c, 10) : c)
                .forEach(plain::appendCodePoint);
        return plain.toString().strip().replaceAll("\\s+", " ");
    }

    /** The same in lower case and without the mark at the end of a sentence. */
    public static String folded(String text) {
        return of(text).toLowerCase(Locale.ROOT).replaceAll("[.!।]+$", "");
    }
}
