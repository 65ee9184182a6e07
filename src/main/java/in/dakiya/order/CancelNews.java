package in.dakiya.order;

import in.dakiya.work.PlatformNotice;
import java.util.ArrayList;
import java.util.List;

/**
 * What the platform is told where a shipment is cancelled, is to be cancelled, or cannot be: on whose word and why, which
 * is not seen in the order's state.
 */
public final class CancelNews {

    /** A cancellation did not come about. The detail says why. */
    public static final String REFUSED = "CANCEL_REFUSED";

    private static final String TOO_LATE = "TOO_LATE";

    private CancelNews() {}

    /** Whether a change is of this kind; only then the shipments need be known. */
    public static boolean concerns(OrderHead before, OrderHead after) {
        return after.shipments().stream().anyMatch(s -> isOne(before.shipment(s.number()), s));
    }

    /**
     * The decision with its reasons.
     *
     * @param shipments details of those that it is about
     * @param refusal why the partner refused; empty where it did not, or was not asked
     */
    public static Decision with(OrderHead before, Decision decision, List<Shipment> shipments, String refusal) {
        List<News> news = new ArrayList<>();
        for (Shipment shipment : shipments) {
            ShipmentHead is = decision.head().shipment(shipment.number());
            if (isOne(before.shipment(shipment.number()), is)) {
                add(news, decision.head(), shipment, is, refusal);
            }
        }
        return news.isEmpty() ? decision : decision.telling(news.toArray(News[]::new));
    }

    private static void add(List<News> news, OrderHead after, Shipment shipment, ShipmentHead is, String refusal) {
        Cancellation wanted = shipment.particulars().cancellation();
        EventSource by = wanted != null && isAsked(is) ? wanted.by() : EventSource.PARTNER;
        String reason = wanted != null && isAsked(is) ? wanted.reason().name() : "";
        ShipmentStatus status = is.state().status();
        if (status != ShipmentStatus.CANCELLED && status != ShipmentStatus.CANCEL_REQUESTED) {
            String why = refusal.isEmpty() ? TOO_LATE : refusal;
            news.add(status(shipment.number(), EventSource.PARTNER, REFUSED, why));
            return;
        }
        news.add(status(shipment.number(), by, reason, ""));
        if (after.status() == ShipmentStatus.CANCELLED) {
            news.removeIf(n -> n.type() == PlatformNotice.Type.ORDER_CANCELLED);
            news.add(News.cancelled(by, reason));
        }
    }

    private static News status(int shipment, EventSource source, String reason, String detail) {
        return new News(PlatformNotice.Type.SHIPMENT_STATUS, shipment, "", source, reason, detail);
    }

    private static boolean isAsked(ShipmentHead shipment) {
        return shipment.history().events().stream()
                .anyMatch(e -> !e.source().partner()
                        && (e.kind() == ShipmentStatus.CANCEL_REQUESTED || e.kind() == ShipmentStatus.CANCELLED));
    }

    private static boolean isOne(ShipmentHead was, ShipmentHead is) {
        ShipmentStatus then = was.state().status();
        ShipmentStatus now = is.state().status();
        boolean became = now != then && (now == ShipmentStatus.CANCELLED || now == ShipmentStatus.CANCEL_REQUESTED);
        boolean refused = then == ShipmentStatus.CANCEL_REQUESTED && now.leg() == Leg.PICKUP && now != then;
        return became || refused || TrackingNotices.faster(was, is);
    }
}
