package in.dakiya.order;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a customer bought, as the platform placed it. Written once; what happens to it later is in {@link OrderHead}
 * and {@link Shipment}.
 *
 * @param number what people type and read; unique for a seller
 * @param totalPaise lines and charges, which add up to it
 * @param idempotencyKey of the request that placed it; the order id where the platform sent none
 */
public record Order(
        String orderId,
        String number,
        String sellerId,
        Instant placedAt,
        @Nullable Instant dispatchBy,
        ShipmentType shipmentType,
        String note,
        Payment payment,
        Customer customer,
        List<Item> items,
        List<Charge> charges,
        long totalPaise,
        List<Parcel> parcels,
        List<PlacedShipment> shipments,
        String idempotencyKey) {

    public Order {
        items = List.copyOf(items);
        charges = List.copyOf(charges);
        parcels = List.copyOf(parcels);
        shipments = List.copyOf(shipments);
    }

    /**
     * One of the shipments into which the platform has split the order, or that it has booked already.
     *
     * @param awb empty where it is not booked yet; the other facts of the courier are then empty too
     * @param labelUrl where the platform keeps the label, may be empty
     * @param parcel null where {@link Order#parcels} or the seller's usual one holds
     */
    public record PlacedShipment(
            ShipmentType type,
            String awb,
            String courier,
            String trackingUrl,
            String labelUrl,
            @Nullable Parcel parcel,
            List<ShipmentLine> lines) {
        public PlacedShipment {
            lines = List.copyOf(lines);
        }

        /** The platform has booked it itself. */
        public boolean isBooked() {
            return !awb.isEmpty();
        }
    }
}
