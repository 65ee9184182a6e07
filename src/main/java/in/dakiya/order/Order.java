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

    /** A shipment that the platform had booked already when it placed the order. */
    public record PlacedShipment(String awb, String courier, String labelUrl, List<ShipmentLine> lines) {
        public PlacedShipment {
            lines = List.copyOf(lines);
        }
    }
}
