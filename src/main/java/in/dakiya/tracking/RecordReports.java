package in.dakiya.tracking;

import in.dakiya.logistics.Scan;
import in.dakiya.logistics.TrackingReport;
import in.dakiya.order.CancelNews;
import in.dakiya.order.Decision;
import in.dakiya.order.EventSource;
import in.dakiya.order.OrderHead;
import in.dakiya.order.ShipmentEvent;
import in.dakiya.order.ShipmentHistory;
import in.dakiya.order.ShipmentStatus;
import in.dakiya.order.Tracking;
import in.dakiya.table.Committer;
import in.dakiya.table.Orders;
import in.dakiya.table.Transaction;
import in.dakiya.table.WorkItems;
import in.dakiya.work.Claim;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Folds a partner's reports into an order, whether they were pushed to us or read by us. */
@ApplicationScoped
public class RecordReports {

    private static final int CONFLICTS = 8;
    /** A transaction holds a hundred writes; what is left comes with the next report, which repeats the history. */
    private static final int AT_ONCE = 60;

    private final Orders orders;
    private final WorkItems works;
    private final Committer committer;
    private final InstantSource clock;

    public RecordReports(Orders orders, WorkItems works, Committer committer, InstantSource clock) {
        this.orders = orders;
        this.works = works;
        this.committer = committer;
        this.clock = clock;
    }

    /** Which shipment a report is about. */
    public record About(String orderId, int shipment, String partner, String account) {}

    /** A poll that is renewed with what it has brought: the claim, and how to say when it is due next. */
    public record Renewal(Claim claim, Function<OrderHead, Optional<Instant>> due) {}

    /** What was pushed. Costs nothing where nothing in it is new. */
    public void pushed(About about, TrackingReport report) {
        record(about, report, EventSource.PARTNER, Optional.empty());
    }

    /** What was read, with the poll that read it. */
    public void read(About about, TrackingReport report, Renewal renewal) {
        record(about, report, EventSource.PARTNER_READ, Optional.of(renewal));
    }

    private void record(About about, TrackingReport report, EventSource source, Optional<Renewal> renewal) {
        for (int i = 0; i < CONFLICTS; i++) {
            OrderHead head = orders.head(about.orderId()).orElse(null);
            if (head == null || !head.has(about.shipment())) {
                renewal.ifPresent(r -> works.finish(r.claim()));
                return;
            }
            if (attempt(about, head, reports(about, head, report, source), renewal)) {
                return;
            }
        }
        throw new IllegalStateException("The order kept changing while a report was recorded");
    }

    /** False where the order has moved on and the same must be decided again. */
    private boolean attempt(About about, OrderHead head, List<Tracking.Report> reports, Optional<Renewal> renewal) {
        Optional<Decision> decision = Tracking.decide(head, about.shipment(), reports, clock.instant())
                .map(d -> following(about, head, d));
        if (decision.isEmpty() && renewal.isPresent()) {
            renewAlone(renewal.get(), head);
            return true;
        }
        Transaction transaction = committer.begin();
        decision.ifPresent(d -> {
            orders.change(transaction, d);
            if (renewal.isEmpty()) {
                orders.hurry(transaction, d, about.partner(), about.account());
            }
        });
        if (renewal.isPresent()) {
            Renewal poll = renewal.get();
            OrderHead after = decision.map(Decision::head).orElse(head);
            poll.due()
                    .apply(after)
                    .ifPresentOrElse(
                            due -> works.renew(transaction, poll.claim(), due),
                            () -> works.finish(transaction, poll.claim()));
        }
        if (transaction.isEmpty()) {
            return true;
        }
        Transaction.Outcome outcome = committer.commit(transaction);
        if (outcome instanceof Transaction.Outcome.Refused refused) {
            return refused.failed().contains(Transaction.Guard.CLAIM);
        }
        decision.ifPresent(d -> orders.ring(renewal.isEmpty() ? d : d.unhurried()));
        return true;
    }

    /** Most reports are no news of a cancellation, and then the shipment need not be read. */
    private Decision following(About about, OrderHead head, Decision decision) {
        return CancelNews.concerns(head, decision.head())
                ? orders.shipment(about.orderId(), about.shipment())
                        .map(s -> CancelNews.with(head, decision, List.of(s), ""))
                        .orElse(decision)
                : decision;
    }

    /** Nothing new was heard: a write of its own costs half of one in a transaction. */
    private void renewAlone(Renewal poll, OrderHead head) {
        poll.due().apply(head).ifPresentOrElse(due -> works.renew(poll.claim(), due), () -> works.finish(poll.claim()));
    }

    private List<Tracking.Report> reports(About about, OrderHead head, TrackingReport report, EventSource source) {
        Instant received = clock.instant();
        ShipmentHistory known = head.shipment(about.shipment()).history();
        Instant manifested = known.first().orElse(head.placedAt());
        return report.scans().stream()
                .map(scan -> report(about, report.awb(), scan, source, received, manifested))
                .filter(r -> known.learnsFrom(r.event()))
                .limit(AT_ONCE)
                .toList();
    }

    private static Tracking.Report report(
            About about, String awb, Scan scan, EventSource source, Instant received, Instant manifested) {
        String leg = scan.kind() instanceof ShipmentStatus status ? status.leg().name() : "";
        long hash = ShipmentEvent.contentHash(
                about.partner(),
                awb,
                leg,
                scan.rawCode(),
                Long.toString(scan.at().getEpochSecond()),
                scan.location());
        boolean suspect = ShipmentEvent.clockCannotBeTrue(scan.at(), received, manifested);
        return new Tracking.Report(
                new ShipmentEvent(scan.kind(), scan.at(), source, hash, suspect), scan.rawCode(), scan.reason());
    }
}
