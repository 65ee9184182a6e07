package in.dakiya.platform;

import com.fasterxml.jackson.databind.node.ObjectNode;
import in.dakiya.order.Order;
import in.dakiya.order.ShipmentStatus;

/**
 * The answer to a placed order. It is made of what never changes, so a repetition is answered with the same bytes
 * however far the order has come; how far that is, {@link OrderView} says.
 */
public final class PlacedView {

    private static final int FIRST_VERSION = 1;

    private PlacedView() {}

    public static ObjectNode of(Order order) {
        return Json.object()
                .put("orderId", order.orderId())
                .put("number", order.number())
                .put("sellerId", order.sellerId())
                .put("status", ShipmentStatus.CREATED.name())
                .put("version", FIRST_VERSION)
                .put("placedAt", Times.write(order.placedAt()))
                .put("totalPaise", order.totalPaise());
    }
}
