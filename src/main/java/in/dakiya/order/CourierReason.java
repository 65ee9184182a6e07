package in.dakiya.order;

/**
 * Why a try failed, a parcel stands still or turns back, as the courier's own words were understood. A code only: those
 * words may hold a name. Stored by name.
 */
public enum CourierReason {
    /** The courier gave none. */
    UNTOLD,
    NOT_REACHABLE,
    REFUSED,
    WRONG_ADDRESS,
    PAYMENT_NOT_READY,
    /** The customer wants it on another day. */
    ANOTHER_DAY,
    CLOSED,
    NOT_READY,
    /** Nobody tried; the courier was late, full or kept away. */
    COURIER_LATE,
    MISROUTED,
    UNTRACEABLE,
    FAILED_CHECK,
    /** Words that are not understood. */
    OTHER
}
