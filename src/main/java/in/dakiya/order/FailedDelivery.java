package in.dakiya.order;

import in.dakiya.work.Audience;
import in.dakiya.work.Notice;
import in.dakiya.work.NoticeKind;
import in.dakiya.work.ParcelWish;
import in.dakiya.work.PlannedWork;
import in.dakiya.work.Work;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * A try to deliver has failed (NDR) and the courier asks what to do. It takes one answer for each try, so the first one
 * of a shop's people counts and is not changed; the next try that fails is answered anew.
 */
public final class FailedDelivery {

    /** So long a courier waits for the answer (Shiprocket: about 24 hours, reference on tracking and NDR). */
    public static final Duration ANSWER_WITHIN = Duration.ofHours(24);

    /** Why the courier does not take an answer any more. */
    private static final String TOO_LATE = "TOO_LATE";

    private static final ZoneOffset INDIA = ZoneOffset.ofHoursMinutes(5, 30);

    private FailedDelivery() {}

    /** What a tap comes to. Buttons stay tappable for ever. */
    public sealed interface Tap {
        /** The courier is going to be told. */
        record Accepted(Decision decision) implements Tap {}

        /** A return is asked about first: it costs and cannot be undone. */
        record AskFirst(int attempt, int turn) implements Tap {}

        record AlreadyAsked(ParcelAnswer answer) implements Tap {}

        /** The courier does not ask, or not any more. */
        record NotNow(ShipmentStatus status) implements Tap {}
    }

    /** By which a repetition of the same tap is known. */
    public static long hash(String cause) {
        return ShipmentEvent.contentHash("answer", cause);
    }

    /** By when the courier wants to know, or nothing where it does not ask. */
    public static Optional<Instant> answerBy(ShipmentHead shipment) {
        ShipmentState state = shipment.state();
        return asks(state) ? Optional.of(state.since().plus(ANSWER_WITHIN)) : Optional.empty();
    }

    private static boolean asks(ShipmentState state) {
        return state.status() == ShipmentStatus.DELIVERY_FAILED;
    }

    /** The answer that stands for the try that has failed last. */
    public static Optional<ParcelAnswer> answer(ShipmentHead head, Shipment shipment) {
        return Optional.ofNullable(shipment.particulars().answer())
                .filter(given -> given.attempt() == head.state().deliveryAttempt());
    }

    /** @param cause what identifies the tap, for example the message's id */
    public static Tap deliverAgain(OrderHead head, Shipment shipment, int contact, String cause, Instant now) {
        return next(head.shipment(shipment.number()), shipment) instanceof Tap.AskFirst free
                ? accepted(head, shipment, answer(free, ParcelWish.DELIVER_AGAIN, contact, now), cause)
                : next(head.shipment(shipment.number()), shipment);
    }

    /** A return is wanted, and is not yet sure. */
    public static Tap askReturn(OrderHead head, Shipment shipment) {
        return next(head.shipment(shipment.number()), shipment);
    }

    /** It is sure, of the try and the turn that were asked about; about any other it is asked again. */
    public static Tap giveBack(
            OrderHead head, Shipment shipment, Tap.AskFirst sure, int contact, String cause, Instant now) {
        Tap next = next(head.shipment(shipment.number()), shipment);
        return next.equals(sure)
                ? accepted(head, shipment, answer(sure, ParcelWish.RETURN, contact, now), cause)
                : next;
    }

    /** {@link Tap.AskFirst} where an answer is free to be given. */
    private static Tap next(ShipmentHead head, Shipment shipment) {
        ShipmentState state = head.state();
        if (!asks(state)) {
            return new Tap.NotNow(state.status());
        }
        Optional<ParcelAnswer> given = answer(head, shipment);
        int turn = given.map(ParcelAnswer::turn).orElse(0) + 1;
        return given.filter(answer -> answer.outcome() != ParcelAnswer.Outcome.REFUSED)
                .<Tap>map(Tap.AlreadyAsked::new)
                .orElseGet(() -> new Tap.AskFirst(state.deliveryAttempt(), turn));
    }

    private static ParcelAnswer answer(Tap.AskFirst free, ParcelWish wish, int contact, Instant now) {
        return new ParcelAnswer(free.attempt(), free.turn(), wish, contact, now, ParcelAnswer.Outcome.OPEN);
    }

    private static Tap accepted(OrderHead head, Shipment shipment, ParcelAnswer answer, String cause) {
        ShipmentSignal said =
                answer.wish() == ParcelWish.RETURN ? ShipmentSignal.RETURN_ASKED : ShipmentSignal.DELIVER_AGAIN_ASKED;
        ShipmentEvent event = new ShipmentEvent(said, answer.at(), EventSource.SELLER, hash(cause), false);
        int number = shipment.number();
        OrderHead after = head.with(head.shipment(number).plus(List.of(event)))
                .without(Attention.NDR, number)
                .nextVersion();
        Work tell =
                new Work.AnswerFailedDelivery(head.orderId(), number, answer.attempt(), answer.turn(), answer.wish());
        PlannedWork work = new PlannedWork(
                WorkNames.answerFailedDelivery(number, answer.attempt(), answer.turn()), tell, answer.at());
        return new Tap.Accepted(new Decision(
                after,
                head.version(),
                List.of(answered(shipment, answer)),
                List.of(new TimelineEntry(number, event, "")),
                List.of(work)));
    }

