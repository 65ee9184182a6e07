package in.dakiya.chat;

import in.dakiya.order.Attention;
import in.dakiya.order.FailedDelivery;
import in.dakiya.order.Handover;
import in.dakiya.order.Leg;
import in.dakiya.order.Order;
import in.dakiya.order.OrderHead;
import in.dakiya.order.ParcelAnswer;
import in.dakiya.order.Seller;
import in.dakiya.order.Shipment;
import in.dakiya.order.ShipmentHead;
import in.dakiya.order.ShipmentState;
import in.dakiya.order.ShipmentStatus;
import in.dakiya.order.ShipmentType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where an order is, and the buttons for what can be done with it now. */
final class StatusWords {

    private final Wording words;

    StatusWords(Wording words) {
        this.words = words;
    }

    /** One line: who, where, how far, with whom, until when. */
    Optional<Message> line() {
        return words.windowOpen() ? Optional.of(withButtons(sentence())) : Optional.empty();
    }

    /** Everything about an order that a person who packs it wants to read. */
    Optional<Message> details() {
        if (words.isAboutSeveral()) {
            return several();
        }
        return words.windowOpen()
                ? Optional.of(withButtons(words.texts().say("order.details", words.facts())))
                : Optional.empty();
    }

    /** Each parcel is a row that opens it with its own buttons, where there are not more than a list holds. */
    private Optional<Message> several() {
        OrderHead head = words.circumstances().head();
        if (head == null || head.shipments().size() > Choices.MOST) {
            return words.text("order.details.parcels");
        }
        List<Row> rows = head.shipments().stream().map(s -> row(head, s)).toList();
        return words.windowOpen()
                ? Optional.of(new Choices(
                        words.texts().say("order.details.parcels", words.facts()),
                        words.texts().say("which.open.parcel"),
                        rows))
                : Optional.empty();
    }

    private Row row(OrderHead head, ShipmentHead shipment) {
        Map<String, String> parcel = Facts.parcel(head, shipment.number(), words.texts());
        String payload = Payload.order(Payload.Act.DETAILS, head.orderId(), shipment.number())
                .text();
        return new Row(
                payload,
                words.texts().say("which.row.parcel", parcel),
                words.texts().say("parcel.status", parcel));
    }

    private String sentence() {
        Order order = words.circumstances().order();
        Shipment shipment = words.circumstances().shipment();
        String who = order == null ? "-" : ShortName.of(order.customer().name());
        String with = shipment == null || shipment.awb().isEmpty()
                ? ""
                : words.texts().say("status.with", words.only("courier", "awb"));
        return words.texts()
                .say(
                        "status.line",
                        Wording.plus(words.facts(), Map.of("who", who, "with", with, "when", when(shipment))));
    }

    /** The date that matters in this state, or nothing. */
    private String when(@org.jspecify.annotations.Nullable Shipment shipment) {
        ShipmentStatus status = words.status();
        if (status == null || status.terminal()) {
            return "";
        }
        if (status == ShipmentStatus.DELIVERY_FAILED) {
            return whenFailed();
        }
        OrderHead head = words.circumstances().head();
        if (head != null
                && Waiting.lacksEwayBill(head, head.shipment(words.notice().shipment()))) {
            return words.texts().say("status.eway", words.facts());
        }
        if (status == ShipmentStatus.CREATED || status == ShipmentStatus.MANIFESTED) {
            return words.texts().say("status.dispatch", words.facts());
        }
        boolean onTheWay = status.leg() == Leg.FORWARD
                && shipment != null
                && shipment.waybill() != null
                && shipment.waybill().expectedDelivery() != null;
        return onTheWay ? words.texts().say("status.expected", words.facts()) : "";
    }

    /** What was answered, or until when the courier waits for it; nothing where it does not wait any more. */
    private String whenFailed() {
        Optional<ParcelAnswer> answered = standing();
        if (answered.isPresent()) {
            String wish = words.texts().say("wish." + answered.get().wish().name());
            return words.texts().say("status.answered", Map.of("wish", wish));
        }
        return isAsked() ? words.texts().say("status.answer", words.facts()) : "";
    }

    /** What the courier has, or is going to have. */
    private Optional<ParcelAnswer> standing() {
        OrderHead head = words.circumstances().head();
        return head == null
                ? Optional.empty()
                : FailedDelivery.answer(head.shipment(words.notice().shipment()), words.shipment())
                        .filter(given -> given.outcome() != ParcelAnswer.Outcome.REFUSED);
    }

    private boolean isAsked() {
        OrderHead head = words.circumstances().head();
        return head != null
                && head.attention().contains(Attention.NDR)
                && FailedDelivery.answerBy(head.shipment(words.notice().shipment()))
                        .filter(by -> by.isAfter(words.circumstances().now()))
                        .isPresent();
    }

