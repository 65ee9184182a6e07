package in.dakiya.chat;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what people tap and type, in any case, script or Hinglish. Never guesses an order. */
public final class Understanding {

    private static final Set<String> STOP = Set.of("stop", "unsubscribe", "बंद", "बंद करो", "रोको", "band karo");
    private static final Set<String> START = Set.of("start", "शुरू", "चालू", "shuru", "chalu");
    private static final Set<String> HELP = Set.of("help", "madad", "मदद", "?", "sahayata", "सहायता");
    private static final Set<String> HINDI = Set.of("hindi", "हिन्दी", "हिंदी");
    private static final Set<String> ENGLISH = Set.of("english", "अंग्रेज़ी", "अंग्रेजी");
    private static final Set<String> READY = Set.of("ready", "taiyar", "तैयार", "rts");
    private static final Set<String> STATUS = Set.of("status", "kaha", "kahan", "कहाँ", "where");
    private static final Set<String> FILLERS = Set.of("hai", "है", "is", "order", "ऑर्डर", "no", "number", "#");

    private Understanding() {}

    /** @param quotedWamid the message of ours that was quoted, if any */
    public static Intent of(Content content, @Nullable String quotedWamid) {
        return switch (content) {
            case Content.Tap tap -> tap(tap.payload());
            case Content.Typed typed -> typed(typed.text(), quotedWamid);
            case Content.Photo ignored -> new Intent.Unclear();
            case Content.Form ignored -> new Intent.Unclear();
            case Content.Other other -> other.type().equals("reaction") ? new Intent.Nothing() : new Intent.Unclear();
        };
    }

    private static Intent tap(String text) {
        Optional<Payload> payload = Payload.parse(text);
        return payload.isEmpty() ? new Intent.Unclear() : tap(payload.get());
    }

    private static Intent tap(Payload payload) {
        Intent.OrderHint order = payload.orderId().isEmpty()
                ? new Intent.OrderHint.Missing()
                : new Intent.OrderHint.Named(payload.orderId(), payload.shipment());
        return switch (payload.act()) {
            case READY -> new Intent.Ready(order);
            case DETAILS -> new Intent.Details(order);
            case TRY_AGAIN, CREATE_SHIPMENT -> new Intent.TryAgain(order);
            case MY_SHOP -> new Intent.ConfirmShop(payload.sellerId());
            case NOT_MY_SHOP -> new Intent.RefuseShop(payload.sellerId());
            case NEED_HELP -> new Intent.Help();
            case NOT_RECEIVED -> new Intent.NotReceived(order);
            case CANNOT_FULFIL,
                    NO_PRINTER,
                    DELIVER_AGAIN,
                    RETURN_TO_ME,
                    CUSTOMER_CONTACT,
                    RETURN_DETAILS,
                    MARK_SHIPPED,
                    DELIVERY_ADDRESS -> new Intent.NeedsPerson(order);
        };
    }

    private static Intent typed(String text, @Nullable String quotedWamid) {
        String folded = fold(text);
        if (STOP.contains(folded)) {
            return new Intent.Stop();
        }
        if (START.contains(folded)) {
            return new Intent.Start();
        }
        if (HELP.contains(folded)) {
            return new Intent.Help();
        }
        if (HINDI.contains(folded)) {
            return new Intent.Speak("hi");
        }
        if (ENGLISH.contains(folded)) {
            return new Intent.Speak("en");
        }
        return aboutOrder(folded, text, quotedWamid);
    }

    private static Intent aboutOrder(String folded, String text, @Nullable String quotedWamid) {
        String[] words = folded.split(" ");
        if (words.length > 5) {
            return new Intent.Unclear();
        }
        boolean ready = false;
        boolean status = false;
        String number = "";
        String[] asTyped = normal(text).split(" ");
        for (int i = 0; i < words.length; i++) {
            if (READY.contains(words[i])) {
                ready = true;
            } else if (STATUS.contains(words[i])) {
                status = true;
            } else if (!FILLERS.contains(words[i])) {
                if (!number.isEmpty()) {
                    return new Intent.Unclear();
                }
                number = i < asTyped.length ? asTyped[i] : words[i];
            }
        }
        if (ready == status) {
            return new Intent.Unclear();
        }
        Intent.OrderHint order = order(number.startsWith("#") ? number.substring(1) : number, quotedWamid);
        return ready ? new Intent.Ready(order) : new Intent.Status(order);
    }

    private static Intent.OrderHint order(String number, @Nullable String quotedWamid) {
        if (!number.isEmpty()) {
            return new Intent.OrderHint.Typed(number);
        }
        return quotedWamid == null ? new Intent.OrderHint.Missing() : new Intent.OrderHint.Quoted(quotedWamid);
    }

    /** Compatibility form (full-width and other digits become plain), one blank between words. */
    private static String normal(String text) {
        String compatible = Normalizer.normalize(text, Normalizer.Form.NFKC);
        StringBuilder plain = new StringBuilder(compatible.length());
        compatible
                .codePoints()
                .map(c -> Character.isDigit(c) ? '0' + Character.digit(c, 10) : c)
                .forEach(plain::appendCodePoint);
        return plain.toString().strip().replaceAll("\\s+", " ");
    }

    private static String fold(String text) {
        String normal = normal(text).toLowerCase(Locale.ROOT);
        return normal.replaceAll("[.!।]+$", "");
    }
}
