package in.dakiya.work;

/** What a seller wants done with a parcel that could not be delivered. Stored by name. */
public enum ParcelWish {
    DELIVER_AGAIN,
    /** It costs, and cannot be undone. */
    RETURN
}
