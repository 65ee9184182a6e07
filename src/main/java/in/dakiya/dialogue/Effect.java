package in.dakiya.dialogue;

/** What a turn does outside the conversation. */
public sealed interface Effect {

    /** Nothing. */
    record None() implements Effect {}

    /** The shipment is on its way: only ever by Confirm. */
    record Ship(String orderId, int shipment, Consignment consignment) implements Effect {}

    /** What was confirmed before was wrong, this is right: only ever by Confirm. */
    record Correct(String orderId, int shipment, Consignment consignment) implements Effect {}

    /** The conversation is over; the order is as it was. */
    record Cancelled() implements Effect {}
}
