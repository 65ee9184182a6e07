package in.dakiya.work;

import java.time.Instant;

/** Something to be done in the outside world. It names what it concerns and never carries personal data. */
public sealed interface Work {

    /** Done by rts-labeling. */
    sealed interface OfRtsLabeling extends Work {}

    /** Done by tracking-updates. */
    sealed interface OfTracking extends Work {}

    /** Done by the outbox. */
    sealed interface OfOutbox extends Work {}

    /** Done by otp-confirmation. */
    sealed interface OfOtpConfirmation extends Work {}

    /**
     * Create the shipment at the partner and get its AWB.
     *
     * @param courier the partner's id of the courier that the seller has chosen, empty for the partner's own choice
     */
    record Book(String orderId, int shipment, String courier) implements OfRtsLabeling {
        public Book(String orderId, int shipment) {
            this(orderId, shipment, "");
        }
    }

    /** Ask the partner which couriers would carry it and for how much; the answer goes to the one who asked. */
    record FindOffers(String orderId, int shipment, Person person) implements OfRtsLabeling {}

    /** Tell the partner that the parcel is ready: the courier is asked to come. */
    record AskForPickup(String orderId, int shipment, boolean again) implements OfRtsLabeling {}

    /** Take the booking back from the partner; where it is not known whether there is one, look first. */
    record CancelShipment(String orderId, int shipment) implements OfRtsLabeling {}

    /**
     * Tell the courier what to do after a failed delivery.
     *
     * @param attempt the try that failed
     * @param turn which answer to it
     */
    record AnswerFailedDelivery(String orderId, int shipment, int attempt, int turn, ParcelWish wish)
            implements OfRtsLabeling {}

    /** Fetch the label, keep it, and hand it to the chat. */
    record FetchLabel(String orderId, int shipment) implements OfRtsLabeling {}

    /** Ask the partner where a parcel is. Due again and again until the shipment has ended. */
    record Poll(String orderId, int shipment, String partner, String account, String awb) implements OfTracking {}

    /** Say something to somebody on WhatsApp. */
    record Tell(Audience audience, Notice notice) implements OfOutbox {}

    /**
     * Make the delivery code of a parcel that the seller ships himself, and tell the customer that it is on its way.
     *
     * <p>Open until the customer's phone has that message; two hours without a word and somebody has to help.
     *
     * @param issue 1 for the first; a later one replaces the one before it
     */
    record IssueCode(String orderId, int shipment, int issue) implements OfOtpConfirmation {}

    /**
     * See whether what a seller typed is the customer's code.
     *
     * @param person who typed it
     * @param wamid of the message
     * @param typed what was typed, as it was made unreadable at once: hexadecimal HMAC
     * @param at when it was typed
     */
    record CheckCode(String orderId, int shipment, Person person, String wamid, String typed, Instant at)
            implements OfOtpConfirmation {}

    /** Make the label of a parcel that the seller ships himself, and hand it to the one who asked. */
    record MakeLabel(String orderId, int shipment, Person person) implements OfRtsLabeling {}

    /**
     * Issue the invoice that goes with a parcel which the seller ships himself, and tell his shop of both.
     *
     * @param contact which of the shop's people shipped it, counted as its people are; {@link #NOBODY} where the shop knows
     *     that it is shipped
     */
    record MakeInvoice(String orderId, int shipment, int contact) implements OfRtsLabeling {
        public static final int NOBODY = -1;
    }

    /** Take an order's invoice back by a credit note, where one was issued. */
    record TakeBackInvoice(String orderId) implements OfRtsLabeling {}

    /**
     * Copy a picture that somebody sent from Meta, who keeps it for seven days, to our own bucket.
     *
     * @param wamid of the message that brought it, the key of what is known of the picture
     * @param mediaId under which Meta keeps it
     */
    record ArchivePhoto(String orderId, int shipment, String wamid, String mediaId) implements OfOutbox {}

    /** Tell the platform something that is no change of an order. */
    record Notify(PlatformNotice notice) implements OfOutbox {}

    /** Tell the platform the changes of an order that it has not taken. */
    record CatchUp(String orderId) implements OfOutbox {}

    /** A seller's number has been confirmed: what was held for him may go. */
    record ReleaseOrders(String sellerId) implements OfOutbox {}
}
