package in.dakiya.order;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How an order stood when it was read: what a change is measured against, see {@link ChangeNews}.
 *
 * @param changedAt when it was last changed; the epoch for an order that does not exist yet, or was last changed before
 *     this was kept
 */
public record Standing(Instant changedAt, Set<Attention> attention, List<ShipmentHead> shipments) {

    /** Of an order that does not exist yet. */
    public static final Standing NONE = new Standing(Instant.EPOCH, Set.of(), List.of());

    public Standing {
        attention = Set.copyOf(attention);
        shipments = List.copyOf(shipments);
    }

    /** Nothing where there was no shipment yet. */
    Optional<ShipmentStatus> status() {
        return shipments.isEmpty()
                ? Optional.empty()
                : Optional.of(OrderStatus.of(
                        shipments.stream().map(s -> s.state().status()).toList()));
    }

    /** A shipment that was not there yet stands where every shipment begins. */
    ShipmentHead of(ShipmentHead now) {
        return shipments.stream()
                .filter(s -> s.number() == now.number())
                .findFirst()
                .orElseGet(() -> ShipmentHead.created(now.number(), now.type()));
    }

    /** Whether this was told before, so that its line of the timeline stands already. */
    public boolean knows(int shipment, ShipmentEvent event) {
        return shipments.stream()
                .anyMatch(s -> s.number() == shipment && s.history().knows(event.hash()));
    }
}
