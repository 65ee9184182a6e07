package in.dakiya.conversation;

import in.dakiya.chat.Expectation;
import in.dakiya.chat.Intent;
import in.dakiya.order.Handover;
import in.dakiya.order.OrderHead;
import in.dakiya.order.Proof;
import in.dakiya.order.Shipment;
import in.dakiya.order.ShipmentEvent;
import in.dakiya.order.WorkNames;
import in.dakiya.otp.DeliveryCode;
import in.dakiya.otp.PlainCode;
import in.dakiya.otp.Resending;
import in.dakiya.table.Codes;
import in.dakiya.table.Orders;
import in.dakiya.table.Sellers;
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
import org.jspecify.annotations.Nullable;

/** Talk of a seller about a parcel that he ships himself and that has reached the customer, or does not. */
@ApplicationScoped
class HandoverTalk {

    /** So long an answer is taken for one to what was asked. */
    static final Duration ANSWER_WITHIN = Duration.ofHours(2);

    private final Orders orders;
    private final Sellers sellers;
    private final Codes codes;
    private final TypedCodes typedCodes;
    private final Replies replies;
    private final InstantSource clock;

    HandoverTalk(
            Orders orders, Sellers sellers, Codes codes, TypedCodes typedCodes, Replies replies, InstantSource clock) {
        this.orders = orders;
        this.sellers = sellers;
        this.codes = codes;
        this.typedCodes = typedCodes;
        this.replies = replies;
        this.clock = clock;
    }

    /** He wants to confirm the delivery: the customer's code is asked for, or where none is needed his word once more. */
    boolean confirm(Turn turn, OrderHead head, int shipment) {
        if (!Handover.open(head.shipment(shipment))) {
            return notOnItsWay(turn, head, shipment);
        }
        Optional<DeliveryCode> code = codes.find(head.orderId(), shipment);
        if (code.isEmpty() && !asksForCode(head)) {
            return replies.tell(turn, head, shipment, NoticeKind.ASK_DELIVERED);
        }
        Instant now = clock.instant();
        Turn asked = turn.expecting(new Expectation.Code(head.orderId(), shipment), now.plus(ANSWER_WITHIN));
        PlannedWork question = replies.reply(asked, Replies.notice(head, shipment, NoticeKind.ASK_CODE));
        // A customer who has not asked for his code is sent it now, once: the seller stands at his door.
        boolean unseen = code.isPresent()
                && !code.get().fetched()
                && code.get().sends().times().isEmpty();
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

    private boolean asksForCode(OrderHead head) {
        return sellers.glance(head.sellerId())
                .map(s -> s.seller().delivery().otpRequired())
                .orElse(true);
    }

    /** He has typed what may be the code: it is hidden at once and checked by whoever may know the right one. */
    boolean code(Turn turn, OrderHead head, int shipment, String digits) {
        if (!Handover.open(head.shipment(shipment))) {
            return notOnItsWay(turn, head, shipment);
        }
        Instant now = clock.instant();
        Turn asked = turn.expecting(new Expectation.Code(head.orderId(), shipment), now.plus(ANSWER_WITHIN));
        if (digits.length() != PlainCode.LENGTH) {
            return replies.tell(asked, head, shipment, NoticeKind.CODE_SHAPE);
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

    private boolean check(Turn turn, OrderHead head, int shipment, String wamid, String typed) {
        Work.CheckCode work =
                new Work.CheckCode(head.orderId(), shipment, turn.person(), wamid, typed, clock.instant());
        PlannedWork planned = new PlannedWork(WorkNames.checkCode(wamid), work, clock.instant());
        return replies.commit(turn, head.orderId(), List.of(planned), List.of(), transaction -> {});
    }

    /** Digits without an order, and several orders wait for theirs: nothing is tried. */
    boolean askWhich(Turn turn, Intent.Code code, Choosing.Choice.Ask ask) {
        if (code.digits().length() != PlainCode.LENGTH) {
            return replies.say(turn, Notice.plain(NoticeKind.CODE_SHAPE));
        }
        Expectation typed = new Expectation.CodeOf(turn.wamid(), typedCodes.hide(turn.wamid(), code.digits()));
        return replies.say(turn.expecting(typed, clock.instant().plus(ANSWER_WITHIN)), Choosing.question(ask));
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
                && (asksForCode(head) || codes.find(head.orderId(), shipment).isPresent())) {
            return confirm(turn, head, shipment);
        }
        Shipment details = orders.shipment(head.orderId(), shipment).orElseThrow();
        Proof proof = new Proof(Proof.Kind.SELLER, clock.instant(), turn.wamid(), 0);
        return outcome(turn.answered(), head, shipment, Handover.delivered(head, details, proof), null);
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
        Shipment details = orders.shipment(head.orderId(), shipment).orElseThrow();
        return outcome(
                turn.answered(),
                head,
                shipment,
                Handover.failed(head, details, failure, turn.wamid(), clock.instant()),
                null);
    }

    private boolean outcome(
            Turn turn, OrderHead head, int shipment, Handover.Outcome outcome, @Nullable Notice answer) {
        return switch (outcome) {
            case Handover.Outcome.Decided decided ->
                replies.commit(
                        turn,
                        decided.decision(),
                        answer == null ? List.of() : List.of(replies.reply(turn, answer)),
                        transaction -> {});
            case Handover.Outcome.NotNow ignored -> notOnItsWay(turn, head, shipment);
        };
    }

    /** Also the second delivery of a webhook comes here: what it did is seen in the history and needs no answer. */
    private boolean notOnItsWay(Turn turn, OrderHead head, int shipment) {
        boolean itself = head.shipment(shipment).history().events().stream()
                .anyMatch(e -> e.hash() == ShipmentEvent.contentHash(e.kind().name(), turn.wamid()));
        return itself || replies.tellOnce(turn, head, shipment, NoticeKind.NOT_ON_ITS_WAY);
    }
}
