package in.dakiya.intake;

import in.dakiya.documents.Documents;
import in.dakiya.documents.Pdf;
import in.dakiya.intake.NumberInvoice.Verdict;
import in.dakiya.invoice.FinancialYear;
import in.dakiya.invoice.InvoiceNews;
import in.dakiya.invoice.InvoiceNumber;
import in.dakiya.invoice.OrderInvoice;
import in.dakiya.invoice.Supplier;
import in.dakiya.order.Decision;
import in.dakiya.order.Leg;
import in.dakiya.order.OrderHead;
import in.dakiya.order.Seller;
import in.dakiya.order.ShipmentStatus;
import in.dakiya.order.TakingBack;
import in.dakiya.table.Committer;
import in.dakiya.table.Invoices;
import in.dakiya.table.Orders;
import in.dakiya.table.Sellers;
import in.dakiya.table.Transaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Keeps the invoice that a platform makes itself, for a seller who is registered so. Another one takes its place until
 * goods have left; the same again changes nothing. That its number is unique is the platform's own affair.
 */
@ApplicationScoped
public class GiveInvoice {

    private static final int CONFLICTS = 16;

    private final Orders orders;
    private final Sellers sellers;
    private final Invoices invoices;
    private final Documents documents;
    private final Committer committer;
    private final InstantSource clock;

    public GiveInvoice(
            Orders orders,
            Sellers sellers,
            Invoices invoices,
            Documents documents,
            Committer committer,
            InstantSource clock) {
        this.orders = orders;
        this.sellers = sellers;
        this.invoices = invoices;
        this.documents = documents;
        this.committer = committer;
        this.clock = clock;
    }

    /** Whether the platform may give the order's invoice at all; nothing where it may. */
    public Optional<Verdict> refusal(String orderId) {
        Optional<OrderHead> head = orders.head(orderId);
        if (head.isEmpty()) {
            return Optional.of(new Verdict.NoSuchOrder());
        }
        return seller(head.get()).invoice().source() == Seller.InvoiceSource.PLATFORM
                ? Optional.empty()
                : Optional.of(new Verdict.NotPossible(
                        "The seller's invoices are made by Dakiya (invoice.source): a url cannot be given"));
    }

    public Verdict give(String orderId, InvoiceNumber number, byte[] pdf) {
        Optional<Verdict> refusal = refusal(orderId);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        String document = documents.keep(orderId, Pdf.name("invoice", pdf), pdf);
        for (int i = 0; i < CONFLICTS; i++) {
            Optional<Verdict> verdict = attempt(orderId, number, document);
            if (verdict.isPresent()) {
                return verdict.get();
            }
        }
        throw new IllegalStateException("The order kept changing while its invoice was kept");
    }

    /** Nothing when it has changed meanwhile. */
    private Optional<Verdict> attempt(String orderId, InvoiceNumber number, String document) {
        OrderHead head = orders.head(orderId).orElseThrow();
        Optional<OrderInvoice> known = invoices.find(orderId);
        if (known.filter(invoice -> isSame(invoice, number, document)).isPresent()) {
            return Optional.of(new Verdict.Kept());
        }
        Optional<Verdict> tooLate = tooLate(head, known);
        if (tooLate.isPresent()) {
            return tooLate;
        }
        Instant now = clock.instant();
        long version = known.map(OrderInvoice::version).orElse(0L) + 1;
        OrderInvoice.FromPlatform given = new OrderInvoice.FromPlatform(version, number, now, document);
        Decision decision = InvoiceNews.given(head, given, now);
        Transaction transaction = orders.change(committer.begin(), decision);
        invoices.save(transaction, orderId, given);
        if (known.orElse(null) instanceof OrderInvoice.Numbered numbered) {
            String taxpayer = Supplier.of(seller(head)).taxpayer();
            invoices.release(transaction, taxpayer, FinancialYear.of(now), numbered.number(), orderId);
        }
        if (committer.commit(transaction) instanceof Transaction.Outcome.Refused) {
            return Optional.empty();
        }
        orders.ring(decision);
        return Optional.of(new Verdict.Kept());
    }

    private static boolean isSame(OrderInvoice invoice, InvoiceNumber number, String document) {
        return invoice instanceof OrderInvoice.FromPlatform given
                && given.number().equals(number)
                && given.document().equals(document);
    }

    /** A first one may come late; one that went with goods stays what it is. */
    private static Optional<Verdict> tooLate(OrderHead head, Optional<OrderInvoice> known) {
        if (known.orElse(null) instanceof OrderInvoice.Issued) {
            return Optional.of(new Verdict.NotPossible("The invoice is issued by Dakiya already"));
        }
        if (TakingBack.isOff(head)) {
            return Optional.of(new Verdict.NotPossible("Nothing of the order is sold any more"));
        }
        return known.orElse(null) instanceof OrderInvoice.FromPlatform && hasLeft(head)
                ? Optional.of(new Verdict.NotPossible("Goods have left with the invoice that was given before"))
                : Optional.empty();
    }

    private static boolean hasLeft(OrderHead head) {
        return head.shipments().stream()
                .map(shipment -> shipment.state().status())
                .anyMatch(status -> status.leg() != Leg.PICKUP && status != ShipmentStatus.CANCELLED);
    }

    private Seller seller(OrderHead head) {
        return sellers.find(head.sellerId()).orElseThrow().seller();
    }
}
