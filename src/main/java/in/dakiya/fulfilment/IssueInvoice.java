package in.dakiya.fulfilment;

import in.dakiya.documents.Documents;
import in.dakiya.invoice.CreditNote;
import in.dakiya.invoice.Draft;
import in.dakiya.invoice.DraftInvoice;
import in.dakiya.invoice.FinancialYear;
import in.dakiya.invoice.Invoice;
import in.dakiya.invoice.InvoiceNumber;
import in.dakiya.invoice.OrderInvoice;
import in.dakiya.invoice.Series;
import in.dakiya.invoice.Supplier;
import in.dakiya.order.Order;
import in.dakiya.order.Seller;
import in.dakiya.papers.InvoicePaper;
import in.dakiya.table.Invoices;
import in.dakiya.table.Sellers;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Issues the invoice of an order and, when nothing of it is sold any more, the credit note. Asked again, it finds what
 * was issued; its PDF is drawn and kept anew, so that an attempt that was cut off before that leaves nothing undone.
 */
@ApplicationScoped
public class IssueInvoice {

    private static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");
    private static final int OVERTAKEN = 8;

    private final Invoices invoices;
    private final Sellers sellers;
    private final TakeNumber numbers;
    private final Documents documents;
    private final InstantSource clock;

    public IssueInvoice(
            Invoices invoices, Sellers sellers, TakeNumber numbers, Documents documents, InstantSource clock) {
        this.invoices = invoices;
        this.sellers = sellers;
        this.numbers = numbers;
        this.documents = documents;
        this.clock = clock;
    }

    /** How it went. */
    public sealed interface Result {
        /** It stands, and its PDF is kept. */
        record Issued(OrderInvoice.Issued invoice) implements Result {}

        /** The platform makes it, or has. */
        record OfPlatform() implements Result {}

        /** None can lawfully be made; codes of why. */
        record Refused(List<String> why) implements Result {}

        /** Not now: so many orders want a number at this moment. */
        record Busy() implements Result {}
    }

    /**
     * Before the goods leave.
     *
     * @param known what the order has for an invoice, as it was read
     * @param ewayBill 12 digits, empty where there is none
     */
    public Result issue(Order order, Optional<OrderInvoice> known, String ewayBill) {
        Optional<OrderInvoice> invoice = known;
        for (int i = 0; i < OVERTAKEN; i++) {
            switch (invoice.orElse(null)) {
                case OrderInvoice.Issued issued -> {
                    return kept(order, issued);
                }
                case OrderInvoice.FromPlatform ignored -> {
                    return new Result.OfPlatform();
                }
                case OrderInvoice.Numbered numbered -> {
                    Optional<Result> result = anew(order, numbered, ewayBill);
                    if (result.isPresent()) {
                        return result.get();
                    }
                }
                case null -> {
                    Optional<Result> result = anew(order, null, ewayBill);
                    if (result.isPresent()) {
                        return result.get();
                    }
                }
            }
            invoice = invoices.find(order.orderId());
        }
        return new Result.Busy();
    }

    /** Nothing when somebody else was faster. */
    private Optional<Result> anew(Order order, OrderInvoice.@Nullable Numbered numbered, String ewayBill) {
        Seller seller = sellers.find(order.sellerId()).orElseThrow().seller();
        if (seller.invoice().source() == Seller.InvoiceSource.PLATFORM) {
            return Optional.of(new Result.OfPlatform());
        }
        Instant now = clock.instant();
        Supplier supplier = Supplier.of(seller);
        Series series = series(supplier, now, seller, Series.Kind.INVOICE);
        LocalDate day = LocalDate.ofInstant(now, INDIA);
        return switch (DraftInvoice.of(order, supplier, series.number(1), day)) {
            case Draft.Refused refused -> Optional.of(new Result.Refused(codes(refused)));
            case Draft.Ready ready -> {
                Plan plan = new Plan(order, supplier, day, now, ready.invoice(), ewayBill, seller, numbered);
                yield result(order, taken(series, plan));
            }
        };
    }

    private record Plan(
            Order order,
            Supplier supplier,
            LocalDate day,
            Instant now,
            Invoice draft,
            String ewayBill,
            Seller seller,
            OrderInvoice.@Nullable Numbered numbered) {}

    private TakeNumber.Taken taken(Series series, Plan plan) {
        String orderId = plan.order().orderId();
        OrderInvoice.Numbered numbered = plan.numbered();
        if (numbered != null) {
            Optional<TakeNumber.Taken> chosen = numbers.chosen(series, orderId, issued(plan, numbered.number()));
            if (chosen.isPresent()) {
                return chosen.get();
            }
        }
        return numbers.next(series, plan.seller().invoice().next(), orderId, number -> issued(plan, number));
    }

