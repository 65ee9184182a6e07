package in.dakiya.fulfilment;

import in.dakiya.order.Decision;
import in.dakiya.order.OrderHead;
import in.dakiya.order.TakingBack;
import in.dakiya.table.Orders;
import in.dakiya.table.WorkItems;
import in.dakiya.work.Claim;
import in.dakiya.work.Work;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;

/** Issues the invoice that goes with a parcel which no courier of ours is asked for, and hands it to the seller. */
@ApplicationScoped
public class MakeInvoice {

    private final Orders orders;
    private final IssueInvoice issueInvoice;
    private final HandOutInvoice handOut;
    private final WorkItems works;
    private final Attempt attempt;

    public MakeInvoice(
            Orders orders, IssueInvoice issueInvoice, HandOutInvoice handOut, WorkItems works, Attempt attempt) {
        this.orders = orders;
        this.issueInvoice = issueInvoice;
        this.handOut = handOut;
        this.works = works;
        this.attempt = attempt;
    }

    public void run(Claim claim, Work.MakeInvoice work) {
        Orders.Whole whole = orders.whole(work.orderId(), work.shipment()).orElseThrow();
        if (TakingBack.isOff(whole.head())) {
            works.finish(claim);
            return;
        }
        IssueInvoice.Result result = issueInvoice.issue(
                whole.order(), whole.invoice(), whole.shipment().particulars().ewayBill());
        if (result instanceof IssueInvoice.Result.Busy) {
            attempt.later(claim, Duration.ZERO, false, "INVOICE_BUSY");
            return;
        }
        attempt.succeed(claim, () -> handOut.with(unchanged(work.orderId()), whole.shipment(), result, false));
    }

    /** One version on, because it is noted who was told. */
    private Decision unchanged(String orderId) {
        OrderHead head = orders.head(orderId).orElseThrow();
        return new Decision(head.nextVersion(), head.version(), List.of(), List.of(), List.of());
    }
}
