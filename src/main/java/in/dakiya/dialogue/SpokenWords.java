package in.dakiya.dialogue;

import in.dakiya.dialogue.Option.Act;
import in.dakiya.text.PlainText;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Words typed instead of a tap, in English, Hindi and Hinglish. Only whole texts count: "back" within a name is none. */
final class SpokenWords {

    private static final Map<Act, List<String>> WORDS = words();
    private static final Map<String, Act> ACTS = acts();

    private SpokenWords() {}

    /** @param folded the whole text */
    static Optional<Act> of(String folded) {
        return Optional.ofNullable(ACTS.get(folded));
    }

    private static Map<Act, List<String>> words() {
        Map<Act, List<String>> words = new EnumMap<>(Act.class);
        words.put(
                Act.CANCEL,
                List.of(
                        "cancel",
                        "cancel karo",
                        "cancel kar do",
                        "radd",
                        "radd karo",
                        "रद्द",
                        "रद्द करो",
                        "रद्द करें",
                        "कैंसल",
                        "कैंसिल",
                        "कैंसल करो",
                        "exit",
                        "quit",
                        "chhodo",
                        "छोड़ो",
                        "rehne do",
                        "रहने दो"));
        words.put(Act.BACK, List.of("back", "go back", "wapas", "vapas", "peeche", "piche", "वापस", "पीछे"));
        words.put(
                Act.DONE,
                List.of(
                        "done",
                        "ho gaya",
                        "hogaya",
                        "ho gya",
                        "हो गया",
                        "हो गए",
                        "bas",
                        "बस",
                        "finished",
                        "complete",
                        "that's all",
                        "keep",
                        "keep this number",
                        "keep it",
                        "यही नंबर रखें"));
        words.put(
                Act.SKIP,
                List.of(
                        "skip",
                        "no photo",
                        "no photos",
                        "photo nahi",
                        "chhod do",
                        "छोड़ दो",
                        "छोड़ें",
                        "later",
                        "baad me"));
        words.put(
                Act.CONFIRM,
                List.of("confirm", "confirm karo", "पक्का करें", "pakka", "पक्का", "पुष्टि", "पुष्टि करें", "कन्फर्म"));
        words.put(
                Act.YES,
                List.of(
                        "yes",
                        "y",
                        "ok",
                        "okay",
                        "haan",
                        "han",
                        "ha",
                        "haan ji",
                        "हाँ",
                        "हां",
                        "जी",
                        "हाँ जी",
                        "sahi",
                        "sahi hai",
                        "सही",
                        "सही है",
                        "theek hai",
                        "thik hai",
                        "ठीक है",
                        "correct",
                        "right"));
        words.put(Act.NO, List.of("no", "n", "nahi", "nahin", "na", "नहीं", "नही", "galat", "गलत", "wrong"));
        words.put(
                Act.USE_ANYWAY,
                List.of(
                        "use anyway",
                        "use it",
                        "anyway",
                        "yahi hai",
                        "यही है",
                        "यही सही है",
                        "yahi sahi hai",
                        "yahi rakho",
                        "यही रखें"));
        words.put(Act.CHANGE, List.of("change", "edit", "badlo", "badalna hai", "बदलो", "बदलें", "बदलना है"));
        words.put(Act.CHANGE_COURIER, List.of("change courier", "courier badlo", "कूरियर बदलो", "कूरियर बदलें"));
        words.put(
                Act.CHANGE_NUMBER,
                List.of(
                        "change number",
                        "change awb",
                        "type again",
                        "number badlo",
                        "नंबर बदलो",
                        "फिर से लिखें",
                        "नंबर बदलें"));
        words.put(
                Act.CHANGE_PHOTOS,
                List.of(
                        "change photos",
                        "add photo",
                        "add photos",
                        "photo badlo",
                        "photos",
                        "photo",
                        "फोटो",
                        "फोटो जोड़ें"));
        words.put(
                Act.CHANGE_DATE,
                List.of(
                        "add date",
                        "change date",
                        "expected date",
                        "पहुँचने का दिन",
                        "date",
                        "tarikh",
                        "तारीख",
                        "तारीख़ जोड़ें"));
        words.put(
                Act.CHANGE_CHARGE,
                List.of(
                        "add charge",
                        "change charge",
                        "shipping charge",
                        "भेजने का ख़र्च",
                        "charge",
                        "charges",
                        "kharcha",
                        "खर्च",
                        "ख़र्च जोड़ें",
                        "चार्ज"));
        words.put(Act.OTHER, List.of("other", "another", "other courier", "अन्य", "दूसरा"));
        return words;
    }

    private static Map<String, Act> acts() {
        Map<String, Act> acts = new HashMap<>();
        WORDS.forEach((act, words) -> words.forEach(word -> acts.put(PlainText.folded(word), act)));
        return Map.copyOf(acts);
    }
}
