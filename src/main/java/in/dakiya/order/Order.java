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

    /** Some of it, with its part of the money. */
    Order part(List<Item> some, List<Charge> theirCharges, long valuePaise, long duePaise) {
        return new Order(
                orderId,
                number,
                sellerId,
                placedAt,
                dispatchBy,
                shipmentType,
                note,
                new Payment(payment.method(), duePaise),
                customer,
                some,
                theirCharges,
                valuePaise,
                parcels,
                List.of(),
                idempotencyKey,
                revision);
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
