package in.dakiya.order;

import in.dakiya.work.Audience;
import in.dakiya.work.Notice;
import in.dakiya.work.NoticeKind;
import in.dakiya.work.PlannedWork;
import in.dakiya.work.Work;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * An order, or one shipment of it, is not to be sent. What no courier has heard of is cancelled at once; what is booked is
 * asked back from the courier, who may be faster: custody ends every request.
 */
public final class Cancelling {

    private static final Set<Attention> OF_A_SHIPMENT =
            EnumSet.of(Attention.PICKUP_FAILED, Attention.ON_HOLD, Attention.NDR, Attention.PARTNER_REFUSED);

    private Cancelling() {}

    /**
     * Who wants it cancelled.
     *
     * @param cause what identifies his word: a message's id; empty for the platform, whose word is known by the order's
     *     version
     * @param tellSeller false where he has not been told of the order
     */
    public record Word(Cancellation what, String cause, boolean tellSeller, Instant at) {}

    /** What his word comes to. */
    public sealed interface Outcome {
        record Decided(Decision decision) implements Outcome {}

        /** It is cancelled, or was asked for before. */
        record AlreadySo(ShipmentStatus status) implements Outcome {}

        /** A courier has it, or it has ended otherwise. */
        record TooLate(ShipmentStatus status) implements Outcome {}
    }

    /** Whether it can still be stopped. */
    public static boolean possible(ShipmentHead shipment) {
        ShipmentStatus status = shipment.state().status();
        return status.leg() == Leg.PICKUP && status != ShipmentStatus.CANCEL_REQUESTED;
    }

    /** Whether that very message has asked for it before. */
    public static boolean knows(ShipmentHead shipment, String cause) {
        return shipment.history().knows(hash(shipment.number(), cause));
    }

    /** Whether one of ours has ever asked for it, and not the courier or somebody in the courier's own panel. */
    public static boolean asked(ShipmentHead shipment) {
        return shipment.history().events().stream()
                .anyMatch(e -> e.kind() == ShipmentStatus.CANCEL_REQUESTED
                        && !e.source().partner());
    }

    /** @param shipments those that are meant; of several, those are cancelled that still can be */
    public static Outcome ask(OrderHead head, List<Shipment> shipments, Word word) {
        List<Shipment> open = shipments.stream()
                .filter(s -> possible(head.shipment(s.number())))
                .toList();
        return open.isEmpty() ? without(head, shipments) : new Outcome.Decided(decide(head, open, word));
    }

    private static Outcome without(OrderHead head, List<Shipment> shipments) {
        List<ShipmentStatus> others = shipments.stream()
                .map(s -> head.shipment(s.number()).state().status())
                .filter(s -> s != ShipmentStatus.CANCELLED && s != ShipmentStatus.CANCEL_REQUESTED)
                .toList();
        return others.isEmpty() ? new Outcome.AlreadySo(head.status()) : new Outcome.TooLate(others.getFirst());
    }

    private static Decision decide(OrderHead head, List<Shipment> open, Word word) {
        OrderHead after = head;
        List<Shipment> changed = new ArrayList<>();
        List<TimelineEntry> timeline = new ArrayList<>();
        List<PlannedWork> work = new ArrayList<>();
        for (Shipment shipment : open) {
            ShipmentHead before = head.shipment(shipment.number());
            boolean atOnce = before.state().status() == ShipmentStatus.CREATED;
            ShipmentEvent event =
                    event(head, before, atOnce ? ShipmentStatus.CANCELLED : ShipmentStatus.CANCEL_REQUESTED, word);
            after = after.with(before.plus(List.of(event)));
            changed.add(shipment.with(shipment.particulars().cancelling(word.what())));
            timeline.add(new TimelineEntry(shipment.number(), event, detail(word.what())));
            if (!atOnce || mayBeThere(shipment)) {
                work.add(askPartner(head, shipment, word.at()));
            }
            if (word.tellSeller()) {
                work.add(tellSeller(
                        head,
                        shipment.number(),
                        atOnce ? NoticeKind.ORDER_CANCELLED : NoticeKind.CANCEL_ASKED,
                        word.at()));
            }
        }
        OrderHead written = cleared(after).nextVersion();
        TakingBack.of(head, written, word.at()).ifPresent(work::add);
        return new Decision(written, head.version(), changed, timeline, work);
    }

    /** A booking that was refused may have left an order at the partner: it costs nothing, but nobody wants it. */
    static boolean mayBeThere(Shipment shipment) {
        return shipment.type() == ShipmentType.ON_NETWORK && !shipment.refusal().isEmpty();
    }

