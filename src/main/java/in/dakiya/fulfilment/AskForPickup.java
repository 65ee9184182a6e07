package in.dakiya.fulfilment;

import in.dakiya.logistics.Booking;
import in.dakiya.logistics.LogisticsPartner;
import in.dakiya.logistics.PartnerAnswer;
import in.dakiya.logistics.Pickup;
import in.dakiya.logistics.PickupRequest;
import in.dakiya.logistics.Refusal;
import in.dakiya.order.Decision;
import in.dakiya.order.ReadyToShip;
import in.dakiya.order.Shipment;
import in.dakiya.order.ShipmentState;
import in.dakiya.order.ShipmentStatus;
import in.dakiya.table.Orders;
import in.dakiya.table.WorkItems;
import in.dakiya.work.Claim;
import in.dakiya.work.Work;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;

/** Tells the courier that the parcel is ready, once for each tap that counted. */
@ApplicationScoped
public class AskForPickup {

    private static final Duration WHILE_CANCELLING = Duration.ofMinutes(5);

    private final Orders orders;
    private final Partners partners;
    private final WorkItems works;
    private final Attempt attempt;
    private final InstantSource clock;

    public AskForPickup(Orders orders, Partners partners, WorkItems works, Attempt attempt, InstantSource clock) {
        this.orders = orders;
        this.partners = partners;
        this.works = works;
        this.attempt = attempt;
        this.clock = clock;
    }

    public void run(Claim claim, Work.AskForPickup work) {
        Orders.Progress progress =
                orders.progress(work.orderId(), work.shipment()).orElseThrow();
        ShipmentState state = progress.head().shipment(work.shipment()).state();
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
        Shipment shipment = progress.shipment();
        LogisticsPartner partner = partners.named(shipment.carrier().partner()).orElse(null);
        Booking booking = Bookings.of(shipment).orElse(null);
        if (partner == null || booking == null) {
            works.park(claim, "NO_BOOKING");
            return;
        }
        PickupRequest request = new PickupRequest(work.again());
        settle(claim, progress, partner.requestPickup(booking, request, attempt.checkpoint(claim)));
    }

    private void settle(Claim claim, Orders.Progress read, PartnerAnswer<Pickup> answer) {
        String cause = claim.reference();
        switch (answer) {
            case PartnerAnswer.Done<Pickup> done ->
                attempt.succeed(
                        claim,
                        () -> scheduled(orders.again(read), done.value(), cause));
            case PartnerAnswer.Refused<Pickup> refused ->
                attempt.succeed(
                        claim,
                        () -> refused(orders.again(read), refused.refusal(), cause));
            case PartnerAnswer.NotYet<Pickup> later -> attempt.later(claim, later.delay(), false, "NOT_YET");
            case PartnerAnswer.Unavailable<Pickup> down -> attempt.later(claim, down.delay(), false, "UNAVAILABLE");
            case PartnerAnswer.Unknown<Pickup> ignored -> attempt.later(claim, Duration.ZERO, true, "ANSWER_LOST");
        }
    }

    private Decision scheduled(Orders.Progress now, Pickup pickup, String cause) {
        return ReadyToShip.scheduled(now.head(), now.shipment(), pickup.on(), cause, clock.instant());
    }

    private Decision refused(Orders.Progress now, Refusal refusal, String cause) {
        return ReadyToShip.refused(
                now.head(),
                now.shipment(),
                refusal.name(),
                refusal.mender().name(),
                cause,
                clock.instant());
    }
}
