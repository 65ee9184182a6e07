package in.dakiya.platform;

import com.fasterxml.jackson.databind.node.ObjectNode;
import in.dakiya.order.OrderHead;

/** The answer to what a platform reports or gives: where the shipment stands now. */
public final class ReportView {
    private ReportView() {}

    public static ObjectNode of(OrderHead head, int shipment) {
        return Json.object()
                .put("orderId", head.orderId())
                .put("shipment", shipment)
                .put("status", head.shipment(shipment).state().status().name())
                .put("orderStatus", head.status().name())
                .put("version", head.version());
    }
}
