package in.dakiya.order;

/** On-network shipments are booked with an integrated courier, off-network ones are the seller's own doing. */
public enum ShipmentType {
    ON_NETWORK,
    OFF_NETWORK
}
