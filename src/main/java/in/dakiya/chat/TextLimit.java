package in.dakiya.chat;

import java.text.BreakIterator;
import java.util.Locale;

/**
 * How long the texts of a message may be (Meta: pages of the message types and of template components). Meta does not say
 * what it counts; we count UTF-16 units, of which a text never has fewer than code points or visible characters, and cut
 * between visible characters, so that no Indic syllable or emoji is torn.
 */
public enum TextLimit {
    TEXT_BODY(4096, true),
    CAPTION(1024, true),
    BODY(1024, true),
    FOOTER(60, false),
    BUTTON_TITLE(20, false),
    ROW_TITLE(24, false),
    ROW_DESCRIPTION(72, false),
    PARAMETER(1024, false);

    /** What stands where there is nothing: Meta refuses empty texts. */
    public static final String NOTHING = "-";

    private static final String ELLIPSIS = "…";
    private static final String LONE_SURROGATES =
            "(?<![\\ud800-\\udbff])[\\udc00-\\udfff]|[\\ud800-\\udbff](?![\\udc00-\\udfff])";

    /** Control characters, and the bidirectional controls with which a value could turn the text around it. */
    private static final String CONTROLS = "[\\p{Cc}&&[^\\n]]|[\\u202a-\\u202e\\u2066-\\u2069\\ufeff\\u2060\\u00ad]";

    private final int most;
    private final boolean lines;

    TextLimit(int most, boolean lines) {
        this.most = most;
        this.lines = lines;
    }

    /** In UTF-16 units. */
    public int most() {
        return most;
    }

    /** The text within the limit, "-" where nothing of it can be seen. */
    public String fit(String text) {
        String fitted = fitOrEmpty(text);
        return fitted.isEmpty() ? NOTHING : fitted;
    }

    /** The text within the limit, empty where nothing of it can be seen. */
    public String fitOrEmpty(String text) {
        return cut(lines ? lines(text) : line(text), most);
    }

    /** The text in one line, single spaces, no control characters. */
    public static String line(String text) {
        return visible(lines(text).replaceAll("[\\s\\p{Z}]+", " ").strip());
    }

    /** Cut to so many UTF-16 units between two visible characters, with an ellipsis where something was cut. */
    public static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int room = Math.max(most - ELLIPSIS.length(), 0);
        // What comes after the next code point has no say in whether there is a boundary here.
        String start = text.substring(0, Math.min(text.length(), room + 2));
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(start);
        int end = characters.isBoundary(room) ? room : characters.preceding(room);
        return start.substring(0, end > 0 ? end : wholeCodePoints(start, room)).stripTrailing() + ELLIPSIS;
    }

    /** For a single "character" of thousands of combining marks. */
    private static int wholeCodePoints(String text, int room) {
        return room > 0 && Character.isHighSurrogate(text.charAt(room - 1)) ? room - 1 : room;
    }

    private static String lines(String text) {
        String broken = text.replaceAll("\\R", "\n").replace('\t', ' ').replaceAll(LONE_SURROGATES, "\ufffd");
        return visible(
                broken.replaceAll(CONTROLS, "").replaceAll("\\n{3,}", "\n\n").strip());
    }

    private static String visible(String text) {
        return text.codePoints().allMatch(TextLimit::unseen) ? "" : text;
    }

    private static boolean unseen(int codePoint) {
        return Character.isWhitespace(codePoint)
                || Character.isSpaceChar(codePoint)
                || Character.getType(codePoint) == Character.FORMAT
                || codePoint == 0xfe0f;
    }
}
