package in.dakiya.fulfilment;

import in.dakiya.logistics.Booking;
import in.dakiya.logistics.LogisticsPartner;
import in.dakiya.logistics.PartnerAnswer;
import in.dakiya.logistics.Pickup;
import in.dakiya.logistics.PickupRequest;
import in.dakiya.order.Decision;
import in.dakiya.order.EwayBills;
import in.dakiya.order.ByPlatform;
import in.dakiya.order.OrderHead;
import in.dakiya.order.ReadyToShip;
import in.dakiya.order.Shipment;
import in.dakiya.order.ShipmentStatus;
import in.dakiya.table.Orders;
import in.dakiya.table.WorkItems;
import in.dakiya.work.Claim;
import in.dakiya.work.Work;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Tells the courier that the parcel is ready, once for each tap that counted; its invoice is issued before. Most couriers have the label by then: it
 * is fetched in the same go, which spares work of its own; where it is not to be had at once, {@link FetchLabel} goes on.
 */
@ApplicationScoped
public class AskForPickup {

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
        ShipmentStatus status = whole.head().shipment(work.shipment()).state().status();
        if (status != ShipmentStatus.RTS_REQUESTED) {
            works.finish(claim);
            return;
        }
        Shipment shipment = whole.shipment();
        LogisticsPartner partner = partners.named(shipment.carrier().partner()).orElse(null);
        Booking booking = Bookings.of(shipment).orElse(null);
        if (partner == null || booking == null) {
            works.park(claim, "NO_BOOKING");
            return;
        }
        if (EwayBills.isMissing(whole.order(), whole.head(), shipment)) {
            attempt.succeed(claim, () -> EwayBills.ask(head(shipment), shipment.number(), clock.instant()));
            return;
        }
        // It has to exist before the goods leave (section 31(1) CGST Act).
        IssueInvoice.Result invoice = issueInvoice.issue(
                whole.order(), whole.invoice(), shipment.particulars().ewayBill());
        if (invoice instanceof IssueInvoice.Result.Busy) {
            attempt.later(claim, Duration.ZERO, false, "INVOICE_BUSY");
            return;
        }
        PickupRequest request = new PickupRequest(work.again());
        switch (partner.requestPickup(booking, request, attempt.checkpoint(claim))) {
            case PartnerAnswer.Done<Pickup> done when !done.value().agreed() -> asked(claim, shipment, invoice);
            case PartnerAnswer.Done<Pickup> done ->
                scheduled(claim, shipment, done.value(), labels.now(partner, booking, shipment), invoice);
            case PartnerAnswer.Refused<Pickup> refused ->
                attempt.succeed(
                        claim,
                        () -> ReadyToShip.refused(
                                head(shipment),
                                shipment,
                                refused.refusal().name(),
                                refused.refusal().mender().name(),
                                claim.reference(),
                                clock.instant()));
            case PartnerAnswer.NotYet<Pickup> later -> attempt.later(claim, later.delay(), false, "NOT_YET");
            case PartnerAnswer.Unavailable<Pickup> down -> attempt.later(claim, down.delay(), false, "UNAVAILABLE");
            case PartnerAnswer.Unknown<Pickup> ignored -> attempt.later(claim, Duration.ZERO, true, "ANSWER_LOST");
        }
    }

    private void scheduled(
            Claim claim,
            Shipment shipment,
            Pickup pickup,
            Optional<Shipment.StoredLabel> label,
            IssueInvoice.Result invoice) {
        Optional<String> papers = label.flatMap(stored -> joinPapers.join(invoice, shipment, stored));
        attempt.succeed(claim, () -> {
            OrderHead head = head(shipment);
            Instant now = clock.instant();
            Decision scheduled = label.map(stored ->
                            ReadyToShip.scheduledWithLabel(head, shipment, pickup.on(), stored, claim.reference(), now))
                    .orElseGet(() -> ReadyToShip.scheduled(head, shipment, pickup.on(), claim.reference(), now));
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

    private OrderHead head(Shipment shipment) {
        return orders.head(shipment.orderId()).orElseThrow();
    }
}
