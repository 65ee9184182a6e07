package in.dakiya.fulfilment;

import in.dakiya.invoice.Consignment;
import in.dakiya.invoice.InvoiceNews;
import in.dakiya.order.Attention;
import in.dakiya.order.Decision;
import in.dakiya.order.EwayBills;
import in.dakiya.order.OrderHead;
import in.dakiya.order.OrderPart;
import in.dakiya.order.SelfShipping;
import in.dakiya.order.Shipment;
import in.dakiya.order.TakingBack;
import in.dakiya.table.Orders;
import in.dakiya.table.WorkItems;
import in.dakiya.work.Claim;
import in.dakiya.work.PlannedWork;
import in.dakiya.work.Work;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Issues the invoice that goes with a parcel which no courier of ours is asked for, and tells the shop in one message that
 * the parcel is shipped and what its invoice is.
 */
@ApplicationScoped
public class MakeInvoice {

    /** The shop knows that it is shipped, and has no invoice yet. */
    private static final String TOLD = "told";

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
        boolean told =
                work.contact() == Work.MakeInvoice.NOBODY || claim.progress().containsKey(TOLD);
        if (TakingBack.isOff(whole.head())) {
            works.finish(claim);
        } else if (EwayBills.isMissing(value(whole), whole.head(), whole.shipment()) && isFresh(whole.shipment())) {
            tellAlone(claim, work, whole.head(), told);
            ask(claim, whole);
        } else {
            settle(claim, work, whole, told);
        }
    }

    private static long value(Orders.Whole whole) {
        return Consignment.valuePaise(OrderPart.of(whole.order(), TakingBack.sold(whole.head())));
    }

    private void settle(Claim claim, Work.MakeInvoice work, Orders.Whole whole, boolean told) {
        IssueInvoice.Result result = issueInvoice.issue(
                whole.order(), whole.invoice(), TakingBack.sold(whole.head()), orders.ewayBill(whole));
        OrderHead head = orders.head(work.orderId()).orElseThrow();
        switch (result) {
            case IssueInvoice.Result.Issued issued
            when !TakingBack.isOff(head) && issued.invoice().toBeCredited(head).isEmpty() ->
                attempt.succeed(
                        claim,
                        told
                                ? InvoiceNews.tell(head, work.shipment(), issued.invoice(), clock.instant())
                                : InvoiceNews.with(shipped(head, work), issued.invoice()));
            case IssueInvoice.Result.Busy ignored -> attempt.later(claim, Duration.ZERO, false, "INVOICE_BUSY");
            default -> {
                tellAlone(claim, work, head, told);
                attempt.succeed(
                        claim,
                        () -> handOut.with(unchanged(work.orderId()), whole.shipment(), result, Optional.empty()));
            }
        }
    }

    /** That it is shipped is told without waiting for an invoice. */
    private void tellAlone(Claim claim, Work.MakeInvoice work, OrderHead head, boolean told) {
        if (!told) {
            attempt.plan(claim, shipped(head, work));
        }
    }

    private PlannedWork shipped(OrderHead head, Work.MakeInvoice work) {
        return SelfShipping.tellShop(head, work.shipment(), work.contact(), 0, clock.instant());
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
        works.putOff(claim, dispatch.at().plus(SelfShipping.CORRECTABLE), false, "EWAY_BILL", Map.of(TOLD, "yes"));
    }

    /** One version on, because it is noted who was told. */
    private Decision unchanged(String orderId) {
        OrderHead head = orders.head(orderId).orElseThrow();
        return new Decision(head.nextVersion(), head.version(), List.of(), List.of(), List.of());
    }
}
