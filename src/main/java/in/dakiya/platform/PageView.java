package in.dakiya.platform;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import in.dakiya.order.OrderHead;
import in.dakiya.order.ShipmentHead;
import java.util.List;
import java.util.Optional;

/** A page of a seller's orders, each in short: {@code {"orders":[...],"next":"cursor or null"}}. */
public final class PageView {
    private PageView() {}

    public static ObjectNode of(List<OrderHead> heads, Optional<String> next) {
        ObjectNode json = Json.object();
        ArrayNode orders = json.putArray("orders");
        heads.forEach(head -> orders.add(order(head)));
        return json.put("next", next.orElse(null));
    }

    private static ObjectNode order(OrderHead head) {
        ObjectNode json = HeadView.of(head)
                .put("placedAt", Times.write(head.placedAt()))
                .put("deadline", Times.orNull(head.actBy().orElse(null)));
        ArrayNode shipments = json.putArray("shipments");
        for (ShipmentHead shipment : head.shipments()) {
            shipments
                    .addObject()
                    .put("number", shipment.number())
                    .put("type", shipment.type().name())
                    .put("status", shipment.state().status().name());
        }
        return json;
    }
}
