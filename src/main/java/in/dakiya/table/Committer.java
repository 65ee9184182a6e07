package in.dakiya.table;

import in.dakiya.work.Backoff;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;
import org.jboss.logging.Logger;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/**
 * Commits transactions. One that is cancelled because another touches the same item at the same moment is tried again,
 * three times with jitter; one whose condition does not hold is not.
 */
@ApplicationScoped
public class Committer {

    private static final Logger LOG = Logger.getLogger(Committer.class);
    private static final int ATTEMPTS = 4;
    private static final Backoff BETWEEN = new Backoff(Duration.ofMillis(20), Duration.ofMillis(200));

    private final Table table;
    private final RandomGenerator random;

    public Committer(Table table, RandomGenerator random) {
        this.table = table;
        this.random = random;
    }

    public Transaction begin() {
        return new Transaction(table.name());
    }

    /**
     * @throws TransactionCanceledException when it was still in conflict after the last attempt, or for a reason that is
     *     no condition of ours (throttling, size)
     */
    public Transaction.Outcome commit(Transaction transaction) {
        for (int attempt = 1; ; attempt++) {
            try {
                table.client().transactWriteItems(r -> r.transactItems(transaction.items()));
                return new Transaction.Outcome.Committed();
            } catch (TransactionCanceledException e) {
                Set<Transaction.Guard> failed = failedGuards(transaction, e.cancellationReasons());
                if (!failed.isEmpty()) {
                    return new Transaction.Outcome.Refused(failed);
                }
                if (attempt == ATTEMPTS) {
                    throw e;
                }
                LOG.debugf("transaction in conflict, attempt %d", attempt);
                pause(BETWEEN.after(attempt, random));
            }
        }
    }

    private static Set<Transaction.Guard> failedGuards(Transaction transaction, List<CancellationReason> reasons) {
        Set<Transaction.Guard> failed = EnumSet.noneOf(Transaction.Guard.class);
        for (int i = 0; i < reasons.size(); i++) {
            if ("ConditionalCheckFailed".equals(reasons.get(i).code())) {
                failed.add(transaction.guards().get(i));
            }
        }
        return failed;
    }

    private static void pause(Duration wait) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(wait.toMillis()));
    }
}
