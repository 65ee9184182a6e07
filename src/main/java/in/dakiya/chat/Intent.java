package in.dakiya.chat;

import in.dakiya.order.CancelReason;
import in.dakiya.order.Handover;
import java.util.Optional;

/** What somebody wants who has tapped or typed. Who may want it is asked elsewhere. */
public sealed interface Intent {

    /** Something about an order. */
    sealed interface AboutOrder extends Intent {
        OrderHint order();
    }

    record Ready(OrderHint order) implements AboutOrder {}

    record Details(OrderHint order) implements AboutOrder {}

    record TryAgain(OrderHint order) implements AboutOrder {}

    /** Which couriers would carry it? */
    record Offers(OrderHint order) implements AboutOrder {}

    /** @param courier the partner's id of the one that is to carry it */
    record ChooseCourier(OrderHint order, String courier) implements AboutOrder {}

    /** @param text what was typed as weight and sides; empty where he wants to be asked */
    record Weigh(OrderHint order, String text) implements AboutOrder {}

    /** No courier of ours: he ships it himself. */
    record ShipMyself(OrderHint order) implements AboutOrder {}

    record Status(OrderHint order) implements AboutOrder {}

    /** Something that is done by people so far: the answer names them. */
    record NeedsPerson(OrderHint order) implements AboutOrder {}

    /** It is not to be sent: he is asked why. Of a customer: he is told whom to ask. */
    record Cancel(OrderHint order) implements AboutOrder {}

    /** Why; he is asked once more. */
    record CancelBecause(OrderHint order, CancelReason reason) implements AboutOrder {}

    record CancelYes(OrderHint order, CancelReason reason) implements AboutOrder {}

    record CancelNo(OrderHint order) implements AboutOrder {}

    /** After a failed delivery: another try. */
    record DeliverAgain(OrderHint order) implements AboutOrder {}

    /** After a failed delivery: back to the seller. It is asked whether that is sure. */
    record ReturnToMe(OrderHint order) implements AboutOrder {}

    /** It is sure, of the failed try and the answer that were asked about. */
    record ReturnSure(OrderHint order, int attempt, int turn) implements AboutOrder {}

    record CustomerContact(OrderHint order) implements AboutOrder {}

    record ReturnDetails(OrderHint order) implements AboutOrder {}

    /** What came back is damaged. */
    record Damaged(OrderHint order) implements AboutOrder {}

    record NotReceived(OrderHint order) implements AboutOrder {}

    /** @param rest what was typed behind it: perhaps the order's number, courier, tracking number and more */
    record MarkShipped(OrderHint order, String rest) implements AboutOrder {}

    /** An answer in the dialogue "Mark as Shipped". */
    record ShipAnswer(OrderHint order, String answer) implements AboutOrder {}

    /** Anything that is said while a dialogue about an order is open. */
    record InDialogue(OrderHint order) implements AboutOrder {}

    /** Courier or number of a parcel that was marked as shipped are to be put right. */
    record Correct(OrderHint order) implements AboutOrder {}

    record Address(OrderHint order) implements AboutOrder {}

    record BoxText(OrderHint order) implements AboutOrder {}

    record Label(OrderHint order) implements AboutOrder {}

    /** The invoice once more. */
    record Invoice(OrderHint order) implements AboutOrder {}

    /**
     * The number of an e-way bill.
     *
     * @param typed as it was typed, perhaps wrong
     */
    record EwayBill(OrderHint order, String typed) implements AboutOrder {}

    record NoEwayBill(OrderHint order) implements AboutOrder {}

    /** The seller says that the customer has the parcel: he is asked for the code, or once more where none is needed. */
    record ConfirmDelivery(OrderHint order) implements AboutOrder {}

    record YesDelivered(OrderHint order) implements AboutOrder {}

    /**
     * Digits that are or may be a delivery code.
     *
     * @param digits as typed, in ASCII
     * @param alone nothing else was typed: it may be meant otherwise
     */
    record Code(OrderHint order, String digits, boolean alone) implements AboutOrder {
        /** Not the digits: this may end in a log. */
        @Override
        public String toString() {
            return "Code[" + digits.length() + " digits]";
        }
    }

    /** Which order the code is for that was typed before. */
    record CodeFor(OrderHint order) implements AboutOrder {}

    record ResendCode(OrderHint order) implements AboutOrder {}

    /** The seller cannot get the code. */
    record NoCode(OrderHint order) implements AboutOrder {}

    record NotArriving(OrderHint order) implements AboutOrder {}

    record FailedBecause(OrderHint order, Handover.Failure failure) implements AboutOrder {}

    /** The customer wants his delivery code. */
    record GetCode(OrderHint order) implements AboutOrder {}

    record Received(OrderHint order) implements AboutOrder {}

    record NotMyOrder(OrderHint order) implements AboutOrder {}

    /** What waits for him, from a place in that list on. */
    record ListWaiting(Optional<Waiting.After> after) implements Intent {}

    record ConfirmShop(String sellerId) implements Intent {}

    record RefuseShop(String sellerId) implements Intent {}

    /**
     * What waits to be packed.
     *
     * @param after the order behind which the list goes on, empty for its beginning
     */
    record ShowOrders(String after) implements Intent {}

    record Stop() implements Intent {}

    record Start() implements Intent {}

    record Help() implements Intent {}

    record Speak(String language) implements Intent {}

    /** Not understood, but said to us. */
    record Unclear() implements Intent {}

    /** Nothing that wants an answer, for example a reaction. */
    record Nothing() implements Intent {}

    /** How an order was named. */
    sealed interface OrderHint {
        /** By a button's payload. */
        record Named(String orderId, int shipment) implements OrderHint {}

        /** By the number that a person typed. */
        record Typed(String number) implements OrderHint {}

        /** By quoting a message of ours. */
        record Quoted(String wamid) implements OrderHint {}

        /** Not at all. */
        record Missing() implements OrderHint {}
    }
}
