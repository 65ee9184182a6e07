package in.dakiya.work;

/** What is said. The texts are in {@code chat} and in the template files. */
public enum NoticeKind {
    /** To a newly registered number: is this your shop? */
    CONFIRM_NUMBER(Urgency.ALARM),
    NUMBER_CONFIRMED(Urgency.ANSWER),
    NUMBER_REFUSED(Urgency.ANSWER),

    NEW_ORDER(Urgency.ALARM),
    /** Several new orders in one message. Its work item is the digest itself. */
    NEW_ORDERS(Urgency.ALARM),
    /** All that waits to be packed, a list at a time. */
    ORDERS_WAITING(Urgency.ANSWER),
    ORDER_DETAILS(Urgency.ANSWER),
    /** Where an order is, in one line, and what can be done. */
    ORDER_STATUS(Urgency.ANSWER),
    /** What waits for the seller, the most urgent first. */
    WAITING_LIST(Urgency.ANSWER),
    /** The customer's address is not shown any more. */
    ADDRESS_CLOSED(Urgency.ANSWER),
    /** The platform has changed an order of which the seller was told. */
    ORDER_CHANGED(Urgency.ALARM),
    PICKUP_BOOKED(Urgency.NEWS),
    LABEL(Urgency.ALARM),
    /** The invoice's PDF. */
    INVOICE(Urgency.ALARM),
    INVOICE_REFUSED(Urgency.NEWS),
    INVOICE_BY_SHOP(Urgency.NEWS),
    NO_INVOICE_YET(Urgency.ANSWER),
    CREDIT_NOTE(Urgency.NEWS),
    /** Above Rs 50,000: type the number of the e-way bill. */
    ASK_EWAY_BILL(Urgency.NEWS),
    EWAY_BILL_NOTED(Urgency.ANSWER),
    EWAY_BILL_WRONG(Urgency.ANSWER),
    EWAY_BILL_WHICH(Urgency.ANSWER),
    /** The platform, which books it itself, has been told that it is packed. */
    READY_TOLD(Urgency.NEWS),
    /** Another courier or AWB than the seller was told. */
    COURIER_CHANGED(Urgency.NEWS),
    ALREADY_READY(Urgency.ANSWER),
    NOT_BOOKED_YET(Urgency.ANSWER),
    BOOKING_REFUSED(Urgency.ALARM),
    /** The couriers that would carry a parcel, to choose from. */
    COURIER_OFFERS(Urgency.ANSWER),
    ASK_WEIGHT(Urgency.ANSWER),
    WEIGHT_UNCLEAR(Urgency.ANSWER),
    BEING_BOOKED(Urgency.ANSWER),
    ALREADY_BOOKED(Urgency.ANSWER),
    /** It is booked with the courier that the seller chose, or on his trying again. */
    BOOKED(Urgency.ALARM),
    /** The partner does not answer; it is tried again. */
    PARTNER_SILENT(Urgency.ANSWER),
    /** The seller ships it himself after all: what he needs for that. */
    SHIPS_HIMSELF(Urgency.ANSWER),
    PICKUP_REFUSED(Urgency.ALARM),
    TRYING_AGAIN(Urgency.ANSWER),
    PICKUP_FAILED(Urgency.ALARM),
    DELIVERY_FAILED(Urgency.ALARM),
    /** The courier still waits for what to do after a failed delivery. */
    ANSWER_REMINDER(Urgency.ALARM),
    /** A return cannot be undone: is it sure? */
    ASK_RETURN(Urgency.ANSWER),
    ANSWER_HEARD(Urgency.NEWS),
    ANSWER_REFUSED(Urgency.ALARM),
    ANSWER_LATER(Urgency.NEWS),
    ANSWERED_ALREADY(Urgency.ANSWER),
    /** The courier does not ask what to do, or not any more. */
    NO_ANSWER_WANTED(Urgency.ANSWER),
    /** Whom to call after a failed delivery. */
    CUSTOMER_CONTACT(Urgency.ANSWER),
    RETURN_STARTED(Urgency.ALARM),
    RETURN_TODAY(Urgency.ALARM),
    RETURN_BACK(Urgency.ALARM),
    RETURN_DISPOSED(Urgency.ALARM),
    RETURN_DETAILS(Urgency.ANSWER),
    /** Send a photo of what came back damaged. */
    ASK_DAMAGE_PHOTO(Urgency.ANSWER),
    /** A photo of what came back is kept with the order. */
    EVIDENCE_KEPT(Urgency.ANSWER),
    /** The courier says that the parcel stands still. */
    HELD(Urgency.NEWS),
    PARCEL_LOST(Urgency.ALARM),
    PARTNER_CANCELLED(Urgency.ALARM),
    DELIVERED(Urgency.NEWS),
    /** Why it cannot be sent: the first of two taps that a cancellation takes. */
    ASK_CANCEL(Urgency.ANSWER),
    ASK_CANCEL_SURE(Urgency.ANSWER),
    CANCEL_KEPT(Urgency.ANSWER),
    /** A courier has it, or it has ended, or it is being cancelled already. */
    CANCEL_NOT_NOW(Urgency.ANSWER),
    NOTHING_TO_CANCEL(Urgency.ANSWER),
    /** The courier is asked to give a booking back. */
    CANCEL_ASKED(Urgency.ALARM),
    /** Cancelled at once: no courier had heard of it. */
    ORDER_CANCELLED(Urgency.ALARM),
    /** What was asked for has come about. */
    CANCEL_DONE(Urgency.NEWS),
    /** The courier was faster, or will not. */
    CANCEL_REFUSED(Urgency.ALARM),
    COMPLAINT(Urgency.NEWS),
    /** A picture that somebody sent could not be kept. */
    PHOTO_REFUSED(Urgency.ANSWER),
    ASK_SUPPORT(Urgency.ANSWER),

