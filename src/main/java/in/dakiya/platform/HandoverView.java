package in.dakiya.platform;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** What the platform is answered about a delivery code: never the code. */
public final class HandoverView {

    private HandoverView() {}

    /** @param issue the number of the new code, which is on its way to the customer */
    public static ObjectNode reissuing(String orderId, int shipment, int issue) {
        return Json.object().put("orderId", orderId).put("shipment", shipment).put("issue", issue);
    }
}
