package in.dakiya.chat;

import in.dakiya.order.Shipment;
import in.dakiya.work.Notice;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** What a seller reads of a parcel that a courier carries. */
final class CourierWords {

    private static final Duration ANSWER_WITHIN = Duration.ofHours(24);

    private final Wording words;

    CourierWords(Wording words) {
        this.words = words;
    }

    Optional<Message> label() {
        Shipment.StoredLabel stored = words.shipment().label();
        if (stored == null) {
            return Optional.empty();
        }
        String joined = words.notice().facts().getOrDefault(Notice.DOCUMENT, "");
        DocumentFile file = joined.isEmpty()
                ? new DocumentFile(stored.key(), "Label-" + words.fact("file") + ".pdf")
                : new DocumentFile(joined, "Label-Invoice-" + words.fact("file") + ".pdf");
        if (words.windowOpen()) {
            return Optional.of(new Document(
                    file,
                    words.texts()
                            .say(
                                    words.shipment().dispatch() == null ? "label.caption" : "label.caption.own",
                                    words.facts())));
        }
        return InvoiceWords.papers(words, file);
    }

    Optional<Message> pickupRefused() {
        NewOrderWords refusal = new NewOrderWords(words);
        return words.windowOpen() ? refusal.tryAgain("pickup.refused") : pickupFailed(refusal.reason());
    }

    Optional<Message> pickupFailed() {
        return words.windowOpen()
                ? words.buttons("pickup.failed", words.button(Payload.Act.TRY_AGAIN, "again.button"))
                : pickupFailed("-");
    }

    Optional<Message> cancelled() {
        return words.text("partner.cancelled").or(() -> pickupFailed(words.fact("status")));
    }

    private Optional<Message> pickupFailed(String reason) {
        return words.template(
                "seller_pickup_failed_v1",
                Map.of(
                        "order_no", words.fact("number"),
                        "courier", words.fact("courier"),
                        "awb", words.fact("awb"),
                        "reason", reason,
                        "next_pickup", words.fact("pickup")),
                words.payload(Payload.Act.TRY_AGAIN),
                words.payload(Payload.Act.NEED_HELP));
    }

    Optional<Message> deliveryFailed() {
        return words.text("delivery.failed")
                .or(() -> words.template(
                        "seller_delivery_failed_v1",
                        Map.of(
                                "order_no", words.fact("number"),
                                "attempt", words.fact("attempt"),
                                "courier", words.fact("courier"),
                                "awb", words.fact("awb"),
                                "reason", words.fact("status"),
                                "answer_by",
                                        Dates.time(
                                                words.circumstances().now().plus(ANSWER_WITHIN),
                                                words.texts().language())),
                        words.payload(Payload.Act.DELIVER_AGAIN),
                        words.payload(Payload.Act.RETURN_TO_ME),
                        words.payload(Payload.Act.CUSTOMER_CONTACT)));
    }

    /** Coming back, or lost on the way: in an open window in the words of the key. */
    Optional<Message> notComing(String key) {
        return words.text(key)
                .or(() -> words.template(
                        "seller_return_started_v1",
                        Map.of(
                                "order_no", words.fact("number"),
                                "courier", words.fact("courier"),
                                "awb", words.fact("awb"),
                                "reason", words.fact("status"),
                                "expected", words.texts().say("date.unknown")),
                        words.payload(Payload.Act.RETURN_DETAILS),
                        words.payload(Payload.Act.NEED_HELP)));
    }
}
