package in.dakiya.work;

/** Something to be done in the outside world. It names what it concerns and never carries personal data. */
public sealed interface Work {

    /** Create the shipment at the partner and get its AWB. */
    record Book(String orderId, int shipment) implements Work {}

    /** Tell the partner that the parcel is ready: the courier is asked to come. */
    record AskForPickup(String orderId, int shipment, boolean again) implements Work {}

    /** Fetch the label, keep it, and hand it to the chat. */
    record FetchLabel(String orderId, int shipment) implements Work {}

    /** Ask the partner where a parcel is. Due again and again until the shipment has ended. */
    record Poll(String orderId, int shipment, String partner, String account, String awb) implements Work {}

    /** Say something to somebody on WhatsApp. */
    record Tell(Audience audience, Notice notice) implements Work {}

    /**
     * Copy a picture that somebody sent from Meta, who keeps it for seven days, to our own bucket.
     *
     * @param wamid of the message that brought it, the key of what is known of the picture
     * @param mediaId under which Meta keeps it
     */
    record ArchivePhoto(String orderId, int shipment, String wamid, String mediaId) implements Work {}

    /** Tell the platform something. */
    record Notify(PlatformNotice notice) implements Work {}

    /** A seller's number has been confirmed: what was held for him may go. */
    record ReleaseOrders(String sellerId) implements Work {}
}