    private static Shipment answered(Shipment shipment, ParcelAnswer answer) {
        return shipment.with(shipment.particulars().answering(answer));
    }

    /** Whether this answer is still the one to be given, and still wanted. */
    public static boolean isOpen(OrderHead head, Shipment shipment, int attempt, int turn) {
        ShipmentHead of = head.shipment(shipment.number());
        return asks(of.state())
                && answer(of, shipment)
                        .filter(a -> a.attempt() == attempt && a.turn() == turn)
                        .filter(a -> a.outcome() == ParcelAnswer.Outcome.OPEN)
                        .isPresent();
    }

    /** The day for which another try is asked: the next one on which couriers go. */
    public static LocalDate nextTry(Instant now) {
        LocalDate day = now.atOffset(INDIA).toLocalDate().plusDays(1);
        return day.getDayOfWeek() == DayOfWeek.SUNDAY ? day.plusDays(1) : day;
    }

    /** The courier has taken the answer. What has happened to the parcel meanwhile is told by itself. */
    public static Decision heard(OrderHead head, Shipment shipment, ParcelAnswer answer, Instant now) {
        Notice notice = notice(head, shipment, NoticeKind.ANSWER_HEARD, answer)
                .with("nextTry", nextTry(now).toString());
        return ended(head, head, shipment, answer.ended(ParcelAnswer.Outcome.HEARD), notice, now);
    }

    /**
     * The courier does not take it. Where somebody can mend that, it may be answered again; where it was too late, the
     * courier has decided itself and nothing waits for the seller.
     *
     * @param refusal why, by name
     * @param mender who can put it right, by name
     * @param tooLate the courier does not ask any more
     */
    public static Decision refused(
            OrderHead head,
            Shipment shipment,
            ParcelAnswer answer,
            String refusal,
            String mender,
            boolean tooLate,
            Instant now) {
        boolean asksAgain = !tooLate && asks(head.shipment(shipment.number()).state());
        OrderHead after = asksAgain ? head.with(Attention.NDR) : head;
        Notice notice = notice(head, shipment, NoticeKind.ANSWER_REFUSED, answer)
                .with("refusal", refusal)
                .with("mender", mender);
        return ended(head, after, shipment, answer.ended(ParcelAnswer.Outcome.REFUSED), notice, now);
    }

    /**
     * The courier has gone on before it could be told. Where it carries to the customer again what was to come back, the
     * seller is told so; all else is told by what the courier does.
     */
    public static Optional<Decision> overtaken(OrderHead head, Shipment shipment, int attempt, int turn, Instant now) {
        ShipmentStatus status = head.shipment(shipment.number()).state().status();
        boolean goesOn = status.leg() == Leg.FORWARD && !status.terminal() && status != ShipmentStatus.DELIVERY_FAILED;
        return Optional.ofNullable(shipment.particulars().answer())
                .filter(given -> given.attempt() == attempt && given.turn() == turn)
                .filter(given -> given.wish() == ParcelWish.RETURN && given.outcome() == ParcelAnswer.Outcome.OPEN)
                .filter(given -> goesOn)
                .map(given -> refused(head, shipment, given, TOO_LATE, "SELLER", true, now));
    }

    /** The courier cannot be reached for a while: the seller need not wait, and need not tap again. */
    public static Decision later(OrderHead head, Shipment shipment, ParcelAnswer answer, Instant now) {
        Notice notice = notice(head, shipment, NoticeKind.ANSWER_LATER, answer);
        return new Decision(
                head, head.version(), List.of(), List.of(), List.of(told(head, shipment, answer, notice, now)));
    }

    private static Decision ended(
            OrderHead head, OrderHead after, Shipment shipment, ParcelAnswer answer, Notice notice, Instant now) {
        return new Decision(
                after.nextVersion(),
                head.version(),
                List.of(answered(shipment, answer)),
                List.of(),
                List.of(told(head, shipment, answer, notice, now)));
    }

    private static Notice notice(OrderHead head, Shipment shipment, NoticeKind kind, ParcelAnswer answer) {
        return Notice.of(kind, head.sellerId(), head.orderId(), shipment.number())
                .with("wish", answer.wish().name())
                .with("attempt", Integer.toString(answer.attempt()))
                .with("contact", Integer.toString(answer.contact()));
    }

    private static PlannedWork told(
            OrderHead head, Shipment shipment, ParcelAnswer answer, Notice notice, Instant now) {
        return new PlannedWork(
                WorkNames.tell(notice.kind(), shipment.number(), answer.attempt()) + "#" + answer.turn(),
                new Work.Tell(new Audience.SellerPeople(head.sellerId()), notice),
                now);
    }
}
