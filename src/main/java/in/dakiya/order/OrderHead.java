package in.dakiya.order;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What every decision about an order reads and what every decision changes. Kept small: at most 1 KB in the table, and
 * no personal data.
 *
 * @param version grows by one with every change; every write is conditional on it
 * @param deadline by when it is to be dispatched; what waits is listed by {@link #waitsUntil()}
 * @param before how it stood when it was read
 */
public record OrderHead(
        String orderId,
        String number,
        String sellerId,
        Instant placedAt,
        @Nullable Instant deadline,
        long version,
        Set<Attention> attention,
        List<ShipmentHead> shipments,
        Standing before) {

    public OrderHead {
        attention = Set.copyOf(attention);
        shipments = List.copyOf(shipments);
    }

    /** As it is read. */
    public OrderHead(
            String orderId,
            String number,
            String sellerId,
            Instant placedAt,
            @Nullable Instant deadline,
            long version,
            Set<Attention> attention,
            List<ShipmentHead> shipments) {
        this(
                orderId,
                number,
                sellerId,
                placedAt,
                deadline,
                version,
                attention,
                shipments,
                new Standing(Instant.EPOCH, attention, shipments));
    }

    /** The status of the least advanced shipment that is not cancelled. */
    public ShipmentStatus status() {
        return OrderStatus.of(shipments.stream().map(s -> s.state().status()).toList());
    }

    /** @throws NoSuchShipment when the order has none of this number */
    public ShipmentHead shipment(int shipmentNumber) {
        return shipments.stream()
                .filter(s -> s.number() == shipmentNumber)
                .findFirst()
                .orElseThrow(() -> new NoSuchShipment(orderId, shipmentNumber));
    }

    public boolean has(int shipmentNumber) {
        return shipments.stream().anyMatch(s -> s.number() == shipmentNumber);
    }

    /** The order with this shipment in place of the one of its number, one version on. */
    public OrderHead with(ShipmentHead changed) {
        List<ShipmentHead> all = new ArrayList<>(shipments);
        all.replaceAll(s -> s.number() == changed.number() ? changed : s);
        return new OrderHead(orderId, number, sellerId, placedAt, deadline, version, attention, all, before);
    }

    public OrderHead with(Attention reason) {
        Set<Attention> more = copy();
        more.add(reason);
        return new OrderHead(orderId, number, sellerId, placedAt, deadline, version, more, shipments, before);
    }

    public OrderHead without(Attention reason) {
        Set<Attention> fewer = copy();
        fewer.remove(reason);
        return new OrderHead(orderId, number, sellerId, placedAt, deadline, version, fewer, shipments, before);
    }

    /** What this shipment no longer gives a reason for; the reason stays where another shipment gives it too. */
    public OrderHead without(Attention reason, int shipmentNumber) {
        boolean elsewhere =
                shipments.stream().filter(s -> s.number() != shipmentNumber).anyMatch(s -> Reasons.gives(s, reason));
        return elsewhere ? this : without(reason);
    }

    public OrderHead nextVersion() {
        return new OrderHead(orderId, number, sellerId, placedAt, deadline, version + 1, attention, shipments, before);
    }

    /** True while the seller has something to do: pack, or answer a courier. */
    public boolean waitsForSeller() {
        return shipments.stream().anyMatch(OrderHead::waits)
                || attention.contains(Attention.NDR)
                || attention.contains(Attention.PICKUP_FAILED);
    }

    /** By when the seller has to do the most urgent thing that waits for him; the order in which it is listed. */
    public Instant waitsUntil() {
        Instant packing = deadline == null ? placedAt : deadline;
        return shipments.stream()
                .flatMap(shipment -> until(shipment, packing).stream())
                .min(Comparator.naturalOrder())
                .orElse(packing)
                .truncatedTo(ChronoUnit.SECONDS);
    }

    /** The same for the platform: nothing where an order waits and nobody said by when. */
    public Optional<Instant> actBy() {
        Instant until = waitsUntil();
        boolean unsaid = deadline == null && until.equals(placedAt.truncatedTo(ChronoUnit.SECONDS));
        return waitsForSeller() && !unsaid ? Optional.of(until) : Optional.ofNullable(deadline);
    }

    private Optional<Instant> until(ShipmentHead shipment, Instant packing) {
        if (attention.contains(Attention.NDR)
                && FailedDelivery.answerBy(shipment).isPresent()) {
            return FailedDelivery.answerBy(shipment);
        }
        ShipmentState state = shipment.state();
        if (state.status() == ShipmentStatus.PICKUP_FAILED) {
            return Optional.of(state.since());
        }
        return waits(shipment) ? Optional.of(packing) : Optional.empty();
    }

    /** True while this shipment is to be packed. */
    public boolean waitsForSeller(int shipmentNumber) {
        return shipments.stream().anyMatch(s -> s.number() == shipmentNumber && waits(s));
    }

    private static boolean waits(ShipmentHead shipment) {
        ShipmentStatus status = shipment.state().status();
        return status == ShipmentStatus.CREATED || status == ShipmentStatus.MANIFESTED;
    }

    private Set<Attention> copy() {
        return attention.isEmpty() ? EnumSet.noneOf(Attention.class) : EnumSet.copyOf(attention);
    }

    /** An order has no shipment of the number that was asked for. */
    public static final class NoSuchShipment extends RuntimeException {
        private static final long serialVersionUID = 1;

        NoSuchShipment(String orderId, int number) {
            super("Order " + orderId + " has no shipment " + number);
        }
    }
}
