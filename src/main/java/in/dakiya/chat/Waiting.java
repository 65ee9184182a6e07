package in.dakiya.chat;

import in.dakiya.order.Attention;
import in.dakiya.order.OrderHead;
import in.dakiya.order.ShipmentHead;
import in.dakiya.order.ShipmentStatus;
import in.dakiya.order.ShipmentType;
import java.time.Instant;

/** What an order waits for that waits for its seller. */
public final class Waiting {

    private Waiting() {}

    /** A place in the list of what waits: everything behind this order. */
    public record After(Instant until, String orderId) {}

    /** What is to be done. */
    public enum What {
        PACK,
        SHIP,
        BOOK,
        PICKUP,
        ANSWER,
        EWAY_BILL;

        /** Somebody waits for a word rather than for a parcel. */
        public boolean answers() {
            return this != PACK && this != SHIP;
        }
    }

    /** The most urgent thing of an order, and with which shipment. */
    public record Task(int shipment, What what) {}

    public static Task task(OrderHead head) {
        for (ShipmentHead shipment : head.shipments()) {
            if (shipment.state().status() == ShipmentStatus.DELIVERY_FAILED
                    && head.attention().contains(Attention.NDR)) {
                return new Task(shipment.number(), What.ANSWER);
            }
        }
        for (ShipmentHead shipment : head.shipments()) {
            if (shipment.state().status() == ShipmentStatus.PICKUP_FAILED) {
                return new Task(shipment.number(), What.PICKUP);
            }
        }
        for (ShipmentHead shipment : head.shipments()) {
            if (lacksEwayBill(head, shipment)) {
                return new Task(shipment.number(), What.EWAY_BILL);
            }
        }
        return head.shipments().stream()
                .filter(s -> s.state().status() == ShipmentStatus.CREATED
                        || s.state().status() == ShipmentStatus.MANIFESTED)
                .findFirst()
                .map(s -> new Task(s.number(), packing(head, s)))
                .orElse(new Task(1, What.PACK));
    }

    /** It is ready, or with the seller's own courier, and the number is still asked for. */
    static boolean lacksEwayBill(OrderHead head, ShipmentHead shipment) {
        ShipmentStatus status = shipment.state().status();
        boolean asked = status == ShipmentStatus.RTS_REQUESTED
                || (status == ShipmentStatus.PICKED_UP && shipment.type() == ShipmentType.OFF_NETWORK);
        return asked && head.attention().contains(Attention.EWAY_BILL_MISSING);
    }

    private static What packing(OrderHead head, ShipmentHead shipment) {
        if (shipment.type() == ShipmentType.OFF_NETWORK) {
            return What.SHIP;
        }
        boolean refused = shipment.state().status() == ShipmentStatus.CREATED
                && head.attention().contains(Attention.PARTNER_REFUSED);
        return refused ? What.BOOK : What.PACK;
    }
}
