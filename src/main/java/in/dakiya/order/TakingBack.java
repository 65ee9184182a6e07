package in.dakiya.order;

import in.dakiya.work.PlannedWork;
import in.dakiya.work.Work;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What is invoiced and not sold after all is taken back by a credit note, parcel by parcel (section 34 CGST Act). */
public final class TakingBack {
    private TakingBack() {}

    /**
     * What is to be done when a parcel has just come to nothing: it is cancelled or has come back. Nothing where it was so
     * before, and nothing where no parcel was ever made ready, because then there is no invoice.
     *
     * @param after as it is written, with its new version
     */
    public static Optional<PlannedWork> of(OrderHead before, OrderHead after, Instant now) {
        if (off(before).containsAll(off(after)) || !wasReady(after)) {
            return Optional.empty();
        }
        return Optional.of(new PlannedWork(
                WorkNames.takeBackInvoice(after.version()), new Work.TakeBackInvoice(after.orderId()), now));
    }

    /** Whether nothing of it is sold: cancelled, or back. What is lost or damaged is a matter of claims. */
    public static boolean isOff(OrderHead head) {
        return !head.shipments().isEmpty()
                && head.shipments().stream().map(s -> s.state().status()).allMatch(TakingBack::isOff);
    }

    /** The numbers of the parcels that are cancelled or back. */
    public static Set<Integer> off(OrderHead head) {
        return numbers(head, s -> isOff(s.state().status()));
    }

    /** The parcels that are still sold, for {@link OrderPart}; none where all of them are. */
    public static Set<Integer> sold(OrderHead head) {
        Set<Integer> sold = numbers(head, s -> !isOff(s.state().status()));
        return sold.size() == head.shipments().size() ? Set.of() : sold;
    }

    private static Set<Integer> numbers(OrderHead head, Predicate<ShipmentHead> which) {
        return head.shipments().stream().filter(which).map(ShipmentHead::number).collect(Collectors.toSet());
    }

    private static boolean isOff(ShipmentStatus status) {
        return status == ShipmentStatus.CANCELLED
                || status == ShipmentStatus.RTO_DELIVERED
                || status == ShipmentStatus.RTO_DISPOSED;
    }

    private static boolean wasReady(OrderHead head) {
        return head.shipments().stream()
                .flatMap(s -> s.history().events().stream())
                .anyMatch(e -> e.kind() == ShipmentStatus.RTS_REQUESTED || e.kind() == ShipmentStatus.PICKED_UP);
    }
}
