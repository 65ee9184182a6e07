package in.dakiya.outbox;

import in.dakiya.bell.Bell;
import in.dakiya.bell.Bells;
import in.dakiya.order.Change;
import in.dakiya.order.WorkNames;
import in.dakiya.table.Committer;
import in.dakiya.table.Key;
import in.dakiya.table.NoticeStream;
import in.dakiya.table.Transaction;
import in.dakiya.table.Untold;
import in.dakiya.table.WorkItems;
import in.dakiya.work.NoticeBell;
import in.dakiya.work.PlannedWork;
import in.dakiya.work.Work;
import in.dakiya.work.WorkQueue;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Answers the bells of an order's notices. No lease is taken, to spare a write for each change: one version has one bell,
 * and only the bell of the first version that waits tells. What the platform does not take becomes work
 * ({@link CatchUp}), and until that is done no bell tells anything.
 */
@ApplicationScoped
public class TellChanges {

    private static final Logger LOG = Logger.getLogger(TellChanges.class);
    /** Longer than any delivery takes. */
    static final Duration PATIENCE = Duration.ofSeconds(30);

    private final NoticeStream stream;
    private final Delivery delivery;
    private final WorkItems works;
    private final Committer committer;
    private final Bells bells;
    private final AfterFailure afterFailure;
    private final InstantSource clock;

    public TellChanges(
            NoticeStream stream,
            Delivery delivery,
            WorkItems works,
            Committer committer,
            Bells bells,
            AfterFailure afterFailure,
            InstantSource clock) {
        this.stream = stream;
        this.delivery = delivery;
        this.works = works;
        this.committer = committer;
        this.bells = bells;
        this.afterFailure = afterFailure;
        this.clock = clock;
    }

    public void heard(String orderId, NoticeBell bell) {
        Untold untold = stream.glance(orderId);
        List<Change> changes = untold.changes();
        if (!untold.catchUp().isEmpty() || changes.isEmpty()) {
            return;
        }
        long first = changes.getFirst().version();
        if (bell.version() < first) {
            return;
        }
        if (bell.version() == first || bell.waited()) {
            tell(untold);
        } else {
            ring(orderId, new NoticeBell(bell.version(), true), PATIENCE);
        }
    }

    private void tell(Untold untold) {
        Delivery.Outcome outcome = delivery.of(untold.changes());
        long told = outcome.lastTaken().orElseGet(() -> untold.told().orElse(0L));
        if (outcome.refusal().isEmpty()) {
            committer.commit(stream.move(committer.begin(), untold, told, ""));
            return;
        }
        long next = outcome.next(untold.changes());
        PlannedWork work = new PlannedWork(
                WorkNames.catchUp(next),
                new Work.CatchUp(untold.orderId()),
                clock.instant().plus(afterFailure.wait(1)));
        LOG.infof("a notice of an order is not taken: %s", outcome.refusal());
        String partition = Key.orderPartition(untold.orderId());
        Transaction transaction = stream.move(committer.begin(), untold, told, work.name());
        if (committer.commit(works.plan(transaction, partition, work)) instanceof Transaction.Outcome.Committed) {
            works.bell(partition, work).ifPresent(bell -> bells.ring(List.of(bell)));
        }
    }

    private void ring(String orderId, NoticeBell bell, Duration delay) {
        bells.ring(List.of(new Bell(WorkQueue.OUTBOX, Key.orderPartition(orderId), bell.name(), delay)));
    }
}
