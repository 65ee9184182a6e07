package in.dakiya.chat;

import in.dakiya.dialogue.SpokenParcel;
import in.dakiya.otp.CodeReader;
import in.dakiya.otp.ReadCode;
import in.dakiya.text.PlainText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a typed text that is about an order: a verb, the order's number, a delivery code. */
final class TypedAboutOrder {

    private static final int LONGEST = 120;
    /** In the middle of digits: "otp for order 1001 is 482913". */
    private static final Set<String> FILLERS = Set.of(
            "hai", "है", "is", "order", "ऑर्डर", "no", "number", "#", "for", "ka", "का", "ki", "की", "the", "my",
            "karo", "kar", "do", "करो", "करें", "कर", "दो", "please");

    /** The longer first: "bhej diya" is one verb. */
    private static final List<String> SHIPPED = List.of(
            "mark as shipped", "bhej diya", "bhej di", "भेज दिया", "भेज दी", "shipped", "dispatched", "bheja", "भेजा");

    private static final Set<String> WEIGHT = Set.of("weight", "wt", "vajan", "wazan", "वजन", "वज़न");

    private TypedAboutOrder() {}

    static Intent read(String text, @Nullable String quotedWamid) {
        String plain = PlainText.of(text);
        String folded = PlainText.command(text);
        Optional<Intent> code = code(folded, quotedWamid);
        if (code.isPresent()) {
            return code.get();
        }
        Optional<Intent> weight = weight(folded, plain, quotedWamid);
        if (weight.isPresent()) {
            return weight.get();
        }
        for (String verb : SHIPPED) {
            if (folded.equals(verb) || folded.startsWith(verb + " ")) {
                String rest = plain.length() > verb.length()
                        ? plain.substring(verb.length()).strip()
                        : "";
                return new Intent.MarkShipped(order("", quotedWamid), rest);
            }
        }
        return verb(plain, quotedWamid);
    }

    /** "482913", "482 913", "otp 482913", "1001 482913", "otp 1001 482913", and the same with a wrong count of digits. */
    private static Optional<Intent> code(String folded, @Nullable String quotedWamid) {
        if (folded.length() > LONGEST) {
            return Optional.empty();
        }
        if (CodeReader.read(folded) instanceof ReadCode.SixDigits six) {
            return Optional.of(
                    new Intent.Code(order("", quotedWamid), six.code().digits(), true));
        }
        if (folded.matches("\\d[\\d -]{1,10}\\d")) {
            List<String> groups = List.of(folded.split(" "));
            boolean numberAndCode = groups.size() == 2 && groups.get(1).matches("\\d{6}");
            if (!numberAndCode) {
                String digits = folded.replaceAll("\\D", "");
                return digits.length() <= 9
                        ? Optional.of(new Intent.Code(order("", quotedWamid), digits, true))
                        : Optional.empty();
            }
        }
        List<String> words = new ArrayList<>(Arrays.asList(folded.split(" ")));
        boolean named = words.removeIf(w -> Verb.of(w) == Verb.CODE);
        words.removeAll(FILLERS);
        if (words.isEmpty() || words.size() > 2) {
            return Optional.empty();
        }
        String digits = words.getLast().replace("-", "");
        boolean isCode = named ? digits.matches("\\d{3,9}") : words.size() == 2 && digits.matches("\\d{6}");
        if (!isCode || (words.size() == 2 && !words.getFirst().matches("#?[\\p{Alnum}._-]{1,40}"))) {
            return Optional.empty();
        }
        if (words.size() == 2 && Verb.of(words.getFirst()) != null) {
            return Optional.empty();
        }
        String number = words.size() == 2 ? words.getFirst() : "";
        return Optional.of(new Intent.Code(order(number, quotedWamid), digits, false));
    }

    /** "weight 1001 750g", "weight 1001", "weight 0.75 kg", the latter two also under a message that is quoted. */
    private static Optional<Intent> weight(String folded, String plain, @Nullable String quotedWamid) {
        List<String> words = List.of(folded.split(" "));
        if (!WEIGHT.contains(words.getFirst()) || folded.length() > LONGEST) {
            return Optional.empty();
        }
        List<String> rest = List.of(plain.split(" ")).subList(1, words.size());
        boolean alone = rest.isEmpty() || quotedWamid != null || readsAsWeight(rest);
        String number = alone ? "" : rest.getFirst();
        String text = String.join(" ", alone ? rest : rest.subList(1, rest.size()));
        return Optional.of(new Intent.Weigh(order(number, quotedWamid), text));
    }

    /** A number alone is an order's. */
    private static boolean readsAsWeight(List<String> words) {
        return (words.size() > 1 || !words.getFirst().matches("#?\\d+"))
                && SpokenParcel.of(String.join(" ", words)) instanceof SpokenParcel.Reading.Read;
    }

    private static Intent verb(String plain, @Nullable String quotedWamid) {
        if (plain.length() > LONGEST) {
            return new Intent.Unclear();
        }
        TypedWords typed = TypedWords.of(plain);
        Verb verb = null;
        String number = "";
        for (String word : typed.words()) {
            Verb meant = Verb.of(word.toLowerCase(Locale.ROOT));
            if (meant != null && (verb == null || verb == meant)) {
                verb = meant;
            } else if (meant != null || !number.isEmpty()) {
                return new Intent.Unclear();
            } else {
                number = word;
            }
        }
        Intent.OrderHint order = order(number, quotedWamid);
        if (verb == null) {
            return new Intent.Unclear();
        }
        return typed.question() && verb.acts() ? new Intent.Status(order) : intent(verb, order);
    }

    private static Intent intent(Verb verb, Intent.OrderHint order) {
        return switch (verb) {
            case READY -> new Intent.Ready(order);
            case STATUS -> new Intent.Status(order);
            case OFFERS -> new Intent.Offers(order);
            case ADDRESS -> new Intent.Address(order);
            case LABEL -> new Intent.Label(order);
            case INVOICE -> new Intent.Invoice(order);
            case CODE, DELIVERED -> new Intent.ConfirmDelivery(order);
            case RESEND -> new Intent.ResendCode(order);
            case FAILED -> new Intent.NotArriving(order);
            case RECEIVED -> new Intent.Received(order);
            case CANCEL -> new Intent.Cancel(order);
        };
    }

    private static Intent.OrderHint order(String number, @Nullable String quotedWamid) {
        String plain = (number.startsWith("#") ? number.substring(1) : number).replaceAll("[.!?,;:।]+$", "");
        if (!plain.isEmpty()) {
            return new Intent.OrderHint.Typed(plain);
        }
        return quotedWamid == null ? new Intent.OrderHint.Missing() : new Intent.OrderHint.Quoted(quotedWamid);
    }
}