    private Message withButtons(String text) {
        List<Button> buttons = buttons();
        if (!buttons.isEmpty()) {
            return new Buttons(text, buttons.toArray(Button[]::new));
        }
        String url = trackingUrl();
        return url.isEmpty()
                ? new Text(text)
                : new LinkButton(text, words.texts().say("track.button"), url);
    }

    private String trackingUrl() {
        Shipment shipment = words.circumstances().shipment();
        Shipment.Waybill waybill = shipment == null ? null : shipment.waybill();
        return waybill == null || !waybill.trackingUrl().startsWith("https://") ? "" : waybill.trackingUrl();
    }

    private List<Button> buttons() {
        OrderHead head = words.circumstances().head();
        int number = words.notice().shipment();
        return head == null || !head.has(number) ? List.of() : buttons(head, head.shipment(number));
    }

    private List<Button> buttons(OrderHead head, ShipmentHead shipment) {
        ShipmentState state = shipment.state();
        List<Button> buttons = new ArrayList<>();
        if (Handover.open(shipment)) {
            buttons.add(handover());
            buttons.add(label());
            return buttons;
        }
        switch (state.status()) {
            case CREATED -> toShip(head, shipment, buttons);
            case MANIFESTED -> {
                buttons.add(words.button(Payload.Act.READY, "ready.button"));
                buttons.add(address());
                buttons.add(cannot());
            }
            case RTS_REQUESTED, PICKUP_SCHEDULED, OUT_FOR_PICKUP -> {
                buttons.add(
                        Waiting.lacksEwayBill(head, shipment)
                                ? words.button(Payload.Act.NO_EWAY_BILL, "eway.none.button")
                                : label());
                new CancelWords(words).button().ifPresent(buttons::add);
            }
            case PICKUP_FAILED -> {
                buttons.add(words.button(Payload.Act.TRY_AGAIN, "pickup.again.button"));
                buttons.add(label());
                new CancelWords(words).button().ifPresent(buttons::add);
            }
            case DELIVERY_FAILED -> failed(head, buttons);
            case RTO_INITIATED, RTO_IN_TRANSIT, RTO_OUT_FOR_DELIVERY, RTO_DELIVERED, RTO_DISPOSED ->
                buttons.add(words.button(Payload.Act.RETURN_DETAILS, "return.details.button"));
            case CANCEL_REQUESTED,
                    PICKED_UP,
                    IN_TRANSIT,
                    AT_DESTINATION,
                    OUT_FOR_DELIVERY,
                    DELIVERED,
                    CANCELLED,
                    LOST,
                    DAMAGED -> {}
        }
        return buttons;
    }

    private void toShip(OrderHead head, ShipmentHead shipment, List<Button> buttons) {
        if (shipment.type() == ShipmentType.OFF_NETWORK) {
            buttons.add(words.button(Payload.Act.MARK_SHIPPED, "ship.button"));
            buttons.add(address());
            buttons.add(cannot());
        } else if (head.attention().contains(Attention.PARTNER_REFUSED)) {
            buttons.add(words.button(Payload.Act.TRY_AGAIN, "again.button"));
            buttons.add(cannot());
        } else if (words.circumstances().seller() != null
                && !words.circumstances().seller().logistics().autoManifest()) {
            buttons.add(words.button(Payload.Act.CREATE_SHIPMENT, "offers.button"));
            buttons.add(cannot());
        } else {
            buttons.add(cannot());
        }
    }

    private void failed(OrderHead head, List<Button> buttons) {
        if (standing().isEmpty() && head.attention().contains(Attention.NDR)) {
            buttons.add(words.button(Payload.Act.DELIVER_AGAIN, "deliver.again.button"));
            buttons.add(words.button(Payload.Act.RETURN_TO_ME, "return.button"));
        }
        buttons.add(words.button(Payload.Act.CUSTOMER_CONTACT, "contact.button"));
    }

    private Button handover() {
        Seller seller = words.circumstances().seller();
        return seller == null || seller.delivery().otpRequired()
                ? words.button(Payload.Act.CONFIRM_DELIVERY, "deliver.button")
                : words.button(Payload.Act.MARK_DELIVERED, "delivered.button");
    }

    private Button label() {
        return words.button(Payload.Act.OWN_LABEL, "label.button");
    }

    private Button cannot() {
        return words.button(Payload.Act.CANNOT_FULFIL, "cannot.button");
    }

    private Button address() {
        return words.button(Payload.Act.DELIVERY_ADDRESS, "address.button");
    }
}
