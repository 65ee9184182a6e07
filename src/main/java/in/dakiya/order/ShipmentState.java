package in.dakiya.order;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a shipment stands: what {@link ShipmentHistory#state()} makes of its events.
 *
 * <p>Tries are counted from 1; 0 means none yet. A try begins with OUT_FOR_PICKUP, OUT_FOR_DELIVERY or
 * RTO_OUT_FOR_DELIVERY after the last one failed or on another day in India. A failure that no such event announced is
 * a try of its own only on another day, so a failure that is reported six times counts once.
 *
 * @param since the raw time of the event that last changed the status or its try; the epoch for a shipment without events
 * @param rtsAttempt how often ready to ship was asked for; a tap while it is open does not count
 * @param onHold an overlay: the partner said so and neither ended it nor moved the shipment since
 * @param holds how often it was put on hold
 * @param beforeCancel the status that holds again when the partner refuses the cancellation; without an open
 *     cancellation the same as status
 * @param lastScan the newest believable time the partner reported anything
 */
public record ShipmentState(
        ShipmentStatus status,
        Instant since,
        int deliveryAttempt,
        int pickupAttempt,
        boolean onHold,
        int rtsAttempt,
        int returnAttempt,
        int holds,
        ShipmentStatus beforeCancel,
        @Nullable Instant lastScan) {

    /** The seller should look at it: for its status, or because it is on hold. */
    public boolean needsSeller() {
        return status.needsSeller() || onHold;
    }

    /** Which try the status belongs to, 0 where it is not about a try. A status with its try is told once. */
    public int attempt() {
        return switch (status) {
            case RTS_REQUESTED -> rtsAttempt;
            case OUT_FOR_PICKUP, PICKUP_FAILED -> pickupAttempt;
            case OUT_FOR_DELIVERY, DELIVERY_FAILED -> deliveryAttempt;
            case RTO_OUT_FOR_DELIVERY -> returnAttempt;
            case CREATED,
                    MANIFESTED,
                    PICKUP_SCHEDULED,
                    CANCEL_REQUESTED,
                    PICKED_UP,
                    IN_TRANSIT,
                    AT_DESTINATION,
                    DELIVERED,
                    RTO_INITIATED,
                    RTO_IN_TRANSIT,
                    RTO_DELIVERED,
                    RTO_DISPOSED,
                    CANCELLED,
                    LOST,
                    DAMAGED -> 0;
        };
    }
}
