package in.dakiya.order;

import in.dakiya.work.Audience;
import in.dakiya.work.Notice;
import in.dakiya.work.NoticeKind;
import in.dakiya.work.PlannedWork;
import in.dakiya.work.Work;
import java.time.Instant;
import java.util.List;

/** The partner has answered to a booking. */
public final class Manifesting {
    private Manifesting() {}

    /** Where it was cancelled meanwhile, the booking is taken back. */
    public static Decision booked(OrderHead head, Shipment shipment, Shipment.Waybill waybill, Instant now) {
        if (isCancelled(head, shipment)) {
            return Cancelling.bookedTooLate(head, shipment, waybill, now);
        }
        ShipmentEvent manifested = new ShipmentEvent(
                ShipmentStatus.MANIFESTED,
                now,
                EventSource.PARTNER_READ,
                ShipmentEvent.contentHash(
                        "manifested", head.orderId(), Integer.toString(shipment.number()), waybill.awb()),
                false);
        Shipment booked = shipment.booked(waybill);
        OrderHead after = head.with(head.shipment(shipment.number()).plus(List.of(manifested)))
                .without(Attention.PARTNER_REFUSED)
                .without(Attention.SELLER_UNCONFIRMED)
                .nextVersion();
        Shipment.Carrier carrier = shipment.carrier();
        Work poll =
                new Work.Poll(head.orderId(), shipment.number(), carrier.partner(), carrier.account(), waybill.awb());
        Instant firstPoll = PollPlan.DEFAULT.first(now);
        return new Decision(
                after,
                head.version(),
                List.of(booked),
                List.of(new TimelineEntry(shipment.number(), manifested, "")),
                List.of(
                        newOrder(head, shipment.number(), now),
                        new PlannedWork(WorkNames.poll(shipment.number()), poll, firstPoll)));
    }

    /**
     * The partner will not book it: who can mend it is told, and the order says that it needs somebody. Where it was
     * cancelled meanwhile nobody need mend anything; what the partner may have of it is taken back.
     */
    public static Decision refused(OrderHead head, Shipment shipment, String refusal, String mender, Instant now) {
        if (isCancelled(head, shipment)) {
            return Cancelling.leftOver(head, shipment, now);
        }
        OrderHead after = head.with(Attention.PARTNER_REFUSED).nextVersion();
        Notice notice = Notice.of(NoticeKind.BOOKING_REFUSED, head.sellerId(), head.orderId(), shipment.number())
                .with("refusal", refusal)
                .with("mender", mender);
        PlannedWork tell = new PlannedWork(
                WorkNames.tell(NoticeKind.BOOKING_REFUSED, shipment.number(), head.version()),
                new Work.Tell(new Audience.SellerPeople(head.sellerId()), notice),
                now);
        return new Decision(after, head.version(), List.of(shipment.refused(refusal)), List.of(), List.of(tell));
    }

    private static boolean isCancelled(OrderHead head, Shipment shipment) {
        return head.shipment(shipment.number()).state().status() == ShipmentStatus.CANCELLED;
    }

    private static PlannedWork newOrder(OrderHead head, int shipment, Instant now) {
        Notice notice = Notice.of(NoticeKind.NEW_ORDER, head.sellerId(), head.orderId(), shipment);
        return new PlannedWork(
                WorkNames.tell(NoticeKind.NEW_ORDER, shipment, 0),
                new Work.Tell(new Audience.SellerPeople(head.sellerId()), notice),
                now);
    }
}
