package in.dakiya.conversation;

import in.dakiya.chat.Expectation;
import in.dakiya.chat.Intent;
import in.dakiya.order.Handover;
import in.dakiya.order.OrderHead;
import in.dakiya.order.Proof;
import in.dakiya.order.Shipment;
import in.dakiya.order.WorkNames;
import in.dakiya.otp.DeliveryCode;
import in.dakiya.otp.PlainCode;
import in.dakiya.otp.Resending;
import in.dakiya.table.Codes;
import in.dakiya.table.Key;
import in.dakiya.table.WorkItems;
import in.dakiya.work.Audience;
import in.dakiya.work.Notice;
import in.dakiya.work.NoticeKind;
import in.dakiya.work.PlannedWork;
import in.dakiya.work.Work;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Talk of a seller about a parcel that he ships himself and that has reached the customer, or does not. */
@ApplicationScoped
class HandoverTalk {

    /** So long an answer is taken for one to what was asked. */
    static final Duration ANSWER_WITHIN = Duration.ofHours(2);

    private final Codes codes;
    private final TypedCodes typedCodes;
    private final WorkItems works;
    private final Replies replies;
    private final InstantSource clock;

    HandoverTalk(Codes codes, TypedCodes typedCodes, WorkItems works, Replies replies, InstantSource clock) {
        this.codes = codes;
        this.typedCodes = typedCodes;
        this.works = works;
        this.replies = replies;
        this.clock = clock;
    }

    /** He wants to confirm the delivery: the customer's code is asked for, or where none is needed his word once more. */
    boolean confirm(Turn turn, OrderHead head, int shipment) {
        if (!Handover.open(head.shipment(shipment))) {
            return notOnItsWay(turn, head, shipment);
        }
        Optional<DeliveryCode> code = codes.find(head.orderId(), shipment);
        if (code.isEmpty() && !awaitsCode(head, shipment)) {
            return replies.tell(turn, head, shipment, NoticeKind.ASK_DELIVERED);
        }
        Instant now = clock.instant();
        Turn asked = turn.expecting(new Expectation.Code(head.orderId(), shipment), now.plus(ANSWER_WITHIN));
        PlannedWork question = replies.reply(asked, Replies.notice(head, shipment, NoticeKind.ASK_CODE));
        // A customer who has not asked for his code is sent it now, once: the seller stands at his door.
        boolean unseen =
                code.isPresent() && !code.get().fetched() && !code.get().isSent();
        if (unseen && Resending.decide(code.get(), now) instanceof Resending.Outcome.Send send) {
            return replies.commit(
                    asked,
                    head.orderId(),
                    List.of(toCustomer(head, shipment, send.after())),
                    List.of(question),
                    transaction -> codes.save(transaction, head.orderId(), shipment, send.after()));
        }
        return replies.commit(asked, List.of(question), transaction -> {});
    }

    /** The code is being made. What the seller's setting was when he shipped decides, not what it is now. */
    private boolean awaitsCode(OrderHead head, int shipment) {
        return works.isPlanned(Key.orderPartition(head.orderId()), WorkNames.issueCode(shipment, 1));
    }

    /** He has typed what may be the code: it is hidden at once and checked by whoever may know the right one. */
    boolean code(Turn turn, OrderHead head, int shipment, String digits) {
        if (!Handover.open(head.shipment(shipment))) {
            return untried(turn, Replies.notice(head, shipment, NoticeKind.NOT_ON_ITS_WAY));
        }
        Instant now = clock.instant();
        Turn asked = turn.expecting(new Expectation.Code(head.orderId(), shipment), now.plus(ANSWER_WITHIN));
        if (digits.length() != PlainCode.LENGTH) {
            return untried(asked, Replies.notice(head, shipment, NoticeKind.CODE_SHAPE));
        }
        return check(asked, head, shipment, turn.wamid(), typedCodes.hide(turn.wamid(), digits));
    }

    /** He says for which order the code was that he typed a moment ago. */
    boolean codeFor(Turn turn, OrderHead head, int shipment) {
        if (turn.file().expects(clock.instant()).orElse(null) instanceof Expectation.CodeOf typed
                && Handover.open(head.shipment(shipment))) {
            return check(turn.answered(), head, shipment, typed.wamid(), typed.typed());
        }
        return confirm(turn, head, shipment);
    }

    /**
     * Planned among what the person said, whichever order it is for: a message that Meta brings again, when another order
     * waits by then, finds the name taken and is tried on none.
     */
    private boolean check(Turn turn, OrderHead head, int shipment, String wamid, String typed) {
        Work.CheckCode work =
                new Work.CheckCode(head.orderId(), shipment, turn.person(), wamid, typed, clock.instant());
        PlannedWork planned = new PlannedWork(WorkNames.checkCode(wamid), work, clock.instant());
        return replies.commit(turn, List.of(planned), transaction -> {});
    }

    /** The answer to a code that is tried on nothing; none where that very message was tried before. */
    boolean untried(Turn turn, Notice notice) {
        boolean before = works.isPlanned(Key.personPartition(turn.person()), WorkNames.checkCode(turn.wamid()));
        return before || replies.say(turn, notice);
    }

