package in.dakiya.chat;

import in.dakiya.order.Parcel;
import in.dakiya.order.Seller;
import in.dakiya.order.Shipment;
import in.dakiya.order.ShipmentStatus;
import in.dakiya.order.ShipmentType;
import in.dakiya.work.Notice;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Puts a notice into words: free-form in an open window, an approved template outside it, or nothing where the notice
 * is not worth a template.
 */
public final class Voice {

    private final Notice notice;
    private final Circumstances circumstances;
    private final Texts texts;
    private final Map<String, String> facts;

    private Voice(Notice notice, Circumstances circumstances) {
        this.notice = notice;
        this.circumstances = circumstances;
        this.texts = Languages.texts(circumstances.language());
        this.facts = Facts.of(notice, circumstances);
    }

    /** The message, or nothing when it must wait for an open window. */
    public static Optional<Message> say(Notice notice, Circumstances circumstances) {
        return new Voice(notice, circumstances).message();
    }

    private Optional<Message> message() {
        return switch (notice.kind()) {
            case CONFIRM_NUMBER ->
                template(
                        "seller_confirm_number_v1",
                        Map.of("platform", fact("platform"), "seller_name", fact("shop")),
                        shop(Payload.Act.MY_SHOP),
                        shop(Payload.Act.NOT_MY_SHOP));
            case NEW_ORDER -> newOrder();
            case LABEL -> label();
            case BOOKING_REFUSED -> bookingRefused();
            case PICKUP_REFUSED -> circumstances.windowOpen() ? tryAgain("pickup.refused") : pickupFailed(reason());
            case PICKUP_FAILED ->
                circumstances.windowOpen()
                        ? buttons("pickup.failed", button(Payload.Act.TRY_AGAIN, "again.button"))
                        : pickupFailed("-");
            case DELIVERY_FAILED -> text("delivery.failed").or(this::deliveryFailed);
            case RETURN_STARTED -> text("return.started").or(this::returnStarted);
            case PARCEL_LOST -> text("parcel.lost").or(this::returnStarted);
            case PARTNER_CANCELLED -> text("partner.cancelled").or(() -> pickupFailed(fact("status")));
            case CUSTOMER_SHIPPED -> tracked("customer_shipped_v1", "courier", "awb", "expected", "due");
            case CUSTOMER_OUT_FOR_DELIVERY -> tracked("customer_out_for_delivery_v1", "courier", "due");
            case CUSTOMER_DELIVERED -> customerDelivered();
            case NUMBER_CONFIRMED -> text("number.confirmed");
            case NUMBER_REFUSED -> text("number.refused");
            case ORDER_DETAILS ->
                isPackable()
                        ? buttons("order.details", button(Payload.Act.READY, "ready.button"))
                        : text("order.details");
            case PICKUP_BOOKED -> text("pickup.booked");
            case ALREADY_READY -> text(isOver() ? "ready.ended" : "ready.already");
            case NOT_BOOKED_YET -> text("ready.not-booked");
            case TRYING_AGAIN -> text("trying.again");
            case DELIVERED -> text("delivered");
            case COMPLAINT -> text("complaint");
            case PHOTO_REFUSED -> photoRefused();
            case ASK_SUPPORT -> text("ask.support");
            case CUSTOMER_COMPLAINT_HEARD -> text("customer.complaint");
            case CUSTOMER_HELLO -> text(circumstances.order() == null ? "customer.hello.none" : "customer.hello");
            case HELP -> text(notice.facts().containsKey("customer") ? "help.customer" : "help.seller");
            case STOPPED -> text("stopped");
            case STARTED -> text("started");
            case LANGUAGE_SET -> text("language.set");
            case WHICH_ORDER -> text("which.order");
            case NOT_YOURS -> text("not.yours");
            case NOT_UNDERSTOOD -> text("not.understood");
            case STRANGER -> text("stranger");
        };
    }

