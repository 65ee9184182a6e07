package in.dakiya.fulfilment;

import in.dakiya.invoice.InvoiceNews;
import in.dakiya.order.Attention;
import in.dakiya.order.Decision;
import in.dakiya.order.EwayBills;
import in.dakiya.order.OrderHead;
import in.dakiya.order.SelfShipping;
import in.dakiya.order.Shipment;
import in.dakiya.order.TakingBack;
import in.dakiya.table.Orders;
import in.dakiya.table.WorkItems;
import in.dakiya.work.Claim;
import in.dakiya.work.Work;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Issues the invoice that goes with a parcel which no courier of ours is asked for, and hands it to the seller. */
@ApplicationScoped
public class MakeInvoice {

    private final Orders orders;
    private final IssueInvoice issueInvoice;
    private final HandOutInvoice handOut;
    private final WorkItems works;
    private final Attempt attempt;
    private final InstantSource clock;

    public MakeInvoice(
            Orders orders,
            IssueInvoice issueInvoice,
            HandOutInvoice handOut,
            WorkItems works,
            Attempt attempt,
            InstantSource clock) {
        this.orders = orders;
        this.issueInvoice = issueInvoice;
        this.handOut = handOut;
        this.works = works;
        this.attempt = attempt;
        this.clock = clock;
    }

    public void run(Claim claim, Work.MakeInvoice work) {
        Orders.Whole whole = orders.whole(work.orderId(), work.shipment()).orElseThrow();
        if (TakingBack.isOff(whole.head())) {
            works.finish(claim);
            return;
        }
        if (EwayBills.isMissing(whole.order(), whole.head(), whole.shipment()) && isFresh(whole.shipment())) {
            ask(claim, whole);
            return;
        }
        IssueInvoice.Result result = issueInvoice.issue(
                whole.order(), whole.invoice(), whole.shipment().particulars().ewayBill());
        if (result instanceof IssueInvoice.Result.Busy) {
            attempt.later(claim, Duration.ZERO, false, "INVOICE_BUSY");
            return;
        }
        OrderHead head = orders.head(work.orderId()).orElseThrow();
        if (result instanceof IssueInvoice.Result.Issued issued && !TakingBack.isOff(head)) {
            attempt.succeed(claim, InvoiceNews.tell(head, work.shipment(), issued.invoice(), clock.instant()));
        } else {
            attempt.succeed(
                    claim, () -> handOut.with(unchanged(work.orderId()), whole.shipment(), result, Optional.empty()));
        }
    }

    /** The parcel may be gone soon: the invoice does not wait longer than the correction of what was said of it. */
    private boolean isFresh(Shipment shipment) {
        Shipment.Dispatch dispatch = shipment.dispatch();
        return dispatch != null && clock.instant().isBefore(dispatch.at().plus(SelfShipping.CORRECTABLE));
    }

    private void ask(Claim claim, Orders.Whole whole) {
        Shipment shipment = whole.shipment();
        if (!whole.head().attention().contains(Attention.EWAY_BILL_MISSING)) {
            attempt.also(EwayBills.ask(whole.head(), shipment.number(), clock.instant()));
        }
        Shipment.Dispatch dispatch = Objects.requireNonNull(shipment.dispatch());
        works.putOff(claim, dispatch.at().plus(SelfShipping.CORRECTABLE), false, "EWAY_BILL");
    }

    /** One version on, because it is noted who was told. */
    private Decision unchanged(String orderId) {
        OrderHead head = orders.head(orderId).orElseThrow();
        return new Decision(head.nextVersion(), head.version(), List.of(), List.of(), List.of());
    }
}
