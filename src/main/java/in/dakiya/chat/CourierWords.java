package in.dakiya.chat;

import in.dakiya.order.Leg;
import in.dakiya.order.Shipment;
import in.dakiya.order.ShipmentStatus;
import in.dakiya.work.Notice;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** What a seller reads of a parcel that a courier carries. */
final class CourierWords {

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
            return Optional.of(new Document(file, words.texts().say(caption(), words.facts())));
        }
        return InvoiceWords.papers(words, file);
    }

    private String caption() {
        if (words.shipment().dispatch() != null) {
            return "label.caption.own";
        }
        ShipmentStatus status = words.status();
        return status == null || status.leg() == Leg.PICKUP ? "label.caption" : "label.caption.gone";
    }

    Optional<Message> pickupRefused() {
        NewOrderWords refusal = new NewOrderWords(words);
        return words.windowOpen() ? refusal.tryAgain("pickup.refused") : pickupFailed(refusal.reason());
    }

    Optional<Message> pickupFailed() {
        return words.windowOpen()
                ? Optional.of(new Buttons(
                        words.texts().say("pickup.failed", Wording.plus(words.facts(), Map.of("next", nextPickup()))),
                        words.button(Payload.Act.TRY_AGAIN, "pickup.again.button")))
                : pickupFailed(words.fact("why"));
    }

    Optional<Message> cancelled() {
        return words.text("partner.cancelled").or(() -> new CancelWords(words).byCourier());
    }

    private Optional<Message> pickupFailed(String reason) {
        return words.template(
                "seller_pickup_failed_v1",
                Map.of(
                        "order_no", words.fact("number"),
                        "courier", words.fact("courier"),
                        "awb", words.fact("awb"),
                        "reason", reason,
                        "next_pickup", nextPickup()),
                words.payload(Payload.Act.TRY_AGAIN),
                words.payload(Payload.Act.NEED_HELP));
    }

    /** The day of a pickup that has failed is no next one. */
    private String nextPickup() {
        LocalDate day = words.shipment().pickupOn();
        LocalDate today = words.circumstances().now().atZone(Dates.INDIA).toLocalDate();
        return day != null && day.isAfter(today)
                ? words.fact("pickup")
                : words.texts().say("pickup.unknown");
    }
}
