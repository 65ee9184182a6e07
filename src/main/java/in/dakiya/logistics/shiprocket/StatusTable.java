package in.dakiya.logistics.shiprocket;

import in.dakiya.order.EventKind;
import in.dakiya.order.ShipmentSignal;
import in.dakiya.order.ShipmentStatus;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Shiprocket's shipment statuses ({@code sr-status}, {@code shipment_status_id}) in our vocabulary. Its order statuses
 * ({@code current_status_id}) are another table with the same numbers and are not used.
 */
final class StatusTable {

    private static final Map<Integer, EventKind> KINDS = new HashMap<>();

    static {
        put(ShipmentStatus.MANIFESTED, 1, 2, 5, 11, 52, 59, 60, 61, 62, 63, 67);
        put(ShipmentStatus.PICKUP_SCHEDULED, 3, 4, 15, 27);
        put(ShipmentStatus.OUT_FOR_PICKUP, 19);
        put(ShipmentStatus.PICKUP_FAILED, 20, 71, 72);
        put(ShipmentStatus.PICKED_UP, 42, 51);
        put(ShipmentStatus.IN_TRANSIT, 6, 18, 48, 49, 50, 54, 55, 56, 57, 68);
        put(ShipmentStatus.AT_DESTINATION, 38);
        put(ShipmentStatus.OUT_FOR_DELIVERY, 17);
        put(ShipmentStatus.DELIVERY_FAILED, 21, 77);
        put(ShipmentStatus.DELIVERED, 7, 23, 26, 43);
        put(ShipmentStatus.CANCEL_REQUESTED, 16);
        put(ShipmentStatus.CANCELLED, 8, 45);
        put(ShipmentStatus.RTO_INITIATED, 9);
        put(ShipmentStatus.RTO_IN_TRANSIT, 40, 46);
        put(ShipmentStatus.RTO_OUT_FOR_DELIVERY, 41, 78);
        put(ShipmentStatus.RTO_DELIVERED, 10, 14);
        put(ShipmentStatus.RTO_DISPOSED, 24, 44);
        put(ShipmentStatus.LOST, 12);
        put(ShipmentStatus.DAMAGED, 25);
        put(ShipmentSignal.ON_HOLD, 22, 39, 47, 75, 76);
        // The request itself failed: asked again by itself before the seller is asked (Shiprocket's help pages).
        put(ShipmentSignal.PICKUP_ERROR, 13);
    }

    private StatusTable() {}

    private static void put(EventKind kind, int... ids) {
        IntStream.of(ids).forEach(id -> KINDS.put(id, kind));
    }

    /** {@link ShipmentSignal#UNKNOWN} for what is not a number or not in the table: for the timeline only. */
    static EventKind kind(String id) {
        return id.matches("[0-9]{1,4}")
                ? KINDS.getOrDefault(Integer.parseInt(id), ShipmentSignal.UNKNOWN)
                : ShipmentSignal.UNKNOWN;
    }
}
