package in.dakiya.dialogue;

import in.dakiya.text.PlainText;
import java.time.DayOfWeek;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Names of months and weekdays in English, Hindi and Hinglish, whole or in their usual short forms. */
final class DayNames {

    private static final List<List<String>> MONTHS = List.of(
            List.of("january", "jan", "जनवरी"),
            List.of("february", "feb", "फरवरी", "फ़रवरी"),
            List.of("march", "mar", "मार्च"),
            List.of("april", "apr", "अप्रैल"),
            List.of("may", "mai", "मई"),
            List.of("june", "jun", "जून"),
            List.of("july", "jul", "जुलाई"),
            List.of("august", "aug", "अगस्त"),
            List.of("september", "sept", "sep", "सितंबर", "सितम्बर"),
            List.of("october", "oct", "अक्टूबर", "अक्तूबर"),
            List.of("november", "nov", "नवंबर", "नवम्बर"),
            List.of("december", "dec", "दिसंबर", "दिसम्बर"));

    private static final List<List<String>> WEEKDAYS = List.of(
            List.of("monday", "mon", "somvar", "सोमवार"),
            List.of("tuesday", "tue", "mangalvar", "मंगलवार"),
            List.of("wednesday", "wed", "budhvar", "बुधवार"),
            List.of("thursday", "thu", "guruvar", "गुरुवार", "बृहस्पतिवार"),
            List.of("friday", "fri", "shukravar", "शुक्रवार"),
            List.of("saturday", "sat", "shanivar", "शनिवार"),
            List.of("sunday", "sun", "ravivar", "itvar", "रविवार", "इतवार"));

    private static final Map<String, Integer> MONTH = places(MONTHS);
    private static final Map<String, Integer> WEEKDAY = places(WEEKDAYS);

    private DayNames() {}

    /** 1 to 12. */
    static Optional<Integer> month(String word) {
        return Optional.ofNullable(MONTH.get(word));
    }

    static Optional<DayOfWeek> weekday(String word) {
        return Optional.ofNullable(WEEKDAY.get(word)).map(DayOfWeek::of);
    }

    private static Map<String, Integer> places(List<List<String>> names) {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            int place = i + 1;
            names.get(i).forEach(name -> places.put(PlainText.folded(name), place));
        }
        return Map.copyOf(places);
    }
}
