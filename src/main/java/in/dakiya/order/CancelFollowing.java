package in.dakiya.order;

import in.dakiya.work.PlannedWork;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What follows where a shipment is cancelled, is to be cancelled, or cannot be: whatever brought it about. */
public record CancelFollowing(PlatformNotices notices) {

    /** For the platform: a cancellation did not come about. The detail says why. */
    public static final String REFUSED = "CANCEL_REFUSED";

    private static final String TOO_LATE = "TOO_LATE";

    /** Whether a decision is of this kind; only then the shipments need be known. */
    public static boolean concerns(OrderHead before, OrderHead after) {
        return after.shipments().stream().anyMatch(s -> isOne(before.shipment(s.number()), s));
    }

    /**
     * The decision, and what follows from it.
     *
     * @param shipments details of those that it is about
     * @param refusal why the partner refused; empty where it did not, or was not asked
     */
    public Decision with(OrderHead before, Decision decision, List<Shipment> shipments, String refusal, Instant now) {
        // Two shipments of an order that is wholly cancelled are told once.
        Map<String, PlannedWork> work = new LinkedHashMap<>();
        for (Shipment shipment : shipments) {
            notice(before, decision.head(), shipment, refusal, now)
                    .ifPresent(planned -> work.put(planned.name(), planned));
        }
        return decision.with(new ArrayList<>(work.values()));
    }

    private Optional<PlannedWork> notice(
            OrderHead before, OrderHead after, Shipment shipment, String refusal, Instant now) {
        ShipmentHead was = before.shipment(shipment.number());
        ShipmentHead is = after.shipment(shipment.number());
        if (!isOne(was, is)) {
            return Optional.empty();
        }
        Cancellation wanted = shipment.particulars().cancellation();
        EventSource by = wanted == null || !asked(is) ? EventSource.PARTNER : wanted.by();
        String reason = wanted == null || !asked(is) ? "" : wanted.reason().name();
        return switch (is.state().status()) {
            case CANCELLED -> notices.cancelling(after, shipment, by, reason, "", now);
            case CANCEL_REQUESTED ->
                by == EventSource.SELLER ? notices.cancelling(after, shipment, by, reason, "", now) : Optional.empty();
            default ->
                notices.cancelling(
                        after, shipment, EventSource.PARTNER, REFUSED, refusal.isEmpty() ? TOO_LATE : refusal, now);
        };
    }

    private static boolean asked(ShipmentHead shipment) {
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