    private Optional<Message> newOrder() {
        boolean self = shipment().type() == ShipmentType.OFF_NETWORK;
        boolean booked = !shipment().awb().isEmpty();
        Map<String, String> common = Map.of(
                "order_no", fact("number"),
                "seller_name", fact("shop"),
                "items", fact("items"),
                "amount", fact("amount"),
                "payment", fact("payment"),
                "dispatch_by", fact("dispatch"));
        if (self) {
            return template(
                    "seller_order_self_v1",
                    plus(common, Map.of("city", fact("city"), "pincode", fact("pincode"))),
                    order(Payload.Act.MARK_SHIPPED),
                    order(Payload.Act.DELIVERY_ADDRESS),
                    order(Payload.Act.CANNOT_FULFIL));
        }
        return booked
                ? template(
                        "seller_order_booked_v1",
                        plus(common, Map.of("courier", fact("courier"))),
                        order(Payload.Act.READY),
                        order(Payload.Act.DETAILS),
                        order(Payload.Act.CANNOT_FULFIL))
                : createShipment(common);
    }

    private Optional<Message> createShipment(Map<String, String> common) {
        return template(
                "seller_order_book_v1",
                plus(common, Map.of("parcel", parcel())),
                order(Payload.Act.CREATE_SHIPMENT),
                order(Payload.Act.DETAILS),
                order(Payload.Act.CANNOT_FULFIL));
    }

    private Optional<Message> bookingRefused() {
        if (circumstances.windowOpen()) {
            return tryAgain("booking.refused");
        }
        return createShipment(Map.of(
                "order_no", fact("number"),
                "seller_name", fact("shop"),
                "items", fact("items"),
                "amount", fact("amount"),
                "payment", fact("payment"),
                "dispatch_by", fact("dispatch")));
    }

    private Optional<Message> label() {
        Shipment.StoredLabel stored = shipment().label();
        if (stored == null) {
            return Optional.empty();
        }
        DocumentFile file = new DocumentFile(stored.key(), "Label-" + fact("number") + ".pdf");
        if (circumstances.windowOpen()) {
            return Optional.of(new Document(file, texts.say("label.caption", facts)));
        }
        return Optional.of(new FromTemplate(
                "seller_papers_v1",
                circumstances.language(),
                Map.of(
                        "order_no", fact("number"),
                        "papers", file.fileName(),
                        "courier", fact("courier"),
                        "awb", fact("awb"),
                        "pickup", fact("pickup")),
                List.of(order(Payload.Act.NO_PRINTER), order(Payload.Act.NEED_HELP)),
                "",
                file));
    }

    private Optional<Message> pickupFailed(String reason) {
        return template(
                "seller_pickup_failed_v1",
                Map.of(
                        "order_no", fact("number"),
                        "courier", fact("courier"),
                        "awb", fact("awb"),
                        "reason", reason,
                        "next_pickup", fact("pickup")),
                order(Payload.Act.TRY_AGAIN),
                order(Payload.Act.NEED_HELP));
    }

    private Optional<Message> deliveryFailed() {
        return template(
                "seller_delivery_failed_v1",
                Map.of(
                        "order_no", fact("number"),
                        "attempt", fact("attempt"),
                        "courier", fact("courier"),
                        "awb", fact("awb"),
                        "reason", fact("status"),
                        "answer_by",
                                Dates.time(circumstances.now().plus(java.time.Duration.ofHours(24)), texts.language())),
                order(Payload.Act.DELIVER_AGAIN),
                order(Payload.Act.RETURN_TO_ME),
                order(Payload.Act.CUSTOMER_CONTACT));
    }

    private Optional<Message> returnStarted() {
        return template(
                "seller_return_started_v1",
                Map.of(
                        "order_no", fact("number"),
                        "courier", fact("courier"),
                        "awb", fact("awb"),
                        "reason", fact("status"),
                        "expected", texts.say("date.unknown")),
                order(Payload.Act.RETURN_DETAILS),
                order(Payload.Act.NEED_HELP));
    }

