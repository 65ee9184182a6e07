package in.dakiya.order;

/** Whether one of an order's shipments, by itself, gives a reason to need a person. */
final class Reasons {

    /** Among what was told of a shipment: its seller has claimed that it is delivered. */
    static final String CLAIMED = "CLAIMED";

    private Reasons() {}

    static boolean gives(ShipmentHead shipment, Attention reason) {
        ShipmentState state = shipment.state();
        return switch (reason) {
            case PICKUP_FAILED -> state.status() == ShipmentStatus.PICKUP_FAILED;
            case NDR -> state.status() == ShipmentStatus.DELIVERY_FAILED;
            case ON_HOLD -> state.onHold();
            case PARTNER_REFUSED -> mayBeRefused(shipment, state);
            case CUSTOMER_UNREACHABLE -> Handover.open(shipment);
            case PROOF_REVIEW -> Handover.open(shipment) && shipment.told().contains(CLAIMED);
            case SELLER_UNCONFIRMED, INVOICE_MISSING, PARKED -> false;
        };
    }

    /** Not booked yet, or not accepted for pickup although the seller asked. */
    private static boolean mayBeRefused(ShipmentHead shipment, ShipmentState state) {
        boolean askedForPickup = state.status() == ShipmentStatus.MANIFESTED && state.rtsAttempt() > 0;
        return shipment.type() == ShipmentType.ON_NETWORK
                && (state.status() == ShipmentStatus.CREATED || askedForPickup);
    }
}
