package in.dakiya.order;

import java.util.Collection;
import java.util.Comparator;

/** The status of an order: that of its least advanced shipment which is not cancelled. */
public final class OrderStatus {

    /** Of two shipments equally far, the one that needs the seller speaks for the order. */
    private static final Comparator<ShipmentStatus> LEAST_ADVANCED = Comparator.comparingInt(ShipmentStatus::rank)
            .thenComparing(ShipmentStatus::needsSeller, Comparator.reverseOrder())
            .thenComparing(Comparator.naturalOrder());

    private OrderStatus() {}

    /** CANCELLED when all shipments are, CREATED when there is none yet. */
    public static ShipmentStatus of(Collection<ShipmentStatus> shipments) {
        return shipments.stream()
                .filter(status -> status != ShipmentStatus.CANCELLED)
                .min(LEAST_ADVANCED)
                .orElse(shipments.isEmpty() ? ShipmentStatus.CREATED : ShipmentStatus.CANCELLED);
    }
}
