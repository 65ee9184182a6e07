package in.dakiya.fulfilment;

import in.dakiya.logistics.Booking;
import in.dakiya.logistics.FailedDeliveryAnswer;
import in.dakiya.logistics.Heard;
import in.dakiya.logistics.LogisticsPartner;
import in.dakiya.logistics.PartnerAnswer;
import in.dakiya.logistics.Refusal;
import in.dakiya.order.Decision;
import in.dakiya.order.FailedDelivery;
import in.dakiya.order.OrderHead;
import in.dakiya.order.ParcelAnswer;
import in.dakiya.order.Shipment;
import in.dakiya.table.Orders;
import in.dakiya.table.WorkItems;
import in.dakiya.work.Claim;
import in.dakiya.work.Work;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/** Tells the courier what the seller wants done after a failed delivery; the courier takes the same answer twice. */
@ApplicationScoped
public class AnswerFailedDelivery {

    /** So many attempts without an answer, a minute or so: the seller is told that it takes longer. */
    private static final int TOLD_AFTER = 4;

    private final Orders orders;
    private final Partners partners;
    private final WorkItems works;
    private final Attempt attempt;
    private final InstantSource clock;

    public AnswerFailedDelivery(
            Orders orders, Partners partners, WorkItems works, Attempt attempt, InstantSource clock) {
        this.orders = orders;
        this.partners = partners;
        this.works = works;
        this.attempt = attempt;
        this.clock = clock;
    }

    /** The courier is told nothing where it has acted meanwhile, or the seller has changed his mind. */
    public void run(Claim claim, Work.AnswerFailedDelivery work) {
        Orders.Progress order = progress(work);
        if (!FailedDelivery.isOpen(order.head(), order.shipment(), work.attempt(), work.turn())) {
            attempt.succeed(claim, () -> overtaken(work));
            return;
        }
        Shipment shipment = order.shipment();
        ParcelAnswer answer = FailedDelivery.answer(order.head().shipment(shipment.number()), shipment)
                .orElseThrow();
        LogisticsPartner partner = partners.named(shipment.carrier().partner()).orElse(null);
        Booking booking = Bookings.of(shipment).orElse(null);
        if (partner == null || booking == null) {
            works.park(claim, "NO_BOOKING");
            return;
        }
        settle(
                claim,
                work,
                answer,
                partner.answerFailedDelivery(booking, inItsWords(answer), attempt.checkpoint(claim)));
    }

    private FailedDeliveryAnswer inItsWords(ParcelAnswer answer) {
        return switch (answer.wish()) {
            case DELIVER_AGAIN -> new FailedDeliveryAnswer.DeliverAgain(FailedDelivery.nextTry(clock.instant()));
            case RETURN -> new FailedDeliveryAnswer.ReturnToSeller();
        };
    }

    private void settle(Claim claim, Work.AnswerFailedDelivery work, ParcelAnswer answer, PartnerAnswer<Heard> said) {
        switch (said) {
            case PartnerAnswer.Done<Heard> ignored -> attempt.succeed(claim, () -> heard(work, answer));
            case PartnerAnswer.Refused<Heard> refused ->
                attempt.succeed(claim, () -> refused(work, answer, refused.refusal()));
            case PartnerAnswer.NotYet<Heard> later -> later(claim, work, answer, later.delay(), false, "NOT_YET");
            case PartnerAnswer.Unavailable<Heard> down ->
                later(claim, work, answer, down.delay(), false, "UNAVAILABLE");
            case PartnerAnswer.Unknown<Heard> ignored -> later(claim, work, answer, Duration.ZERO, true, "ANSWER_LOST");
        }
    }

    private Decision overtaken(Work.AnswerFailedDelivery work) {
        Orders.Progress now = progress(work);
        OrderHead head = now.head();
        return FailedDelivery.overtaken(head, now.shipment(), work.attempt(), work.turn(), clock.instant())
                .orElseGet(() -> new Decision(head, head.version(), List.of(), List.of(), List.of()));
    }

    private Decision heard(Work.AnswerFailedDelivery work, ParcelAnswer answer) {
        Orders.Progress now = progress(work);
        return FailedDelivery.heard(now.head(), now.shipment(), answer, clock.instant());
    }

    private Decision refused(Work.AnswerFailedDelivery work, ParcelAnswer answer, Refusal why) {
        Orders.Progress now = progress(work);
        return FailedDelivery.refused(
                now.head(),
                now.shipment(),
                answer,
                why.name(),
                why.mender().name(),
                why == Refusal.TOO_LATE,
                clock.instant());
    }

    private void later(
            Claim claim,
            Work.AnswerFailedDelivery work,
            ParcelAnswer answer,
            Duration delay,
            boolean unsure,
            String why) {
        if (claim.attempt() == TOLD_AFTER) {
            Orders.Progress now = progress(work);
            attempt.also(FailedDelivery.later(now.head(), now.shipment(), answer, clock.instant()));
        }
        attempt.later(claim, delay, unsure, why);
    }

    private Orders.Progress progress(Work.AnswerFailedDelivery work) {
        return orders.progress(work.orderId(), work.shipment()).orElseThrow();
    }
}
