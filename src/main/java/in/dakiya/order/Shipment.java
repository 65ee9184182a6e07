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
 * @param dispatch what the seller said when he handed it over himself; null for a courier of ours and before that
 * @param proof on whose word it counts as delivered; null before, and where a courier of ours reported it
 * @param particulars what was settled for this shipment alone
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
        String refusal,
        @Nullable Dispatch dispatch,
        @Nullable Proof proof,
        Particulars particulars) {

    public Shipment {
        lines = List.copyOf(lines);
    }

    /** Who carries it, by the names of the configuration. */
    public record Carrier(String partner, String account, String pickupLocation) {

        /** The partner that is the platform itself: it books and tracks on its own, and is asked by signed notice. */
        public static final String PLATFORM = "platform";

        public boolean isPlatform() {
            return partner.equals(PLATFORM);
        }
    }

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

        /** Among the references of a shipment that the platform books: where it keeps the label. */
        public static final String LABEL_URL = "labelUrl";

        public Waybill {
            references = Map.copyOf(references);
        }
    }

    /**
     * The seller's word that he has handed the parcel over himself.
     *
     * @param at when he first said so; for an hour after it courier and number can be corrected
     * @param courierCode of the catalogue, empty for a courier that he typed
     * @param chargePaise what it cost him, null where he did not say
     */
    public record Dispatch(
            Instant at, String courierCode, @Nullable Long chargePaise) {}

    /**
     * What was settled for this shipment alone.
     *
     * @param parcel as it was weighed, null where the order's or the seller's usual one holds; without sides where
     *     those of the usual one stay
     * @param ewayBill 12 digits (Rule 138 CGST), empty where none was given
     * @param trackingKey the secret part of the address of its tracking page, base64url; empty where it has no page
     * @param cancellation who wanted it cancelled and why; null where nobody did
     * @param answer what the seller answered to the last failed delivery, null where he has not answered any
     */
    public record Particulars(
            @Nullable Parcel parcel,
            String ewayBill,
            String trackingKey,
            @Nullable Cancellation cancellation,
            @Nullable ParcelAnswer answer) {

        public static final Particulars NONE = new Particulars(null, "", "", null, null);

        public Particulars weighed(Parcel corrected) {
            return new Particulars(corrected, ewayBill, trackingKey, cancellation, answer);
        }

        public Particulars withEwayBill(String number) {
            return new Particulars(parcel, number, trackingKey, cancellation, answer);
        }

        public Particulars withTrackingKey(String key) {
            return new Particulars(parcel, ewayBill, key, cancellation, answer);
        }

        public Particulars cancelling(Cancellation wanted) {
            return new Particulars(parcel, ewayBill, trackingKey, wanted, answer);
        }

        public Particulars answering(ParcelAnswer given) {
            return new Particulars(parcel, ewayBill, trackingKey, cancellation, given);
        }
    }

    /** Where the label's PDF is kept. */
    public record StoredLabel(String key, Instant at) {}

    public static Shipment planned(
            String orderId, int number, ShipmentType type, List<ShipmentLine> lines, Seller.Logistics logistics) {
        Carrier carrier = new Carrier(logistics.partner(), logistics.account(), logistics.pickupLocation());
        return new Shipment(orderId, number, type, lines, carrier, null, null, null, "", null, null, Particulars.NONE);
    }

    /** Carried by somebody else than was planned. */
    public Shipment by(Carrier other) {
        return new Shipment(
                orderId, number, type, lines, other, waybill, pickupOn, label, refusal, dispatch, proof, particulars);
    }

    public Shipment booked(Waybill booked) {
        return new Shipment(
                orderId, number, type, lines, carrier, booked, pickupOn, label, "", dispatch, proof, particulars);
    }

    /** With other contents. */
    public Shipment carrying(List<ShipmentLine> contents) {
        return new Shipment(
                orderId,
                number,
                type,
                contents,
                carrier,
                waybill,
                pickupOn,
                label,
                refusal,
                dispatch,
                proof,
                particulars);
    }

    public Shipment pickup(@Nullable LocalDate day) {
        return new Shipment(
                orderId, number, type, lines, carrier, waybill, day, label, "", dispatch, proof, particulars);
    }

    public Shipment labelled(StoredLabel stored) {
        return new Shipment(
                orderId,
                number,
                type,
                lines,
                carrier,
                waybill,
                pickupOn,
                stored,
                refusal,
                dispatch,
                proof,
                particulars);
    }

    /** Its label names another courier or number, so it is none. */
    Shipment unlabelled() {
        return new Shipment(
                orderId, number, type, lines, carrier, waybill, pickupOn, null, refusal, dispatch, proof, particulars);
    }

    public Shipment refused(String reason) {
        return new Shipment(
                orderId, number, type, lines, carrier, waybill, pickupOn, label, reason, dispatch, proof, particulars);
    }

    /** Handed over by the seller himself, or corrected by him; a label that names another courier or number is none. */
    public Shipment dispatched(Waybill own, Dispatch said) {
        boolean same = waybill != null
                && waybill.awb().equals(own.awb())
                && waybill.courier().equals(own.courier());
        return new Shipment(
                orderId,
                number,
                type,
                lines,
                carrier,
                own,
                pickupOn,
                same ? label : null,
                "",
                said,
                proof,
                particulars);
    }

    public Shipment proven(Proof word) {
        return new Shipment(
                orderId, number, type, lines, carrier, waybill, pickupOn, label, refusal, dispatch, word, particulars);
    }

    /** The same, carried otherwise. */
    public Shipment as(ShipmentType other) {
        return new Shipment(
                orderId,
                number,
                other,
                lines,
                carrier,
                waybill,
                pickupOn,
                label,
                refusal,
                dispatch,
                proof,
                particulars);
    }

    public Shipment with(Particulars settled) {
        return new Shipment(
                orderId, number, type, lines, carrier, waybill, pickupOn, label, refusal, dispatch, proof, settled);
    }

    /** The same with a tracking page. */
    public Shipment tracked(String key) {
        return with(particulars.withTrackingKey(key));
    }

    /** As it was weighed for this shipment, else as the order has it, else the seller's usual one. */
    public Parcel parcel(Order order, Seller seller) {
        Parcel usual = order.parcels().size() < number
                ? seller.logistics().defaultParcel()
                : order.parcels().get(number - 1);
        Parcel weighed = particulars.parcel();
        if (weighed == null) {
            return usual;
        }
        return weighed.hasSides() ? weighed : usual.weighing(weighed.weightGrams());
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
