package in.dakiya.fulfilment;

import in.dakiya.invoice.OrderInvoice;
import in.dakiya.order.Decision;
import in.dakiya.order.News;
import in.dakiya.order.Order;
import in.dakiya.order.OrderHead;
import in.dakiya.order.ShipmentStatus;
import in.dakiya.order.TakingBack;
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
import java.util.List;
import java.util.Optional;

/** Takes an order's invoice back by a credit note, and hands that to the seller. Does nothing where none was issued. */
@ApplicationScoped
public class TakeBackInvoice {

    private final Orders orders;
    private final Invoices invoices;
    private final IssueInvoice issueInvoice;
    private final WorkItems works;
    private final Attempt attempt;
    private final InstantSource clock;

    public TakeBackInvoice(
            Orders orders,
            Invoices invoices,
            IssueInvoice issueInvoice,
            WorkItems works,
            Attempt attempt,
            InstantSource clock) {
        this.orders = orders;
        this.invoices = invoices;
        this.issueInvoice = issueInvoice;
        this.works = works;
        this.attempt = attempt;
        this.clock = clock;
    }

    public void run(Claim claim, Work.TakeBackInvoice work) {
        String told = WorkNames.tell(NoticeKind.CREDIT_NOTE, 0, 0);
        OrderHead head = orders.head(work.orderId()).orElseThrow();
        OrderInvoice invoice = invoices.find(work.orderId()).orElse(null);
        boolean takesBack = invoice instanceof OrderInvoice.Issued
                && TakingBack.isOff(head)
                && !works.isPlanned(claim.partition(), told);
        if (!takesBack || !(invoice instanceof OrderInvoice.Issued issued)) {
            works.finish(claim);
            return;
        }
        Order order = orders.body(work.orderId()).orElseThrow();
        Optional<OrderInvoice.Credit> credit = issueInvoice.credit(order, issued, reason(head));
        if (credit.isPresent()) {
            attempt.succeed(claim, () -> told(work.orderId(), credit.get(), told));
        } else {
            attempt.later(claim, Duration.ZERO, false, "INVOICE_BUSY");
        }
    }

    private static String reason(OrderHead head) {
        return head.status() == ShipmentStatus.CANCELLED ? "Order cancelled" : "Goods returned";
    }

    private Decision told(String orderId, OrderInvoice.Credit credit, String name) {
        OrderHead head = orders.head(orderId).orElseThrow();
        Instant now = clock.instant();
        Notice notice = Notice.of(NoticeKind.CREDIT_NOTE, head.sellerId(), orderId, 0)
                .with(Notice.INVOICE_NUMBER, credit.number().text())
                .with(Notice.DOCUMENT, credit.document());
        PlannedWork work =
                new PlannedWork(name, new Work.Tell(new Audience.SellerPeople(head.sellerId()), notice), now);
        return new Decision(head, head.version(), List.of(), List.of(), List.of(work))
                .telling(News.documentsReady(0, News.Paper.CREDIT_NOTE));
    }
}
