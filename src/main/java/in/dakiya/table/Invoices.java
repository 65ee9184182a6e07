package in.dakiya.table;

import in.dakiya.invoice.FinancialYear;
import in.dakiya.invoice.InvoiceNumber;
import in.dakiya.invoice.OrderInvoice;
import in.dakiya.invoice.Series;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Numbers of invoices and who has them. A number is taken together with the counter's step and the order's invoice, in
 * one transaction: nothing of it can happen without the rest, so there is neither a gap nor a repetition.
 */
@ApplicationScoped
public class Invoices {

    private static final String NEXT = "next";
    private static final int AT_ONCE = 100;
    private static final Pattern IN_SERIES = Pattern.compile("([A-Z0-9]{1,3})/([0-9]{2}-[0-9]{2})/([0-9]{6})");

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
        return new Counter(hasBegun(series) ? 1 : first, false);
    }

    /** In an earlier year; there may be years without a sale between. */
    private boolean hasBegun(Series series) {
        return table.some(Key.taxPartition(series.taxpayer()), Key.SERIES, Key.SERIES + "~", true, AT_ONCE).stream()
                .anyMatch(row -> Key.isOf(series, row.text(Key.SORT)));
    }

    /** The first serial from here on that nobody has; a seller may have chosen one by hand. Nothing when all are taken. */
    public OptionalInt free(Series series, int from) {
        int serial = from;
        while (serial <= series.highest()) {
            Set<String> taken = taken(series, serial);
            int first = serial;
            while (serial <= series.highest()
                    && taken.contains(series.number(serial).text())) {
                serial++;
            }
            if (serial <= series.highest() && (serial == first || taken.size() < AT_ONCE)) {
                return OptionalInt.of(serial);
            }
        }
        return OptionalInt.empty();
    }

    /** Among them may be numbers of another form, such as {@code KC/26-27/5}, which a seller has chosen. */
    private Set<String> taken(Series series, int from) {
        String prefix = Key.invoiceNumber(series.taxpayer(), series.year(), series.number(from))
                .sort();
        String last = Key.invoiceNumber(series.taxpayer(), series.year(), series.number(series.highest()))
                .sort();
        return table.some(Key.taxPartition(series.taxpayer()), prefix, last, true, AT_ONCE).stream()
                .map(row -> row.text("no"))
                .collect(Collectors.toSet());
    }

    /** Whether later ones of its series are given out already: given up, it would leave a gap there. */
    public boolean isPassed(String taxpayer, FinancialYear year, InvoiceNumber number) {
        Matcher parts = IN_SERIES.matcher(number.text());
        return parts.matches()
                && parts.group(2).equals(year.label())
                && table.get(Key.series(new Series(taxpayer, year, parts.group(1), Series.Kind.INVOICE)))
                        .filter(counter -> counter.number(NEXT) > Integer.parseInt(parts.group(3)))
                        .isPresent();
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

    /**
     * A number that was kept for an order and is not wanted any more. Nothing where it is another order's: the number was
     * kept in another year, or for another GSTIN of the seller.
     */
    public Transaction release(
            Transaction transaction, String taxpayer, FinancialYear year, InvoiceNumber number, String orderId) {
        Key key = Key.invoiceNumber(taxpayer, year, number);
        boolean own =
                table.get(key).filter(row -> row.text("order").equals(orderId)).isPresent();
        return own ? transaction.delete(key) : transaction;
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
