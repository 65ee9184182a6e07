package in.dakiya.chat;

import in.dakiya.order.CancelReason;
import in.dakiya.order.Handover;
import in.dakiya.text.PlainText;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
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

    private static final Set<String> WAITING = Set.of(
            "pending", "orders", "list", "baki", "baaki", "bakaya", "बाकी", "बाक़ी", "पेंडिंग", "ऑर्डर", "लिस्ट");
    /** What may stand beside it. */
    private static final Set<String> WITH_WAITING = Set.of(
            "order", "my", "mere", "मेरे", "kya", "क्या", "kitne", "कितने", "hai", "hain", "है", "हैं", "ke", "के",
            "show", "dikhao", "दिखाओ", "all", "sab", "सब", "?");

    private Understanding() {}

    /** @param quotedWamid the message of ours that was quoted, if any */
    public static Intent of(Content content, @Nullable String quotedWamid) {
        return switch (content) {
            case Content.Tap tap -> tap(tap.payload());
            case Content.Typed typed -> typed(typed.text(), quotedWamid);
            case Content.Photo ignored -> new Intent.Unclear();
            case Content.Form form -> form(form.token());
            case Content.Other other -> other.type().equals("reaction") ? new Intent.Nothing() : new Intent.Unclear();
        };
    }

    private static Intent form(String token) {
        return Payload.parse(token)
                .filter(p -> p.act() == Payload.Act.SHIP_ANSWER && !p.orderId().isEmpty())
                .<Intent>map(p -> new Intent.InDialogue(new Intent.OrderHint.Named(p.orderId(), p.shipment())))
                .orElseGet(Intent.Unclear::new);
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
            case TRY_AGAIN -> new Intent.TryAgain(order);
            case CREATE_SHIPMENT -> new Intent.Offers(order);
            case CHOOSE_COURIER -> new Intent.ChooseCourier(order, payload.argument());
            case CHANGE_WEIGHT -> new Intent.Weigh(order, "");
            case SHIP_MYSELF -> new Intent.ShipMyself(order);
            case MY_SHOP -> new Intent.ConfirmShop(payload.sellerId());
            case NOT_MY_SHOP -> new Intent.RefuseShop(payload.sellerId());
            case NEED_HELP -> new Intent.Help();
            case SHOW_ORDERS -> new Intent.ShowOrders(payload.orderId());
            case NOT_RECEIVED -> new Intent.NotReceived(order);
            case MARK_SHIPPED -> new Intent.MarkShipped(order, "");
            case SHIP_ANSWER -> new Intent.ShipAnswer(order, payload.argument());
            case CORRECT -> new Intent.Correct(order);
            case OWN_LABEL -> new Intent.Label(order);
            case DELIVERY_ADDRESS -> new Intent.Address(order);
            case NO_PRINTER -> new Intent.BoxText(order);
            case CONFIRM_DELIVERY, MARK_DELIVERED -> new Intent.ConfirmDelivery(order);
            case YES_DELIVERED -> new Intent.YesDelivered(order);
            case RESEND_CODE -> new Intent.ResendCode(order);
            case NO_CODE -> new Intent.NoCode(order);
            case CODE_FOR -> new Intent.CodeFor(order);
            case NOT_ARRIVING -> new Intent.NotArriving(order);
            case FAILED_BECAUSE -> failed(order, payload.argument());
            case GET_CODE -> new Intent.GetCode(order);
            case RECEIVED -> new Intent.Received(order);
            case NO_EWAY_BILL -> new Intent.NoEwayBill(order);
            case SEND_INVOICE -> new Intent.Invoice(order);
            case NOT_MY_ORDER -> new Intent.NotMyOrder(order);
            case CANNOT_FULFIL -> new Intent.Cancel(order);
            case CANCEL_BECAUSE ->
                reason(payload)
                        .<Intent>map(why -> new Intent.CancelBecause(order, why))
                        .orElseGet(() -> new Intent.Cancel(order));
            case CANCEL_YES ->
                reason(payload)
                        .<Intent>map(why -> new Intent.CancelYes(order, why))
                        .orElseGet(() -> new Intent.Cancel(order));
            case CANCEL_NO -> new Intent.CancelNo(order);
            case DELIVER_AGAIN -> new Intent.DeliverAgain(order);
            case RETURN_TO_ME -> new Intent.ReturnToMe(order);
            case RETURN_SURE -> sure(order, payload.argument());
            case CUSTOMER_CONTACT -> new Intent.CustomerContact(order);
            case RETURN_DETAILS -> new Intent.ReturnDetails(order);
            case DAMAGED -> new Intent.Damaged(order);
            case MORE -> new Intent.ListWaiting(after(payload));
        };
    }

    /** Anything else than a try and an answer is asked about again. */
    private static Intent sure(Intent.OrderHint order, String which) {
        if (!which.matches("\\d{1,3}\\.\\d{1,3}")) {
            return new Intent.ReturnToMe(order);
        }
        int dot = which.indexOf('.');
        return new Intent.ReturnSure(
                order, Integer.parseInt(which.substring(0, dot)), Integer.parseInt(which.substring(dot + 1)));
    }

    private static Optional<Waiting.After> after(Payload payload) {
        return payload.argument().matches("\\d{1,11}")
                ? Optional.of(
                        new Waiting.After(Instant.ofEpochSecond(Long.parseLong(payload.argument())), payload.orderId()))
                : Optional.empty();
    }

    private static Optional<CancelReason> reason(Payload payload) {
        return Arrays.stream(CancelReason.values())
                .filter(reason -> reason.name().equals(payload.argument()))
                .findFirst();
    }

    private static Intent failed(Intent.OrderHint order, String reason) {
        for (Handover.Failure failure : Handover.Failure.values()) {
            if (failure.name().equals(reason)) {
                return new Intent.FailedBecause(order, failure);
            }
        }
        return new Intent.NotArriving(order);
    }

    private static boolean isWaiting(String folded) {
        List<String> words = List.of(folded.replaceAll("[?!]+$", "").split(" "));
        return words.stream().anyMatch(WAITING::contains)
                && words.stream().allMatch(word -> WAITING.contains(word) || WITH_WAITING.contains(word));
    }

    private static Intent typed(String text, @Nullable String quotedWamid) {
        String folded = PlainText.command(text);
        if (STOP.contains(folded)) {
            return new Intent.Stop();
        }
        if (START.contains(folded)) {
            return new Intent.Start();
        }
        if (HELP.contains(folded)) {
            return new Intent.Help();
        }
        if (isWaiting(folded)) {
            return new Intent.ListWaiting(Optional.empty());
        }
        if (HINDI.contains(folded)) {
            return new Intent.Speak("hi");
        }
        if (ENGLISH.contains(folded)) {
            return new Intent.Speak("en");
        }
        return TypedEwayBill.read(folded, quotedWamid).orElseGet(() -> TypedAboutOrder.read(text, quotedWamid));
    }
}
