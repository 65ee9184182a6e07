package in.dakiya.order;

import in.dakiya.work.PlannedWork;
import in.dakiya.work.Work;
import java.time.Instant;
import java.util.List;

/** The seller taps "Try again" after the partner has refused. */
public final class Retrying {
    private Retrying() {}

    /** What there is to be tried again. */
    public sealed interface Choice {
        /** The booking. */
        record Book(Decision decision) implements Choice {}

        /** The pickup. */
        record AskAgain(Decision decision) implements Choice {}

        /** Nothing: it has gone through meanwhile. */
        record Nothing() implements Choice {}
    }

    /** @param cause what identifies the tap, for example the message's id */
    public static Choice decide(OrderHead head, Shipment shipment, String cause, Instant now) {
        int number = shipment.number();
        ShipmentState state = head.shipment(number).state();
        if (CourierChoice.isWanted(head.shipment(number))) {
            return book(head, shipment, now);
        }
        if (state.status() == ShipmentStatus.MANIFESTED && state.rtsAttempt() == 0) {
            // It is booked meanwhile; that it is packed, nobody has said.
            return new Choice.Nothing();
        }
        return ReadyToShip.tap(head, number, cause, now) instanceof ReadyToShip.Tap.Accepted accepted
                ? new Choice.AskAgain(accepted.decision())
                : new Choice.Nothing();
    }

    /** While no refusal stands, the first booking is still under way and nothing needs to be tried. */
    private static Choice book(OrderHead head, Shipment shipment, Instant now) {
        if (!CourierChoice.isRefused(head, shipment)) {
            return new Choice.Nothing();
        }
        int number = shipment.number();
        PlannedWork again = new PlannedWork(
                WorkNames.bookAgain(number, head.version()), new Work.Book(head.orderId(), number), now);
        OrderHead after = head.without(Attention.PARTNER_REFUSED, number).nextVersion();
        return new Choice.Book(
                new Decision(after, head.version(), List.of(shipment.refused("")), List.of(), List.of(again)));
    }
}
