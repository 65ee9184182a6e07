package in.dakiya.outbox;

import in.dakiya.chat.Circumstances;
import in.dakiya.order.Attention;
import in.dakiya.order.CourierChoice;
import in.dakiya.order.FailedDelivery;
import in.dakiya.order.Handover;
import in.dakiya.order.OrderHead;
import in.dakiya.order.ShipmentState;
import in.dakiya.order.ShipmentStatus;
import in.dakiya.work.Notice;

/** A notice that waited too long may have been overtaken: nobody is told what is no longer so. */
final class Relevance {
    private Relevance() {}

    static boolean isPast(Notice notice, Circumstances circumstances) {
        OrderHead head = circumstances.head();
        if (head == null || !head.has(notice.shipment())) {
            return false;
        }
        ShipmentStatus status = head.shipment(notice.shipment()).state().status();
        return switch (notice.kind()) {
            case CUSTOMER_SHIPPED ->
                status.terminal()
                        || status == ShipmentStatus.OUT_FOR_DELIVERY
                        || status.leg() == in.dakiya.order.Leg.RETURN;
            case CUSTOMER_OUT_FOR_DELIVERY -> status != ShipmentStatus.OUT_FOR_DELIVERY;
            case CUSTOMER_SHIPPED_SELF, CUSTOMER_CORRECTED, CUSTOMER_CODE, CUSTOMER_CODE_UNASKED ->
                !Handover.open(head.shipment(notice.shipment()));
            case PICKUP_FAILED -> status != ShipmentStatus.PICKUP_FAILED;
            case DELIVERY_FAILED -> !failsAt(notice, head);
            case ANSWER_REMINDER ->
                !failsAt(notice, head)
                        || !head.attention().contains(Attention.NDR)
                        || FailedDelivery.answerBy(head.shipment(notice.shipment()))
                                .filter(by -> by.isAfter(circumstances.now()))
                                .isEmpty();
            case ANSWER_HEARD, ANSWER_REFUSED -> status.terminal();
            case ANSWER_LATER -> status != ShipmentStatus.DELIVERY_FAILED;
            case RETURN_TODAY -> status != ShipmentStatus.RTO_OUT_FOR_DELIVERY;
            case RETURN_STARTED -> status.terminal();
            case HELD -> !head.shipment(notice.shipment()).state().onHold();
            case BOOKING_REFUSED, COURIER_OFFERS, PARTNER_SILENT ->
                !CourierChoice.isWanted(head.shipment(notice.shipment()));
            case NEW_ORDER, BOOKED, ORDER_CHANGED, LABEL, PICKUP_BOOKED, PICKUP_REFUSED, SHIP_DIALOGUE ->
                status == ShipmentStatus.CANCELLED;
            case CANCEL_ASKED -> status != ShipmentStatus.CANCEL_REQUESTED;
            default -> false;
        };
    }

    /** What asks to pack a parcel and hand it over waits until it is known whether it is cancelled. */
    static boolean isOpen(Notice notice, Circumstances circumstances) {
        OrderHead head = circumstances.head();
        boolean packs = switch (notice.kind()) {
            case NEW_ORDER, BOOKED, LABEL, PICKUP_BOOKED -> true;
            default -> false;
        };
        return packs
                && head != null
                && head.has(notice.shipment())
                && head.shipment(notice.shipment()).state().status() == ShipmentStatus.CANCEL_REQUESTED;
    }

    /** The try that the notice is about has failed, and no other was made since. */
    private static boolean failsAt(Notice notice, OrderHead head) {
        ShipmentState state = head.shipment(notice.shipment()).state();
        String attempt = Integer.toString(state.deliveryAttempt());
        return state.status() == ShipmentStatus.DELIVERY_FAILED
                && notice.facts().getOrDefault("attempt", attempt).equals(attempt);
    }
}
