package in.dakiya.order;

import in.dakiya.work.NoticeKind;

/** Names of an order's work items: each is derived from its cause, so the same cause never makes two. */
public final class WorkNames {
    private static final String CATCH_UP = "CATCHUP#";

    private WorkNames() {}

    public static String book(int shipment) {
        return "BOOK#" + shipment;
    }

    /** @param version of the order when it was asked for */
    public static String bookAgain(int shipment, long version) {
        return book(shipment) + "#" + version;
    }

    /** @param occasion what it is asked for; the same occasion never makes two */
    public static String offers(int shipment, String occasion) {
        return "OFFERS#" + shipment + "#" + occasion;
    }

    /** @param request how many times the courier has been asked before, plus one */
    public static String pickup(int shipment, int request) {
        return "PICKUP#" + shipment + "#" + request;
    }

    /** @param occasion the order's version when it was asked for */
    public static String cancel(int shipment, long occasion) {
        return "CANCEL#" + shipment + "#" + occasion;
    }

    /** @param turn see {@link ParcelAnswer} */
    public static String answerFailedDelivery(int shipment, int attempt, int turn) {
        return "NDR#" + shipment + "#" + attempt + "#" + turn;
    }

    public static String label(int shipment) {
        return "LABEL#" + shipment;
    }

    public static String makeInvoice(int shipment) {
        return "INVOICE#MAKE#" + shipment;
    }

    /** @param version of the order that came to nothing */
    public static String takeBackInvoice(long version) {
        return "INVOICE#BACK#" + version;
    }

    public static String poll(int shipment) {
        return "POLL#" + shipment;
    }

    public static String issueCode(int shipment, int issue) {
        return "CODE#ISSUE#" + shipment + "#" + issue;
    }

    /** @param wamid of the message in which a code was typed */
    public static String checkCode(String wamid) {
        return "CODE#CHECK#" + Long.toHexString(ShipmentEvent.contentHash(wamid));
    }

    public static String ownLabel(int shipment, long occasion) {
        return "LABEL#OWN#" + shipment + "#" + occasion;
    }

    /** @param wamid of the message that brought the picture */
    public static String photo(String wamid) {
        return "PHOTO#" + Long.toHexString(ShipmentEvent.contentHash(wamid));
    }

    public static String tell(NoticeKind kind, int shipment, long occasion) {
        return "TELL#" + kind.name() + "#" + shipment + "#" + occasion;
    }

    /** @param version the first of which the platform has not taken every notice */
    public static String catchUp(long version) {
        return CATCH_UP + "%06d".formatted(version);
    }

    /** The version that such a name holds. */
    public static long caughtUpFrom(String name) {
        return Long.parseLong(name.substring(CATCH_UP.length()));
    }
}
