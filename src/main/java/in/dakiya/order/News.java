package in.dakiya.order;

import in.dakiya.work.NoticeKind;
import in.dakiya.work.PlatformNotice;

/**
 * One thing that the platform is told of a version of an order. Most of it is seen in how the order stood before and
 * stands now ({@link ChangeNews}); a decision adds what cannot be seen there with {@link Decision#telling}. Codes only,
 * never anything of a person.
 *
 * @param shipment zero where it concerns the whole order
 * @param status of the shipment, or of the order; filled in when the decision is written
 * @param reason a code, may be empty
 * @param detail a code that says more, may be empty
 */
public record News(
        PlatformNotice.Type type, int shipment, String status, EventSource source, String reason, String detail) {

    /** The detail of an attention that is needed no more. */
    public static final String CLEARED = "CLEARED";

    private static final int LONGEST_CODE = 60;

    public News {
        reason = code(reason);
        detail = code(detail);
    }

    /** Couriers write their codes; a line break or a novel among them stays outside. */
    private static String code(String text) {
        String line = text.replaceAll("\\p{Cntrl}", " ").strip();
        return line.length() <= LONGEST_CODE ? line : line.substring(0, LONGEST_CODE);
    }

    private static News of(PlatformNotice.Type type, int shipment, EventSource source, String reason, String detail) {
        return new News(type, shipment, "", source, reason, detail);
    }

    /** An order needs a person, and why. */
    public static News attention(int shipment, Attention what, String detail) {
        return of(PlatformNotice.Type.ORDER_ATTENTION, shipment, EventSource.SYSTEM, what.name(), detail);
    }

    /** A message about an order reaches nobody. */
    public static News undeliverable(int shipment, NoticeKind message, String reason) {
        return of(PlatformNotice.Type.MESSAGE_UNDELIVERABLE, shipment, EventSource.SYSTEM, reason, message.name());
    }

    /** Which paper can be fetched now. */
    public enum Paper {
        LABEL,
        INVOICE,
        CREDIT_NOTE
    }

    /** A paper of a shipment, or of the whole order, is there: {@code GET /orders/{orderId}} has its address. */
    public static News documentsReady(int shipment, Paper paper) {
        return of(PlatformNotice.Type.DOCUMENTS_READY, shipment, EventSource.SYSTEM, paper.name(), "");
    }

    /** The whole order is cancelled, on whose word and why; in place of what is seen without it. */
    public static News cancelled(EventSource source, String code) {
        return of(PlatformNotice.Type.ORDER_CANCELLED, 0, source, code, "");
    }

    /** A shipment's state as it was, but courier or number have been put right. */
    public static News corrected(int shipment, EventSource source) {
        return of(PlatformNotice.Type.SHIPMENT_STATUS, shipment, source, "CORRECTED", "");
    }

    News standing(ShipmentStatus now) {
        return new News(type, shipment, now.name(), source, reason, detail);
    }

    /** Whether both tell the same, one of them perhaps in more detail. */
    boolean isAbout(News other) {
        return type == other.type
                && switch (type) {
                    case ORDER_ATTENTION -> reason.equals(other.reason);
                    case SHIPMENT_STATUS, RTS_REQUESTED -> shipment == other.shipment;
                    case ORDER_STATUS, ORDER_CANCELLED -> true;
                    case DOCUMENTS_READY, MESSAGE_UNDELIVERABLE, CONTACT_OPTED_OUT, SELLER_STATE -> equals(other);
                };
    }
}
