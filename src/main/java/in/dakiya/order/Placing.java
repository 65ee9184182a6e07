package in.dakiya.order;

import in.dakiya.work.Audience;
import in.dakiya.work.Notice;
import in.dakiya.work.NoticeKind;
import in.dakiya.work.PlannedWork;
import in.dakiya.work.Work;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * A platform places an order. Each of its shipments goes its own way: one that the platform has booked is told to the
 * seller at once; one that a courier of ours carries is booked first, where the shop wants that; any other is told at once.
 * Nothing is booked or told before the seller has confirmed his number.
 */
public final class Placing {

    private final Order order;
    private final Seller seller;
    private final RandomGenerator random;
    private final Instant now;
    private final List<Shipment> shipments = new ArrayList<>();
    private final List<ShipmentHead> heads = new ArrayList<>();
    private final List<TimelineEntry> timeline = new ArrayList<>();
    private final List<PlannedWork> work = new ArrayList<>();

    private Placing(Order order, Seller seller, RandomGenerator random, Instant now) {
        this.order = order;
        this.seller = seller;
        this.random = random;
        this.now = now;
    }

    /** @param random for the secret part of the address of each shipment's tracking page */
    public static Decision decide(Order order, Seller seller, boolean confirmed, RandomGenerator random, Instant now) {
        return new Placing(order, seller, random, now).decide(confirmed);
    }

    private Decision decide(boolean confirmed) {
        ShipmentEvent created = new ShipmentEvent(
                ShipmentStatus.CREATED,
                now,
                EventSource.PLATFORM,
                ShipmentEvent.contentHash("placed", order.orderId()),
                false);
        timeline.add(new TimelineEntry(0, created, ""));
        if (order.shipments().isEmpty()) {
            plan(1, order.shipmentType(), allLines());
        }
        for (Order.PlacedShipment placed : order.shipments()) {
            int number = heads.size() + 1;
            if (placed.isBooked()) {
                take(number, placed);
            } else {
                plan(number, placed.type(), placed.lines());
            }
            weigh(placed);
        }
        OrderHead head = new OrderHead(
                order.orderId(),
                order.number(),
                order.sellerId(),
                order.placedAt(),
                order.dispatchBy(),
                1,
                confirmed ? Set.of() : Set.of(Attention.SELLER_UNCONFIRMED),
                heads,
                Standing.NONE);
        return new Decision(head, 0, shipments, timeline, work);
    }

    private List<ShipmentLine> allLines() {
        return order.items().stream()
                .map(item -> new ShipmentLine(item.line(), item.quantity()))
                .toList();
    }

    private void plan(int number, ShipmentType type, List<ShipmentLine> lines) {
        Shipment planned = planned(number, type, lines);
        shipments.add(planned);
        heads.add(ShipmentHead.created(number, type));
        if (type == ShipmentType.OFF_NETWORK || !seller.logistics().autoManifest()) {
            work.add(tell(number));
        } else if (!planned.carrier().isPlatform()) {
            work.add(new PlannedWork(WorkNames.book(number), new Work.Book(order.orderId(), number), now));
        }
    }

    private Shipment planned(int number, ShipmentType type, List<ShipmentLine> lines) {
        return Shipment.planned(order.orderId(), number, type, lines, seller.logistics())
                .tracked(TrackingToken.newKey(random));
    }

    /** The platform has booked it: the seller can pack at once. */
    private void take(int number, Order.PlacedShipment placed) {
        Shipment.Waybill waybill =
                new Shipment.Waybill(placed.awb(), placed.courier(), placed.trackingUrl(), references(placed), null);
        ShipmentEvent manifested = Manifesting.event(order.orderId(), number, waybill, EventSource.PLATFORM, now);
        shipments.add(planned(number, placed.type(), placed.lines())
                .by(new Shipment.Carrier(
                        Shipment.Carrier.PLATFORM, "", seller.logistics().pickupLocation()))
                .booked(waybill));
        heads.add(ShipmentHead.created(number, placed.type()).plus(List.of(manifested)));
        timeline.add(new TimelineEntry(number, manifested, ""));
        work.add(tell(number));
        if (!placed.labelUrl().isEmpty()) {
            work.add(new PlannedWork(WorkNames.label(number), new Work.FetchLabel(order.orderId(), number), now));
        }
    }

    private static Map<String, String> references(Order.PlacedShipment placed) {
        return placed.labelUrl().isEmpty() ? Map.of() : Map.of(Shipment.Waybill.LABEL_URL, placed.labelUrl());
    }

    private void weigh(Order.PlacedShipment placed) {
        Parcel parcel = placed.parcel();
        if (parcel != null) {
            Shipment last = shipments.removeLast();
            shipments.add(last.with(last.particulars().weighed(parcel)));
        }
    }

    private PlannedWork tell(int number) {
        Notice notice = Notice.of(NoticeKind.NEW_ORDER, order.sellerId(), order.orderId(), number);
        return new PlannedWork(
                WorkNames.tell(NoticeKind.NEW_ORDER, number, 0),
                new Work.Tell(new Audience.SellerPeople(order.sellerId()), notice),
                now);
    }
}
