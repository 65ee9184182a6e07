package in.dakiya.otp;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a code out of what a person typed: digits of any script, in any width, with blanks or dashes between them, in
 * bold, or copied with invisible marks. Takes time in proportion to the text, however long.
 */
public final class CodeReader {

    /** Invisible marks, and what makes a keycap of a digit. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\uFE0F\\u20E3]");

    /** Digits that are no part of a word such as a tracking number. */
    private static final Pattern STANDING = Pattern.compile("(?<![\\p{L}\\p{M}\\p{N}])[0-9]++(?![\\p{L}\\p{M}])");

    /** Marks around a text that add nothing: bold, quotes, a full stop. Not #, which makes it an order's number. */
    private static final String WRAPPING = "*_~`'\".,;:!?()[]“”‘’।";

    private static final int MINUS = 0x2212;

    private CodeReader() {}

    public static ReadCode read(String typed) {
        String text = unwrapped(normal(typed));
        boolean onlyDigits = !text.isEmpty() && text.chars().allMatch(c -> isDigit(c) || isGap(c));
        String digits = onlyDigits ? digits(text) : "";
        if (digits.length() == PlainCode.LENGTH) {
            return new ReadCode.SixDigits(PlainCode.of(digits));
        }
        List<PlainCode> standing = standing(text);
        if (!standing.isEmpty()) {
            return new ReadCode.InSentence(standing);
        }
        return onlyDigits ? new ReadCode.OtherCount(digits.length()) : new ReadCode.NoCode();
    }

    /** Groups of six digits; where no group has six, those that gaps join and that make six together. */
    private static List<PlainCode> standing(String text) {
        List<PlainCode> found = new ArrayList<>();
        Matcher group = STANDING.matcher(text);
        String joined = "";
        int end = 0;
        while (group.find()) {
            if (!text.substring(end, group.start()).chars().allMatch(CodeReader::isGap)) {
                addIfSix(joined, found);
                joined = "";
            }
            addIfSix(group.group(), found);
            joined = joined(joined, group.group());
            end = group.end();
        }
        addIfSix(joined, found);
        return found;
    }

    /** One digit too many is as good as a thousand. */
    private static String joined(String before, String group) {
        String both = group.length() == PlainCode.LENGTH ? "" : before + group;
        return both.substring(0, Math.min(both.length(), PlainCode.LENGTH + 1));
    }

    private static void addIfSix(String digits, List<PlainCode> found) {
        if (digits.length() == PlainCode.LENGTH) {
            found.add(PlainCode.of(digits));
        }
    }

    private static String unwrapped(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isWrapping(text.charAt(from))) {
            from++;
        }
        while (to > from && isWrapping(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static String digits(String text) {
        StringBuilder digits = new StringBuilder();
        text.chars().filter(CodeReader::isDigit).forEach(c -> digits.append((char) c));
        return digits.toString();
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isGap(int c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.getType(c) == Character.DASH_PUNCTUATION
                || c == MINUS;
    }

    private static boolean isWrapping(int c) {
        return isGap(c) || WRAPPING.indexOf(c) >= 0;
    }

    private static String normal(String typed) {
        String compatible = Normalizer.normalize(typed, Normalizer.Form.NFKC);
        StringBuilder plain = new StringBuilder(compatible.length());
        compatible
                .codePoints()
                .map(c -> Character.isDigit(c) ? '0' + Character.digit(c, 10) : c)
                .forEach(plain::appendCodePoint);
        return INVISIBLE.matcher(plain).replaceAll("");
    }
}
