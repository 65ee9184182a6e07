package in.dakiya.fulfilment;

import in.dakiya.documents.Documents;
import in.dakiya.invoice.CreditNote;
import in.dakiya.invoice.OrderInvoice;
import in.dakiya.invoice.Series;
import in.dakiya.order.Order;
import in.dakiya.order.OrderHead;
import in.dakiya.order.Seller;
import in.dakiya.order.ShipmentStatus;
import in.dakiya.papers.InvoicePaper;
import in.dakiya.table.Invoices;
import in.dakiya.table.Sellers;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;

/** Takes an issued invoice back, or what of it is for parcels that came to nothing. */
@ApplicationScoped
public class IssueCreditNote {

    private static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");
    private static final int OVERTAKEN = 8;

    private final Invoices invoices;
    private final Sellers sellers;
    private final TakeNumber numbers;
    private final Documents documents;
    private final InstantSource clock;

    public IssueCreditNote(
            Invoices invoices, Sellers sellers, TakeNumber numbers, Documents documents, InstantSource clock) {
        this.invoices = invoices;
        this.sellers = sellers;
        this.numbers = numbers;
        this.documents = documents;
        this.clock = clock;
    }

    /** The invoice with a note for all that is to be credited; nothing when it cannot be done now. */
    Optional<OrderInvoice.Issued> credit(Order order, OrderHead head, OrderInvoice.Issued issued) {
        OrderInvoice.Issued current = issued;
        for (int i = 0; i < OVERTAKEN; i++) {
            Set<Integer> due = current.toBeCredited(head);
            if (due.isEmpty()) {
                return Optional.of(current);
            }
            switch (noted(order, head, current, due)) {
                case TakeNumber.Taken.Now now -> {
                    return Optional.of((OrderInvoice.Issued) now.invoice());
                }
                case TakeNumber.Taken.Busy ignored -> {
                    return Optional.empty();
                }
                case TakeNumber.Taken.Full ignored -> {
                    return Optional.empty();
                }
                case TakeNumber.Taken.Overtaken ignored ->
                    current = invoices.find(order.orderId())
                            .filter(OrderInvoice.Issued.class::isInstance)
                            .map(OrderInvoice.Issued.class::cast)
                            .orElseThrow();
            }
        }
        return Optional.empty();
    }

    private TakeNumber.Taken noted(Order order, OrderHead head, OrderInvoice.Issued issued, Set<Integer> due) {
        Seller seller = sellers.find(order.sellerId()).orElseThrow().seller();
        Instant now = clock.instant();
        LocalDate day = LocalDate.ofInstant(now, INDIA);
        Series series = Series.of(issued.supplier(), seller, now, Series.Kind.CREDIT_NOTE);
        boolean last = issued.isTakenBackWith(due, head);
        Set<Integer> parcels = last && issued.credits().isEmpty() ? Set.of() : due;
        return numbers.next(series, 1, order.orderId(), number -> {
            String key = documents.key(order.orderId(), name(number.inFileName()));
            return issued.credited(new OrderInvoice.Credit(number, day, now, key, parcels, last));
        });
    }

    /** Draws a note and keeps its PDF. */
    void keep(Order order, OrderHead head, OrderInvoice.Issued issued, OrderInvoice.Credit credit) {
        CreditNote note = new CreditNote(
                credit.number(), credit.date(), issued.part(order, credit.parcels()), reason(head, credit));
        documents.keep(order.orderId(), name(credit.number().inFileName()), InvoicePaper.pdf(note, credit.at()));
    }

    private static String name(String number) {
        return "credit-note-" + number + ".pdf";
    }

    private static String reason(OrderHead head, OrderInvoice.Credit credit) {
        boolean cancelled = head.shipments().stream()
                .filter(s -> credit.parcels().isEmpty() || credit.parcels().contains(s.number()))
                .allMatch(s -> s.state().status() == ShipmentStatus.CANCELLED);
        boolean whole = credit.parcels().isEmpty();
        return cancelled
                ? whole ? "Order cancelled" : "Part of the order cancelled"
                : whole ? "Goods returned" : "Part of the goods returned";
    }
}
