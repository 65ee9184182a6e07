package in.dakiya.intake;

import in.dakiya.invoice.FinancialYear;
import in.dakiya.invoice.InvoiceNumber;
import in.dakiya.invoice.OrderInvoice;
import in.dakiya.invoice.Supplier;
import in.dakiya.order.OrderHead;
import in.dakiya.order.Seller;
import in.dakiya.table.Committer;
import in.dakiya.table.Invoices;
import in.dakiya.table.Orders;
import in.dakiya.table.Sellers;
import in.dakiya.table.Transaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Optional;

/** Gives an order the number that its invoice will have, in place of the next of the series. */
@ApplicationScoped
public class NumberInvoice {

    private static final int CONFLICTS = 8;

    private final Orders orders;
    private final Sellers sellers;
    private final Invoices invoices;
    private final Committer committer;
    private final InstantSource clock;

    public NumberInvoice(Orders orders, Sellers sellers, Invoices invoices, Committer committer, InstantSource clock) {
        this.orders = orders;
        this.sellers = sellers;
        this.invoices = invoices;
        this.committer = committer;
        this.clock = clock;
    }

    /** What the platform is told. */
    public sealed interface Verdict {
        /** The number is kept for the order, now or before. */
        record Kept() implements Verdict {}

        record NoSuchOrder() implements Verdict {}

        record NotPossible(String why) implements Verdict {}

        /** The platform makes the invoice itself: it has to give its document too. */
        record NoDocument() implements Verdict {}
    }

    public Verdict number(String orderId, InvoiceNumber number) {
        Optional<OrderHead> head = orders.head(orderId);
        if (head.isEmpty()) {
            return new Verdict.NoSuchOrder();
        }
        Seller seller = sellers.find(head.get().sellerId()).orElseThrow().seller();
        if (seller.invoice().source() == Seller.InvoiceSource.PLATFORM) {
            return new Verdict.NoDocument();
        }
        for (int i = 0; i < CONFLICTS; i++) {
            Optional<Verdict> verdict = attempt(orderId, number, Supplier.of(seller));
            if (verdict.isPresent()) {
                return verdict.get();
            }
        }
        throw new IllegalStateException("The invoice of an order kept changing while it was numbered");
    }

    /** Nothing when it has changed meanwhile. */
    private Optional<Verdict> attempt(String orderId, InvoiceNumber number, Supplier supplier) {
        Optional<OrderInvoice> known = invoices.find(orderId);
        if (known.filter(k -> k.number().equals(number)).isPresent()) {
            return Optional.of(new Verdict.Kept());
        }
        if (known.filter(k -> !(k instanceof OrderInvoice.Numbered)).isPresent()) {
            return Optional.of(new Verdict.NotPossible("The invoice is issued, and keeps its number"));
        }
        FinancialYear year = FinancialYear.of(clock.instant());
        if (known.filter(k -> invoices.isPassed(supplier.taxpayer(), year, k.number()))
                .isPresent()) {
            return Optional.of(new Verdict.NotPossible(
                    "Later numbers of its series are given out already: another number would leave a gap"));
        }
        long version = known.map(OrderInvoice::version).orElse(0L) + 1;
        Transaction transaction = invoices.take(committer.begin(), supplier.taxpayer(), year, number, orderId);
        known.ifPresent(before -> invoices.release(transaction, supplier.taxpayer(), year, before.number(), orderId));
        invoices.save(transaction, orderId, new OrderInvoice.Numbered(version, number));
        return switch (committer.commit(transaction)) {
            case Transaction.Outcome.Committed ignored -> Optional.of(new Verdict.Kept());
            case Transaction.Outcome.Refused refused ->
                refused.failed().contains(Transaction.Guard.NUMBER)
                        ? Optional.of(new Verdict.NotPossible("Another invoice of the taxpayer has this number"))
                        : Optional.empty();
        };
    }
}
