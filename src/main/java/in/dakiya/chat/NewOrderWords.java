package in.dakiya.chat;

import in.dakiya.order.Manifesting;
import in.dakiya.order.Order;
import in.dakiya.order.OrderHead;
import in.dakiya.order.Parcel;
import in.dakiya.order.SelfShipping;
import in.dakiya.order.Seller;
import in.dakiya.order.ShipmentType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a seller reads when an order comes, and when it could not be booked. */
final class NewOrderWords {

    private final Wording words;

    NewOrderWords(Wording words) {
        this.words = words;
    }

    Optional<Message> newOrder() {
        if (words.shipment().type() == ShipmentType.OFF_NETWORK) {
            return words.template(
                    "seller_order_self_v1",
                    Wording.plus(common(), words.only("city", "pincode")),
                    words.payload(Payload.Act.MARK_SHIPPED),
                    words.payload(Payload.Act.DELIVERY_ADDRESS),
                    words.payload(Payload.Act.CANNOT_FULFIL));
        }
        return words.shipment().awb().isEmpty()
                ? createShipment()
                : words.template(
                        "seller_order_booked_v1",
                        Wording.plus(common(), words.only("courier")),
                        words.payload(Payload.Act.READY),
                        words.payload(Payload.Act.DETAILS),
                        words.payload(Payload.Act.CANNOT_FULFIL));
    }

    /** Booked after the seller has heard of the order: in an open window no second template. */
    Optional<Message> booked() {
        return words.buttons(
                        "booked",
                        words.button(Payload.Act.READY, "ready.button"),
                        words.button(Payload.Act.DETAILS, "details.button"),
                        words.button(Payload.Act.CANNOT_FULFIL, "cannot.button"))
                .or(this::newOrder);
    }

    Optional<Message> bookingRefused() {
        return words.windowOpen()
                ? Optional.of(new Buttons(
                        words.texts().say("booking.refused", reasoned()),
                        words.button(Payload.Act.SHIP_MYSELF, "self.button"),
                        tryAgain(),
                        words.button(Payload.Act.CANNOT_FULFIL, "cannot.button")))
                : createShipment();
    }

    private Button tryAgain() {
        String again = words.notice().facts().getOrDefault("again", "");
        return switch (again) {
            case "" -> words.button(Payload.Act.TRY_AGAIN, "again.button");
            case Manifesting.OFFERS -> words.button(Payload.Act.CREATE_SHIPMENT, "again.button");
            default ->
                new Button(
                        words.payload(Payload.Act.CHOOSE_COURIER, again),
                        words.texts().say("again.button"));
        };
    }

    Optional<Message> tryAgain(String key) {
        return Optional.of(
                new Buttons(words.texts().say(key, reasoned()), words.button(Payload.Act.TRY_AGAIN, "again.button")));
    }

    private Map<String, String> reasoned() {
        return Wording.plus(
                words.facts(),
                Map.of(
                        "reason",
                        reason(),
                        "mend",
                        words.texts()
                                .say(
                                        "mend." + words.notice().facts().getOrDefault("mender", "OPERATOR"),
                                        words.facts())));
    }

    String reason() {
        return words.texts().say("refusal." + words.notice().facts().getOrDefault("refusal", "OTHER"), words.facts());
    }

    private Optional<Message> createShipment() {
        return words.template(
                "seller_order_book_v1",
                Wording.plus(common(), Map.of("parcel", parcel())),
                words.payload(Payload.Act.CREATE_SHIPMENT),
                words.payload(Payload.Act.DETAILS),
                words.payload(Payload.Act.CANNOT_FULFIL));
    }

    private Map<String, String> common() {
        return Map.of(
                "order_no", words.fact("number"),
                "seller_name", words.fact("shop"),
                "items", words.fact("items"),
                "amount", words.fact("amount"),
                "payment", words.fact("payment"),
                "dispatch_by", words.fact("dispatch"));
    }

    /** Weight and sides as they are booked. */
    String parcel() {
        Circumstances circumstances = words.circumstances();
        Order order = circumstances.order();
        Seller seller = circumstances.seller();
        Parcel parcel = order == null || seller == null
                ? new Parcel(0, 0, 0, 0)
                : words.shipment().parcel(order, seller);
        return words.texts()
                .say(
                        "parcel",
                        Map.of(
                                "grams", Integer.toString(parcel.weightGrams()),
                                "length", Integer.toString(parcel.lengthCm()),
                                "breadth", Integer.toString(parcel.breadthCm()),
                                "height", Integer.toString(parcel.heightCm())));
    }
}
