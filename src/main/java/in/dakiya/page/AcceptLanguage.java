package in.dakiya.page;

import in.dakiya.chat.Languages;
import java.util.List;
import java.util.Locale;

/** Which of our languages a browser's {@code Accept-Language} (RFC 9110, 12.5.4) likes best. */
public final class AcceptLanguage {

    private static final int LONGEST = 500;

    private AcceptLanguage() {}

    /** English where it likes none, or cannot be read. */
    public static String best(String header) {
        try {
            List<Locale.LanguageRange> wished =
                    header.isBlank() || header.length() > LONGEST ? List.of() : Locale.LanguageRange.parse(header);
            String best = Locale.lookupTag(wished, Languages.SPOKEN);
            return best == null ? Languages.SPOKEN.getFirst() : best;
        } catch (IllegalArgumentException e) {
            return Languages.SPOKEN.getFirst();
        }
    }
}
