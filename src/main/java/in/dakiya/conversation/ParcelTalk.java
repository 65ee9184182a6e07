package in.dakiya.conversation;

import in.dakiya.chat.Expectation;
import in.dakiya.chat.Intent;
import in.dakiya.order.FailedDelivery;
import in.dakiya.order.OrderHead;
import in.dakiya.order.ParcelAnswer;
import in.dakiya.order.PhotoRules;
import in.dakiya.order.ShipmentHead;
import in.dakiya.order.ShipmentStatus;
import in.dakiya.table.Sellers;
import in.dakiya.work.Notice;
import in.dakiya.work.NoticeKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jboss.logging.Logger;

/** Talk about a parcel that a courier could not deliver or brings back, and about whom it goes to. */
@ApplicationScoped
class ParcelTalk {

    private static final Logger LOG = Logger.getLogger(ParcelTalk.class);
    /** So long after an order's end its customer's details are still shown: for returns and questions. */
    private static final Duration SHOWN_AFTER_END = Duration.ofDays(7);

    private static final Duration PHOTO_WITHIN = Duration.ofHours(1);

    private final Replies replies;
    private final Sellers sellers;
    private final InstantSource clock;

    ParcelTalk(Replies replies, Sellers sellers, InstantSource clock) {
        this.replies = replies;
        this.sellers = sellers;
        this.clock = clock;
    }

    boolean deliverAgain(Turn turn, OrderHead head, int shipment) {
        if (isRepeated(turn, head, shipment)) {
            return true;
        }
        int contact = contact(turn, head);
        return answer(
                turn,
                head,
                shipment,
                FailedDelivery.deliverAgain(head, turn.shipment(), contact, turn.wamid(), clock.instant()));
    }

    boolean returnToMe(Turn turn, OrderHead head, int shipment) {
        return answer(turn, head, shipment, FailedDelivery.askReturn(head, turn.shipment()));
    }

    boolean returnSure(Turn turn, OrderHead head, int shipment, Intent.ReturnSure sure) {
        if (isRepeated(turn, head, shipment)) {
            return true;
        }
        int contact = contact(turn, head);
        return answer(
                turn,
                head,
                shipment,
                FailedDelivery.giveBack(
                        head,
                        turn.shipment(),
                        new FailedDelivery.Tap.AskFirst(sure.attempt(), sure.turn()),
                        contact,
                        turn.wamid(),
                        clock.instant()));
    }

    private boolean isRepeated(Turn turn, OrderHead head, int shipment) {
        return head.shipment(shipment).history().knows(FailedDelivery.hash(turn.wamid()));
    }

    private int contact(Turn turn, OrderHead head) {
        return turn.contactOf(sellers.glance(head.sellerId()).orElseThrow().seller());
    }

    private boolean answer(Turn turn, OrderHead head, int shipment, FailedDelivery.Tap tap) {
        return switch (tap) {
            case FailedDelivery.Tap.Accepted accepted -> replies.commit(turn, accepted.decision());
            case FailedDelivery.Tap.AskFirst ask ->
                replies.say(
                        turn,
                        Replies.notice(head, shipment, NoticeKind.ASK_RETURN)
                                .with("attempt", Integer.toString(ask.attempt()))
                                .with("turn", Integer.toString(ask.turn())));
            case FailedDelivery.Tap.AlreadyAsked already ->
                replies.say(turn, already(head, shipment, already.answer()));
            case FailedDelivery.Tap.NotNow ignored ->
                replies.tellOnce(turn, head, shipment, NoticeKind.NO_ANSWER_WANTED);
        };
    }

    private static Notice already(OrderHead head, int shipment, ParcelAnswer answer) {
        return Replies.notice(head, shipment, NoticeKind.ANSWERED_ALREADY)
                .with("wish", answer.wish().name())
                .with("contact", Integer.toString(answer.contact()));
    }

    /** Whom to call, as long as the courier may try again. */
    boolean contactOfCustomer(Turn turn, OrderHead head, int shipment) {
        if (head.shipment(shipment).state().status() != ShipmentStatus.DELIVERY_FAILED) {
            return replies.tellOnce(turn, head, shipment, NoticeKind.NO_ANSWER_WANTED);
        }
        LOG.infof("customer's contact of order %s shown to one of its seller's people", head.orderId());
        return replies.tell(turn, head, shipment, NoticeKind.CUSTOMER_CONTACT);
    }

    /** @param shipment zero where all parcels of the order are meant: they go to the same place */
    boolean address(Turn turn, OrderHead head, int shipment) {
        Instant shownFor = clock.instant().minus(SHOWN_AFTER_END);
        boolean closed = head.shipments().stream()
                .map(ShipmentHead::state)
                .allMatch(state -> state.status().terminal() && state.since().isBefore(shownFor));
        return replies.tell(turn, head, shipment, closed ? NoticeKind.ADDRESS_CLOSED : NoticeKind.ADDRESS);
    }

    boolean returnDetails(Turn turn, OrderHead head, int shipment) {
        boolean back = PhotoRules.mayShowDamage(head.shipment(shipment));
        return replies.tell(turn, head, shipment, back ? NoticeKind.RETURN_DETAILS : NoticeKind.ORDER_STATUS);
    }

    /** The next photos are of the damage. */
    boolean damaged(Turn turn, OrderHead head, int shipment) {
        if (!PhotoRules.mayShowDamage(head.shipment(shipment))) {
            return replies.tellOnce(turn, head, shipment, NoticeKind.ORDER_STATUS);
        }
        Expectation photo = new Expectation.Evidence(head.orderId(), shipment);
        return replies.tell(
                turn.expecting(photo, clock.instant().plus(PHOTO_WITHIN)), head, shipment, NoticeKind.ASK_DAMAGE_PHOTO);
    }
}
