package in.dakiya.platform;

import in.dakiya.order.Item;
import in.dakiya.order.Order;
import in.dakiya.order.ShipmentLine;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the shipments that a platform had booked before it placed the order. */
final class PlacedShipments {

    private static final int MOST = 20;
    private static final TextRule AWB =
            TextRule.matching(40, "[A-Za-z0-9][A-Za-z0-9/-]*", "must be letters, digits, dashes and slashes");

    private PlacedShipments() {}

    /** @param items the order's lines; none where something is wrong with them */
    static List<Order.PlacedShipment> read(Fields order, List<Item> items) {
        Map<Integer, Integer> left = new HashMap<>();
        items.forEach(item -> left.put(item.line(), item.quantity()));
        return order.optionalList("shipments", MOST).stream()
                .map(fields -> shipment(fields, items, left))
                .toList();
    }

    private static Order.PlacedShipment shipment(Fields fields, List<Item> items, Map<Integer, Integer> left) {
        return new Order.PlacedShipment(
                fields.text("awb", AWB),
                fields.text("courier", TextRule.line(100), ""),
                fields.text("labelUrl", TextRule.LINK, ""),
                lines(fields, items, left));
    }

    /** Without lines it carries the whole order. */
    private static List<ShipmentLine> lines(Fields fields, List<Item> items, Map<Integer, Integer> left) {
        if (!fields.has("lines")) {
            List<ShipmentLine> all = items.stream()
                    .map(item -> new ShipmentLine(item.line(), item.quantity()))
                    .toList();
            all.forEach(line -> take(fields, "lines", line, left));
            return all;
        }
        return fields.list("lines", OrderLines.MOST_LINES).stream()
                .map(line -> line(line, left))
                .toList();
    }

    private static ShipmentLine line(Fields fields, Map<Integer, Integer> left) {
        int before = fields.errorCount();
        ShipmentLine line = new ShipmentLine(
                fields.small("line", 1, OrderLines.HIGHEST_LINE), fields.small("quantity", 1, OrderLines.MOST_PIECES));
        if (left.isEmpty() || !fields.rightSince(before)) {
            return line;
        }
        if (left.containsKey(line.line())) {
            take(fields, "quantity", line, left);
        } else {
            fields.wrong("line", "is no line of this order");
        }
        return line;
    }

    private static void take(Fields fields, String name, ShipmentLine line, Map<Integer, Integer> left) {
        int rest = left.merge(line.line(), -line.quantity(), Integer::sum);
        if (rest < 0) {
            fields.wrong(name, "ships more pieces of line " + line.line() + " than were ordered");
        }
    }
}
