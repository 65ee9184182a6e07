package in.dakiya.fulfilment;

import in.dakiya.logistics.Booking;
import in.dakiya.order.Shipment;
import java.util.Optional;

/** A shipment as its partner knows it. */
final class Bookings {
    private Bookings() {}

    static Optional<Booking> of(Shipment shipment) {
        Shipment.Waybill waybill = shipment.waybill();
        return waybill == null
                ? Optional.empty()
                : Optional.of(new Booking(
                        shipment.carrier().account(),
                        waybill.awb(),
                        waybill.courier(),
                        waybill.references(),
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
