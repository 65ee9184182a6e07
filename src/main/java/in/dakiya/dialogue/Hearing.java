package in.dakiya.dialogue;

import in.dakiya.courier.Couriers;
import in.dakiya.courier.NameMatch;
import in.dakiya.courier.TrackingNumber;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Takes a typed text apart: {@code dtdc B32242001 28 nov Rs 60}. */
final class Hearing {

    private static final Set<String> LABELS = Set.of(
            "awb",
            "number",
            "no",
            "tracking",
            "docket",
            "consignment",
            "num",
            "नंबर",
            "नम्बर",
            "ट्रैकिंग",
            "एडब्ल्यूबी");
    /** "No. 482913" may be the customer's delivery code as well; "AWB 482913" cannot. */
    private static final Set<String> SURE_LABELS =
            Set.of("awb", "tracking", "docket", "consignment", "ट्रैकिंग", "एडब्ल्यूबी");

    private static final Set<String> FILLERS = Set.of(
            "by", "via", "with", "se", "from", "through", "ka", "ki", "hai", "shipped", "sent", "है", "से", "का", "की",
            "and", "aur", "और", ",", "-", ":", "#", "courier", "कूरियर");

    private Hearing() {}

    /** @param folded of at most a few dozen words */
    static Heard of(String folded, LocalDate today) {
        Optional<Found<Long>> money = SpokenRupees.in(folded);
        String text = money.map(Found::rest).orElse(folded);
        Optional<Found<LocalDate>> day = SpokenDate.in(text, today);
        text = day.map(Found::rest).orElse(text);
        Found<String> labelled = labelled(words(text));
        Found<String> number = labelled.value().isEmpty() ? number(words(labelled.rest())) : labelled;
        boolean sure = words(text).stream().anyMatch(word -> SURE_LABELS.contains(label(word)));
        String guarded = sure && !labelled.value().isEmpty() ? labelled.rest() : text;
        return new Heard(name(number.rest()), number.value(), day.map(Found::value), money.map(Found::value), guarded);
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : Arrays.asList(text.split(" "));
    }

    /** "AWB 482913": what follows the word is the number, whatever it looks like. */
    private static Found<String> labelled(List<String> words) {
        for (int i = 0; i + 1 < words.size(); i++) {
            if (!LABELS.contains(label(words.get(i)))) {
                continue;
            }
            int to = endOfNumber(words, i + 1);
            String number = String.join("", words.subList(i + 1, to));
            if (isOneNumber(words.subList(i + 1, to))) {
                List<String> rest = new ArrayList<>(words.subList(0, i));
                rest.addAll(words.subList(to, words.size()));
                rest.removeIf(word -> LABELS.contains(label(word)));
                return new Found<>(number, String.join(" ", rest));
            }
        }
        return new Found<>("", String.join(" ", words));
    }

    private static int endOfNumber(List<String> words, int from) {
        int at = from;
        while (at < words.size() && (hasDigit(words.get(at)) || words.get(at).length() <= 2)) {
            at++;
        }
        return at;
    }

    /** Digits after a number that is long enough by itself are another thing, perhaps a delivery code. */
    private static boolean isOneNumber(List<String> words) {
        List<String> parts = words.stream().filter(Hearing::hasDigit).toList();
        return parts.size() == 1 || (!parts.isEmpty() && parts.get(0).length() < 6);
    }

    /** A number beside a courier's name, else the whole text, else those of its words that hold digits. */
    private static Found<String> number(List<String> all) {
        List<String> words = without(all, FILLERS::contains);
        for (int split = words.size() - 1; split > 0; split--) {
            List<String> first = words.subList(0, split);
            List<String> last = words.subList(split, words.size());
            if (isNumber(last) && isKnown(first)) {
                return new Found<>(String.join("", last), String.join(" ", first));
            }
            if (isNumber(first) && isKnown(last)) {
                return new Found<>(String.join("", first), String.join(" ", last));
            }
        }
        if (isNumber(words) && words.stream().allMatch(word -> hasDigit(word) || word.length() <= 2)) {
            return new Found<>(String.join("", words), "");
        }
        List<String> digits = words.stream().filter(Hearing::isLikeNumber).toList();
        String rest = String.join(" ", digits.isEmpty() ? all : without(words, Hearing::isLikeNumber));
        return new Found<>(String.join("", digits), rest);
    }

    private static String name(String rest) {
        List<String> words = words(rest);
        // "By hand" is a name, "by dtdc" is not.
        return isKnown(words)
                ? rest
                : String.join(" ", without(words, word -> FILLERS.contains(word) || LABELS.contains(word)));
    }

    private static boolean isKnown(List<String> words) {
        return Couriers.named(String.join(" ", words)) instanceof NameMatch.Exact;
    }

    private static boolean isNumber(List<String> words) {
        String joined = TrackingNumber.normalised(String.join("", words));
        return TrackingNumber.isUsable(joined)
                && joined.chars().filter(Character::isDigit).count() >= 4;
    }

    private static boolean isLikeNumber(String word) {
        return word.chars().filter(Character::isDigit).count() >= 4;
    }

    private static boolean hasDigit(String word) {
        return word.chars().anyMatch(Character::isDigit);
    }

    private static String label(String word) {
        return word.replaceAll("[.:#-]+$", "");
    }

    private static List<String> without(List<String> words, Predicate<String> unwanted) {
        return words.stream().filter(unwanted.negate()).toList();
    }
}
