package in.dakiya.conversation;

import in.dakiya.chat.Intent;
import in.dakiya.invoice.OrderInvoice;
import in.dakiya.order.OrderHead;
import in.dakiya.order.SelfShipping;
import in.dakiya.work.NoticeKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** What is wanted of an order, of one of its parcels where it has several: each word has its place here. */
@ApplicationScoped
class OrderActs {

    private final PackingTalk packing;
    private final ParcelTalk parcels;
    private final CourierTalk couriers;
    private final ShippingTalk shipping;
    private final HandoverTalk handover;
    private final InvoiceTalk invoices;
    private final EwayBillTalk ewayBills;
    private final CustomerTalk customers;
    private final CancelTalk cancelling;
    private final DialogueTalk inDialogue;
    private final Replies replies;

    OrderActs(
            PackingTalk packing,
            ParcelTalk parcels,
            CourierTalk couriers,
            ShippingTalk shipping,
            HandoverTalk handover,
            InvoiceTalk invoices,
            EwayBillTalk ewayBills,
            CustomerTalk customers,
            CancelTalk cancelling,
            DialogueTalk inDialogue,
            Replies replies) {
        this.packing = packing;
        this.parcels = parcels;
        this.couriers = couriers;
        this.shipping = shipping;
        this.handover = handover;
        this.invoices = invoices;
        this.ewayBills = ewayBills;
        this.customers = customers;
        this.cancelling = cancelling;
        this.inDialogue = inDialogue;
        this.replies = replies;
    }

    /**
     * The person may do it: that has been asked before.
     *
     * @param n the parcel, from one
     * @return false when what was read has changed meanwhile and the same must be decided again
     */
    boolean act(Turn turn, OrderHead head, int n, Optional<OrderInvoice> invoice) {
        return switch (turn.intent()) {
            case Intent.Ready ignored -> packing.ready(turn, head, n);
            case Intent.TryAgain ignored -> packing.again(turn, head, n);
            case Intent.Offers ignored -> couriers.offers(turn, head, n);
            case Intent.ChooseCourier chosen -> couriers.choose(turn, head, n, chosen.courier());
            case Intent.Weigh weigh -> couriers.weigh(turn, head, n, weigh.text());
            case Intent.ShipMyself ignored -> couriers.shipMyself(turn, head, n);
            case Intent.Details ignored -> replies.tell(turn, head, n, NoticeKind.ORDER_DETAILS);
            case Intent.Status ignored -> replies.tell(turn, head, n, NoticeKind.ORDER_STATUS);
            case Intent.DeliverAgain ignored -> parcels.deliverAgain(turn, head, n);
            case Intent.ReturnToMe ignored -> parcels.returnToMe(turn, head, n);
            case Intent.ReturnSure sure -> parcels.returnSure(turn, head, n, sure);
            case Intent.CustomerContact ignored -> parcels.contactOfCustomer(turn, head, n);
            case Intent.ReturnDetails ignored -> parcels.returnDetails(turn, head, n);
            case Intent.Damaged ignored -> parcels.damaged(turn, head, n);
            case Intent.NeedsPerson ignored -> replies.tell(turn, head, n, NoticeKind.ASK_SUPPORT);
            case Intent.Cancel ignored -> cancelling.ask(turn, head, n);
            case Intent.CancelBecause why -> cancelling.because(turn, head, n, why.reason());
            case Intent.CancelYes yes -> cancelling.yes(turn, head, n, yes.reason());
            case Intent.CancelNo ignored -> cancelling.keep(turn, head, n);
            case Intent.NotReceived ignored -> packing.notReceived(turn, head, n);
            case Intent.MarkShipped mark -> shipping.begin(turn, head, n, mark.rest());
            case Intent.ShipAnswer answer -> shipping.answer(turn, head, n, answer.answer());
            case Intent.InDialogue ignored -> inDialogue.handle(turn, head, n);
            case Intent.Correct ignored -> shipping.correct(turn, head, n);
            case Intent.Address ignored -> parcels.address(turn, head, n);
            case Intent.BoxText ignored -> replies.tell(turn, head, n, NoticeKind.BOX_TEXT);
            case Intent.EwayBill eway -> ewayBills.given(turn, head, n, eway.typed());
            case Intent.NoEwayBill ignored -> ewayBills.notNeeded(turn, head, n);
            case Intent.Invoice ignored -> invoices.again(turn, head, n, invoice);
            case Intent.Label ignored -> shipping.label(turn, head, n);
            case Intent.ConfirmDelivery ignored -> handover.confirm(turn, head, n);
            case Intent.YesDelivered ignored -> handover.deliveredWithoutCode(turn, head, n);
            case Intent.Code code ->
                SelfShipping.shippable(head.shipment(n)) || (code.alone() && shipping.goesOn(turn, head, n))
                        ? inDialogue.handle(turn, head, n)
                        : handover.code(turn, head, n, code.digits());
            case Intent.CodeFor ignored -> handover.codeFor(turn, head, n);
            case Intent.ResendCode ignored ->
                turn.file().actsFor(head.sellerId()) ? handover.resend(turn, head, n) : customers.code(turn, head, n);
            case Intent.NoCode ignored -> handover.noCode(turn, head, n);
            case Intent.NotArriving ignored -> replies.tell(turn, head, n, NoticeKind.ASK_FAILURE);
            case Intent.FailedBecause failed -> handover.failed(turn, head, n, failed.failure());
            case Intent.GetCode ignored -> customers.code(turn, head, n);
            case Intent.Received ignored -> customers.received(turn, head, n);
            case Intent.NotMyOrder ignored -> customers.notMine(turn, head, n);
        };
    }
}