    private OrderInvoice.Issued issued(Plan plan, InvoiceNumber number) {
        OrderInvoice.Numbered numbered = plan.numbered();
        return new OrderInvoice.Issued(
                numbered == null ? 1 : numbered.version() + 1,
                number,
                plan.day(),
                plan.now(),
                plan.draft().type(),
                documents.key(plan.order().orderId(), "invoice-" + number.inFileName() + ".pdf"),
                plan.ewayBill(),
                plan.seller().invoice().delivery() == Seller.InvoiceDelivery.WITH_LABEL,
                plan.supplier(),
                null);
    }

    private Optional<Result> result(Order order, TakeNumber.Taken taken) {
        return switch (taken) {
            case TakeNumber.Taken.Now now -> Optional.of(kept(order, (OrderInvoice.Issued) now.invoice()));
            case TakeNumber.Taken.Overtaken ignored -> Optional.empty();
            case TakeNumber.Taken.Full ignored -> Optional.of(new Result.Refused(List.of("SERIES_FULL")));
            case TakeNumber.Taken.Busy ignored -> Optional.of(new Result.Busy());
        };
    }

    private Result kept(Order order, OrderInvoice.Issued issued) {
        byte[] pdf = InvoicePaper.pdf(invoice(order, issued), issued.at());
        documents.keep(order.orderId(), "invoice-" + issued.number().inFileName() + ".pdf", pdf);
        return new Result.Issued(issued);
    }

    /** What was issued, as it was. */
    private static Invoice invoice(Order order, OrderInvoice.Issued issued) {
        return switch (DraftInvoice.of(order, issued.supplier(), issued.number(), issued.date())) {
            case Draft.Ready ready -> ready.invoice().withEwayBill(issued.ewayBill());
            case Draft.Refused ignored -> throw new IllegalStateException("An issued invoice cannot be drawn again");
        };
    }

    /**
     * Takes it back in full. Asked again, it finds the note.
     *
     * @param reason as the note says it
     * @return nothing when it cannot be done now
     */
    public Optional<OrderInvoice.Credit> credit(Order order, OrderInvoice.Issued issued, String reason) {
        OrderInvoice.Issued current = issued;
        for (int i = 0; i < OVERTAKEN; i++) {
            OrderInvoice.Credit credit = current.credit();
            if (credit != null) {
                return Optional.of(kept(order, current, credit, reason));
            }
            if (noted(current, order) instanceof TakeNumber.Taken.Busy) {
                return Optional.empty();
            }
            current = invoices.find(order.orderId())
                    .filter(OrderInvoice.Issued.class::isInstance)
                    .map(OrderInvoice.Issued.class::cast)
                    .orElseThrow();
        }
        return Optional.empty();
    }

    private TakeNumber.Taken noted(OrderInvoice.Issued issued, Order order) {
        Seller seller = sellers.find(order.sellerId()).orElseThrow().seller();
        Instant now = clock.instant();
        LocalDate day = LocalDate.ofInstant(now, INDIA);
        Series series = series(issued.supplier(), now, seller, Series.Kind.CREDIT_NOTE);
        return numbers.next(series, 1, order.orderId(), number -> {
            String key = documents.key(order.orderId(), "credit-note-" + number.inFileName() + ".pdf");
            return issued.credited(new OrderInvoice.Credit(number, day, now, key));
        });
    }

    private OrderInvoice.Credit kept(
            Order order, OrderInvoice.Issued issued, OrderInvoice.Credit credit, String reason) {
        CreditNote note = new CreditNote(credit.number(), credit.date(), invoice(order, issued), reason);
        String name = "credit-note-" + credit.number().inFileName() + ".pdf";
        documents.keep(order.orderId(), name, InvoicePaper.pdf(note, credit.at()));
        return credit;
    }

    private static Series series(Supplier supplier, Instant now, Seller seller, Series.Kind kind) {
        return new Series(
                supplier.taxpayer(), FinancialYear.of(now), seller.invoice().series(), kind);
    }

    private static List<String> codes(Draft.Refused refused) {
        return refused.obstacles().stream()
                .map(obstacle -> switch (obstacle) {
                    case Draft.Obstacle.RateUnknown ignored -> "RATE_UNKNOWN";
                    case Draft.Obstacle.CompositionAcrossStates ignored -> "COMPOSITION_ACROSS_STATES";
                })
                .distinct()
                .toList();
    }
}
