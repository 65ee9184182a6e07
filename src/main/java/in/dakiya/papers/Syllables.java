package in.dakiya.papers;

import java.util.ArrayList;
import java.util.List;

/** Cuts a text of one Indian script into its syllables: consonants bound by halants, then vowel signs and modifiers. */
final class Syllables {

    private final Script script;
    private final int[] characters;
    private int at;

    private Syllables(Script script, String text) {
        this.script = script;
        this.characters = text.codePoints().toArray();
    }

    static List<String> of(Script script, String text) {
        Syllables syllables = new Syllables(script, text);
        List<String> found = new ArrayList<>();
        while (syllables.at < syllables.characters.length) {
            int start = syllables.at;
            syllables.skip();
            found.add(new String(syllables.characters, start, syllables.at - start));
        }
        return found;
    }

    private void skip() {
        Letter first = letter(at++);
        while (first == Letter.CONSONANT && bound()) {
            at++;
        }
        while (at < characters.length && hangs(letter(at))) {
            at++;
        }
    }

    /** Steps over nukta, halant and joiners up to the next consonant; not at all when there is none. */
    private boolean bound() {
        int next = at;
        boolean halant = false;
        while (next < characters.length && binds(letter(next))) {
            halant |= letter(next) == Letter.HALANT;
            next++;
        }
        boolean found = halant && next < characters.length && letter(next) == Letter.CONSONANT;
        if (found) {
            at = next;
        }
        return found;
    }

    private static boolean binds(Letter letter) {
        return letter == Letter.NUKTA || letter == Letter.HALANT || letter == Letter.JOINER;
    }

    private static boolean hangs(Letter letter) {
        return letter != Letter.CONSONANT && letter != Letter.OTHER;
    }

    private Letter letter(int index) {
        int character = characters[index];
        return Letter.isJoiner(character) ? Letter.JOINER : script.letter(character);
    }
}
