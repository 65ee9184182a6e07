package in.dakiya.order;

import in.dakiya.work.PlannedWork;
import in.dakiya.work.Work;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;

/** A seller chooses who carries a parcel for which no courier is booked: one of the offered couriers, or himself. */
public final class CourierChoice {
    private CourierChoice() {}

    /** What may still be chosen. */
    public enum Standing {
        /** All of it: nothing is booked, and no booking is under way. */
        OPEN,
        /** A booking is under way, perhaps by the platform; what it comes to is not known yet. */
        BOOKING,
        BOOKED,
        /** The seller ships it himself. */
        SELF_SHIPPED,
        /** It has ended, or is being cancelled. */
        OVER
    }

    /** @param bookingPlanned whether a booking was ever planned; asked only where it matters */
    public static Standing standing(OrderHead head, Shipment shipment, BooleanSupplier bookingPlanned) {
        ShipmentHead now = head.shipment(shipment.number());
        ShipmentStatus status = now.state().status();
        if (status.terminal() || status == ShipmentStatus.CANCEL_REQUESTED) {
            return Standing.OVER;
        }
        if (now.type() == ShipmentType.OFF_NETWORK) {
            return Standing.SELF_SHIPPED;
        }
        if (status != ShipmentStatus.CREATED) {
            return Standing.BOOKED;
        }
        if (shipment.carrier().isPlatform()) {
            return Standing.BOOKING;
        }
        return isRefused(head, shipment) || !bookingPlanned.getAsBoolean() ? Standing.OPEN : Standing.BOOKING;
    }

    /** The partner's last word on this shipment was no, and nothing was tried since. */
    public static boolean isRefused(OrderHead head, Shipment shipment) {
        return head.attention().contains(Attention.PARTNER_REFUSED)
                && !shipment.refusal().isEmpty();
    }

    /** Whether the shipment still wants to be booked: it is not when it was cancelled, or the seller ships it himself. */
    public static boolean isWanted(ShipmentHead shipment) {
        return shipment.type() == ShipmentType.ON_NETWORK && shipment.state().status() == ShipmentStatus.CREATED;
    }

    /** Whether this very tap has chosen the courier before. */
    public static boolean isRepeated(ShipmentHead shipment, String cause) {
        return shipment.told().contains(mark(cause));
    }

    private static String mark(String cause) {
        return "CHOSEN#" + Long.toHexString(ShipmentEvent.contentHash("chosen", cause));
    }

    /**
     * The booking with a courier that was chosen.
     *
     * @param cause what identifies the tap, the message's id
     * @param first whether no booking was ever planned
     */
    public static Decision choose(
            OrderHead head, Shipment shipment, String courierId, String cause, boolean first, Instant now) {
        int number = shipment.number();
        String name = first ? WorkNames.book(number) : WorkNames.bookAgain(number, head.version());
        PlannedWork book = new PlannedWork(name, new Work.Book(head.orderId(), number, courierId), now);
        OrderHead after = head.with(head.shipment(number).telling(List.of(mark(cause))))
                .without(Attention.PARTNER_REFUSED, number)
                .nextVersion();
        List<Shipment> changed = shipment.refusal().isEmpty() ? List.of() : List.of(shipment.refused(""));
        return new Decision(after, head.version(), changed, List.of(), List.of(book));
    }

    /** Another weight; sides that were told before stay. The offers for it follow. */
    public static Decision weigh(OrderHead head, Shipment shipment, Parcel typed, PlannedWork offers) {
        Parcel before = shipment.particulars().parcel();
        Parcel weighed = before == null || typed.hasSides() ? typed : before.weighing(typed.weightGrams());
        Shipment after = shipment.with(shipment.particulars().weighed(weighed));
        return new Decision(head.nextVersion(), head.version(), List.of(after), List.of(), List.of(offers));
    }

    /** By which a repetition of the tap is known. */
    public static long shipMyselfHash(String cause) {
        return ShipmentEvent.contentHash("ships-himself", cause);
    }

    /** The seller ships it himself: from now on it is an off-network shipment. */
    public static Decision shipMyself(OrderHead head, Shipment shipment, String cause, Instant now) {
        ShipmentEvent event =
                new ShipmentEvent(ShipmentSignal.SHIPS_HIMSELF, now, EventSource.SELLER, shipMyselfHash(cause), false);
        ShipmentHead before = head.shipment(shipment.number());
        OrderHead after = head.with(before.as(ShipmentType.OFF_NETWORK).plus(List.of(event)))
                .without(Attention.PARTNER_REFUSED, shipment.number())
                .nextVersion();
        return new Decision(
                after,
                head.version(),
                List.of(shipment.as(ShipmentType.OFF_NETWORK).refused("")),
                List.of(new TimelineEntry(shipment.number(), event, "")),
                Cancelling.mayBeThere(shipment) ? List.of(Cancelling.askPartner(head, shipment, now)) : List.of());
    }

    /** Whether a courier of ours was to carry it once. */
    public static boolean isTakenOver(ShipmentHead shipment) {
        return shipment.history().events().stream().anyMatch(e -> e.kind() == ShipmentSignal.SHIPS_HIMSELF);
    }
}
