package in.dakiya.order;

import static in.dakiya.order.ShipmentStatus.AT_DESTINATION;
import static in.dakiya.order.ShipmentStatus.CANCELLED;
import static in.dakiya.order.ShipmentStatus.CANCEL_REQUESTED;
import static in.dakiya.order.ShipmentStatus.CREATED;
import static in.dakiya.order.ShipmentStatus.DELIVERED;
import static in.dakiya.order.ShipmentStatus.DELIVERY_FAILED;
import static in.dakiya.order.ShipmentStatus.IN_TRANSIT;
import static in.dakiya.order.ShipmentStatus.LOST;
import static in.dakiya.order.ShipmentStatus.OUT_FOR_DELIVERY;
import static in.dakiya.order.ShipmentStatus.OUT_FOR_PICKUP;
import static in.dakiya.order.ShipmentStatus.PICKED_UP;
import static in.dakiya.order.ShipmentStatus.PICKUP_FAILED;
import static in.dakiya.order.ShipmentStatus.PICKUP_SCHEDULED;
import static in.dakiya.order.ShipmentStatus.RTO_INITIATED;
import static in.dakiya.order.ShipmentStatus.RTO_IN_TRANSIT;
import static in.dakiya.order.ShipmentStatus.RTO_OUT_FOR_DELIVERY;
import static in.dakiya.order.ShipmentStatus.RTS_REQUESTED;

import java.util.Set;

/**
 * Which status may follow which. Partners skip states, so every step forward is allowed, within a leg and into a later
 * one; what is allowed backward is written down. The cancellation request is not looked at here: while one is open, the
 * status beneath it moves.
 */
final class Transitions {

    private Transitions() {}

    static boolean allowed(ShipmentStatus from, ShipmentStatus to, EventSource source) {
        if (to == from || to == CREATED) {
            return false;
        }
        return switch (source) {
            case OPERATOR -> corrects(from, to) || ordinary(from, to);
            // What the platform signs counts like what we have read ourselves.
            case PARTNER_READ, PLATFORM -> ordinary(from, to) || freshRead(from, to);
            case PARTNER, CUSTOMER, SELLER, SYSTEM -> ordinary(from, to);
        };
    }

    private static boolean ordinary(ShipmentStatus from, ShipmentStatus to) {
        if (from.terminal()) {
            return false;
        }
        if (to == CANCELLED) {
            return from.leg() == Leg.PICKUP;
        }
        if (to.leg() != from.leg()) {
            return to.leg().compareTo(from.leg()) > 0;
        }
        return to.rank() > from.rank() || backward(from).contains(to);
    }

    /** Steps to the same or a lower rank that happen: a further try, a misroute, a way back to the hub. */
    private static Set<ShipmentStatus> backward(ShipmentStatus from) {
        return switch (from) {
            // Until the rider has it a parcel can be asked back; whether that helps, the partner says.
            case OUT_FOR_PICKUP -> Set.of(PICKUP_SCHEDULED, PICKUP_FAILED, CANCEL_REQUESTED);
            case PICKUP_FAILED -> Set.of(RTS_REQUESTED, PICKUP_SCHEDULED, OUT_FOR_PICKUP, CANCEL_REQUESTED);
            case AT_DESTINATION -> Set.of(IN_TRANSIT);
            case OUT_FOR_DELIVERY -> Set.of(AT_DESTINATION, DELIVERY_FAILED);
            case DELIVERY_FAILED -> Set.of(AT_DESTINATION, OUT_FOR_DELIVERY);
            case RTO_OUT_FOR_DELIVERY -> Set.of(RTO_IN_TRANSIT);
            case CREATED,
                    MANIFESTED,
                    RTS_REQUESTED,
                    PICKUP_SCHEDULED,
                    CANCEL_REQUESTED,
                    PICKED_UP,
                    IN_TRANSIT,
                    DELIVERED,
                    RTO_INITIATED,
                    RTO_IN_TRANSIT,
                    RTO_DELIVERED,
                    RTO_DISPOSED,
                    CANCELLED,
                    LOST,
                    DAMAGED -> Set.of();
        };
    }

    /** What we believe a partner only when we asked: the return is called off, the lost parcel is found. */
    private static boolean freshRead(ShipmentStatus from, ShipmentStatus to) {
        boolean returnCalledOff = from == RTO_INITIATED && to.leg() == Leg.FORWARD;
        boolean found = from == LOST && to != PICKED_UP && (to.leg() == Leg.FORWARD || to.leg() == Leg.RETURN);
        return returnCalledOff || found;
    }

    /** An operator's fact holds against the table; a parcel that was delivered can only have failed or come back. */
    private static boolean corrects(ShipmentStatus from, ShipmentStatus to) {
        if (from == DELIVERED) {
            return to == DELIVERY_FAILED || to.leg() == Leg.RETURN;
        }
        return !to.isCommand();
    }
}
