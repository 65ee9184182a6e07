package in.dakiya.papers;

/** What part a character plays in a syllable of an Indian script. */
enum Letter {
    CONSONANT,
    NUKTA,
    HALANT,
    VOWEL_SIGN,
    /** Anusvara, candrabindu, visarga, accents. */
    MODIFIER,
    JOINER,
    OTHER;

    static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    static final int ZERO_WIDTH_JOINER = 0x200D;

    static boolean isJoiner(int character) {
        return character == ZERO_WIDTH_JOINER || character == ZERO_WIDTH_NON_JOINER;
    }

    /** @param offset of the character in the block of its script */
    static Letter at(int offset, Script script) {
        if (isConsonant(offset, script)) {
            return CONSONANT;
        }
        if (offset == 0x3C) {
            return NUKTA;
        }
        if (offset == 0x4D) {
            return HALANT;
        }
        if ((offset >= 0x3E && offset <= 0x4C)
                || (offset >= 0x55 && offset <= 0x57)
                || offset == 0x62
                || offset == 0x63) {
            return VOWEL_SIGN;
        }
        if (script == Script.DEVANAGARI && (offset == 0x3A || offset == 0x3B || offset == 0x4E || offset == 0x4F)) {
            return VOWEL_SIGN;
        }
        boolean gurmukhiNasal = script == Script.GURMUKHI && (offset == 0x70 || offset == 0x71);
        if ((offset >= 0 && offset <= 0x03) || (offset >= 0x51 && offset <= 0x54) || gurmukhiNasal) {
            return MODIFIER;
        }
        return OTHER;
    }

    private static boolean isConsonant(int offset, Script script) {
        if ((offset >= 0x15 && offset <= 0x39) || (offset >= 0x58 && offset <= 0x5F)) {
            return true;
        }
        return switch (script) {
            case DEVANAGARI -> offset >= 0x78;
            case BENGALI -> offset == 0x70 || offset == 0x71;
            case GURMUKHI -> offset == 0x72 || offset == 0x73;
            case ODIA -> offset == 0x71;
            case GUJARATI -> offset == 0x79;
            case TAMIL, TELUGU, KANNADA, MALAYALAM -> false;
        };
    }
}
