package in.dakiya.table;

import in.dakiya.invoice.FinancialYear;
import in.dakiya.invoice.InvoiceNumber;
import in.dakiya.invoice.OrderInvoice;
import in.dakiya.invoice.Series;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Numbers of invoices and who has them. A number is taken together with the counter's step and the order's invoice, in
 * one transaction: nothing of it can happen without the rest, so there is neither a gap nor a repetition.
 */
@ApplicationScoped
public class Invoices {

    private static final String NEXT = "next";
    private static final int AT_ONCE = 100;

    private final Table table;

    public Invoices(Table table) {
        this.table = table;
    }

    public Optional<OrderInvoice> find(String orderId) {
        return table.get(Key.invoice(orderId)).map(InvoiceRows::read);
    }

    /**
     * Where a series stands.
     *
     * @param next the serial that comes next
     * @param begun whether it is written down
     */
    public record Counter(int next, boolean begun) {}

    /** @param first where a seller's numbers begin with us; in the years that follow they begin with 1 */
    public Counter counter(Series series, int first) {
        Optional<Row> counter = table.get(Key.series(series));
        if (counter.isPresent()) {
            return new Counter((int) counter.get().number(NEXT), true);
        }
        boolean followsYear = table.get(Key.series(series.before())).isPresent();
        return new Counter(followsYear ? 1 : first, false);
    }

    /** The first serial from here on that nobody has; a seller may have chosen one by hand. Nothing when all are taken. */
    public OptionalInt free(Series series, int from) {
        int serial = from;
        while (serial <= series.highest()) {
            List<String> taken = taken(series, serial);
            for (String number : taken) {
                if (!number.equals(series.number(serial).text())) {
                    return OptionalInt.of(serial);
                }
                serial++;
                if (serial > series.highest()) {
                    return OptionalInt.empty();
                }
            }
            if (taken.size() < AT_ONCE) {
                return OptionalInt.of(serial);
            }
        }
        return OptionalInt.empty();
    }

    private List<String> taken(Series series, int from) {
        String prefix = Key.invoiceNumber(series.taxpayer(), series.year(), series.number(from))
                .sort();
        String last = Key.invoiceNumber(series.taxpayer(), series.year(), series.number(series.highest()))
                .sort();
        return table.some(Key.taxPartition(series.taxpayer()), prefix, last, true, AT_ONCE).stream()
                .map(row -> row.text("no"))
                .toList();
    }

    /** Takes the serial and moves the counter behind it. Refused ({@code UNCHANGED}) where somebody was faster. */
    public Transaction count(Transaction transaction, Series series, Counter read, int serial) {
        Row after = Row.at(Key.series(series)).put(NEXT, serial + 1);
        return read.begun()
                ? transaction.putIf(
                        Transaction.Guard.UNCHANGED,
                        after,
                        "#next = :read",
                        Map.of("#next", NEXT),
                        Map.of(":read", AttributeValue.fromN(Integer.toString(read.next()))))
                : transaction.putNew(Transaction.Guard.UNCHANGED, after);
    }

    /** The number is this order's, and nobody else's ({@code NUMBER}). */
    public Transaction take(
            Transaction transaction, String taxpayer, FinancialYear year, InvoiceNumber number, String orderId) {
        Row row = Row.at(Key.invoiceNumber(taxpayer, year, number))
                .put("no", number.text())
                .put("order", orderId);
        return transaction.putIf(
                Transaction.Guard.NUMBER,
                row,
                "attribute_not_exists(pk) OR #order = :order",
                Map.of("#order", "order"),
                Map.of(":order", AttributeValue.fromS(orderId)));
    }

    /** A number that was kept for an order and is not wanted any more. */
    public Transaction release(Transaction transaction, String taxpayer, FinancialYear year, InvoiceNumber number) {
        return transaction.delete(Key.invoiceNumber(taxpayer, year, number));
    }

    /** On the condition that the order's invoice is as it was read ({@code NEW}). */
    public Transaction save(Transaction transaction, String orderId, OrderInvoice after) {
        Row row = InvoiceRows.write(orderId, after);
        return after.version() == 1
                ? transaction.putNew(Transaction.Guard.NEW, row)
                : transaction.putIf(
                        Transaction.Guard.NEW,
                        row,
                        InvoiceRows.VERSION + " = :read",
                        Map.of(),
                        Map.of(":read", AttributeValue.fromN(Long.toString(after.version() - 1))));
    }
}
