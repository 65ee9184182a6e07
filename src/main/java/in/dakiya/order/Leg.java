package in.dakiya.order;

/** The part of a shipment's way, in the order in which a shipment goes through them. */
public enum Leg {
    /** With the seller, before the courier took custody. */
    PICKUP,
    /** On the way to the customer. */
    FORWARD,
    /** On the way back to the seller. */
    RETURN,
    /** Ended by other means: cancelled, lost, damaged. */
    END
}
