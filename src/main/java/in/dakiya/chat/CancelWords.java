package in.dakiya.chat;

import in.dakiya.order.CancelReason;
import in.dakiya.order.Cancellation;
import in.dakiya.order.Cancelling;
import in.dakiya.order.EventSource;
import in.dakiya.order.Leg;
import in.dakiya.order.OrderHead;
import in.dakiya.order.ShipmentStatus;
import in.dakiya.order.ShipmentType;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a seller reads about an order that is not to be sent. */
final class CancelWords {

    private static final String TOO_LATE = "TOO_LATE";

    private final Wording words;

    CancelWords(Wording words) {
        this.words = words;
    }

    /** What stops it, while that is possible. */
    Optional<Button> button() {
        ShipmentStatus status = words.status();
        boolean early = status == ShipmentStatus.CREATED || status == ShipmentStatus.MANIFESTED;
        return isPossible()
                ? Optional.of(words.button(Payload.Act.CANNOT_FULFIL, early ? "cannot.button" : "cancel.button"))
                : Optional.empty();
    }

    private boolean isPossible() {
        OrderHead head = words.circumstances().head();
        return head != null
                && Cancelling.possible(head.shipment(Math.max(1, words.notice().shipment())));
    }

    /** Why; nothing is cancelled by that. */
    Optional<Message> ask() {
        List<Row> rows = Arrays.stream(CancelReason.values())
                .map(reason -> new Row(payload(Payload.Act.CANCEL_BECAUSE, reason), said(reason), ""))
                .toList();
        return words.windowOpen()
                ? Optional.of(new Choices(
                        words.texts().say("cancel.ask", words.facts()),
                        words.texts().say("cancel.ask.open"),
                        rows))
                : Optional.empty();
    }

    Optional<Message> sure() {
        CancelReason reason = asked();
        return words.windowOpen()
                ? Optional.of(new Buttons(
                        words.texts().say("cancel.sure", Wording.plus(words.facts(), Map.of("reason", said(reason)))),
                        new Button(
                                payload(Payload.Act.CANCEL_YES, reason),
                                words.texts().say("cancel.yes.button")),
                        words.button(Payload.Act.CANCEL_NO, "cancel.no.button")))
                : Optional.empty();
    }

    private CancelReason asked() {
        String name = words.notice().facts().getOrDefault("because", CancelReason.OTHER.name());
        return CancelReason.valueOf(name);
    }

    private String payload(Payload.Act act, CancelReason reason) {
        return Payload.order(
                        act,
                        words.notice().orderId(),
                        Math.max(1, words.notice().shipment()),
                        reason.name())
                .text();
    }

    private String said(CancelReason reason) {
        return words.texts().say("cancel.reason." + reason.name());
    }

    /** Told to all of a shop's people, whoever wanted it. */
    Optional<Message> news(String key) {
        Map<String, String> facts = facts();
        return words.windowOpen()
                ? Optional.of(new Text(words.texts().say(key, facts)))
                : template(
                        facts,
                        words.texts()
                                .say("cancel.state." + words.notice().kind().name()));
    }

    Optional<Message> done() {
        return words.windowOpen()
                ? Optional.of(new Text(words.texts().say("cancel.confirmed", facts())))
                : Optional.empty();
    }

    /** The courier was faster, or will not. */
    Optional<Message> refused() {
        String refusal = words.notice().facts().getOrDefault("refusal", TOO_LATE);
        boolean late = refusal.equals(TOO_LATE) || left(words.status());
        String key = late ? "cancel.too-late" : "cancel.refused";
        Map<String, String> facts =
                Wording.plus(words.facts(), Map.of("reason", words.texts().say("refusal." + refusal, words.facts())));
        if (!words.windowOpen()) {
            return template(facts, words.texts().say("cancel.state.CANCEL_REFUSED"));
        }
        Button button = late
                ? words.button(Payload.Act.RETURN_TO_ME, "return.button")
                : words.button(Payload.Act.CANNOT_FULFIL, "cancel.button");
        return Optional.of(new Buttons(words.texts().say(key, facts), button));
    }

    private static boolean left(@Nullable ShipmentStatus status) {
        return status != null && status.leg() != Leg.PICKUP;
    }

    /** The answer to who asks for what cannot be. */
    Optional<Message> notNow() {
        ShipmentStatus status = words.status();
        if (status == ShipmentStatus.CANCEL_REQUESTED) {
            return words.text("cancel.already");
        }
        if (status == ShipmentStatus.CANCELLED) {
            return words.text("cancel.over");
        }
        boolean underWay = status != null && status.leg() == Leg.FORWARD && !status.terminal();
        if (!underWay) {
            return words.text("cancel.ended");
        }
        return words.shipment().type() == ShipmentType.OFF_NETWORK
                ? words.buttons("cancel.own", words.button(Payload.Act.NOT_ARRIVING, "failure.button"))
                : words.buttons("cancel.courier-has-it", words.button(Payload.Act.RETURN_TO_ME, "return.button"));
    }

    /** The courier has cancelled it by himself, in a closed window. */
    Optional<Message> byCourier() {
        return template(
                Map.of("reason", words.texts().say("cancel.reason.COURIER")),
                words.texts().say("cancel.state.PARTNER_CANCELLED"));
    }

    private Optional<Message> template(Map<String, String> facts, String state) {
        return words.template(
                "seller_cancellation_v1",
                Map.of(
                        "order_no", words.fact("number"),
                        "items", words.fact("items"),
                        "state", state,
                        "reason", facts.getOrDefault("reason", TextLimit.NOTHING)),
                words.payload(Payload.Act.DETAILS),
                words.payload(Payload.Act.NEED_HELP));
    }

    /** With who wanted it and why. */
    private Map<String, String> facts() {
        Map<String, String> facts = new HashMap<>(words.facts());
        Cancellation wanted = words.shipment().particulars().cancellation();
        facts.put("reason", said(wanted == null ? CancelReason.OTHER : wanted.reason()));
        facts.put("note", "");
        facts.put("by", "");
        if (wanted != null) {
            facts.put("by", by(wanted));
            facts.put(
                    "note",
                    wanted.note().isEmpty() ? "" : words.texts().say("cancel.note", Map.of("note", wanted.note())));
        }
        return facts;
    }

    private String by(Cancellation wanted) {
        return wanted.by() == EventSource.PLATFORM
                ? words.circumstances().platform() + ": "
                : Facts.by(wanted.contact(), words.circumstances().seller());
    }
}
