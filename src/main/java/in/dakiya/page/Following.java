package in.dakiya.page;

import in.dakiya.order.Leg;
import in.dakiya.order.OrderHead;
import in.dakiya.order.Shipment;
import in.dakiya.order.ShipmentHead;
import in.dakiya.order.ShipmentState;
import in.dakiya.order.ShipmentStatus;
import in.dakiya.order.ShipmentType;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * All that the page shows of a shipment. Who gets the parcel, where, and what is in it cannot be put in here.
 *
 * @param shop the seller's name, empty where it is not known
 * @param courier empty while there is none
 * @param link of the courier's own page, empty where it is not one that we know
 * @param expected null where nobody has said, and where it does not come any more
 * @param updated null where nothing has happened yet
 */
public record Following(
        String number,
        String shop,
        ShipmentStatus status,
        boolean onHold,
        ShipmentType type,
        String courier,
        String awb,
        String link,
        @Nullable LocalDate expected,
        @Nullable Instant updated) {

    public static Following of(OrderHead head, Shipment shipment, String shop) {
        ShipmentHead now = head.shipment(shipment.number());
        ShipmentState state = now.state();
        Shipment.Waybill waybill = shipment.waybill();
        boolean coming = !state.status().terminal()
                && state.status() != ShipmentStatus.CANCEL_REQUESTED
                && state.status().leg() != Leg.RETURN;
        return new Following(
                head.number(),
                shop,
                state.status(),
                state.onHold() && coming,
                now.type(),
                shipment.courier(),
                shipment.awb(),
                waybill != null && isKnown(shipment) ? waybill.trackingUrl() : "",
                waybill != null && coming ? waybill.expectedDelivery() : null,
                now.history().last().orElse(null));
    }

    /** Booked by us, or with a courier of the catalogue: not what somebody has typed. */
    private static boolean isKnown(Shipment shipment) {
        Shipment.Dispatch said = shipment.dispatch();
        return said == null || !said.courierCode().isEmpty();
    }
}
