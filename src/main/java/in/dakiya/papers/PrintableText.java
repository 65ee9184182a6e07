package in.dakiya.papers;

import java.text.Normalizer;
import java.util.function.IntPredicate;

/**
 * What of a text goes on paper: no emoji, no control characters, no marks that turn the direction around; all white space
 * is one space. Letters that no font has become their plain form (bold mathematical letters are popular in names), or one
 * question mark a word, so that it is seen that something is missing.
 */
final class PrintableText {

    private static final String UNKNOWN = "?";

    private PrintableText() {}

    /** @param known the characters that can be drawn */
    static String of(String text, IntPredicate known) {
        StringBuilder plain = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFC)
                .codePoints()
                .forEach(character -> append(plain, character, known));
        return plain.toString()
                .replaceAll("\\?{2,}", UNKNOWN)
                .replaceAll(" {2,}", " ")
                .strip();
    }

    private static void append(StringBuilder plain, int character, IntPredicate known) {
        if (Letter.isJoiner(character)
                && !plain.isEmpty()
                && Script.of(plain.charAt(plain.length() - 1)).isPresent()) {
            plain.appendCodePoint(character);
        } else if (Character.isWhitespace(character) || Character.isSpaceChar(character)) {
            plain.append(' ');
        } else if (dropped(character)) {
            return;
        } else if (known.test(character)) {
            plain.appendCodePoint(character);
        } else {
            plain.append(inOtherForm(character, known));
        }
    }

    private static String inOtherForm(int character, IntPredicate known) {
        String compatible = Normalizer.normalize(Character.toString(character), Normalizer.Form.NFKC);
        if (compatible.codePoints().allMatch(known)) {
            return compatible;
        }
        return switch (Character.getType(character)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> "";
            default -> UNKNOWN;
        };
    }

    private static boolean dropped(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> true;
            case Character.OTHER_SYMBOL, Character.MODIFIER_SYMBOL -> emoji(character);
            case Character.NON_SPACING_MARK -> character >= 0xFE00 && character <= 0xFE0F;
            default -> false;
        };
    }

    private static boolean emoji(int character) {
        return (character >= 0x2190 && character <= 0x2BFF) || character >= 0x1F000;
    }
}
