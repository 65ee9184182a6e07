package in.dakiya.fulfilment;

import in.dakiya.logistics.Booking;
import in.dakiya.logistics.Cancelled;
import in.dakiya.logistics.LogisticsPartner;
import in.dakiya.logistics.PartnerAnswer;
import in.dakiya.logistics.Refusal;
import in.dakiya.order.CancelNews;
import in.dakiya.order.Cancelling;
import in.dakiya.order.CourierChoice;
import in.dakiya.order.Decision;
import in.dakiya.order.Shipment;
import in.dakiya.order.ShipmentHead;
import in.dakiya.order.ShipmentStatus;
import in.dakiya.order.WorkNames;
import in.dakiya.table.Committer;
import in.dakiya.table.Orders;
import in.dakiya.table.Transaction;
import in.dakiya.table.WorkItems;
import in.dakiya.work.Claim;
import in.dakiya.work.Work;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Asks the partner to take a booking back. A partner that only takes the request tells of the end by its callbacks; we ask
 * its tracking soon, and the partner itself again now and then, because what is cancelled already is answered so.
 */
@ApplicationScoped
public class CancelShipment {

    private static final Logger LOG = Logger.getLogger(CancelShipment.class);
    private static final Duration FIRST_LOOK = Duration.ofMinutes(1);
    private static final Duration ASK_AGAIN = Duration.ofMinutes(10);
    private static final int LONGEST = 18;
    private static final String ASKED = "asked";

    private final Orders orders;
    private final Partners partners;
    private final TakeBack takeBack;
    private final WorkItems works;
    private final Committer committer;
    private final Attempt attempt;
    private final InstantSource clock;

    public CancelShipment(
            Orders orders,
            Partners partners,
            TakeBack takeBack,
            WorkItems works,
            Committer committer,
            Attempt attempt,
            InstantSource clock) {
        this.orders = orders;
        this.partners = partners;
        this.takeBack = takeBack;
        this.works = works;
        this.committer = committer;
        this.attempt = attempt;
        this.clock = clock;
    }

    public void run(Claim claim, Work.CancelShipment work) {
        Orders.Whole whole = orders.whole(work.orderId(), work.shipment()).orElseThrow();
        boolean takenOver = CourierChoice.isTakenOver(whole.head().shipment(work.shipment()));
        if (!takenOver && !isWanted(whole.head().shipment(work.shipment()))) {
            works.finish(claim);
            return;
        }
        LogisticsPartner partner =
                partners.named(whole.shipment().carrier().partner()).orElse(null);
        if (partner == null) {
            works.park(claim, "NO_SUCH_PARTNER");
            return;
        }
        if (takenOver) {
            takeBack.held(claim, whole, partner);
            return;
        }
        Optional<Booking> booking = Bookings.of(whole.shipment());
        if (booking.isPresent()) {
            settle(claim, whole, partner.cancel(booking.get(), attempt.checkpoint(claim)));
        } else {
            find(claim, whole, partner);
        }
    }

    /** Asked for and not decided; or cancelled here, and perhaps not there. */
    private static boolean isWanted(ShipmentHead shipment) {
        ShipmentStatus status = shipment.state().status();
        boolean confirmed = shipment.history().events().stream()
                .anyMatch(
                        e -> e.kind() == ShipmentStatus.CANCELLED && e.source().partner());
        return status == ShipmentStatus.CANCEL_REQUESTED || (status == ShipmentStatus.CANCELLED && !confirmed);
    }

