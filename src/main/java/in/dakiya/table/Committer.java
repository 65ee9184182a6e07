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
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;

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
                write(transaction.items());
                return new Transaction.Outcome.Committed();
            } catch (ConditionalCheckFailedException e) {
                return new Transaction.Outcome.Refused(EnumSet.copyOf(transaction.guards()));
            } catch (TransactionConflictException e) {
                retry(attempt, e);
            } catch (TransactionCanceledException e) {
                Set<Transaction.Guard> failed = failedGuards(transaction, e.cancellationReasons());
                if (!failed.isEmpty()) {
                    return new Transaction.Outcome.Refused(failed);
                }
                retry(attempt, e);
            }
        }
    }

    private void retry(int attempt, DynamoDbException conflict) {
        if (attempt == ATTEMPTS) {
            throw conflict;
        }
        LOG.debugf("transaction in conflict, attempt %d", attempt);
        pause(BETWEEN.after(attempt, random));
    }

    /** A single write needs no transaction: it costs half. */
    private void write(List<TransactWriteItem> items) {
        TransactWriteItem only =
                items.size() == 1 ? items.get(0) : TransactWriteItem.builder().build();
        if (only.put() != null) {
            SingleWrites.put(table.client(), only.put());
        } else if (only.update() != null) {
            SingleWrites.update(table.client(), only.update());
        } else {
            table.client().transactWriteItems(r -> r.transactItems(items));
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