    /** Name, address, phone and amount to collect of an order that the seller ships himself. */
    ADDRESS(Urgency.ANSWER),
    /** "I have no printer": what to write on the box. */
    BOX_TEXT(Urgency.ANSWER),
    /**
     * What comes next in the dialogue "Mark as Shipped"; the facts are what was said so far. Its work item is the dialogue
     * itself: a later answer writes it anew, so that nobody is asked what he has answered meanwhile.
     */
    SHIP_DIALOGUE(Urgency.ANSWER),
    SHIPPED_SELF(Urgency.NEWS),
    NOT_SHIPPABLE(Urgency.ANSWER),
    NOT_CORRECTABLE(Urgency.ANSWER),
    SHIPPING_STOPPED(Urgency.ANSWER),
    NOTHING_TO_SHIP(Urgency.ANSWER),
    NOTHING_TO_PACK(Urgency.ANSWER),
    WHICH_OF_THESE(Urgency.ANSWER),
    PHOTO_ADDED(Urgency.ANSWER),
    PHOTO_TOO_MANY(Urgency.ANSWER),
    PHOTO_TOO_LATE(Urgency.ANSWER),
    /** Type the number that the customer has. */
    ASK_CODE(Urgency.ANSWER),
    CODE_WRONG(Urgency.ANSWER),
    CODE_LOCKED(Urgency.ANSWER),
    CODE_DEAD(Urgency.ANSWER),
    CODE_SHAPE(Urgency.ANSWER),
    CODE_NONE_OPEN(Urgency.ANSWER),
    CODE_WHICH(Urgency.ANSWER),
    CODE_SENT_AGAIN(Urgency.ANSWER),
    CODE_TOO_SOON(Urgency.ANSWER),
    CODE_TOO_OFTEN(Urgency.ANSWER),
    CODE_NOT_NEEDED(Urgency.ANSWER),
    ASK_DELIVERED(Urgency.ANSWER),
    ASK_CLAIM_PHOTO(Urgency.ANSWER),
    CLAIM_TAKEN(Urgency.ANSWER),
    CLAIM_REFUSED(Urgency.NEWS),
    ASK_FAILURE(Urgency.ANSWER),
    FAILURE_NOTED(Urgency.NEWS),
    NOT_ON_ITS_WAY(Urgency.ANSWER),
    CUSTOMER_DISOWNS(Urgency.NEWS),
    NO_LABEL_YET(Urgency.ANSWER),

