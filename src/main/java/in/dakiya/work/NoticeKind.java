package in.dakiya.work;

/** What is said. The texts are in {@code chat} and in the template files. */
public enum NoticeKind {
    /** To a newly registered number: is this your shop? */
    CONFIRM_NUMBER(Urgency.ALARM),
    NUMBER_CONFIRMED(Urgency.ANSWER),
    NUMBER_REFUSED(Urgency.ANSWER),

    NEW_ORDER(Urgency.ALARM),
    ORDER_DETAILS(Urgency.ANSWER),
    PICKUP_BOOKED(Urgency.NEWS),
    LABEL(Urgency.ALARM),
    ALREADY_READY(Urgency.ANSWER),
    NOT_BOOKED_YET(Urgency.ANSWER),
    BOOKING_REFUSED(Urgency.ALARM),
    PICKUP_REFUSED(Urgency.ALARM),
    TRYING_AGAIN(Urgency.ANSWER),
    PICKUP_FAILED(Urgency.ALARM),
    DELIVERY_FAILED(Urgency.ALARM),
    RETURN_STARTED(Urgency.ALARM),
    PARCEL_LOST(Urgency.ALARM),
    PARTNER_CANCELLED(Urgency.ALARM),
    DELIVERED(Urgency.NEWS),
    COMPLAINT(Urgency.NEWS),
    /** A picture that somebody sent could not be kept. */
    PHOTO_REFUSED(Urgency.ANSWER),
    ASK_SUPPORT(Urgency.ANSWER),

    CUSTOMER_SHIPPED(Urgency.ALARM),
    CUSTOMER_OUT_FOR_DELIVERY(Urgency.ALARM),
    CUSTOMER_DELIVERED(Urgency.ALARM),
    CUSTOMER_COMPLAINT_HEARD(Urgency.ANSWER),
    CUSTOMER_HELLO(Urgency.ANSWER),

    HELP(Urgency.ANSWER),
    STOPPED(Urgency.ANSWER),
    STARTED(Urgency.ANSWER),
    LANGUAGE_SET(Urgency.ANSWER),
    WHICH_ORDER(Urgency.ANSWER),
    NOT_YOURS(Urgency.ANSWER),
    NOT_UNDERSTOOD(Urgency.ANSWER),
    STRANGER(Urgency.ANSWER);

    private final Urgency urgency;

    NoticeKind(Urgency urgency) {
        this.urgency = urgency;
    }

    public Urgency urgency() {
        return urgency;
    }

    /** True for what somebody answers by quoting it: "ready" under a new order. Kept, so that we know which order. */
    public boolean mayBeQuoted() {
        return switch (this) {
            case NEW_ORDER,
                    ORDER_DETAILS,
                    BOOKING_REFUSED,
                    PICKUP_REFUSED,
                    PICKUP_FAILED,
                    DELIVERY_FAILED,
                    PHOTO_REFUSED -> true;
            default -> false;
        };
    }

    /** True for news on an order's way that nobody waits for: not sent by a template that is billed as marketing. */
    public boolean isRoutine() {
        return this == CUSTOMER_SHIPPED || this == CUSTOMER_OUT_FOR_DELIVERY || this == CUSTOMER_DELIVERED;
    }

    /** In which order notices to one person go, and whether one may pay for a template to open the window. */
    public enum Urgency {
        /** To somebody who has just written; the window is open by nature. */
        ANSWER,
        /** Needs an answer, or must be known now: pays for a template when the window is closed. */
        ALARM,
        /** Waits for an open window. */
        NEWS
    }
}
