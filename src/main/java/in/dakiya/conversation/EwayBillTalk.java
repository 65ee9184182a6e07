package in.dakiya.conversation;

import in.dakiya.order.EwayBills;
import in.dakiya.order.OrderHead;
import in.dakiya.work.NoticeKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** A seller gives the number of an e-way bill, or says that none is needed. */
@ApplicationScoped
class EwayBillTalk {

    private final Replies replies;
    private final InstantSource clock;

    EwayBillTalk(Replies replies, InstantSource clock) {
        this.replies = replies;
        this.clock = clock;
    }

    boolean given(Turn turn, OrderHead head, int shipment, String typed) {
        if (turn.shipment()
                .particulars()
                .ewayBill()
                .equals(EwayBills.read(typed).orElse("-"))) {
            return replies.tell(turn, head, shipment, NoticeKind.EWAY_BILL_NOTED);
        }
        if (!EwayBills.isOpen(head, shipment)) {
            return replies.tell(turn, head, shipment, NoticeKind.ALREADY_READY);
        }
        Optional<String> number = EwayBills.read(typed);
        return number.isEmpty()
                ? replies.tell(turn, head, shipment, NoticeKind.EWAY_BILL_WRONG)
                : replies.commit(
                        turn,
                        EwayBills.given(head, turn.shipment(), number.get(), clock.instant()),
                        List.of(replies.reply(turn, Replies.notice(head, shipment, NoticeKind.EWAY_BILL_NOTED))),
                        transaction -> {});
    }

    boolean notNeeded(Turn turn, OrderHead head, int shipment) {
        return EwayBills.isOpen(head, shipment)
                ? replies.commit(
                        turn,
                        EwayBills.notNeeded(head, shipment, clock.instant()),
                        List.of(replies.reply(turn, Replies.notice(head, shipment, NoticeKind.EWAY_BILL_NOTED))),
                        transaction -> {})
                : replies.tell(turn, head, shipment, NoticeKind.ALREADY_READY);
    }
}
