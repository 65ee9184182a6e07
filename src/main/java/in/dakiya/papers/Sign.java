package in.dakiya.papers;

/**
 * A glyph while a syllable is being shaped.
 *
 * @param glyph its number, {@link #INVISIBLE} for a joiner
 * @param character the character it began as
 * @param place where it stands to the consonant that carries the vowel
 */
record Sign(int glyph, String text, int character, Letter letter, Place place) {

    /** Joiners are not drawn; they keep their neighbours from combining. */
    static final int INVISIBLE = -1;

    enum Place {
        BEFORE,
        BASE,
        AFTER
    }

    Sign at(Place other) {
        return new Sign(glyph, text, character, letter, other);
    }

    Sign replacedBy(int other) {
        return new Sign(other, text, character, letter == Letter.HALANT ? Letter.OTHER : letter, place);
    }

    /** The two become one shape. */
    Sign joinedTo(Sign next) {
        Sign lead = next.place == Place.BASE ? next : this;
        Letter joined = letter == Letter.CONSONANT || next.letter == Letter.CONSONANT ? Letter.CONSONANT : lead.letter;
        return new Sign(lead.glyph, text + next.text, lead.character, joined, lead.place);
    }
}
