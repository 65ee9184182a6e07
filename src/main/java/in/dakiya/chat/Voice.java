package in.dakiya.chat;

import in.dakiya.order.ShipmentStatus;
import in.dakiya.work.Notice;
import java.util.Map;
import java.util.Optional;

/**
 * Puts a notice into words: free-form in an open window, an approved template outside it, or nothing where the notice
 * is not worth a template.
 */
public final class Voice {

    private Voice() {}

    /** The message, or nothing when it must wait for an open window. */
    public static Optional<Message> say(Notice notice, Circumstances circumstances) {
        return message(new Wording(notice, circumstances));
    }

    private static Optional<Message> message(Wording words) {
        return switch (words.notice().kind()) {
            case CONFIRM_NUMBER ->
                words.template(
                        "seller_confirm_number_v1",
                        Map.of("platform", words.fact("platform"), "seller_name", words.fact("shop")),
                        words.shopPayload(Payload.Act.MY_SHOP),
                        words.shopPayload(Payload.Act.NOT_MY_SHOP));
            case NEW_ORDER -> new NewOrderWords(words).newOrder();
            case BOOKING_REFUSED -> new NewOrderWords(words).bookingRefused();
            case LABEL -> new CourierWords(words).label();
            case PICKUP_REFUSED -> new CourierWords(words).pickupRefused();
            case PICKUP_FAILED -> new CourierWords(words).pickupFailed();
            case DELIVERY_FAILED -> new CourierWords(words).deliveryFailed();
            case RETURN_STARTED -> new CourierWords(words).notComing("return.started");
            case PARCEL_LOST -> new CourierWords(words).notComing("parcel.lost");
            case PARTNER_CANCELLED -> new CourierWords(words).cancelled();
            case CUSTOMER_SHIPPED ->
                new CustomerWords(words).tracked("customer_shipped_v1", "courier", "awb", "expected", "due");
            case CUSTOMER_OUT_FOR_DELIVERY ->
                new CustomerWords(words).tracked("customer_out_for_delivery_v1", "courier", "due");
            case CUSTOMER_DELIVERED -> new CustomerWords(words).delivered();
            case NUMBER_CONFIRMED -> words.text("number.confirmed");
            case NUMBER_REFUSED -> words.text("number.refused");
            case ORDER_DETAILS ->
                words.status() == ShipmentStatus.MANIFESTED
                        ? words.buttons("order.details", words.button(Payload.Act.READY, "ready.button"))
                        : words.text("order.details");
            case PICKUP_BOOKED -> words.text("pickup.booked");
            case ALREADY_READY -> words.text(isOver(words) ? "ready.ended" : "ready.already");
            case NOT_BOOKED_YET -> words.text("ready.not-booked");
            case TRYING_AGAIN -> words.text("trying.again");
            case DELIVERED -> words.text("delivered");
            case COMPLAINT -> words.text("complaint");
            case ASK_SUPPORT -> words.text("ask.support");
            case CUSTOMER_COMPLAINT_HEARD -> words.text("customer.complaint");
            case CUSTOMER_HELLO ->
                words.text(words.circumstances().order() == null ? "customer.hello.none" : "customer.hello");
            case HELP -> words.text(words.notice().facts().containsKey("customer") ? "help.customer" : "help.seller");
            case STOPPED -> words.text("stopped");
            case STARTED -> words.text("started");
            case LANGUAGE_SET -> words.text("language.set");
            case WHICH_ORDER -> words.text("which.order");
            case NOT_YOURS -> words.text("not.yours");
            case NOT_UNDERSTOOD -> words.text("not.understood");
            case STRANGER -> words.text("stranger");
        };
    }

    private static boolean isOver(Wording words) {
        ShipmentStatus status = words.status();
        return status != null && status.terminal();
    }
}
