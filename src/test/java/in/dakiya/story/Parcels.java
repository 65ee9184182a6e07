package in.dakiya.story;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Orders of several parcels, and what is said of one of them. */
final class Parcels {
    private Parcels() {}

    /** The order's two pieces of its one line, each in a parcel of its own. */
    static ObjectNode inTwo(ObjectNode order) {
        order.withObject("/customer").put("language", "en");
        ArrayNode shipments = order.putArray("shipments");
        line(shipments.addObject(), 1, 1);
        line(shipments.addObject(), 1, 1);
        return order;
    }

    /** The first by a courier of ours, the second by the seller himself. */
    static ObjectNode mixed(ObjectNode order) {
        inTwo(order).withObject("/shipments/1").put("type", "OFF_NETWORK");
        return order;
    }

    static ObjectNode line(ObjectNode shipment, int line, int quantity) {
        shipment.withArray("lines").addObject().put("line", line).put("quantity", quantity);
        return shipment;
    }

    /** What a tap on a button or row about this parcel sends back. */
    static String payload(String act, String orderId, int parcel) {
        return act + ":o:" + orderId + ":" + parcel;
    }
}
