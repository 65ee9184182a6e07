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

    /** @param told whether the seller has heard of the order before: then he is told no more than that it is booked */
    public static Decision booked(
            OrderHead head, Shipment shipment, Shipment.Waybill waybill, boolean told, Instant now) {
        ShipmentEvent manifested = event(head.orderId(), shipment.number(), waybill, EventSource.PARTNER_READ, now);
        Shipment booked = shipment.booked(waybill);
        OrderHead after = head.with(head.shipment(shipment.number()).plus(List.of(manifested)))
                .without(Attention.PARTNER_REFUSED, shipment.number())
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
                        told ? bookedNow(head, shipment.number(), now) : newOrder(head, shipment.number(), now),
                        new PlannedWork(WorkNames.poll(shipment.number()), poll, firstPoll)));
    }

    /** The same booking is known by its AWB, however often it is heard. */
    static ShipmentEvent event(String orderId, int shipment, Shipment.Waybill waybill, EventSource source, Instant at) {
        return new ShipmentEvent(
                ShipmentStatus.MANIFESTED,
                at,
                source,
                ShipmentEvent.contentHash("manifested", orderId, Integer.toString(shipment), waybill.awb()),
                false);
    }

    /**
     * Why the partner will not.
     *
     * @param refusal the name of the reason
     * @param mender who can put it right
     * @param again what "Try again" does: empty for the same booking, {@link #OFFERS}, or the id of a courier
     */
    public record Refused(String refusal, String mender, String again) {}

    /** "Try again" shows the offers. */
    public static final String OFFERS = "OFFERS";

    /** The partner will not book it: who can mend it is told, and the order says that it needs somebody. */
    public static Decision refused(OrderHead head, Shipment shipment, Refused why, Audience audience, Instant now) {
        OrderHead after = head.with(Attention.PARTNER_REFUSED).nextVersion();
        Notice notice = Notice.of(NoticeKind.BOOKING_REFUSED, head.sellerId(), head.orderId(), shipment.number())
                .with("refusal", why.refusal())
                .with("mender", why.mender())
                .with("again", why.again());
        PlannedWork tell = new PlannedWork(
                WorkNames.tell(NoticeKind.BOOKING_REFUSED, shipment.number(), head.version()),
                new Work.Tell(audience, notice),
                now);
        return new Decision(after, head.version(), List.of(shipment.refused(why.refusal())), List.of(), List.of(tell));
    }

    private static PlannedWork bookedNow(OrderHead head, int shipment, Instant now) {
        Notice notice = Notice.of(NoticeKind.BOOKED, head.sellerId(), head.orderId(), shipment);
        return new PlannedWork(
                WorkNames.tell(NoticeKind.BOOKED, shipment, head.version()),
                new Work.Tell(new Audience.SellerPeople(head.sellerId()), notice),
                now);
    }

    private static PlannedWork newOrder(OrderHead head, int shipment, Instant now) {
        Notice notice = Notice.of(NoticeKind.NEW_ORDER, head.sellerId(), head.orderId(), shipment);
        return new PlannedWork(
                WorkNames.tell(NoticeKind.NEW_ORDER, shipment, 0),
                new Work.Tell(new Audience.SellerPeople(head.sellerId()), notice),
                now);
    }
}