    CUSTOMER_SHIPPED(Urgency.ALARM),
    /** Shipped by the seller himself; leads to the customer's delivery code. */
    CUSTOMER_SHIPPED_SELF(Urgency.ALARM),
    CUSTOMER_CORRECTED(Urgency.ALARM),
    /** The delivery code, to the customer who asked for it. */
    CUSTOMER_CODE(Urgency.ANSWER),
    /** The delivery code, to a customer who has not asked for it while the seller waits at the door. */
    CUSTOMER_CODE_UNASKED(Urgency.ALARM),
    CUSTOMER_CODE_TOO_SOON(Urgency.ANSWER),
    CUSTOMER_CODE_TOO_OFTEN(Urgency.ANSWER),
    CUSTOMER_CODE_OVER(Urgency.ANSWER),
    CUSTOMER_RECEIVED(Urgency.ANSWER),
    CUSTOMER_DISOWN_HEARD(Urgency.ANSWER),
    CUSTOMER_OUT_FOR_DELIVERY(Urgency.ALARM),
    CUSTOMER_DELIVERED(Urgency.ALARM),
    CUSTOMER_COMPLAINT_HEARD(Urgency.ANSWER),
    CUSTOMER_HELLO(Urgency.ANSWER),
    /** A customer who asks to cancel: the shop does that. */
    CUSTOMER_CANCEL(Urgency.ANSWER),
    CUSTOMER_CANCELLED(Urgency.NEWS),

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

    /**
     * True for what somebody answers by quoting it: "ready" under a new order. Kept, so that we know which order. A dialogue
     * knows its own questions.
     */
    public boolean mayBeQuoted() {
        return switch (this) {
            case NEW_ORDER,
                    NEW_ORDERS,
                    ORDERS_WAITING,
                    ORDER_DETAILS,
                    ORDER_CHANGED,
                    BOOKING_REFUSED,
                    BOOKED,
                    COURIER_OFFERS,
                    SHIPS_HIMSELF,
                    PICKUP_REFUSED,
                    PICKUP_FAILED,
                    DELIVERY_FAILED,
                    ASK_CANCEL,
                    ASK_CANCEL_SURE,
                    CANCEL_REFUSED,
                    ANSWER_REMINDER,
                    ASK_RETURN,
                    RETURN_STARTED,
                    RETURN_TODAY,
                    RETURN_BACK,
                    RETURN_DETAILS,
                    RETURN_DISPOSED,
                    PARCEL_LOST,
                    HELD,
                    ANSWER_HEARD,
                    ANSWER_LATER,
                    ANSWER_REFUSED,
                    CUSTOMER_CONTACT,
                    COMPLAINT,
                    PARTNER_CANCELLED,
                    CANCEL_ASKED,
                    CANCEL_DONE,
                    ORDER_CANCELLED,
                    CREDIT_NOTE,
                    LABEL,
                    PICKUP_BOOKED,
                    COURIER_CHANGED,
                    READY_TOLD,
                    ASK_EWAY_BILL,
                    ASK_DAMAGE_PHOTO,
                    ORDER_STATUS,
                    ADDRESS,
                    SHIPPED_SELF,
                    ASK_CODE,
                    CODE_WRONG,
                    PHOTO_REFUSED -> true;
            default -> false;
        };
    }

    /** True for what tells of new orders, of which a person takes but so many messages. */
    public boolean tellsNewOrders() {
        return this == NEW_ORDER || this == NEW_ORDERS;
    }

    /** True for a list of orders: who quotes it names none of them. */
    public boolean listsOrders() {
        return this == NEW_ORDERS || this == ORDERS_WAITING;
    }

    /** True for what leads the customer to his delivery code: whether it arrives matters. */
    public boolean leadsToCode() {
        return this == CUSTOMER_SHIPPED_SELF || tellsCode();
    }

    /** True for what may carry the delivery code itself. */
    public boolean tellsCode() {
        return this == CUSTOMER_CODE || this == CUSTOMER_CODE_UNASKED;
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
