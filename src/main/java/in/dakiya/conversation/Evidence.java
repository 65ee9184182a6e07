package in.dakiya.conversation;

import in.dakiya.order.Leg;
import in.dakiya.order.ShipmentHead;
import in.dakiya.order.ShipmentStatus;

/** Photos of a parcel that came back: for a claim against the courier. */
final class Evidence {

    private Evidence() {}

    /** Nobody can have a photo of the damage of a parcel that is not on its way back. */
    static boolean wanted(ShipmentHead shipment) {
        ShipmentStatus status = shipment.state().status();
        return status.leg() == Leg.RETURN || status == ShipmentStatus.DAMAGED;
    }
}
