package in.dakiya.fulfilment;

import in.dakiya.invoice.Consignment;
import in.dakiya.logistics.Booking;
import in.dakiya.logistics.LogisticsPartner;
import in.dakiya.logistics.PartnerAnswer;
import in.dakiya.logistics.Pickup;
import in.dakiya.logistics.PickupRequest;
import in.dakiya.logistics.Refusal;
import in.dakiya.order.ByPlatform;
import in.dakiya.order.Decision;
import in.dakiya.order.EwayBills;
import in.dakiya.order.OrderHead;
import in.dakiya.order.OrderPart;
import in.dakiya.order.ReadyToShip;
import in.dakiya.order.Shipment;
import in.dakiya.order.ShipmentState;
import in.dakiya.order.ShipmentStatus;
import in.dakiya.order.TakingBack;
import in.dakiya.table.Orders;
import in.dakiya.table.WorkItems;
import in.dakiya.work.Claim;
import in.dakiya.work.Work;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;

/**
 * Tells the courier that the parcel is ready, once for each tap that counted; its invoice is issued before. Most couriers have the label by then: it
 * is fetched in the same go, which spares work of its own; where it is not to be had at once, {@link FetchLabel} goes on.
 */
@ApplicationScoped
public class AskForPickup {

    private static final Duration WHILE_CANCELLING = Duration.ofMinutes(5);

    private final Orders orders;
    private final Partners partners;
    private final Labels labels;
    private final IssueInvoice issueInvoice;
    private final JoinPapers joinPapers;
    private final HandOutInvoice handOut;
    private final WorkItems works;
    private final Attempt attempt;
    private final InstantSource clock;

    public AskForPickup(
            Orders orders,
            Partners partners,
            Labels labels,
            IssueInvoice issueInvoice,
            JoinPapers joinPapers,
            HandOutInvoice handOut,
            WorkItems works,
            Attempt attempt,
            InstantSource clock) {
        this.orders = orders;
        this.partners = partners;
        this.labels = labels;
        this.issueInvoice = issueInvoice;
        this.joinPapers = joinPapers;
        this.handOut = handOut;
        this.works = works;
        this.attempt = attempt;
        this.clock = clock;
    }

    public void run(Claim claim, Work.AskForPickup work) {
        Orders.Whole whole = orders.whole(work.orderId(), work.shipment()).orElseThrow();
        ShipmentState state = whole.head().shipment(work.shipment()).state();
        if (state.status() != ShipmentStatus.RTS_REQUESTED) {
            // Where the cancellation is refused, the courier is still to come.
            if (state.status() == ShipmentStatus.CANCEL_REQUESTED
                    && state.beforeCancel() == ShipmentStatus.RTS_REQUESTED) {
                attempt.later(claim, WHILE_CANCELLING, false, "CANCEL_REQUESTED");
            } else {
                works.finish(claim);
            }
            return;
        }
        Shipment shipment = whole.shipment();
        LogisticsPartner partner = partners.named(shipment.carrier().partner()).orElse(null);
        Booking booking = Bookings.of(shipment).orElse(null);
        if (partner == null || booking == null) {
            works.park(claim, "NO_BOOKING");
            return;
        }
        Set<Integer> sold = TakingBack.sold(whole.head());
        if (EwayBills.isMissing(Consignment.valuePaise(OrderPart.of(whole.order(), sold)), whole.head(), shipment)) {
            attempt.succeed(
                    claim,
                    () -> EwayBills.ask(orders.head(work.orderId()).orElseThrow(), work.shipment(), clock.instant()));
            return;
        }
        // It has to exist before the goods leave (section 31(1) CGST Act).
        IssueInvoice.Result invoice = issueInvoice.issue(whole.order(), whole.invoice(), sold, orders.ewayBill(whole));
        if (invoice instanceof IssueInvoice.Result.Busy) {
            attempt.later(claim, Duration.ZERO, false, "INVOICE_BUSY");
            return;
        }
        PickupRequest request = new PickupRequest(work.again());
        switch (partner.requestPickup(booking, request, attempt.checkpoint(claim))) {
            case PartnerAnswer.Done<Pickup> done when !done.value().agreed() -> asked(claim, shipment, invoice);
            case PartnerAnswer.Done<Pickup> done ->
                scheduled(claim, whole.progress(), done.value(), labels.now(partner, booking, shipment), invoice);
            case PartnerAnswer.Refused<Pickup> refused -> refused(claim, whole.progress(), refused.refusal(), invoice);
            case PartnerAnswer.NotYet<Pickup> later -> attempt.later(claim, later.delay(), false, "NOT_YET");
            case PartnerAnswer.Unavailable<Pickup> down -> attempt.later(claim, down.delay(), false, "UNAVAILABLE");
            case PartnerAnswer.Unknown<Pickup> ignored -> attempt.later(claim, Duration.ZERO, true, "ANSWER_LOST");
        }
    }

    private void scheduled(
            Claim claim,
            Orders.Progress read,
            Pickup pickup,
            Optional<Shipment.StoredLabel> label,
            IssueInvoice.Result invoice) {
        Optional<String> papers = label.flatMap(stored -> joinPapers.join(invoice, read.shipment(), stored));
        String cause = claim.reference();
        attempt.succeedAndEnd(claim, () -> {
            Orders.Progress order = orders.again(read);
            OrderHead head = order.head();
            Shipment shipment = order.shipment();
            Instant now = clock.instant();
            Decision scheduled = label.map(
                            stored -> ReadyToShip.scheduledWithLabel(head, shipment, pickup.on(), stored, cause, now))
                    .orElseGet(() -> ReadyToShip.scheduled(head, shipment, pickup.on(), cause, now));
            return handOut.with(scheduled, shipment, invoice, papers);
        });
    }

    /** What comes of it the partner reports by itself. */
    private void asked(Claim claim, Shipment asked, IssueInvoice.Result invoice) {
        attempt.succeed(claim, () -> {
            Orders.Progress now =
                    orders.progress(asked.orderId(), asked.number()).orElseThrow();
            Decision decision = ByPlatform.asked(now.head(), now.shipment(), clock.instant());
            return handOut.with(decision, now.shipment(), invoice, Optional.empty());
        });
    }

    /** The invoice waits for the next time, unless there is none. */
    private void refused(Claim claim, Orders.Progress read, Refusal refusal, IssueInvoice.Result invoice) {
        attempt.succeed(claim, () -> {
            Orders.Progress order = orders.again(read);
            Decision decision = ReadyToShip.refused(
                    order.head(),
                    order.shipment(),
                    refusal.name(),
                    refusal.mender().name(),
                    claim.reference(),
                    clock.instant());
            return TakingBack.isOff(decision.head())
                    ? handOut.with(decision, order.shipment(), invoice, Optional.empty())
                    : decision;
        });
    }
}