    private Optional<Message> tracked(String name, String... more) {
        Map<String, String> parameters =
                new java.util.HashMap<>(Map.of("order_no", fact("number"), "seller_name", fact("shop")));
        for (String key : more) {
            parameters.put(key.equals("awb") ? "tracking_no" : key, fact(key));
        }
        return Optional.of(new FromTemplate(
                name, circumstances.language(), parameters, List.of(), circumstances.trackingToken(), null));
    }

    private Optional<Message> customerDelivered() {
        return template(
                "customer_delivered_v1",
                Map.of(
                        "order_no", fact("number"),
                        "seller_name", fact("shop"),
                        "courier", fact("courier"),
                        "delivered_at", deliveredAt()),
                order(Payload.Act.NOT_RECEIVED));
    }

    private String deliveredAt() {
        return circumstances.head() == null
                ? Dates.time(circumstances.now(), texts.language())
                : Dates.time(
                        circumstances.head().shipment(notice.shipment()).state().since(), texts.language());
    }

    private String reason() {
        return texts.say("refusal." + notice.facts().getOrDefault("refusal", "OTHER"), facts);
    }

    private Optional<Message> photoRefused() {
        String why = texts.say("photo.why." + notice.facts().getOrDefault("reason", "EXPIRED"));
        return circumstances.windowOpen()
                ? Optional.of(new Text(texts.say("photo.refused", plus(facts, Map.of("why", why)))))
                : Optional.empty();
    }

    private Optional<Message> tryAgain(String key) {
        Map<String, String> more = plus(
                facts,
                Map.of(
                        "reason",
                        reason(),
                        "mend",
                        texts.say("mend." + notice.facts().getOrDefault("mender", "OPERATOR"), facts)));
        return Optional.of(new Buttons(texts.say(key, more), button(Payload.Act.TRY_AGAIN, "again.button")));
    }

    private Optional<Message> text(String key) {
        return circumstances.windowOpen() ? Optional.of(new Text(texts.say(key, facts))) : Optional.empty();
    }

    private Optional<Message> buttons(String key, Button... buttons) {
        return circumstances.windowOpen() ? Optional.of(new Buttons(texts.say(key, facts), buttons)) : Optional.empty();
    }

    private Button button(Payload.Act act, String title) {
        return new Button(order(act), texts.say(title));
    }

    private Optional<Message> template(String name, Map<String, String> parameters, String... payloads) {
        return Optional.of(new FromTemplate(name, circumstances.language(), parameters, List.of(payloads), "", null));
    }

    private boolean isPackable() {
        return circumstances.head() != null
                && circumstances.head().shipment(notice.shipment()).state().status() == ShipmentStatus.MANIFESTED;
    }

    private boolean isOver() {
        return circumstances.head() != null
                && circumstances
                        .head()
                        .shipment(notice.shipment())
                        .state()
                        .status()
                        .terminal();
    }

    private String parcel() {
        Seller seller = circumstances.seller();
        Parcel parcel = circumstances.order() != null
                        && !circumstances.order().parcels().isEmpty()
                ? circumstances.order().parcels().get(0)
                : seller == null ? new Parcel(0, 0, 0, 0) : seller.logistics().defaultParcel();
        return texts.say(
                "parcel",
                Map.of(
                        "grams", Integer.toString(parcel.weightGrams()),
                        "length", Integer.toString(parcel.lengthCm()),
                        "breadth", Integer.toString(parcel.breadthCm()),
                        "height", Integer.toString(parcel.heightCm())));
    }

    private Shipment shipment() {
        if (circumstances.shipment() == null) {
            throw new IllegalArgumentException(notice.kind() + " needs a shipment");
        }
        return circumstances.shipment();
    }

    private String order(Payload.Act act) {
        return Payload.order(act, notice.orderId(), Math.max(1, notice.shipment()))
                .text();
    }

    private String shop(Payload.Act act) {
        return Payload.shop(act, notice.sellerId()).text();
    }

    private String fact(String name) {
        return facts.getOrDefault(name, "-");
    }

    private static Map<String, String> plus(Map<String, String> some, Map<String, String> more) {
        Map<String, String> all = new java.util.HashMap<>(some);
        all.putAll(more);
        return all;
    }
}
