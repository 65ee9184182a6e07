package in.dakiya.order;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a shipment beside its state.
 *
 * @param waybill null until it is manifested
 * @param pickupOn the day the courier comes, Asia/Kolkata; null while nobody was asked
 * @param label null until the courier has made it
 * @param refusal why the partner last refused, empty when it did not
 */
public record Shipment(
        String orderId,
        int number,
        ShipmentType type,
        List<ShipmentLine> lines,
        Carrier carrier,
        @Nullable Waybill waybill,
        @Nullable LocalDate pickupOn,
        @Nullable StoredLabel label,
        String refusal) {

    public Shipment {
        lines = List.copyOf(lines);
    }

    /** Who carries it, by the names of the configuration. */
    public record Carrier(String partner, String account, String pickupLocation) {}

    /**
     * The booked consignment.
     *
     * @param references the partner's own ids, opaque to all but its connector
     */
    public record Waybill(
            String awb,
            String courier,
            String trackingUrl,
            Map<String, String> references,
            @Nullable LocalDate expectedDelivery) {
        public Waybill {
            references = Map.copyOf(references);
        }
    }

    /** Where the label's PDF is kept. */
    public record StoredLabel(String key, Instant at) {}

    public static Shipment planned(
            String orderId, int number, ShipmentType type, List<ShipmentLine> lines, Seller.Logistics logistics) {
        Carrier carrier = new Carrier(logistics.partner(), logistics.account(), logistics.pickupLocation());
        return new Shipment(orderId, number, type, lines, carrier, null, null, null, "");
    }

    public Shipment booked(Waybill booked) {
        return new Shipment(orderId, number, type, lines, carrier, booked, pickupOn, label, "");
    }

    public Shipment pickup(@Nullable LocalDate day) {
        return new Shipment(orderId, number, type, lines, carrier, waybill, day, label, "");
    }

    public Shipment labelled(StoredLabel stored) {
        return new Shipment(orderId, number, type, lines, carrier, waybill, pickupOn, stored, refusal);
    }

    public Shipment refused(String reason) {
        return new Shipment(orderId, number, type, lines, carrier, waybill, pickupOn, label, reason);
    }

    /** The AWB, or empty. */
    public String awb() {
        return waybill == null ? "" : waybill.awb();
    }

    /** The courier's name, or empty. */
    public String courier() {
        return waybill == null ? "" : waybill.courier();
    }
}
