package in.dakiya.fulfilment;

import in.dakiya.order.CancelNews;
import in.dakiya.order.CancelNote;
import in.dakiya.order.CancelReason;
import in.dakiya.order.Cancellation;
import in.dakiya.order.Cancelling;
import in.dakiya.order.Decision;
import in.dakiya.order.EventSource;
import in.dakiya.order.OrderHead;
import in.dakiya.order.Shipment;
import in.dakiya.order.ShipmentStatus;
import in.dakiya.order.WorkNames;
import in.dakiya.table.Committer;
import in.dakiya.table.Key;
import in.dakiya.table.Orders;
import in.dakiya.table.Transaction;
import in.dakiya.table.WorkItems;
import in.dakiya.work.NoticeKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** The platform cancels an order: all shipments of it that still can be stopped. */
@ApplicationScoped
public class CancelOrder {

    private static final int CONFLICTS = 8;

    private final Orders orders;
    private final WorkItems works;
    private final Committer committer;
    private final InstantSource clock;

    public CancelOrder(Orders orders, WorkItems works, Committer committer, InstantSource clock) {
        this.orders = orders;
        this.works = works;
        this.committer = committer;
        this.clock = clock;
    }

    /** What the platform is to be told. */
    public sealed interface Verdict {
        record Cancelling() implements Verdict {}

        /** It was cancelled, or asked for, before. */
        record AlreadySo() implements Verdict {}

        record TooLate(ShipmentStatus status) implements Verdict {}

        record NoSuchOrder() implements Verdict {}
    }

    /** @param note kept only where it names no person, see {@link CancelNote} */
    public Verdict cancel(String orderId, CancelReason reason, String note) {
        String kept = note.isEmpty()
                ? ""
                : orders.body(orderId)
                        .map(order -> CancelNote.kept(note, order.customer()))
                        .orElse("");
        for (int i = 0; i < CONFLICTS; i++) {
            Optional<OrderHead> head = orders.head(orderId);
            if (head.isEmpty()) {
                return new Verdict.NoSuchOrder();
            }
            Optional<Verdict> verdict = attempt(head.get(), new Cancellation(EventSource.PLATFORM, 0, reason, kept));
            if (verdict.isPresent()) {
                return verdict.get();
            }
        }
        throw new IllegalStateException("An order kept changing while it was cancelled");
    }

    /** Nothing where the order has changed meanwhile. */
    private Optional<Verdict> attempt(OrderHead head, Cancellation wanted) {
        Instant now = clock.instant();
        List<Shipment> shipments = orders.shipments(head);
        Cancelling.Word word = new Cancelling.Word(wanted, "", hasHeard(head, shipments), now);
        return switch (Cancelling.ask(head, shipments, word)) {
            case Cancelling.Outcome.Decided decided -> committed(head, decided.decision(), now);
            case Cancelling.Outcome.AlreadySo ignored -> Optional.of(new Verdict.AlreadySo());
            case Cancelling.Outcome.TooLate late -> Optional.of(new Verdict.TooLate(late.status()));
        };
    }

    private Optional<Verdict> committed(OrderHead head, Decision decision, Instant now) {
        Decision whole = CancelNews.with(head, decision, decision.shipments(), "");
        if (committer.commit(orders.change(committer.begin(), whole)) instanceof Transaction.Outcome.Refused) {
            return Optional.empty();
        }
        orders.ring(whole);
        return Optional.of(new Verdict.Cancelling());
    }

    /** A seller who has not been told of an order need not hear that it is cancelled. */
    private boolean hasHeard(OrderHead head, List<Shipment> shipments) {
        return shipments.stream()
                .anyMatch(s -> head.shipment(s.number()).state().status() != ShipmentStatus.CREATED
                        || !s.refusal().isEmpty()
                        || works.isPlanned(
                                Key.orderPartition(head.orderId()),
                                WorkNames.tell(NoticeKind.NEW_ORDER, s.number(), 0)));
    }
}
