package in.dakiya.fulfilment;

import in.dakiya.logistics.Booking;
import in.dakiya.order.Shipment;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A shipment as its partner knows it. */
final class Bookings {
    private Bookings() {}

    /** The platform knows a shipment by its order. */
    private static Map<String, String> references(Shipment shipment, Shipment.Waybill waybill) {
        if (!shipment.carrier().isPlatform()) {
            return waybill.references();
        }
        Map<String, String> references = new HashMap<>(waybill.references());
        references.put(Booking.ORDER, shipment.orderId());
        references.put(Booking.SHIPMENT, Integer.toString(shipment.number()));
        return references;
    }

    static Optional<Booking> of(Shipment shipment) {
        Shipment.Waybill waybill = shipment.waybill();
        return waybill == null
                ? Optional.empty()
                : Optional.of(new Booking(
                        shipment.carrier().account(),
                        waybill.awb(),
                        waybill.courier(),
                        references(shipment, waybill),
                        waybill.trackingUrl(),
                        waybill.expectedDelivery()));
    }

    static Shipment.Waybill waybill(Booking booking) {
        return new Shipment.Waybill(
                booking.awb(),
                booking.courier(),
                booking.trackingUrl(),
                booking.references(),
                booking.expectedDelivery());
    }
}
