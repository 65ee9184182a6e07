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
            case NEW_ORDERS -> new ListWords(words).newOrders();
            case ORDERS_WAITING -> new ListWords(words).waiting();
            case BOOKED -> new NewOrderWords(words).booked();
            case BOOKING_REFUSED -> new NewOrderWords(words).bookingRefused();
            case ORDER_CHANGED -> new NewOrderWords(words).changed();
            case COURIER_OFFERS -> new OfferWords(words).offers();
            case ASK_WEIGHT -> words.text("weight.ask");
            case WEIGHT_UNCLEAR -> new OfferWords(words).weightUnclear();
            case BEING_BOOKED -> words.text("booking.runs");
            case ALREADY_BOOKED -> new OfferWords(words).alreadyBooked();
            case PARTNER_SILENT -> words.text("booking.silent");
            case SHIPS_HIMSELF -> new OfferWords(words).shipsHimself();
            case LABEL -> new CourierWords(words).label();
            case INVOICE -> new InvoiceWords(words).invoice();
            case INVOICE_REFUSED -> new InvoiceWords(words).refused();
            case INVOICE_BY_SHOP -> words.text("invoice.by-shop");
            case NO_INVOICE_YET -> words.text("invoice.later");
            case ASK_EWAY_BILL -> words.buttons("eway.ask", words.button(Payload.Act.NO_EWAY_BILL, "eway.none.button"));
            case EWAY_BILL_NOTED -> words.text("eway.noted");
            case EWAY_BILL_WRONG ->
                words.buttons("eway.wrong", words.button(Payload.Act.NO_EWAY_BILL, "eway.none.button"));
            case EWAY_BILL_WHICH -> words.text("eway.which");
            case CREDIT_NOTE -> new InvoiceWords(words).creditNote();
            case PICKUP_REFUSED -> new CourierWords(words).pickupRefused();
            case PICKUP_FAILED -> new CourierWords(words).pickupFailed();
            case DELIVERY_FAILED -> new FailedDeliveryWords(words).failed();
            case ANSWER_REMINDER -> new FailedDeliveryWords(words).reminder();
            case ASK_RETURN -> new FailedDeliveryWords(words).askReturn();
            case ANSWER_HEARD -> new FailedDeliveryWords(words).heard();
            case ANSWER_REFUSED -> new FailedDeliveryWords(words).refused();
            case ANSWER_LATER -> new FailedDeliveryWords(words).later();
            case ANSWERED_ALREADY -> new FailedDeliveryWords(words).already();
            case NO_ANSWER_WANTED -> new StatusWords(words).line();
            case CUSTOMER_CONTACT -> new FailedDeliveryWords(words).customer();
            case RETURN_STARTED -> new ReturnWords(words).started();
            case RETURN_TODAY -> new ReturnWords(words).today();
            case RETURN_BACK -> new ReturnWords(words).back();
            case RETURN_DISPOSED -> new ReturnWords(words).disposed();
            case RETURN_DETAILS -> new ReturnWords(words).details();
            case ASK_DAMAGE_PHOTO -> words.text("damaged.ask");
            case EVIDENCE_KEPT -> words.text("evidence.kept");
            case HELD -> words.text("parcel.held");
            case PARCEL_LOST -> new ReturnWords(words).lost();
            case PARTNER_CANCELLED -> new CourierWords(words).cancelled();
            case CUSTOMER_SHIPPED ->
                new CustomerWords(words).tracked("customer_shipped_v1", "courier", "awb", "expected", "due");
            case CUSTOMER_OUT_FOR_DELIVERY ->
                new CustomerWords(words).tracked("customer_out_for_delivery_v1", "courier", "due");
            case CUSTOMER_DELIVERED -> new CustomerWords(words).delivered();
            case NUMBER_CONFIRMED -> words.text("number.confirmed");
            case NUMBER_REFUSED -> words.text("number.refused");
            case ORDER_DETAILS -> new StatusWords(words).details();
            case ORDER_STATUS -> new StatusWords(words).line();
            case WAITING_LIST -> new WaitingWords(words).list();
            case ADDRESS_CLOSED -> words.text("address.closed");
            case PICKUP_BOOKED -> words.text("pickup.booked");
            case READY_TOLD -> words.text("ready.told");
            case COURIER_CHANGED -> words.text("courier.changed");
            case ALREADY_READY -> words.text(isOver(words) ? "ready.ended" : "ready.already");
            case NOT_BOOKED_YET -> new OfferWords(words).notBooked();
            case TRYING_AGAIN -> words.text("trying.again");
            case DELIVERED -> words.text("delivered");
            case ASK_CANCEL -> new CancelWords(words).ask();
            case ASK_CANCEL_SURE -> new CancelWords(words).sure();
            case CANCEL_KEPT -> words.text("cancel.kept");
            case CANCEL_NOT_NOW -> new CancelWords(words).notNow();
            case NOTHING_TO_CANCEL -> words.text("cancel.nothing");
            case CANCEL_ASKED -> new CancelWords(words).news("cancel.asked");
            case ORDER_CANCELLED -> new CancelWords(words).news("cancel.done");
            case CANCEL_DONE -> new CancelWords(words).done();
            case CANCEL_REFUSED -> new CancelWords(words).refused();
            case COMPLAINT -> words.text("complaint");
            case PHOTO_REFUSED -> new ShippingNews(words).photoRefused();
            case SHIP_DIALOGUE -> new ShippingNews(words).dialogue();
            case SHIPPED_SELF -> new ShippingNews(words).shipped();
            case ADDRESS -> new ShippingNews(words).address();
            case BOX_TEXT -> words.text("box.text");
            case SHIPPING_STOPPED ->
                words.text(words.notice().facts().containsKey("correction") ? "ship.closed.confirmed" : "ship.closed");
            case NOT_SHIPPABLE -> words.text("ship.not-now");
            case NOT_CORRECTABLE -> words.text("ship.not-correctable");
            case NOTHING_TO_SHIP -> words.text("ship.nothing");
            case NOTHING_TO_PACK -> words.text("pack.nothing");
            case WHICH_OF_THESE -> new HandoverWords(words).which("which.of-these");
            case PHOTO_ADDED -> words.text("photo.added");
            case PHOTO_TOO_MANY -> words.text("photo.too-many");
            case PHOTO_TOO_LATE -> words.text("photo.too-late");
            case NO_LABEL_YET -> new ShippingNews(words).noLabel();
            case ASK_CODE -> new HandoverWords(words).askCode("code.ask");
            case CODE_WRONG -> new HandoverWords(words).askCode("code.wrong");
            case CODE_SHAPE -> words.text(words.circumstances().order() == null ? "code.shape" : "code.shape.order");
            case CODE_LOCKED -> new HandoverWords(words).at("code.locked");
            case CODE_DEAD -> new HandoverWords(words).dead();
            case CODE_NONE_OPEN -> words.text("code.none-open");
            case CODE_WHICH -> new HandoverWords(words).which("code.which");
            case CODE_SENT_AGAIN -> words.text("code.sent-again");
            case CODE_TOO_SOON -> new HandoverWords(words).at("code.too-soon");
            case CODE_TOO_OFTEN -> new HandoverWords(words).at("code.too-often");
            case CODE_NOT_NEEDED -> words.text("code.not-needed");
            case ASK_DELIVERED -> new HandoverWords(words).askDelivered();
            case ASK_CLAIM_PHOTO -> words.text("claim.ask");
            case CLAIM_TAKEN -> words.text("claim.taken");
            case CLAIM_REFUSED -> new HandoverWords(words).claimRefused();
            case ASK_FAILURE -> new HandoverWords(words).askFailure();
            case FAILURE_NOTED -> words.text("failure.noted");
            case NOT_ON_ITS_WAY -> words.text("handover.not-now");
            case CUSTOMER_DISOWNS -> words.text("customer.disowns");
            case CUSTOMER_SHIPPED_SELF -> new CustomerCodeWords(words).shipped();
            case CUSTOMER_CORRECTED -> new CustomerCodeWords(words).corrected();
            case CUSTOMER_CODE -> new CustomerCodeWords(words).code();
            case CUSTOMER_CODE_UNASKED -> new CustomerCodeWords(words).codeUnasked();
            case CUSTOMER_CODE_TOO_SOON -> new HandoverWords(words).at("customer.code.too-soon");
            case CUSTOMER_CODE_TOO_OFTEN -> new HandoverWords(words).at("customer.code.too-often");
            case CUSTOMER_CODE_OVER -> words.text("customer.code.over");
            case CUSTOMER_RECEIVED -> words.text("customer.received");
            case CUSTOMER_DISOWN_HEARD -> words.text("customer.disown-heard");
            case ASK_SUPPORT -> words.text("ask.support");
            case CUSTOMER_COMPLAINT_HEARD -> words.text("customer.complaint");
            case CUSTOMER_HELLO ->
                words.text(words.circumstances().order() == null ? "customer.hello.none" : "customer.hello");
            case CUSTOMER_CANCEL ->
                words.text(words.circumstances().order() == null ? "customer.cancel.none" : "customer.cancel");
            case CUSTOMER_CANCELLED -> words.text("customer.cancelled");
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
