package in.dakiya.order;

import in.dakiya.work.Audience;
import in.dakiya.work.Notice;
import in.dakiya.work.NoticeKind;
import in.dakiya.work.PlannedWork;
import in.dakiya.work.Work;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The seller says that the parcel is packed, and what the partner answers to it. */
public final class ReadyToShip {
    private ReadyToShip() {}

    /** What a tap on "Package is Ready to Ship" comes to. Buttons stay tappable for ever. */
    public sealed interface Tap {
        /** The courier is going to be asked. */
        record Accepted(Decision decision) implements Tap {}

        /** Somebody was faster, or it is long past. */
        record AlreadyDone(ShipmentStatus status) implements Tap {}

        /** There is no AWB yet. */
        record NotBooked() implements Tap {}
    }

    /** By which a repetition of the same tap is known. */
    public static long hash(String cause) {
        return ShipmentEvent.contentHash("rts", cause);
    }

    /** @param cause what identifies the tap, for example the message's id */
    public static Tap tap(OrderHead head, int shipment, String cause, Instant now) {
        ShipmentHead before = head.shipment(shipment);
        ShipmentStatus status = before.state().status();
        if (status == ShipmentStatus.CREATED) {
            return new Tap.NotBooked();
        }
        boolean again = status == ShipmentStatus.PICKUP_FAILED;
        if (status != ShipmentStatus.MANIFESTED && !again) {
            return new Tap.AlreadyDone(status);
        }
        int request = before.state().rtsAttempt() + 1;
        ShipmentEvent ready = new ShipmentEvent(
                ShipmentStatus.RTS_REQUESTED,
                before.history()
                        .behind(
                                ShipmentSignal.RTS_REFUSED,
                                again ? after(before.state().since(), now) : now),
                EventSource.SELLER,
                hash(cause),
                false);
        OrderHead after = head.with(before.plus(List.of(ready)))
                .without(Attention.PICKUP_FAILED, shipment)
                .without(Attention.SELLER_UNCONFIRMED)
                .nextVersion();
        PlannedWork work = new PlannedWork(
                WorkNames.pickup(shipment, request),
                new Work.AskForPickup(head.orderId(), shipment, again || request > 1),
                now);
        return new Tap.Accepted(new Decision(
                after, head.version(), List.of(), List.of(new TimelineEntry(shipment, ready, "")), List.of(work)));
    }

    /** The courier will come. Its label is to be fetched, unless it is there. */
    public static Decision scheduled(
            OrderHead head, Shipment shipment, @Nullable LocalDate day, String cause, Instant now) {
        List<PlannedWork> label = shipment.label() == null
                ? List.of(new PlannedWork(
                        WorkNames.label(shipment.number()),
                        new Work.FetchLabel(head.orderId(), shipment.number()),
                        now))
                : List.of();
        return scheduled(head, shipment.pickup(day), cause, label, now);
    }

    /** The courier will come, and has made the label at once: the seller gets it. */
    public static Decision scheduledWithLabel(
            OrderHead head,
            Shipment shipment,
            @Nullable LocalDate day,
            Shipment.StoredLabel label,
            String cause,
            Instant now) {
        Shipment labelled = shipment.pickup(day).labelled(label);
        return scheduled(head, labelled, cause, List.of(handOver(head, labelled, now)), now)
                .telling(News.documentsReady(shipment.number(), News.Paper.LABEL));
    }

    private static Decision scheduled(
            OrderHead head, Shipment shipment, String cause, List<PlannedWork> work, Instant now) {
        Instant asked = head.shipment(shipment.number()).state().since().minus(ShipmentHistory.TOLERANCE);
        ShipmentEvent scheduled =
                event(ShipmentStatus.PICKUP_SCHEDULED, EventSource.PARTNER_READ, cause, notBefore(asked, now));
        OrderHead after = head.with(head.shipment(shipment.number()).plus(List.of(scheduled)))
                .without(Attention.PARTNER_REFUSED, shipment.number())
                .nextVersion();
        return new Decision(
                after,
                head.version(),
                List.of(shipment),
                List.of(new TimelineEntry(shipment.number(), scheduled, "")),
                work);
    }

