package in.dakiya.fulfilment;

import in.dakiya.invoice.InvoiceNumber;
import in.dakiya.invoice.OrderInvoice;
import in.dakiya.invoice.Series;
import in.dakiya.table.Committer;
import in.dakiya.table.Invoices;
import in.dakiya.table.Transaction;
import in.dakiya.work.Backoff;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.jboss.logging.Logger;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;

/**
 * Hands out the numbers of a series one after another, without a gap and without a repetition, however many orders want
 * one at the same moment: who was not the fastest looks again and tries the next.
 */
@ApplicationScoped
class TakeNumber {

    private static final Logger LOG = Logger.getLogger(TakeNumber.class);
    /** In a queue of fifty everybody gets through in less than half of it. */
    private static final int ATTEMPTS = 120;

    private static final Backoff BETWEEN = new Backoff(Duration.ofMillis(5), Duration.ofMillis(160));

    private final Invoices invoices;
    private final Committer committer;
    private final RandomGenerator random;

    TakeNumber(Invoices invoices, Committer committer, RandomGenerator random) {
        this.invoices = invoices;
        this.committer = committer;
        this.random = random;
    }

    /** What became of it. */
    sealed interface Taken {
        record Now(OrderInvoice invoice) implements Taken {}

        /** What the order has for an invoice is no longer what was read. */
        record Overtaken() implements Taken {}

        /** All numbers of the series are used. */
        record Full() implements Taken {}

        /** Too many want one just now. */
        record Busy() implements Taken {}
    }

    /**
     * The next number of the series.
     *
     * @param first where the seller's numbers begin
     * @param wanted what the order has with the number
     */
    Taken next(Series series, int first, String orderId, Function<InvoiceNumber, OrderInvoice> wanted) {
        boolean skip = false;
        for (int i = 1; i <= ATTEMPTS; i++) {
            Invoices.Counter counter = invoices.counter(series, first);
            OptionalInt serial = skip ? invoices.free(series, counter.next()) : OptionalInt.of(counter.next());
            if (serial.isEmpty() || serial.getAsInt() > series.highest()) {
                return new Taken.Full();
            }
            InvoiceNumber number = series.number(serial.getAsInt());
            OrderInvoice invoice = wanted.apply(number);
            Transaction transaction = invoices.count(committer.begin(), series, counter, serial.getAsInt());
            invoices.take(transaction, series.taxpayer(), series.year(), number, orderId);
            Optional<Transaction.Outcome> outcome = commit(invoices.save(transaction, orderId, invoice));
            if (outcome.isPresent()) {
                switch (outcome.get()) {
                    case Transaction.Outcome.Committed ignored -> {
                        return new Taken.Now(invoice);
                    }
                    case Transaction.Outcome.Refused refused -> {
                        if (refused.failed().contains(Transaction.Guard.NEW)) {
                            return new Taken.Overtaken();
                        }
                        skip |= refused.failed().contains(Transaction.Guard.NUMBER);
                    }
                }
            }
            pause(i);
        }
        LOG.warn("no number of an invoice was to be had: too many want one");
        return new Taken.Busy();
    }

    /** A number that was chosen by hand and kept for this order; nothing where another has it meanwhile. */
    Optional<Taken> chosen(Series series, String orderId, OrderInvoice invoice) {
        Transaction transaction =
                invoices.take(committer.begin(), series.taxpayer(), series.year(), invoice.number(), orderId);
        return switch (commit(invoices.save(transaction, orderId, invoice)).orElse(null)) {
            case null -> Optional.of(new Taken.Busy());
            case Transaction.Outcome.Committed ignored -> Optional.of(new Taken.Now(invoice));
            case Transaction.Outcome.Refused refused ->
                refused.failed().contains(Transaction.Guard.NEW)
                        ? Optional.of(new Taken.Overtaken())
                        : Optional.empty();
        };
    }

    /** Nothing where it was in conflict with another to the end. */
    private Optional<Transaction.Outcome> commit(Transaction transaction) {
        try {
            return Optional.of(committer.commit(transaction));
        } catch (TransactionConflictException | TransactionCanceledException e) {
            LOG.debugf("a number was in conflict: %s", e.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    private void pause(int attempt) {
        long most = BETWEEN.after(Math.min(attempt, 8), random).toNanos();
        LockSupport.parkNanos(Math.max(TimeUnit.MILLISECONDS.toNanos(1), (long) (most * random.nextDouble())));
    }
}
