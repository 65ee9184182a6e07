package in.dakiya.fulfilment;

import in.dakiya.documents.Documents;
import in.dakiya.documents.Pdf;
import in.dakiya.order.ByPlatform;
import in.dakiya.order.Decision;
import in.dakiya.order.Shipment;
import in.dakiya.table.Committer;
import in.dakiya.table.Orders;
import in.dakiya.table.Transaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Optional;

/** Labels that the platform gives for shipments of its own. One that is the same as before changes nothing. */
@ApplicationScoped
public class PlatformLabels {

    private static final int CONFLICTS = 16;

    private final Orders orders;
    private final Documents documents;
    private final Committer committer;
    private final InstantSource clock;

    public PlatformLabels(Orders orders, Documents documents, Committer committer, InstantSource clock) {
        this.orders = orders;
        this.documents = documents;
        this.committer = committer;
        this.clock = clock;
    }

    /** Whether the platform may give a label for it; nothing where it may. */
    public Optional<PlatformReports.Verdict> refusal(String orderId, int shipment) {
        return orders.progress(orderId, shipment)
                .map(progress -> PlatformReports.refusal(progress.shipment()))
                .orElseGet(() -> Optional.of(new PlatformReports.Verdict.NoSuchShipment()));
    }

    /** Keeps it, in place of an earlier one. */
    public PlatformReports.Verdict give(String orderId, int shipment, byte[] pdf) {
        Optional<PlatformReports.Verdict> refusal = refusal(orderId, shipment);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        Shipment.StoredLabel label = keep(orderId, shipment, pdf);
        for (int i = 0; i < CONFLICTS; i++) {
            Orders.Progress before = orders.progress(orderId, shipment).orElseThrow();
            Optional<Decision> decision = ByPlatform.labelled(before.head(), before.shipment(), label, clock.instant());
            if (decision.isEmpty()) {
                return new PlatformReports.Verdict.Taken(before.head(), shipment);
            }
            Transaction transaction = orders.change(committer.begin(), decision.get());
            if (committer.commit(transaction) instanceof Transaction.Outcome.Committed) {
                orders.ring(decision.get());
                return new PlatformReports.Verdict.Taken(decision.get().head(), shipment);
            }
        }
        throw new IllegalStateException("The order kept changing while a label was kept");
    }

    Shipment.StoredLabel keep(String orderId, int shipment, byte[] pdf) {
        String name = Pdf.name("label-" + shipment, pdf);
        return new Shipment.StoredLabel(documents.keep(orderId, name, pdf), clock.instant());
    }
}
