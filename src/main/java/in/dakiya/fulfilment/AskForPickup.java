package in.dakiya.fulfilment;

import in.dakiya.logistics.Booking;
import in.dakiya.logistics.LogisticsPartner;
import in.dakiya.logistics.PartnerAnswer;
import in.dakiya.logistics.Pickup;
import in.dakiya.logistics.PickupRequest;
import in.dakiya.logistics.Refusal;
import in.dakiya.order.OrderHead;
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
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Tells the courier that the parcel is ready, once for each tap that counted. Most couriers have the label by then: it
 * is fetched in the same go, which spares work of its own; where it is not to be had at once, {@link FetchLabel} goes on.
 */
@ApplicationScoped
public class AskForPickup {

    private static final Duration WHILE_CANCELLING = Duration.ofMinutes(5);

    private final Orders orders;
    private final Partners partners;
    private final Labels labels;
    private final WorkItems works;
    private final Attempt attempt;
    private final InstantSource clock;

    public AskForPickup(
            Orders orders, Partners partners, Labels labels, WorkItems works, Attempt attempt, InstantSource clock) {
        this.orders = orders;
        this.partners = partners;
        this.labels = labels;
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
        switch (partner.requestPickup(booking, request, attempt.checkpoint(claim))) {
            case PartnerAnswer.Done<Pickup> done ->
                scheduled(claim, progress, done.value(), labels.now(partner, booking, shipment));
            case PartnerAnswer.Refused<Pickup> refused -> refused(claim, progress, refused.refusal());
            case PartnerAnswer.NotYet<Pickup> later -> attempt.later(claim, later.delay(), false, "NOT_YET");
            case PartnerAnswer.Unavailable<Pickup> down -> attempt.later(claim, down.delay(), false, "UNAVAILABLE");
            case PartnerAnswer.Unknown<Pickup> ignored -> attempt.later(claim, Duration.ZERO, true, "ANSWER_LOST");
        }
    }

    private void scheduled(Claim claim, Orders.Progress read, Pickup pickup, Optional<Shipment.StoredLabel> label) {
        String cause = claim.reference();
        attempt.succeed(claim, () -> {
            Orders.Progress order = orders.again(read);
            OrderHead head = order.head();
            Shipment shipment = order.shipment();
            Instant now = clock.instant();
            return label.map(stored -> ReadyToShip.scheduledWithLabel(head, shipment, pickup.on(), stored, cause, now))
                    .orElseGet(() -> ReadyToShip.scheduled(head, shipment, pickup.on(), cause, now));
        });
    }

    private void refused(Claim claim, Orders.Progress read, Refusal refusal) {
        attempt.succeed(claim, () -> {
            Orders.Progress order = orders.again(read);
            return ReadyToShip.refused(
                    order.head(),
                    order.shipment(),
                    refusal.name(),
                    refusal.mender().name(),
                    claim.reference(),
                    clock.instant());
        });
    }
}
