package in.dakiya.conversation;

import in.dakiya.order.Attention;
import in.dakiya.order.Decision;
import in.dakiya.order.OrderHead;
import in.dakiya.order.ReadyToShip;
import in.dakiya.order.Retrying;
import in.dakiya.order.ShipmentStatus;
import in.dakiya.work.Audience;
import in.dakiya.work.Notice;
import in.dakiya.work.NoticeKind;
import in.dakiya.work.PlannedWork;
import in.dakiya.work.Work;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;

/** Talk about a parcel that a courier of ours carries. */
@ApplicationScoped
class PackingTalk {

    private final CourierTalk couriers;
    private final Replies replies;
    private final InstantSource clock;

    PackingTalk(CourierTalk couriers, Replies replies, InstantSource clock) {
        this.couriers = couriers;
        this.replies = replies;
        this.clock = clock;
    }

    boolean ready(Turn turn, OrderHead head, int shipment) {
        if (head.shipment(shipment).history().knows(ReadyToShip.hash(turn.wamid()))) {
            return true;
        }
        return switch (ReadyToShip.tap(head, shipment, turn.wamid(), clock.instant())) {
            case ReadyToShip.Tap.Accepted accepted -> replies.commit(turn, accepted.decision());
            case ReadyToShip.Tap.NotBooked ignored -> couriers.notBooked(turn, head, shipment);
            case ReadyToShip.Tap.AlreadyDone done -> replies.tellOnce(turn, head, shipment, done(done.status()));
        };
    }

    boolean again(Turn turn, OrderHead head, int shipment) {
        if (head.shipment(shipment).history().knows(ReadyToShip.hash(turn.wamid()))) {
            return true;
        }
        return switch (Retrying.decide(head, turn.shipment(), turn.wamid(), clock.instant())) {
            case Retrying.Choice.Book book -> trying(turn, head, shipment, book.decision());
            case Retrying.Choice.AskAgain ask -> trying(turn, head, shipment, ask.decision());
            case Retrying.Choice.Nothing ignored ->
                head.shipment(shipment).state().status() == ShipmentStatus.CREATED
                        ? couriers.offers(turn, head, shipment)
                        : replies.tell(
                                turn,
                                head,
                                shipment,
                                done(head.shipment(shipment).state().status()));
        };
    }

    /** Nobody waits for a courier that is being told not to come. */
    private static NoticeKind done(ShipmentStatus status) {
        return status == ShipmentStatus.CANCEL_REQUESTED ? NoticeKind.CANCEL_NOT_NOW : NoticeKind.ALREADY_READY;
    }

    private boolean trying(Turn turn, OrderHead head, int shipment, Decision decision) {
        Notice trying = Replies.notice(head, shipment, NoticeKind.TRYING_AGAIN);
        return replies.commit(turn, decision, List.of(replies.reply(turn, trying)), transaction -> {});
    }

    /** The customer says that what counts as delivered has not reached him. */
    boolean notReceived(Turn turn, OrderHead head, int shipment) {
        if (head.attention().contains(Attention.PROOF_REVIEW)) {
            return replies.tellOnce(turn, head, shipment, NoticeKind.CUSTOMER_COMPLAINT_HEARD);
        }
        PlannedWork toSeller = new PlannedWork(
                "TELL#COMPLAINT#" + shipment + "#" + head.version(),
                new Work.Tell(
                        new Audience.SellerPeople(head.sellerId()),
                        Replies.notice(head, shipment, NoticeKind.COMPLAINT)),
                clock.instant());
        Decision decision = new Decision(
                head.with(Attention.PROOF_REVIEW).nextVersion(),
                head.version(),
                List.of(),
                List.of(),
                List.of(toSeller));
        Notice heard = Replies.notice(head, shipment, NoticeKind.CUSTOMER_COMPLAINT_HEARD);
        return replies.commit(turn, decision, List.of(replies.reply(turn, heard)), transaction -> {});
    }
}
