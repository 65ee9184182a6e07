package in.dakiya.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a typed sentence about an order, without those that mean nothing, as they were typed: "status1001",
 * "Status: 1001?" and "mera order 1001 kaha hai" are all a verb and a number.
 *
 * @param words a verb, a number
 * @param question it ends as one
 */
record TypedWords(List<String> words, boolean question) {

    private static final Set<String> FILLERS = Set.of(
            "hai", "है", "is", "no", "number", "#", "for", "of", "ka", "का", "ki", "की", "ke", "के", "ko", "को", "the",
            "my", "me", "mera", "meri", "mere", "मेरा", "मेरी", "मेरे", "karo", "kar", "do", "de", "करो", "करें", "कर",
            "दो", "दे", "please", "pls", "plz", "bhai", "भाई", "ji", "जी", "sir", "batao", "बताओ", "बताइए", "bhejo",
            "भेजो", "send", "show", "give", "dikhao", "दिखाओ", "chahiye", "चाहिए");

    private static final Set<String> ORDER = Set.of("order", "ऑर्डर");
    private static final Set<String> ASKING = Set.of("?", "kya", "क्या");
    private static final Pattern AT_END = Pattern.compile("[.!?,;:।]+$");
    private static final Pattern GLUED = Pattern.compile("([\\p{L}\\p{M}]+)[:=_-]*(#?[0-9].*)");

    TypedWords {
        words = List.copyOf(words);
    }

    /** @param plain in one line, with digits as 0 to 9 */
    static TypedWords of(String plain) {
        List<String> words = new ArrayList<>();
        boolean question = plain.endsWith("?");
        for (String typed : apart(plain)) {
            String word = typed.toLowerCase(Locale.ROOT);
            question |= ASKING.contains(word);
            if (!ASKING.contains(word) && !ORDER.contains(word) && !FILLERS.contains(word)) {
                words.add(typed.startsWith("#") ? typed.substring(1) : typed);
            }
        }
        return new TypedWords(words, question);
    }

    private static List<String> apart(String plain) {
        List<String> words = new ArrayList<>();
        for (String typed : plain.split(" ")) {
            String word = AT_END.matcher(typed).replaceAll("");
            Matcher glued = GLUED.matcher(word);
            if (glued.matches() && isSplit(glued.group(1).toLowerCase(Locale.ROOT))) {
                words.add(glued.group(1));
                words.add(glued.group(2));
            } else if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }

    private static boolean isSplit(String word) {
        Verb verb = Verb.of(word);
        return ORDER.contains(word) || (verb != null && verb.takesNumber());
    }
}
