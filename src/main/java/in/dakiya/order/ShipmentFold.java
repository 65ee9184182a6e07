package in.dakiya.order;

import static in.dakiya.order.ShipmentStatus.CANCEL_REQUESTED;
import static in.dakiya.order.ShipmentStatus.CREATED;
import static in.dakiya.order.ShipmentStatus.MANIFESTED;
import static in.dakiya.order.ShipmentStatus.PICKUP_FAILED;
import static in.dakiya.order.ShipmentStatus.PICKUP_SCHEDULED;
import static in.dakiya.order.ShipmentStatus.RTS_REQUESTED;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Takes the events of one shipment in the order of {@link ShipmentHistory} and says where they lead. A cancellation
 * request lies over the status like a lid: partner events before custody go on moving what is beneath it, custody or
 * any later status throws it off, a refusal takes it away.
 */
final class ShipmentFold {

    private static final int MOST_PICKUP_ERRORS = 2;

    private ShipmentStatus beneath = CREATED;
    private boolean cancelRequested;
    private boolean manifested;
    private Instant since = Instant.EPOCH;
    private Tries pickups = Tries.NONE;
    private Tries deliveries = Tries.NONE;
    private Tries returns = Tries.NONE;
    private int rtsAttempt;
    private int pickupErrors;
    private boolean onHold;
    private int holds;
    private @Nullable Instant lastScan;

    /** The next event. One whose clock cannot be true moves nothing. */
    void take(ShipmentEvent event) {
        if (event.clockSuspect()) {
            return;
        }
        if (event.source().partner()) {
            lastScan = event.at();
        }
        switch (event.kind()) {
            case ShipmentStatus status -> reach(status, event);
            case ShipmentSignal signal -> hear(signal, event.at());
        }
    }

    ShipmentState state() {
        return new ShipmentState(
                status(),
                since,
                deliveries.number(),
                pickups.number(),
                onHold,
                rtsAttempt,
                returns.number(),
                holds,
                beneath,
                lastScan);
    }

    private ShipmentStatus status() {
        return cancelRequested ? CANCEL_REQUESTED : beneath;
    }

    private void reach(ShipmentStatus to, ShipmentEvent event) {
        manifested |= to == MANIFESTED;
        if (to == CREATED && since.equals(Instant.EPOCH)) {
            since = event.at();
        }
        if (to == beneath) {
            repeat(to, event);
        } else if (Transitions.allowed(beneath, to, event.source())) {
            if (to.isCommand()) {
                command(to, event.at());
            } else {
                move(to, event);
            }
        }
    }

    /** A command while a cancellation is open is void: nobody carries it out. */
    private void command(ShipmentStatus command, Instant at) {
        if (cancelRequested) {
            return;
        }
        if (command == CANCEL_REQUESTED) {
            cancelRequested = true;
        } else {
            pickups = beneath == PICKUP_FAILED ? pickups.asked() : pickups;
            beneath = command;
            rtsAttempt++;
            pickupErrors = 0;
        }
        since = at;
    }

    private void move(ShipmentStatus to, ShipmentEvent event) {
        ShipmentStatus before = status();
        beneath = to;
        cancelRequested &= to.leg() == Leg.PICKUP;
        onHold = false;
        boolean another = count(to, event.at());
        if (before != status() || another && !cancelRequested) {
            since = event.at();
        }
    }

    /** The same status again: a scan that ends a hold, perhaps another try. */
    private void repeat(ShipmentStatus to, ShipmentEvent event) {
        if (to.isCommand()) {
            return;
        }
        onHold = false;
        if (count(to, event.at()) && !cancelRequested) {
            since = event.at();
        }
    }

    private void hear(ShipmentSignal signal, Instant at) {
        switch (signal) {
            case RTS_REFUSED -> refuseRts(at);
            case CANCEL_REFUSED -> refuseCancel(at);
            case ON_HOLD -> hold();
            case HOLD_OVER -> onHold = false;
            case PICKUP_ERROR -> pickupError(at);
            case DELIVER_AGAIN_ASKED, RETURN_ASKED, UNKNOWN, SHIPS_HIMSELF -> {}
        }
    }

    /** A shipment that was booked only after the tap may have been refused before it had an AWB. */
    private void refuseRts(Instant at) {
        if (beneath == RTS_REQUESTED) {
            beneath = manifested ? MANIFESTED : CREATED;
            since = cancelRequested ? since : at;
        }
    }

    /** Asked again by itself a few times; then it is the seller's turn, as if the courier had come in vain. */
    private void pickupError(Instant at) {
        if (beneath != PICKUP_SCHEDULED) {
            return;
        }
        pickupErrors++;
        if (pickupErrors > MOST_PICKUP_ERRORS) {
            beneath = PICKUP_FAILED;
            pickups = pickups.failed(at);
        } else {
            beneath = RTS_REQUESTED;
            rtsAttempt++;
        }
        since = cancelRequested ? since : at;
    }

    private void refuseCancel(Instant at) {
        if (cancelRequested) {
            cancelRequested = false;
            since = at;
        }
    }

    private void hold() {
        if (!onHold && !beneath.terminal()) {
            onHold = true;
            holds++;
        }
    }

    /** Whether the status begins another try. */
    private boolean count(ShipmentStatus to, Instant at) {
        int before = pickups.number() + deliveries.number() + returns.number();
        switch (to) {
            case OUT_FOR_PICKUP -> pickups = pickups.announced(at);
            case PICKUP_FAILED -> pickups = pickups.failed(at);
            case OUT_FOR_DELIVERY -> deliveries = deliveries.announced(at);
            case DELIVERY_FAILED -> deliveries = deliveries.failed(at);
            case RTO_OUT_FOR_DELIVERY -> returns = returns.announced(at);
            default -> {}
        }
        return before != pickups.number() + deliveries.number() + returns.number();
    }
}
