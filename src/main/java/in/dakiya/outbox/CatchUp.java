package in.dakiya.outbox;

import in.dakiya.bell.Bell;
import in.dakiya.bell.Bells;
import in.dakiya.order.Change;
import in.dakiya.order.WorkNames;
import in.dakiya.table.Committer;
import in.dakiya.table.NoticeStream;
import in.dakiya.table.Transaction;
import in.dakiya.table.Untold;
import in.dakiya.table.WorkItems;
import in.dakiya.work.Claim;
import in.dakiya.work.NoticeBell;
import in.dakiya.work.PlannedWork;
import in.dakiya.work.Work;
import in.dakiya.work.WorkQueue;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;

/**
 * Tells the platform what it has not taken, again and again with growing waits. What it has not taken in three days is
 * set aside, so that it holds up nothing; the operator can have it sent again, and it stands in the change feed.
 */
@ApplicationScoped
public class CatchUp {

    private static final Logger LOG = Logger.getLogger(CatchUp.class);
    private static final Duration TRIED = Duration.ofDays(3);
    /** In the progress of work that was set aside: the last version that it is about. */
    private static final String LAST = "last";

    private final NoticeStream stream;
    private final Delivery delivery;
    private final WorkItems works;
    private final Committer committer;
    private final Bells bells;
    private final AfterFailure afterFailure;
    private final InstantSource clock;

    public CatchUp(
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

    public void run(Claim claim, Work.CatchUp work) {
        if (claim.progress().containsKey(LAST)) {
            again(claim, work);
            return;
        }
        Untold untold = stream.of(work.orderId());
        if (!untold.catchUp().equals(claim.name())) {
            works.finish(claim);
            return;
        }
        Delivery.Outcome outcome = delivery.of(untold.changes());
        if (outcome.refusal().isEmpty()) {
            caughtUp(claim, untold, outcome);
        } else {
            refused(claim, untold, outcome);
        }
    }

    private void caughtUp(Claim claim, Untold untold, Delivery.Outcome outcome) {
        long told = outcome.lastTaken().orElseGet(() -> untold.told().orElse(0L));
        Transaction transaction = works.finish(committer.begin(), claim);
        if (committer.commit(stream.move(transaction, untold, told, "")) instanceof Transaction.Outcome.Committed) {
            callForMore(untold.orderId(), claim.partition());
        }
    }

    /** Bells that rang in the meantime were not answered. */
    private void callForMore(String orderId, String partition) {
        stream.of(orderId).changes().stream().findFirst().ifPresent(change -> {
            String name = new NoticeBell(change.version(), false).name();
            bells.ring(List.of(new Bell(WorkQueue.OUTBOX, partition, name, Duration.ZERO)));
        });
    }

    private void refused(Claim claim, Untold untold, Delivery.Outcome outcome) {
        Instant now = clock.instant();
        long next = outcome.next(untold.changes());
        List<Change> waiting = untold.changes().stream()
                .filter(change -> change.version() >= next)
                .toList();
        if (now.isBefore(waiting.getFirst().at().plus(TRIED))) {
            LOG.infof("notices of an order are not taken: %s, attempt %d", outcome.refusal(), claim.attempt());
            outcome.lastTaken()
                    .ifPresent(told -> committer.commit(stream.move(committer.begin(), untold, told, claim.name())));
            works.putOff(claim, now.plus(afterFailure.wait(claim.attempt())), false, outcome.refusal());
            return;
        }
        giveUp(claim, untold, waiting, outcome.refusal());
    }

    /** All that is too old at once; what is younger is tried for its own three days. */
    private void giveUp(Claim claim, Untold untold, List<Change> waiting, String why) {
        Instant now = clock.instant();
        List<Change> young = waiting.stream()
                .filter(change -> now.isBefore(change.at().plus(TRIED)))
                .toList();
        long last = waiting.get(waiting.size() - young.size() - 1).version();
        LOG.errorf("%d changes of an order were not taken in three days: %s", waiting.size() - young.size(), why);
        Transaction transaction = works.park(committer.begin(), claim, why, Map.of(LAST, Long.toString(last)));
        if (young.isEmpty()) {
            committer.commit(stream.move(transaction, untold, last, ""));
            return;
        }
        PlannedWork rest =
                new PlannedWork(WorkNames.catchUp(young.getFirst().version()), new Work.CatchUp(untold.orderId()), now);
        stream.move(transaction, untold, last, rest.name());
        works.plan(transaction, claim.partition(), rest);
        if (committer.commit(transaction) instanceof Transaction.Outcome.Committed) {
            works.bell(claim.partition(), rest).ifPresent(bell -> bells.ring(List.of(bell)));
        }
    }

    /** An operator wants sent what was set aside. */
    private void again(Claim claim, Work.CatchUp work) {
        long last = Long.parseLong(claim.progress().getOrDefault(LAST, "0"));
        List<Change> aside = stream.between(work.orderId(), WorkNames.caughtUpFrom(claim.name()), last);
        Delivery.Outcome outcome = delivery.of(aside);
        if (outcome.refusal().isEmpty()) {
            works.finish(claim);
        } else {
            works.park(claim, outcome.refusal());
        }
    }
}
