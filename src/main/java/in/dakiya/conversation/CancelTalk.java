package in.dakiya.conversation;

import in.dakiya.order.CancelNews;
import in.dakiya.order.CancelReason;
import in.dakiya.order.Cancellation;
import in.dakiya.order.Cancelling;
import in.dakiya.order.Decision;
import in.dakiya.order.EventSource;
import in.dakiya.order.OrderHead;
import in.dakiya.order.Shipment;
import in.dakiya.table.Sellers;
import in.dakiya.work.Notice;
import in.dakiya.work.NoticeKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** Talk about an order that is not to be sent. Two taps at least: it is not undone. */
@ApplicationScoped
class CancelTalk {

    private final Sellers sellers;
    private final ShippingSteps steps;
    private final Replies replies;
    private final InstantSource clock;

    CancelTalk(Sellers sellers, ShippingSteps steps, Replies replies, InstantSource clock) {
        this.sellers = sellers;
        this.steps = steps;
        this.replies = replies;
        this.clock = clock;
    }

    /** Why? A customer is told whom to ask. */
    boolean ask(Turn turn, OrderHead head, int shipment) {
        if (!turn.file().actsFor(head.sellerId())) {
            return replies.tellOnce(turn, head, shipment, NoticeKind.CUSTOMER_CANCEL);
        }
        return Cancelling.possible(head.shipment(shipment))
                ? replies.tell(turn, head, shipment, NoticeKind.ASK_CANCEL)
                : notNow(turn, head, shipment);
    }

    /** Sure? */
    boolean because(Turn turn, OrderHead head, int shipment, CancelReason reason) {
        Notice question =
                Replies.notice(head, shipment, NoticeKind.ASK_CANCEL_SURE).with("because", reason.name());
        return Cancelling.possible(head.shipment(shipment))
                ? replies.say(turn, question)
                : notNow(turn, head, shipment);
    }

    boolean keep(Turn turn, OrderHead head, int shipment) {
        return Cancelling.possible(head.shipment(shipment))
                ? replies.tellOnce(turn, head, shipment, NoticeKind.CANCEL_KEPT)
                : notNow(turn, head, shipment);
    }

    /** He is sure. All of the shop are told, and his own dialogue about it, if there is one, ends. */
    boolean yes(Turn turn, OrderHead head, int shipment, CancelReason reason) {
        if (Cancelling.knows(head.shipment(shipment), turn.wamid())) {
            return true;
        }
        Instant now = clock.instant();
        int contact =
                turn.contactOf(sellers.glance(head.sellerId()).orElseThrow().seller());
        Cancellation wanted = new Cancellation(EventSource.SELLER, contact, reason, "");
        List<Shipment> meant = List.of(turn.shipment());
        return switch (Cancelling.ask(head, meant, new Cancelling.Word(wanted, turn.wamid(), true, now))) {
            case Cancelling.Outcome.Decided decided -> {
                Decision decision = decided.decision();
                yield replies.commitFirst(
                        turn,
                        CancelNews.with(head, decision, decision.shipments(), ""),
                        transaction -> steps.end(transaction, turn, head.orderId(), shipment, false));
            }
            case Cancelling.Outcome.AlreadySo ignored -> notNow(turn, head, shipment);
            case Cancelling.Outcome.TooLate ignored -> notNow(turn, head, shipment);
        };
    }

    private boolean notNow(Turn turn, OrderHead head, int shipment) {
        return replies.tellOnce(turn, head, shipment, NoticeKind.CANCEL_NOT_NOW);
    }
}
