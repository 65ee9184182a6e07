package in.dakiya.chat;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A customer's name as a list has room for it: {@code Asha R.}, in any script. */
final class ShortName {

    /** What a reader sees as one letter: in Indian scripts several code points. */
    private static final Pattern LETTER = Pattern.compile("\\X");

    private static final int LONGEST = 16;

    private ShortName() {}

    static String of(String name) {
        String[] words = name.strip().split("\\s+");
        String first = letters(words[0], LONGEST);
        return words.length < 2 ? first : first + " " + letters(words[words.length - 1], 1) + ".";
    }

    private static String letters(String word, int most) {
        StringBuilder kept = new StringBuilder();
        LETTER.matcher(word).results().limit(most).map(MatchResult::group).forEach(kept::append);
        return kept.toString();
    }
}
