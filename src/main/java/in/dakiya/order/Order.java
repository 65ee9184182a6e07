package in.dakiya.order;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a customer bought, as the platform placed it, or changed it before it was booked. What happens to it later is in
 * {@link OrderHead} and {@link Shipment}.
 *
 * @param number what people type and read; unique for a seller
 * @param totalPaise lines and charges, which add up to it
 * @param idempotencyKey of the request that placed it; the order id where the platform sent none
 * @param revision how often it was changed when a partner had something of it already: what is kept there is not it
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
        String idempotencyKey,
        int revision) {

    public Order {
        items = List.copyOf(items);
        charges = List.copyOf(charges);
        parcels = List.copyOf(parcels);
        shipments = List.copyOf(shipments);
    }

    /** One that was never changed. */
    public Order(
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
        this(
                orderId,
                number,
                sellerId,
                placedAt,
                dispatchBy,
                shipmentType,
                note,
                payment,
                customer,
                items,
                charges,
                totalPaise,
                parcels,
                shipments,
                idempotencyKey,
                0);
    }

    public Order revised(int times) {
        return new Order(
                orderId,
                number,
                sellerId,
                placedAt,
                dispatchBy,
                shipmentType,
                note,
                payment,
                customer,
                items,
                charges,
                totalPaise,
                parcels,
                shipments,
                idempotencyKey,
                times);
    }

    /** A shipment that the platform had booked already when it placed the order. */
    public record PlacedShipment(String awb, String courier, String labelUrl, List<ShipmentLine> lines) {
        public PlacedShipment {
            lines = List.copyOf(lines);
        }
    }
}
