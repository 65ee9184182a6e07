package in.dakiya.chat;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a typed word wants done with an order, in lower case, in any script. */
enum Verb {
    READY("ready", "taiyar", "तैयार", "rts"),
    STATUS("status", "track", "kaha", "kahan", "kidhar", "where", "कहाँ", "कहां", "कहा", "किधर", "स्टेटस", "स्थिति"),
    OFFERS("book", "बुक", "courier", "couriers", "कूरियर", "कोरियर"),
    ADDRESS("address", "pata", "पता", "एड्रेस"),
    LABEL("label", "लेबल"),
    INVOICE("invoice", "bill", "बिल", "इनवॉइस"),
    CODE("otp", "code", "ओटीपी", "कोड"),
    RESEND("resend", "dobara", "दोबारा"),
    DELIVERED("delivered", "डिलीवर", "डिलीवर्ड"),
    FAILED("returned", "lost"),
    CANCEL("cancel", "radd", "रद्द", "कैंसल", "कैंसिल"),
    RECEIVED("received", "milgaya");

    private static final Map<String, Verb> BY_WORD = Arrays.stream(values())
            .flatMap(verb -> verb.words.stream().map(word -> Map.entry(word, verb)))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private final Set<String> words;

    Verb(String... words) {
        this.words = Set.of(words);
    }

    static @Nullable Verb of(String word) {
        return BY_WORD.get(word);
    }

    /** Whether a number may be glued to it: "status1001". Of a code the digits behind the word are read as its own. */
    boolean takesNumber() {
        return this != CODE && this != FAILED && this != RECEIVED;
    }

    /** What is done cannot be undone: who only asks whether it is done gets its status. */
    boolean acts() {
        return this == READY || this == DELIVERED || this == FAILED;
    }
}
