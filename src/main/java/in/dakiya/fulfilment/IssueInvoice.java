package in.dakiya.fulfilment;

import in.dakiya.documents.Documents;
import in.dakiya.invoice.Draft;
import in.dakiya.invoice.DraftInvoice;
import in.dakiya.invoice.Invoice;
import in.dakiya.invoice.InvoiceNumber;
import in.dakiya.invoice.OrderInvoice;
import in.dakiya.invoice.Series;
import in.dakiya.invoice.Supplier;
import in.dakiya.order.Order;
import in.dakiya.order.OrderPart;
import in.dakiya.order.Seller;
import in.dakiya.order.TakingBack;
import in.dakiya.papers.Copy;
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
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Issues the invoice of an order, for what of it is sold. Asked again, it finds what was issued; its PDF is drawn and kept
 * anew, so that an attempt that was cut off before that leaves nothing undone.
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
     * @param sold the parcels that it is for, as {@link TakingBack#sold} has them
     * @param ewayBill 12 digits, empty where there is none
     */
    public Result issue(Order order, Optional<OrderInvoice> known, Set<Integer> sold, String ewayBill) {
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
                    Optional<Result> result = anew(order, numbered, sold, ewayBill);
                    if (result.isPresent()) {
                        return result.get();
                    }
                }
                case null -> {
                    Optional<Result> result = anew(order, null, sold, ewayBill);
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
    private Optional<Result> anew(
            Order order, OrderInvoice.@Nullable Numbered numbered, Set<Integer> sold, String ewayBill) {
        Seller seller = sellers.find(order.sellerId()).orElseThrow().seller();
        if (seller.invoice().source() == Seller.InvoiceSource.PLATFORM) {
            return Optional.of(new Result.OfPlatform());
        }
        Instant now = clock.instant();
        Supplier supplier = Supplier.of(seller);
        Series series = Series.of(supplier, seller, now, Series.Kind.INVOICE);
        LocalDate day = LocalDate.ofInstant(now, INDIA);
        return switch (DraftInvoice.of(OrderPart.of(order, sold), supplier, series.number(1), day)) {
            case Draft.Refused refused -> Optional.of(new Result.Refused(codes(refused)));
            case Draft.Ready ready -> {
                Plan plan = new Plan(order, sold, supplier, day, now, ready.invoice(), ewayBill, seller, numbered);
                yield result(order, taken(series, plan));
            }
        };
    }

    private record Plan(
            Order order,
            Set<Integer> sold,
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
                plan.seller().invoice().copies(),
                plan.sold(),
                plan.supplier(),
                List.of());
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
        List<Copy> copies = List.of(Copy.values()).subList(0, issued.copies());
        byte[] pdf = InvoicePaper.pdf(invoice(order, issued), copies, issued.at());
        documents.keep(order.orderId(), "invoice-" + issued.number().inFileName() + ".pdf", pdf);
        return new Result.Issued(issued);
    }

    private static Invoice invoice(Order order, OrderInvoice.Issued issued) {
        return issued.part(order, Set.of());
    }

    private static List<String> codes(Draft.Refused refused) {
        return refused.obstacles().stream()
                .map(obstacle -> switch (obstacle) {
                    case Draft.Obstacle.RateUnknown ignored -> "RATE_UNKNOWN";
                    case Draft.Obstacle.CompositionAcrossStates ignored -> "COMPOSITION_ACROSS_STATES";
                    case Draft.Obstacle.MixedToRegistered ignored -> "MIXED_TO_REGISTERED";
                })
                .distinct()
                .toList();
    }
}
