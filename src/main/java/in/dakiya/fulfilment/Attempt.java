package in.dakiya.fulfilment;

import in.dakiya.bell.Bells;
import in.dakiya.config.DakiyaConfig;
import in.dakiya.logistics.Checkpoint;
import in.dakiya.order.Decision;
import in.dakiya.table.Committer;
import in.dakiya.table.Orders;
import in.dakiya.table.Transaction;
import in.dakiya.table.WorkItems;
import in.dakiya.work.Backoff;
import in.dakiya.work.Claim;
import in.dakiya.work.PlannedWork;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jboss.logging.Logger;

/** What one attempt at a work item may come to, written the same way for all kinds of work. */
@ApplicationScoped
public class Attempt {

    private static final Logger LOG = Logger.getLogger(Attempt.class);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);
    /** With doubling waits to ten minutes this is a little over three days. */
    private static final int HOPELESS = 450;

    private static final int CONFLICTS = 8;

    private final Orders orders;
    private final WorkItems works;
    private final Committer committer;
    private final Bells bells;
    private final InstantSource clock;
    private final RandomGenerator random;
    private final Backoff backoff;

    public Attempt(
            Orders orders,
            WorkItems works,
            Committer committer,
            Bells bells,
            InstantSource clock,
            RandomGenerator random,
            DakiyaConfig config) {
        this.orders = orders;
        this.works = works;
        this.committer = committer;
        this.bells = bells;
        this.clock = clock;
        this.random = random;
        this.backoff = new Backoff(config.work().retry(), LONGEST_WAIT);
    }

    /**
     * Commits a decision together with the end of the work. Where the order has moved on meanwhile it is decided again
     * on what is there now.
     *
     * @return true when it was committed; false when the work was no longer ours
     */
    public boolean succeed(Claim claim, Supplier<Decision> decide) {
        return succeed(claim, decide, transaction -> {});
    }

    /**
     * Ends the work with one more that follows from it. One write after the other, the first of which may stand already:
     * cut off between them, the next attempt goes on. Together in a transaction they would cost half as much again.
     */
    public void succeed(Claim claim, PlannedWork next) {
        plan(claim, next);
        works.finish(claim);
    }

    /** One more work that follows; it may stand already. */
    public void plan(Claim claim, PlannedWork next) {
        committer.commit(works.plan(committer.begin(), claim.partition(), next));
        works.bell(claim.partition(), next).ifPresent(bell -> bells.ring(List.of(bell)));
    }

    /** The same, with something more in the transaction. */
    public boolean succeed(Claim claim, Supplier<Decision> decide, Consumer<Transaction> more) {
        return commit(claim, decide, transaction -> more.accept(works.finish(transaction, claim)));
    }

    /**
     * The same for work that looks first whether it is still wanted. Its end is a write of its own behind the commit, which
     * costs less: cut off between them, the next attempt finds nothing to do.
     */
    public boolean succeedAndEnd(Claim claim, Supplier<Decision> decide) {
        boolean done = commit(claim, decide, transaction -> {});
        if (done) {
            works.finish(claim);
        }
        return done;
    }

    private boolean commit(Claim claim, Supplier<Decision> decide, Consumer<Transaction> more) {
        for (int i = 0; i < CONFLICTS; i++) {
            Decision decision = decide.get();
            Transaction transaction = orders.change(committer.begin(), decision);
            more.accept(transaction);
            switch (committer.commit(transaction)) {
                case Transaction.Outcome.Committed ignored -> {
                    orders.ring(decision);
                    return true;
                }
                case Transaction.Outcome.Refused refused -> {
                    if (refused.failed().contains(Transaction.Guard.CLAIM)
                            || refused.failed().contains(Transaction.Guard.NEW)) {
                        LOG.infof("work of %s was finished by another", kind(claim));
                        return false;
                    }
                }
            }
        }
        later(claim, backoff.after(claim.attempt(), random), false, "CONFLICT");
        return false;
    }

    /** Commits what follows on the way, while the work itself goes on. Done before, it is not done again. */
    public void also(Decision decision) {
        Transaction transaction = orders.change(committer.begin(), decision);
        if (committer.commit(transaction) instanceof Transaction.Outcome.Committed) {
            orders.ring(decision);
        }
    }

    /** Not now: after the partner's wait or our own, whichever is longer. */
    public void later(Claim claim, Duration atLeast, boolean unsure, String why) {
        if (claim.attempt() >= HOPELESS) {
            LOG.errorf("work %s parked after %d attempts: %s", kind(claim), claim.attempt(), why);
            works.park(claim, why);
            return;
        }
        Duration ours = backoff.after(claim.attempt(), random);
        works.putOff(claim, clock.instant().plus(ours.compareTo(atLeast) > 0 ? ours : atLeast), unsure, why);
    }

    private static String kind(Claim claim) {
        return claim.work().getClass().getSimpleName();
    }

    /** What a connector keeps between its calls. */
    public Checkpoint checkpoint(Claim claim) {
        return new Checkpoint() {
            @Override
            public Map<String, String> progress() {
                return claim.progress();
            }

            @Override
            public boolean repeated() {
                return claim.repeated() || claim.attempt() > 1;
            }

            @Override
            public void save(Map<String, String> progress) {
                if (!works.save(claim, progress)) {
                    throw new LostClaim();
                }
            }
        };
    }

    /** Somebody else has taken the work over: nothing more may be done in its name. */
    public static final class LostClaim extends RuntimeException {
        private static final long serialVersionUID = 1;

        LostClaim() {
            super("The lease ran out and another has claimed the work");
        }
    }
}
