package in.dakiya.chat;

import in.dakiya.work.ParcelWish;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** What a seller reads when a parcel was not delivered, until the courier has his answer. */
final class FailedDeliveryWords {

    private final Wording words;

    FailedDeliveryWords(Wording words) {
        this.words = words;
    }

    Optional<Message> failed() {
        return ask("delivery.failed", words.fact("why"));
    }

    Optional<Message> reminder() {
        return ask("answer.reminder", words.fact("why"));
    }

    private Optional<Message> ask(String key, String reason) {
        return words.buttons(key, again(), back(), contact())
                .or(() -> words.template(
                        "seller_delivery_failed_v1",
                        Map.of(
                                "order_no", words.fact("number"),
                                "attempt", words.fact("attempt"),
                                "courier", words.fact("courier"),
                                "awb", words.fact("awb"),
                                "reason", reason,
                                "answer_by", words.fact("answerBy")),
                        words.payload(Payload.Act.DELIVER_AGAIN),
                        words.payload(Payload.Act.RETURN_TO_ME),
                        words.payload(Payload.Act.CUSTOMER_CONTACT)));
    }

    private Button again() {
        return words.button(Payload.Act.DELIVER_AGAIN, "deliver.again.button");
    }

    private Button back() {
        return words.button(Payload.Act.RETURN_TO_ME, "return.button");
    }

    private Button contact() {
        return words.button(Payload.Act.CUSTOMER_CONTACT, "contact.button");
    }

    /** What is sure is sure for this try and this answer only. */
    Optional<Message> askReturn() {
        Map<String, String> facts = words.notice().facts();
        String which = facts.getOrDefault("attempt", "1") + "." + facts.getOrDefault("turn", "1");
        String sure = Payload.order(
                        Payload.Act.RETURN_SURE,
                        words.notice().orderId(),
                        Math.max(1, words.notice().shipment()),
                        which)
                .text();
        return words.buttons(
                "return.ask",
                new Button(sure, words.texts().say("return.sure.button")),
                words.button(Payload.Act.DETAILS, "return.no.button"));
    }

    Optional<Message> heard() {
        return say("answer.heard." + wish().name());
    }

    Optional<Message> later() {
        return say("answer.later");
    }

    Optional<Message> already() {
        return words.windowOpen()
                ? Optional.of(new Buttons(words.texts().say("answer.already", facts()), contact()))
                : Optional.empty();
    }

    /** The courier did not take it: too late, or something that can be mended. */
    Optional<Message> refused() {
        Map<String, String> facts = words.notice().facts();
        String refusal = facts.getOrDefault("refusal", "OTHER");
        boolean tooLate = refusal.equals("TOO_LATE");
        String reason = words.texts().say(tooLate ? "answer.too-late" : "refusal." + refusal, words.facts());
        if (!words.windowOpen()) {
            return ask("delivery.failed", reason);
        }
        if (tooLate) {
            return say("answer.refused.late");
        }
        String mend = words.texts().say("mend." + facts.getOrDefault("mender", "OPERATOR"), words.facts());
        Map<String, String> more = Wording.plus(facts(), Map.of("reason", reason, "mend", mend));
        return Optional.of(new Buttons(words.texts().say("answer.refused", more), again(), back(), contact()));
    }

    /** Whom to call; the address itself is asked for by its word. */
    Optional<Message> customer() {
        return words.buttons("customer.contact", again(), back());
    }

    private Optional<Message> say(String key) {
        return words.windowOpen() ? Optional.of(new Text(words.texts().say(key, facts()))) : Optional.empty();
    }

    private Map<String, String> facts() {
        String day = words.notice().facts().getOrDefault("nextTry", "");
        return Wording.plus(
                words.facts(),
                Map.of(
                        "wish",
                        words.texts().say("wish." + wish().name()),
                        "again",
                        day.isEmpty()
                                ? "-"
                                : Dates.day(LocalDate.parse(day), words.texts().language())));
    }

    private ParcelWish wish() {
        return ParcelWish.valueOf(words.notice().facts().getOrDefault("wish", ParcelWish.DELIVER_AGAIN.name()));
    }
}