    /** The partner has confirmed it. */
    public static Decision confirmed(OrderHead head, Shipment shipment, String cause, Instant now) {
        ShipmentHead before = head.shipment(shipment.number());
        ShipmentEvent event = new ShipmentEvent(
                ShipmentStatus.CANCELLED,
                now,
                EventSource.PARTNER_READ,
                ShipmentEvent.contentHash(ShipmentStatus.CANCELLED.name(), cause),
                false);
        return folded(head, before, event);
    }

    /** The partner will not: the shipment is where it was before. */
    public static Decision refused(OrderHead head, Shipment shipment, String refusal, String cause, Instant now) {
        ShipmentHead before = head.shipment(shipment.number());
        ShipmentEvent event = new ShipmentEvent(
                ShipmentSignal.CANCEL_REFUSED,
                now,
                EventSource.PARTNER_READ,
                ShipmentEvent.contentHash(ShipmentSignal.CANCEL_REFUSED.name(), cause),
                false);
        ShipmentHead after = before.plus(List.of(event));
        if (before.state().status() != ShipmentStatus.CANCEL_REQUESTED) {
            // The courier's own news was faster, and has been told.
            return new Decision(head, head.version(), List.of(), List.of(), List.of());
        }
        Notice notice = Notice.of(NoticeKind.CANCEL_REFUSED, head.sellerId(), head.orderId(), shipment.number())
                .with("refusal", refusal);
        PlannedWork tell = new PlannedWork(
                WorkNames.tell(NoticeKind.CANCEL_REFUSED, shipment.number(), head.version()),
                new Work.Tell(new Audience.SellerPeople(head.sellerId()), notice),
                now);
        OrderHead changed = head.with(after);
        boolean failedBefore = after.state().status() == ShipmentStatus.PICKUP_FAILED;
        return new Decision(
                (failedBefore ? changed.with(Attention.PICKUP_FAILED) : changed).nextVersion(),
                head.version(),
                List.of(),
                List.of(new TimelineEntry(shipment.number(), event, refusal)),
                List.of(tell));
    }

    private static Decision folded(OrderHead head, ShipmentHead before, ShipmentEvent event) {
        ShipmentHead after = before.plus(List.of(event));
        TrackingNotices.Told told = TrackingNotices.of(head, before, after);
        OrderHead written = cleared(head.with(told.after())).nextVersion();
        List<PlannedWork> work = new ArrayList<>(told.work(event.at()));
        TakingBack.of(head, written, event.at()).ifPresent(work::add);
        return new Decision(
                written, head.version(), List.of(), List.of(new TimelineEntry(before.number(), event, "")), work);
    }

    /** The order without those calls for a person that its cancelled shipments have ended. */
    static OrderHead cleared(OrderHead head) {
        if (head.status() == ShipmentStatus.CANCELLED) {
            OrderHead quiet = head;
            for (Attention reason : head.attention()) {
                quiet = quiet.without(reason);
            }
            return quiet;
        }
        OrderHead result = head;
        for (Attention reason : OF_A_SHIPMENT) {
            boolean stands = head.shipments().stream().anyMatch(s -> Reasons.gives(s, reason));
            result = stands ? result : result.without(reason);
        }
        return result;
    }

    static PlannedWork askPartner(OrderHead head, Shipment shipment, Instant now) {
        return new PlannedWork(
                WorkNames.cancel(shipment.number(), head.version()),
                new Work.CancelShipment(head.orderId(), shipment.number()),
                now);
    }

    private static PlannedWork tellSeller(OrderHead head, int shipment, NoticeKind kind, Instant now) {
        return new PlannedWork(
                WorkNames.tell(kind, shipment, head.version()),
                new Work.Tell(
                        new Audience.SellerPeople(head.sellerId()),
                        Notice.of(kind, head.sellerId(), head.orderId(), shipment)),
                now);
    }

    /** For the timeline. */
    private static String detail(Cancellation what) {
        return what.note().isEmpty() ? what.reason().name() : what.reason().name() + ": " + what.note();
    }

    private static ShipmentEvent event(OrderHead head, ShipmentHead shipment, ShipmentStatus status, Word word) {
        String cause = word.cause().isEmpty() ? head.orderId() + "#" + head.version() : word.cause();
        Instant at = shipment.history().behind(ShipmentSignal.CANCEL_REFUSED, word.at());
        return new ShipmentEvent(status, at, word.what().by(), hash(shipment.number(), cause), false);
    }

    private static long hash(int shipment, String cause) {
        return ShipmentEvent.contentHash("cancel", Integer.toString(shipment), cause);
    }
}
