package in.dakiya.conversation;

import in.dakiya.order.Attention;
import in.dakiya.order.Decision;
import in.dakiya.order.Handover;
import in.dakiya.order.News;
import in.dakiya.order.OrderHead;
import in.dakiya.order.Proof;
import in.dakiya.order.Shipment;
import in.dakiya.order.ShipmentType;
import in.dakiya.otp.DeliveryCode;
import in.dakiya.otp.Resending;
import in.dakiya.table.Codes;
import in.dakiya.table.People;
import in.dakiya.work.Audience;
import in.dakiya.work.Notice;
import in.dakiya.work.NoticeKind;
import in.dakiya.work.PlannedWork;
import in.dakiya.work.Work;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Talk of a customer about his order. */
@ApplicationScoped
class CustomerTalk {

    private final Codes codes;
    private final People people;
    private final Replies replies;
    private final InstantSource clock;

    CustomerTalk(Codes codes, People people, Replies replies, InstantSource clock) {
        this.codes = codes;
        this.people = people;
        this.replies = replies;
        this.clock = clock;
    }

    /** He wants his delivery code: it comes into this chat, which his tap has opened. */
    boolean code(Turn turn, OrderHead head, int shipment) {
        Optional<DeliveryCode> code = codes.find(head.orderId(), shipment);
        if (!Handover.open(head.shipment(shipment)) || code.isEmpty()) {
            return replies.tellOnce(turn, head, shipment, NoticeKind.CUSTOMER_CODE_OVER);
        }
        return switch (Resending.decide(code.get(), clock.instant())) {
            case Resending.Outcome.Send send -> {
                // The last of its changes counts as one: the stored version is the one that was read.
                DeliveryCode after = fetched(code.get(), send.after());
                PlannedWork answer = replies.reply(turn, Replies.notice(head, shipment, NoticeKind.CUSTOMER_CODE));
                // Two single writes cost half of one transaction. The answer first: cut off behind it, the same tap
                // comes
                // again, finds it planned and counts it; the other way round it would be told that it came too soon.
                yield replies.commit(turn, reached(head), List.of(answer), transaction -> {})
                        && codes.save(head.orderId(), shipment, after);
            }
            case Resending.Outcome.TooSoon soon ->
                replies.say(turn, HandoverTalk.at(head, shipment, NoticeKind.CUSTOMER_CODE_TOO_SOON, soon.at()));
            case Resending.Outcome.TooOften often ->
                replies.say(turn, HandoverTalk.at(head, shipment, NoticeKind.CUSTOMER_CODE_TOO_OFTEN, often.at()));
            case Resending.Outcome.NotPossible ignored ->
                replies.tellOnce(turn, head, shipment, NoticeKind.CUSTOMER_CODE_OVER);
        };
    }

    /** Whom nobody reached has come himself. */
    private static Decision reached(OrderHead head) {
        OrderHead after = head.attention().contains(Attention.CUSTOMER_UNREACHABLE)
                ? head.without(Attention.CUSTOMER_UNREACHABLE).nextVersion()
                : head;
        return new Decision(after, head.version(), List.of(), List.of(), List.of());
    }

    private static DeliveryCode fetched(DeliveryCode read, DeliveryCode sent) {
        return new DeliveryCode(sent.issue(), sent.tries(), sent.proof(), sent.sends(), true, read.version() + 1);
    }

    /** He has it: that is proof. */
    boolean received(Turn turn, OrderHead head, int shipment) {
        if (Handover.endedBy(head.shipment(shipment), turn.wamid())) {
            return true;
        }
        if (head.shipment(shipment).type() != ShipmentType.OFF_NETWORK || !Handover.open(head.shipment(shipment))) {
            return replies.tellOnce(turn, head, shipment, NoticeKind.CUSTOMER_HELLO);
        }
        Shipment details = turn.shipment();
        Proof proof = new Proof(Proof.Kind.CUSTOMER, clock.instant(), turn.wamid(), 0);
        return switch (Handover.delivered(head, details, proof)) {
            case Handover.Outcome.Decided decided ->
                replies.commit(
                        turn,
                        decided.decision(),
                        List.of(replies.reply(turn, Replies.notice(head, shipment, NoticeKind.CUSTOMER_RECEIVED))),
                        transaction -> {});
            case Handover.Outcome.NotNow ignored -> true;
        };
    }

    /** A wrong number: he hears no more of this order, and somebody looks for the right customer. */
    boolean notMine(Turn turn, OrderHead head, int shipment) {
        PlannedWork toSeller = new PlannedWork(
                "TELL#CUSTOMER_DISOWNS#" + shipment,
                new Work.Tell(
                        new Audience.SellerPeople(head.sellerId()),
                        Replies.notice(head, shipment, NoticeKind.CUSTOMER_DISOWNS)),
                clock.instant());
        OrderHead after = head.with(Attention.CUSTOMER_UNREACHABLE).nextVersion();
        Decision decision = new Decision(after, head.version(), List.of(), List.of(), List.of(toSeller))
                .telling(News.attention(shipment, Attention.CUSTOMER_UNREACHABLE, "NOT_HIS_ORDER"));
        Notice heard = Notice.of(NoticeKind.CUSTOMER_DISOWN_HEARD, head.sellerId(), "", 0)
                .with("number", head.number());
        return replies.commit(
                turn,
                decision,
                List.of(replies.reply(turn, heard)),
                transaction -> people.noCustomer(transaction, turn.person(), head.orderId()));
    }
}
