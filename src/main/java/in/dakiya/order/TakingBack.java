package in.dakiya.order;

import in.dakiya.work.PlannedWork;
import in.dakiya.work.Work;
import java.time.Instant;
import java.util.Optional;

/** When nothing of an order is sold any more, its invoice is taken back by a credit note (section 34 CGST Act). */
public final class TakingBack {
    private TakingBack() {}

    /**
     * What is to be done when an order has just come to nothing: all of it is cancelled or has come back. Nothing where it
     * was so before, and nothing where no parcel was ever made ready, because then there is no invoice.
     *
     * @param after as it is written, with its new version
     */
    public static Optional<PlannedWork> of(OrderHead before, OrderHead after, Instant now) {
        if (isOff(before) || !isOff(after) || !wasReady(after)) {
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
