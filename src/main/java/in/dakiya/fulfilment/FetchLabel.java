package in.dakiya.fulfilment;

import in.dakiya.logistics.Booking;
import in.dakiya.logistics.Label;
import in.dakiya.logistics.LogisticsPartner;
import in.dakiya.logistics.PartnerAnswer;
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
import java.time.InstantSource;
import java.util.Map;
import org.jboss.logging.Logger;

/** Fetches the courier's label when it exists, now or later, keeps it, and hands it to the chat. */
@ApplicationScoped
public class FetchLabel {

    private static final Logger LOG = Logger.getLogger(FetchLabel.class);
    private static final Duration UNKNOWN_WAIT = Duration.ofSeconds(30);
    private static final Duration WHILE_CANCELLING = Duration.ofMinutes(5);

    private final Orders orders;
    private final Partners partners;
    private final Labels labels;
    private final PlatformLabels platformLabels;
    private final WorkItems works;
    private final Attempt attempt;
    private final InstantSource clock;

    public FetchLabel(
            Orders orders,
            Partners partners,
            Labels labels,
            PlatformLabels platformLabels,
            WorkItems works,
            Attempt attempt,
            InstantSource clock) {
        this.orders = orders;
        this.partners = partners;
        this.labels = labels;
        this.platformLabels = platformLabels;
        this.works = works;
        this.attempt = attempt;
        this.clock = clock;
    }

    public void run(Claim claim, Work.FetchLabel work) {
        Orders.Progress progress =
                orders.progress(work.orderId(), work.shipment()).orElseThrow();
        Shipment shipment = progress.shipment();
        LogisticsPartner partner = partners.named(shipment.carrier().partner()).orElse(null);
        Booking booking = Bookings.of(shipment).orElse(null);
        ShipmentStatus status =
                progress.head().shipment(work.shipment()).state().status();
        if (partner == null || booking == null || shipment.label() != null || status == ShipmentStatus.CANCELLED) {
            works.finish(claim);
            return;
        }
        if (status == ShipmentStatus.CANCEL_REQUESTED) {
            attempt.later(claim, WHILE_CANCELLING, false, "CANCEL_REQUESTED");
            return;
        }
        switch (partner.label(booking)) {
            case PartnerAnswer.Done<Label> done -> keep(claim, shipment, done.value());
            case PartnerAnswer.NotYet<Label> later -> notYet(claim, progress, later.delay());
            case PartnerAnswer.Unavailable<Label> down -> attempt.later(claim, down.delay(), false, "UNAVAILABLE");
            case PartnerAnswer.Unknown<Label> ignored -> attempt.later(claim, UNKNOWN_WAIT, false, "ANSWER_LOST");
            case PartnerAnswer.Refused<Label> refused
            when shipment.carrier().isPlatform() -> {
                LOG.warnf("the label of the platform was not fetched: it %s", refused.detail());
                attempt.succeed(claim, () -> ByPlatform.noLabel(head(shipment)));
            }
            case PartnerAnswer.Refused<Label> refused -> {
                LOG.errorf("label refused: %s", refused.refusal());
                attempt.later(claim, UNKNOWN_WAIT, false, refused.refusal().name());
            }
        }
    }

    private void keep(Claim claim, Shipment shipment, Label label) {
        if (shipment.carrier().isPlatform()) {
            platformLabels.give(shipment.orderId(), shipment.number(), label.pdf());
            works.finish(claim);
            return;
        }
        Shipment.StoredLabel stored = labels.keep(shipment, label);
        attempt.succeed(claim, () -> ReadyToShip.labelled(head(shipment), current(shipment), stored, clock.instant()));
    }

    /** The seller is told once that the courier was asked and the label is still to come. */
    private void notYet(Claim claim, Orders.Progress progress, Duration wait) {
        if (claim.progress().isEmpty()) {
            attempt.also(ReadyToShip.labelLater(progress.head(), progress.shipment(), clock.instant()));
            works.save(claim, Map.of("told", "yes"));
        }
        attempt.later(claim, wait, false, "NOT_YET");
    }

    private OrderHead head(Shipment shipment) {
        return orders.head(shipment.orderId()).orElseThrow();
    }

    private Shipment current(Shipment shipment) {
        return orders.shipment(shipment.orderId(), shipment.number()).orElse(shipment);
    }
}
