package in.dakiya.chat;

/**
 * A name, address or other value that somebody else wrote, on its way into a message. WhatsApp formats {@code *bold*},
 * {@code _italic_}, {@code ~strike~} and {@code `code`}: a character that could open or close such a span becomes one that
 * looks alike and does nothing. Between two letters ({@code KRT_M}) or two spaces ({@code 2 * 3}) it formats nothing and
 * stays.
 */
public final class UserValue {
    private static final String MARKS = "*_~`";
    private static final String HARMLESS = "∗＿∼ʼ";

    private UserValue() {}

    /** The value in one line, without formatting. */
    public static String plain(String value) {
        String line = TextLimit.line(value);
        StringBuilder plain = new StringBuilder(line);
        for (int at = 0; at < line.length(); at++) {
            int mark = MARKS.indexOf(line.charAt(at));
            if (mark >= 0 && mayFormat(line, at)) {
                plain.setCharAt(at, HARMLESS.charAt(mark));
            }
        }
        return plain.toString();
    }

    /** At the value's edges nobody knows what the message has there: it may format. */
    private static boolean mayFormat(String line, int at) {
        boolean atEdge = at == 0 || at == line.length() - 1;
        if (atEdge) {
            return true;
        }
        char before = line.charAt(at - 1);
        char after = line.charAt(at + 1);
        boolean inWord = Character.isLetterOrDigit(before) && Character.isLetterOrDigit(after);
        boolean alone = before == ' ' && after == ' ';
        return !inWord && !alone;
    }
}