    /** Digits without an order, and several orders wait for theirs: nothing is tried. */
    boolean askWhich(Turn turn, Intent.Code code, Notice question) {
        if (code.digits().length() != PlainCode.LENGTH) {
            return untried(turn, Notice.plain(NoticeKind.CODE_SHAPE));
        }
        Expectation typed = new Expectation.CodeOf(turn.wamid(), typedCodes.hide(turn.wamid(), code.digits()));
        return replies.say(turn.expecting(typed, clock.instant().plus(ANSWER_WITHIN)), question);
    }

    /** The same code again, to the customer only. */
    boolean resend(Turn turn, OrderHead head, int shipment) {
        if (!Handover.open(head.shipment(shipment))) {
            return notOnItsWay(turn, head, shipment);
        }
        DeliveryCode code = codes.find(head.orderId(), shipment).orElse(null);
        return switch (Resending.decide(code, clock.instant())) {
            case Resending.Outcome.Send send ->
                replies.commit(
                        turn,
                        head.orderId(),
                        List.of(toCustomer(head, shipment, send.after())),
                        List.of(replies.reply(
                                turn,
                                Replies.notice(head, shipment, NoticeKind.CODE_SENT_AGAIN)
                                        .with("left", Integer.toString(send.leftToday())))),
                        transaction -> codes.save(transaction, head.orderId(), shipment, send.after()));
            case Resending.Outcome.TooSoon soon ->
                replies.say(turn, at(head, shipment, NoticeKind.CODE_TOO_SOON, soon.at()));
            case Resending.Outcome.TooOften often ->
                replies.say(turn, at(head, shipment, NoticeKind.CODE_TOO_OFTEN, often.at()));
            case Resending.Outcome.NotPossible no -> notPossible(turn, head, shipment, no.reason());
        };
    }

    private boolean notPossible(Turn turn, OrderHead head, int shipment, Resending.Reason reason) {
        return switch (reason) {
            case NONE_ISSUED, USED -> replies.tell(turn, head, shipment, NoticeKind.CODE_NOT_NEEDED);
            case DEAD, EXPIRED -> replies.tell(turn, head, shipment, NoticeKind.CODE_DEAD);
        };
    }

    static Notice at(OrderHead head, int shipment, NoticeKind kind, Instant at) {
        return Replies.notice(head, shipment, kind).with("at", at.toString());
    }

    private PlannedWork toCustomer(OrderHead head, int shipment, DeliveryCode code) {
        Notice notice = Replies.notice(head, shipment, NoticeKind.CUSTOMER_CODE_UNASKED);
        return new PlannedWork(
                WorkNames.tell(NoticeKind.CUSTOMER_CODE_UNASKED, shipment, code.version()),
                new Work.Tell(new Audience.Customer(), notice),
                clock.instant());
    }

    /** The seller's word is enough where his setting asks for no code. */
    boolean deliveredWithoutCode(Turn turn, OrderHead head, int shipment) {
        if (Handover.open(head.shipment(shipment))
                && (codes.find(head.orderId(), shipment).isPresent() || awaitsCode(head, shipment))) {
            return confirm(turn, head, shipment);
        }
        Shipment details = turn.shipment();
        Proof proof = new Proof(Proof.Kind.SELLER, clock.instant(), turn.wamid(), 0);
        return outcome(turn.answered(), head, shipment, Handover.delivered(head, details, proof));
    }

    /** He cannot get the code: a photo of the delivered parcel goes to the platform to decide. */
    boolean noCode(Turn turn, OrderHead head, int shipment) {
        if (!Handover.open(head.shipment(shipment))) {
            return notOnItsWay(turn, head, shipment);
        }
        Turn asked = turn.expecting(
                new Expectation.ClaimPhoto(head.orderId(), shipment),
                clock.instant().plus(ANSWER_WITHIN));
        return replies.tell(asked, head, shipment, NoticeKind.ASK_CLAIM_PHOTO);
    }

    /** It has come back, or is lost or damaged. */
    boolean failed(Turn turn, OrderHead head, int shipment, Handover.Failure failure) {
        Shipment details = turn.shipment();
        Instant now = clock.instant();
        Handover.Outcome outcome = Handover.failed(head, details, failure, turn.wamid(), now);
        return outcome(turn.answered(), head, shipment, outcome);
    }

    private boolean outcome(Turn turn, OrderHead head, int shipment, Handover.Outcome outcome) {
        return switch (outcome) {
            case Handover.Outcome.Decided decided -> replies.commit(turn, decided.decision());
            case Handover.Outcome.NotNow ignored -> notOnItsWay(turn, head, shipment);
        };
    }

    /** Also the second delivery of a webhook comes here: what it did is seen in the history and needs no answer. */
    private boolean notOnItsWay(Turn turn, OrderHead head, int shipment) {
        return Handover.endedBy(head.shipment(shipment), turn.wamid())
                || replies.tellOnce(turn, head, shipment, NoticeKind.NOT_ON_ITS_WAY);
    }
}
