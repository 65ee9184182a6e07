package in.dakiya.order;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/**
 * The part of a shipment that every decision reads: its type and all accepted events.
 *
 * @param told keys of the notices that have been given (notice, attempt), so that a re-fold never gives one twice
 * @param reason the courier's last one: why a try failed, why it stands still or turns back
 */
public record ShipmentHead(
        int number, ShipmentType type, ShipmentHistory history, Set<String> told, CourierReason reason) {

    public ShipmentHead {
        told = Set.copyOf(told);
    }

    public static ShipmentHead created(int number, ShipmentType type) {
        return new ShipmentHead(number, type, ShipmentHistory.EMPTY, Set.of(), CourierReason.UNTOLD);
    }

    public ShipmentState state() {
        return history.state();
    }

    /** The same, carried otherwise. */
    public ShipmentHead as(ShipmentType other) {
        return new ShipmentHead(number, other, history, told, reason);
    }

    public ShipmentHead plus(Collection<ShipmentEvent> events) {
        return new ShipmentHead(number, type, history.plus(events), told, reason);
    }

    public ShipmentHead telling(Collection<String> keys) {
        Set<String> all = new TreeSet<>(told);
        all.addAll(keys);
        return new ShipmentHead(number, type, history, all, reason);
    }

    public ShipmentHead because(CourierReason courierSays) {
        return new ShipmentHead(number, type, history, told, courierSays);
    }
}
