package in.dakiya.fulfilment;

import in.dakiya.logistics.Booking;
import in.dakiya.logistics.LogisticsPartner;
import in.dakiya.logistics.PartnerAnswer;
import in.dakiya.logistics.Pickup;
import in.dakiya.logistics.PickupRequest;
import in.dakiya.order.Decision;
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
import java.time.InstantSource;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Tells the courier that the parcel is ready, once for each tap that counted. */
@ApplicationScoped
public class AskForPickup {

    private final Orders orders;
    private final Partners partners;
    private final IssueInvoice issueInvoice;
    private final HandOutInvoice handOut;
    private final WorkItems works;
    private final Attempt attempt;
    private final InstantSource clock;

    public AskForPickup(
            Orders orders,
            Partners partners,
            IssueInvoice issueInvoice,
            HandOutInvoice handOut,
            WorkItems works,
            Attempt attempt,
            InstantSource clock) {
        this.orders = orders;
        this.partners = partners;
        this.issueInvoice = issueInvoice;
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
        // It has to exist before the goods leave (section 31(1) CGST Act).
        IssueInvoice.Result invoice = issueInvoice.issue(
                whole.order(), whole.invoice(), shipment.particulars().ewayBill());
        if (invoice instanceof IssueInvoice.Result.Busy) {
            attempt.later(claim, Duration.ZERO, false, "INVOICE_BUSY");
            return;
        }
        PickupRequest request = new PickupRequest(work.again());
        settle(claim, shipment, invoice, partner.requestPickup(booking, request, attempt.checkpoint(claim)));
    }

    private void settle(Claim claim, Shipment shipment, IssueInvoice.Result invoice, PartnerAnswer<Pickup> answer) {
        String cause = claim.reference();
        switch (answer) {
            case PartnerAnswer.Done<Pickup> done ->
                attempt.succeed(
                        claim, () -> scheduled(shipment, invoice, done.value().on(), cause));
            case PartnerAnswer.Refused<Pickup> refused ->
                attempt.succeed(
                        claim,
                        () -> ReadyToShip.refused(
                                head(shipment),
                                shipment,
                                refused.refusal().name(),
                                refused.refusal().mender().name(),
                                cause,
                                clock.instant()));
            case PartnerAnswer.NotYet<Pickup> later -> attempt.later(claim, later.delay(), false, "NOT_YET");
            case PartnerAnswer.Unavailable<Pickup> down -> attempt.later(claim, down.delay(), false, "UNAVAILABLE");
            case PartnerAnswer.Unknown<Pickup> ignored -> attempt.later(claim, Duration.ZERO, true, "ANSWER_LOST");
        }
    }

    private Decision scheduled(Shipment shipment, IssueInvoice.Result invoice, @Nullable LocalDate day, String cause) {
        Decision scheduled = ReadyToShip.scheduled(head(shipment), shipment, day, cause, clock.instant());
        return handOut.with(scheduled, shipment, invoice, shipment.label() == null);
    }

    private OrderHead head(Shipment shipment) {
        return orders.head(shipment.orderId()).orElseThrow();
    }
}
