package in.dakiya.fulfilment;

import in.dakiya.order.ByPlatform;
import in.dakiya.order.OrderHead;
import in.dakiya.order.Shipment;
import in.dakiya.order.ShipmentType;
import in.dakiya.table.Awbs;
import in.dakiya.table.Committer;
import in.dakiya.table.Orders;
import in.dakiya.table.Transaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** The platform reports on a shipment that it books and tracks itself. */
@ApplicationScoped
public class PlatformReports {

    private static final int CONFLICTS = 16;

    private final Orders orders;
    private final Awbs awbs;
    private final Committer committer;
    private final InstantSource clock;

    public PlatformReports(Orders orders, Awbs awbs, Committer committer, InstantSource clock) {
        this.orders = orders;
        this.awbs = awbs;
        this.committer = committer;
        this.clock = clock;
    }

    /** What the platform is to be told. */
    public sealed interface Verdict {
        /** @param head as it stands now */
        record Taken(OrderHead head, int shipment) implements Verdict {}

        record NoSuchShipment() implements Verdict {}

        record NotPossible(String why) implements Verdict {}
    }

    public Verdict take(String orderId, int shipment, List<ByPlatform.Said> reports) {
        for (int i = 0; i < CONFLICTS; i++) {
            Optional<Orders.Progress> progress = orders.progress(orderId, shipment);
            if (progress.isEmpty()) {
                return new Verdict.NoSuchShipment();
            }
            Optional<Verdict> refusal = refusal(progress.get().shipment());
            Optional<Verdict> verdict = refusal.isPresent() ? refusal : attempt(progress.get(), reports);
            if (verdict.isPresent()) {
                return verdict.get();
            }
        }
        throw new IllegalStateException("The order kept changing while a report was recorded");
    }

    /** Only what the platform carries can be reported on by it. */
    public static Optional<Verdict> refusal(Shipment shipment) {
        if (shipment.type() == ShipmentType.OFF_NETWORK) {
            return Optional.of(new Verdict.NotPossible("The seller ships this shipment himself"));
        }
        return shipment.carrier().isPlatform()
                ? Optional.empty()
                : Optional.of(new Verdict.NotPossible("This shipment is booked and tracked by partner "
                        + shipment.carrier().partner()));
    }

    /** Nothing where the order has changed meanwhile. */
    private Optional<Verdict> attempt(Orders.Progress before, List<ByPlatform.Said> reports) {
        Instant now = clock.instant();
        int number = before.shipment().number();
        return switch (ByPlatform.reported(before.head(), before.shipment(), reports, now)) {
            case ByPlatform.Outcome.Known ignored -> Optional.of(new Verdict.Taken(before.head(), number));
            case ByPlatform.Outcome.OtherAwb other ->
                Optional.of(new Verdict.NotPossible("The parcel is on its way under AWB " + other.awb()));
            case ByPlatform.Outcome.Decided decided -> committed(decided, number, now);
        };
    }

    private Optional<Verdict> committed(ByPlatform.Outcome.Decided decided, int number, Instant now) {
        Transaction transaction = orders.change(committer.begin(), decided.decision());
        if (decided.isNewAwb()) {
            Shipment booked = decided.decision().shipments().getFirst();
            awbs.add(transaction, Shipment.Carrier.PLATFORM, booked.awb(), booked.orderId(), number, now);
        }
        if (committer.commit(transaction) instanceof Transaction.Outcome.Refused) {
            return Optional.empty();
        }
        orders.ring(decided.decision());
        return Optional.of(new Verdict.Taken(decided.decision().head(), number));
    }
}
