package in.dakiya.chat;

/** What somebody wants who has tapped or typed. Who may want it is asked elsewhere. */
public sealed interface Intent {

    record Ready(OrderHint order) implements Intent {}

    record Details(OrderHint order) implements Intent {}

    record TryAgain(OrderHint order) implements Intent {}

    record Status(OrderHint order) implements Intent {}

    /** Something that is done by people so far: the answer names them. */
    record NeedsPerson(OrderHint order) implements Intent {}

    record NotReceived(OrderHint order) implements Intent {}

    record ConfirmShop(String sellerId) implements Intent {}

    record RefuseShop(String sellerId) implements Intent {}

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
