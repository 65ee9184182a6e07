package in.dakiya.courier;

/** What sort of carrier it is: it decides whether there is a tracking number and what may be known of it. */
public enum Kind {
    COURIER,
    /** A rider within the town: its link comes from its app, a number may be given but need not. */
    HYPERLOCAL,
    /** Books with many couriers, so any number may be one of its. */
    AGGREGATOR,
    /** The seller brings the parcel himself: there is no number. */
    SELF,
    /** One that is not in the list: the seller types its name. */
    OTHER
}
