package in.dakiya.platform;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import in.dakiya.order.OrderHead;

/** What every answer about an order begins with. */
final class HeadView {
    private HeadView() {}

    static ObjectNode of(OrderHead head) {
        ObjectNode json = Json.object()
                .put("orderId", head.orderId())
                .put("number", head.number())
                .put("sellerId", head.sellerId())
                .put("status", head.status().name())
                .put("version", head.version());
        ArrayNode attention = json.putArray("attention");
        head.attention().stream().sorted().map(Enum::name).forEach(attention::add);
        return json;
    }
}
