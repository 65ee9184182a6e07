package in.dakiya.order;

/** Why an order needs a person. Stored by name. */
public enum Attention {
    SELLER_UNCONFIRMED,
    CUSTOMER_UNREACHABLE,
    PARTNER_REFUSED,
    PICKUP_FAILED,
    NDR,
    ON_HOLD,
    PROOF_REVIEW,
    /** It goes out without an invoice, because none could lawfully be made. */
    INVOICE_MISSING,
    PARKED
}
