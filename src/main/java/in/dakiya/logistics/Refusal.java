package in.dakiya.logistics;

/** Why a partner refused, in terms of who can mend it. Stored by name. */
public enum Refusal {
    /** The partner account's wallet is empty: the platform or the seller who owns the account tops it up. */
    WALLET_EMPTY(Mender.PLATFORM),
    /** No courier goes to (or from) this pincode. */
    PINCODE_NOT_SERVED(Mender.SELLER),
    /** The address or phone was refused, for example as too short. */
    ADDRESS_REJECTED(Mender.PLATFORM),
    /** The pickup location's name is not known to the account. */
    PICKUP_LOCATION_UNKNOWN(Mender.PLATFORM),
    /** Every courier that was offered refused. */
    NO_COURIER(Mender.SELLER),
    /** The shipment was cancelled at the partner. */
    CANCELLED(Mender.PLATFORM),
    /** The courier has the parcel, or has decided meanwhile. */
    TOO_LATE(Mender.SELLER),
    /** Login or permission of the account is wrong. */
    CREDENTIALS(Mender.OPERATOR),
    /** Anything else; the partner's words go to the operator. */
    OTHER(Mender.OPERATOR);

    private final Mender mender;

    Refusal(Mender mender) {
        this.mender = mender;
    }

    public Mender mender() {
        return mender;
    }

    /** Who can put it right. */
    public enum Mender {
        SELLER,
        PLATFORM,
        OPERATOR
    }
}
