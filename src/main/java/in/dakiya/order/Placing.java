package in.dakiya.order;

import in.dakiya.work.Audience;
import in.dakiya.work.Notice;
import in.dakiya.work.NoticeKind;
import in.dakiya.work.PlannedWork;
import in.dakiya.work.Work;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;

/** A platform places an order. */
public final class Placing {
    private Placing() {}

    /**
     * An on-network order of a shop with auto-manifest is booked before the seller is told; any other is told at once.
     * Nothing is booked or told before the seller has confirmed his number.
     *
     * @param random for the secret part of its tracking page's address
     */
    public static Decision decide(Order order, Seller seller, boolean confirmed, RandomGenerator random, Instant now) {
        List<ShipmentLine> lines = order.items().stream()
                .map(item -> new ShipmentLine(item.line(), item.quantity()))
                .toList();
        Shipment shipment = Shipment.planned(order.orderId(), 1, order.shipmentType(), lines, seller.logistics())
                .tracked(TrackingToken.newKey(random));
        OrderHead head = new OrderHead(
                order.orderId(),
                order.number(),
                order.sellerId(),
                order.placedAt(),
                order.dispatchBy(),
                1,
                confirmed ? Set.of() : Set.of(Attention.SELLER_UNCONFIRMED),
                List.of(ShipmentHead.created(1, order.shipmentType())));
        ShipmentEvent created = new ShipmentEvent(
                ShipmentStatus.CREATED,
                now,
                EventSource.PLATFORM,
                ShipmentEvent.contentHash("placed", order.orderId()),
                false);
        return new Decision(
                head,
                0,
                List.of(shipment),
                List.of(new TimelineEntry(0, created, "")),
                List.of(firstWork(order, seller, now)));
    }

    private static PlannedWork firstWork(Order order, Seller seller, Instant now) {
        boolean bookFirst = order.shipmentType() == ShipmentType.ON_NETWORK
                && seller.logistics().autoManifest();
        if (bookFirst) {
            return new PlannedWork(WorkNames.book(1), new Work.Book(order.orderId(), 1), now);
        }
        Notice notice = Notice.of(NoticeKind.NEW_ORDER, order.sellerId(), order.orderId(), 1);
        return new PlannedWork(
                WorkNames.tell(NoticeKind.NEW_ORDER, 1, 0),
                new Work.Tell(new Audience.SellerPeople(order.sellerId()), notice),
                now);
    }
}