    /**
     * The partner will not send anybody: the parcel is as it was before the tap, and the seller is told why. Where nobody
     * waits for the pickup any more, because it is being cancelled or a courier has it, nothing is to be told.
     */
    public static Decision refused(
            OrderHead head, Shipment shipment, String refusal, String mender, String cause, Instant now) {
        ShipmentState state = head.shipment(shipment.number()).state();
        ShipmentEvent refused =
                event(ShipmentSignal.RTS_REFUSED, EventSource.PARTNER_READ, cause, notBefore(state.since(), now));
        OrderHead after = head.with(head.shipment(shipment.number()).plus(List.of(refused)));
        List<TimelineEntry> timeline = List.of(new TimelineEntry(shipment.number(), refused, ""));
        if (state.status() != ShipmentStatus.RTS_REQUESTED) {
            return new Decision(after.nextVersion(), head.version(), List.of(), timeline, List.of());
        }
        Notice notice = Notice.of(NoticeKind.PICKUP_REFUSED, head.sellerId(), head.orderId(), shipment.number())
                .with("refusal", refusal)
                .with("mender", mender);
        PlannedWork tell = new PlannedWork(
                WorkNames.tell(NoticeKind.PICKUP_REFUSED, shipment.number(), head.version()),
                new Work.Tell(new Audience.SellerPeople(head.sellerId()), notice),
                now);
        return new Decision(
                after.with(Attention.PARTNER_REFUSED).nextVersion(),
                head.version(),
                List.of(shipment.refused(refusal)),
                timeline,
                List.of(tell));
    }

    /** The label is there: the seller gets it. The state of the shipment stays what it is. */
    public static Decision labelled(OrderHead head, Shipment shipment, Shipment.StoredLabel label, Instant now) {
        Shipment labelled = shipment.labelled(label);
        return new Decision(head, head.version(), List.of(labelled), List.of(), List.of(handOver(head, labelled, now)))
                .telling(News.documentsReady(shipment.number(), News.Paper.LABEL));
    }

    private static PlannedWork handOver(OrderHead head, Shipment shipment, Instant now) {
        Notice notice = Notice.of(NoticeKind.LABEL, head.sellerId(), head.orderId(), shipment.number());
        return new PlannedWork(
                WorkNames.tell(NoticeKind.LABEL, shipment.number(), 0),
                new Work.Tell(new Audience.SellerPeople(head.sellerId()), notice),
                now);
    }

    /** The courier is asked, but has not made the label yet: the seller need not wait for it. */
    public static Decision labelLater(OrderHead head, Shipment shipment, Instant now) {
        Notice notice = Notice.of(NoticeKind.PICKUP_BOOKED, head.sellerId(), head.orderId(), shipment.number());
        PlannedWork tell = new PlannedWork(
                WorkNames.tell(NoticeKind.PICKUP_BOOKED, shipment.number(), 0),
                new Work.Tell(new Audience.SellerPeople(head.sellerId()), notice),
                now);
        return new Decision(head, head.version(), List.of(), List.of(), List.of(tell));
    }

    /**
     * Our commands take their place a little earlier than they were given (see {@link ShipmentHistory}); one that answers
     * what the courier has just reported must not take its place before it.
     */
    private static Instant after(Instant reported, Instant now) {
        Instant earliest = reported.plus(ShipmentHistory.TOLERANCE).plusSeconds(1);
        return now.isAfter(earliest) ? now : earliest;
    }

    /** Not before what it answers. */
    private static Instant notBefore(Instant command, Instant now) {
        return now.isAfter(command) ? now : command;
    }

    private static ShipmentEvent event(EventKind kind, EventSource source, String cause, Instant now) {
        return new ShipmentEvent(kind, now, source, ShipmentEvent.contentHash(kind.name(), cause), false);
    }
}
