package in.dakiya.fulfilment;

import in.dakiya.invoice.InvoiceNews;
import in.dakiya.invoice.OrderInvoice;
import in.dakiya.order.Decision;
import in.dakiya.order.News;
import in.dakiya.order.Order;
import in.dakiya.order.OrderHead;
import in.dakiya.order.WorkNames;
import in.dakiya.table.Invoices;
import in.dakiya.table.Orders;
import in.dakiya.table.WorkItems;
import in.dakiya.work.Audience;
import in.dakiya.work.Claim;
import in.dakiya.work.Notice;
import in.dakiya.work.NoticeKind;
import in.dakiya.work.PlannedWork;
import in.dakiya.work.Work;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Takes an order's invoice back by credit notes, and hands them to the seller. Does nothing where none was issued. */
@ApplicationScoped
public class TakeBackInvoice {

    private final Orders orders;
    private final Invoices invoices;
    private final IssueCreditNote issueCreditNote;
    private final WorkItems works;
    private final Attempt attempt;
    private final InstantSource clock;

    public TakeBackInvoice(
            Orders orders,
            Invoices invoices,
            IssueCreditNote issueCreditNote,
            WorkItems works,
            Attempt attempt,
            InstantSource clock) {
        this.orders = orders;
        this.invoices = invoices;
        this.issueCreditNote = issueCreditNote;
        this.works = works;
        this.attempt = attempt;
        this.clock = clock;
    }

    public void run(Claim claim, Work.TakeBackInvoice work) {
        OrderHead head = orders.head(work.orderId()).orElseThrow();
        if (invoices.find(work.orderId()).orElse(null) instanceof OrderInvoice.Issued issued) {
            takeBack(claim, head, issued);
        } else {
            works.finish(claim);
        }
    }

    private void takeBack(Claim claim, OrderHead head, OrderInvoice.Issued issued) {
        boolean due = !issued.toBeCredited(head).isEmpty();
        OptionalInt untold = untold(claim, issued);
        if (!due && untold.isEmpty()) {
            works.finish(claim);
            return;
        }
        Order order = orders.body(head.orderId()).orElseThrow();
        if (untold.isPresent()) {
            // An attempt that was cut off has taken its number.
            tell(claim, order, head, issued, untold.getAsInt(), due);
        } else {
            issueCreditNote
                    .credit(order, head, issued)
                    .ifPresentOrElse(
                            noted -> tell(
                                    claim, order, head, noted, noted.credits().size() - 1, false),
                            () -> attempt.later(claim, Duration.ZERO, false, "INVOICE_BUSY"));
        }
    }

    private OptionalInt untold(Claim claim, OrderInvoice.Issued issued) {
        return IntStream.range(0, issued.credits().size())
                .filter(i -> !works.isPlanned(claim.partition(), name(i)))
                .findFirst();
    }

    private static String name(int credit) {
        return WorkNames.tell(NoticeKind.CREDIT_NOTE, 0, credit);
    }

    /** @param more something else is to be credited: that is work of its own */
    private void tell(Claim claim, Order order, OrderHead head, OrderInvoice.Issued issued, int credit, boolean more) {
        issueCreditNote.keep(order, head, issued, issued.credits().get(credit));
        attempt.succeed(claim, () -> told(claim, issued.credits().get(credit), name(credit), more));
    }

    private Decision told(Claim claim, OrderInvoice.Credit credit, String name, boolean more) {
        OrderHead head = orders.head(issuedFor(claim)).orElseThrow();
        Instant now = clock.instant();
        Notice notice = InvoiceNews.creditNote(head, credit);
        List<PlannedWork> work = new ArrayList<>();
        work.add(new PlannedWork(name, new Work.Tell(new Audience.SellerPeople(head.sellerId()), notice), now));
        if (more) {
            work.add(new PlannedWork(claim.name() + "#MORE", new Work.TakeBackInvoice(head.orderId()), now));
        }
        return new Decision(head, head.version(), List.of(), List.of(), work)
                .telling(News.documentsReady(0, News.Paper.CREDIT_NOTE));
    }

    private static String issuedFor(Claim claim) {
        return ((Work.TakeBackInvoice) claim.work()).orderId();
    }
}
