package in.dakiya.order;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;

/** Builds events and histories as a courier's list of scans reads: what, when in India, and perhaps who and where. */
final class Events {

    private static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");

    private Events() {}

    static Instant india(String localTime) {
        return LocalDateTime.parse("2026-" + localTime).atZone(INDIA).toInstant();
    }

    static ShipmentEvent pushed(EventKind kind, String localTime) {
        return event(kind, localTime, EventSource.PARTNER);
    }

    static ShipmentEvent pushed(EventKind kind, String localTime, String location) {
        long hash = ShipmentEvent.contentHash(kind.name(), localTime, location);
        return new ShipmentEvent(kind, india(localTime), EventSource.PARTNER, hash, false);
    }

    static ShipmentEvent read(EventKind kind, String localTime) {
        return event(kind, localTime, EventSource.PARTNER_READ);
    }

    static ShipmentEvent tapped(EventKind kind, String localTime) {
        return event(kind, localTime, EventSource.SELLER);
    }

    static ShipmentEvent checked(EventKind kind, String localTime) {
        return event(kind, localTime, EventSource.OPERATOR);
    }

    static ShipmentEvent suspect(EventKind kind, String localTime) {
        ShipmentEvent event = pushed(kind, localTime);
        return new ShipmentEvent(event.kind(), event.at(), event.source(), event.hash(), true);
    }

    static ShipmentEvent event(EventKind kind, String localTime, EventSource source) {
        long hash = ShipmentEvent.contentHash(kind.name(), localTime);
        return new ShipmentEvent(kind, india(localTime), source, hash, false);
    }

    static ShipmentHistory history(ShipmentEvent... events) {
        return ShipmentHistory.EMPTY.plus(List.of(events));
    }

    static ShipmentState state(ShipmentEvent... events) {
        return history(events).state();
    }
}
