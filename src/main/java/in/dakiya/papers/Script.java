package in.dakiya.papers;

import java.util.List;
import java.util.Optional;

/**
 * The Indian scripts that the papers can set. Unicode lays them out alike (after ISCII): 128 places each, the same letter
 * at the same offset.
 */
enum Script {
    DEVANAGARI(0x0900, "dev2", "deva", Reph.AFTER_VOWEL_SIGNS),
    BENGALI(0x0980, "bng2", "beng", Reph.BEFORE_VOWEL_SIGNS),
    GURMUKHI(0x0A00, "gur2", "guru", Reph.NONE),
    GUJARATI(0x0A80, "gjr2", "gujr", Reph.AFTER_VOWEL_SIGNS),
    ODIA(0x0B00, "ory2", "orya", Reph.AFTER_BASE),
    TAMIL(0x0B80, "tml2", "taml", Reph.NONE),
    TELUGU(0x0C00, "tel2", "telu", Reph.NONE),
    KANNADA(0x0C80, "knd2", "knda", Reph.AFTER_VOWEL_SIGNS),
    MALAYALAM(0x0D00, "mlm2", "mlym", Reph.NONE);

    /** Where the sign of a Ra that begins a cluster goes. */
    enum Reph {
        NONE,
        AFTER_BASE,
        BEFORE_VOWEL_SIGNS,
        AFTER_VOWEL_SIGNS
    }

    private static final int PLACES = 0x80;
    private static final int RA = 0x30;
    private static final int HALANT = 0x4D;

    private final int first;
    private final String tag;
    private final String olderTag;
    private final Reph reph;

    Script(int first, String tag, String olderTag, Reph reph) {
        this.first = first;
        this.tag = tag;
        this.olderTag = olderTag;
        this.reph = reph;
    }

    static Optional<Script> of(int character) {
        for (Script script : values()) {
            if (character >= script.first && character < script.first + PLACES) {
                return Optional.of(script);
            }
        }
        return Optional.empty();
    }

    /** The names of the script in OpenType, the newer first. */
    List<String> tags() {
        return List.of(tag, olderTag);
    }

    Reph reph() {
        return reph;
    }

    int ra() {
        return first + RA;
    }

    int halant() {
        return first + HALANT;
    }

    /** What part a character of this script plays in a syllable. */
    Letter letter(int character) {
        return Letter.at(character - first, this);
    }

    /** A vowel sign that is written before the consonants it is spoken after. */
    boolean writtenFirst(int character) {
        int offset = character - first;
        return switch (this) {
            case DEVANAGARI -> offset == 0x3F || offset == 0x4E;
            case BENGALI -> offset == 0x3F || offset == 0x47 || offset == 0x48;
            case GURMUKHI, GUJARATI -> offset == 0x3F;
            case ODIA -> offset == 0x47;
            case TAMIL, MALAYALAM -> offset >= 0x46 && offset <= 0x48;
            case TELUGU, KANNADA -> false;
        };
    }

    /** Vowel signs that join the first consonant, before what hangs below it: most of Telugu and Kannada, some of Odia. */
    boolean joinsFirstConsonant(int character) {
        int offset = character - first;
        boolean vowelSign = letter(character) == Letter.VOWEL_SIGN;
        return switch (this) {
            case TELUGU -> vowelSign && offset != 0x43 && offset != 0x44;
            case KANNADA -> vowelSign && offset != 0x43 && offset != 0x44 && offset <= 0x4C;
            case ODIA -> offset == 0x3F || offset == 0x56;
            default -> false;
        };
    }
}