    /** We know of no booking; the partner may. */
    private void find(Claim claim, Orders.Whole whole, LogisticsPartner partner) {
        PartnerAnswer<Optional<Booking>> found = takeBack.find(whole, partner);
        PartnerAnswer<Cancelled> answer = switch (found) {
            case PartnerAnswer.Done<Optional<Booking>> done ->
                done.value()
                        .map(booking -> partner.cancel(booking, attempt.checkpoint(claim)))
                        .orElseGet(() -> new PartnerAnswer.Done<>(new Cancelled(true)));
            case PartnerAnswer.Refused<Optional<Booking>> refused ->
                new PartnerAnswer.Unavailable<>(refused.refusal().name(), ASK_AGAIN);
            case PartnerAnswer.NotYet<Optional<Booking>> later -> new PartnerAnswer.NotYet<>(later.delay());
            case PartnerAnswer.Unavailable<Optional<Booking>> down ->
                new PartnerAnswer.Unavailable<>(down.detail(), down.delay());
            case PartnerAnswer.Unknown<Optional<Booking>> lost -> new PartnerAnswer.Unknown<>(lost.detail());
        };
        settle(claim, whole, answer);
    }

    private void settle(Claim claim, Orders.Whole whole, PartnerAnswer<Cancelled> answer) {
        switch (answer) {
            case PartnerAnswer.Done<Cancelled> done when done.value().confirmed() -> confirmed(claim, whole);
            case PartnerAnswer.Done<Cancelled> ignored -> asked(claim, whole.progress());
            case PartnerAnswer.Refused<Cancelled> refused
            when refused.refusal() == Refusal.CANCELLED -> confirmed(claim, whole);
            case PartnerAnswer.Refused<Cancelled> refused -> refused(claim, whole, refused.refusal());
            case PartnerAnswer.NotYet<Cancelled> later -> attempt.later(claim, later.delay(), false, "NOT_YET");
            case PartnerAnswer.Unavailable<Cancelled> down -> attempt.later(claim, down.delay(), false, "UNAVAILABLE");
            case PartnerAnswer.Unknown<Cancelled> ignored -> attempt.later(claim, Duration.ZERO, true, "ANSWER_LOST");
        }
    }

    private void confirmed(Claim claim, Orders.Whole whole) {
        attempt.succeed(claim, () -> {
            Orders.Progress now = orders.again(whole.progress());
            Decision decision = Cancelling.confirmed(now.head(), now.shipment(), claim.reference(), clock.instant());
            return CancelNews.with(now.head(), decision, List.of(now.shipment()), "");
        });
    }

    private void asked(Claim claim, Orders.Progress read) {
        if (!claim.progress().containsKey(ASKED)) {
            works.save(claim, Map.of(ASKED, "yes"));
            lookSoon(read);
        }
        attempt.later(claim, ASK_AGAIN.multipliedBy(Math.min(claim.attempt(), LONGEST)), false, "NOT_CONFIRMED");
    }

    private void lookSoon(Orders.Progress read) {
        Shipment shipment = read.shipment();
        Decision hurry = new Decision(
                read.head(),
                read.head().version(),
                List.of(),
                List.of(),
                List.of(),
                List.of(new Decision.Hurry(
                        WorkNames.poll(shipment.number()), clock.instant().plus(FIRST_LOOK))));
        Transaction transaction = orders.hurry(
                committer.begin(),
                hurry,
                shipment.carrier().partner(),
                shipment.carrier().account());
        if (committer.commit(transaction) instanceof Transaction.Outcome.Committed) {
            orders.ring(hurry);
        }
    }

    /** Where it counts as cancelled already, nobody but an operator can help: it is paid for and will not go. */
    private void refused(Claim claim, Orders.Whole whole, Refusal refusal) {
        if (refusal.mender() == Refusal.Mender.OPERATOR || isCancelled(whole)) {
            LOG.errorf("an operator is needed: a cancellation is refused: %s", refusal);
        }
        if (isCancelled(whole)) {
            works.park(claim, refusal.name());
            return;
        }
        attempt.succeed(claim, () -> {
            Orders.Progress now = orders.again(whole.progress());
            Decision decision =
                    Cancelling.refused(now.head(), now.shipment(), refusal.name(), claim.reference(), clock.instant());
            return CancelNews.with(now.head(), decision, List.of(now.shipment()), refusal.name());
        });
    }

    private static boolean isCancelled(Orders.Whole whole) {
        return whole.head().shipment(whole.shipment().number()).state().status() == ShipmentStatus.CANCELLED;
    }
}
