package in.dakiya.papers;

/** The fonts that travel with the program, in {@code /fonts}; where they come from is written beside them. */
enum Face {
    LATIN("NotoSans-Regular"),
    LATIN_BOLD("NotoSans-Bold"),
    DEVANAGARI("Lohit-Devanagari"),
    BENGALI("Lohit-Bengali"),
    GURMUKHI("Lohit-Gurmukhi"),
    GUJARATI("Lohit-Gujarati"),
    ODIA("Lohit-Odia"),
    TAMIL("Lohit-Tamil"),
    TELUGU("Lohit-Telugu"),
    KANNADA("Lohit-Kannada"),
    MALAYALAM("Lohit-Malayalam");

    private final String file;

    Face(String file) {
        this.file = file;
    }

    String resource() {
        return "/fonts/" + file + ".ttf";
    }

    /** Of an Indian script there is one weight only. */
    boolean latin() {
        return this == LATIN || this == LATIN_BOLD;
    }

    /** Lohit's letters are smaller than Noto's of the same size. */
    float scale() {
        return latin() ? 1 : 1.12f;
    }

    static Face of(Script script) {
        return switch (script) {
            case DEVANAGARI -> DEVANAGARI;
            case BENGALI -> BENGALI;
            case GURMUKHI -> GURMUKHI;
            case GUJARATI -> GUJARATI;
            case ODIA -> ODIA;
            case TAMIL -> TAMIL;
            case TELUGU -> TELUGU;
            case KANNADA -> KANNADA;
            case MALAYALAM -> MALAYALAM;
        };
    }
}
