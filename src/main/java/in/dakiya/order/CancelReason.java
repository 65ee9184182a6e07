package in.dakiya.order;

/** Why an order, or one shipment of it, is cancelled. Stored, carried and told to the platform by name. */
public enum CancelReason {
    OUT_OF_STOCK,
    WRONG_PRICE,
    /** No courier goes there, or not with this. */
    CANNOT_SHIP_THERE,
    CANNOT_SHIP_IN_TIME,
    CUSTOMER_ASKED,
    OTHER
}
