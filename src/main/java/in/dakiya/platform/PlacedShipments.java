package in.dakiya.platform;

import in.dakiya.order.Item;
import in.dakiya.order.Order;
import in.dakiya.order.ShipmentLine;
import in.dakiya.order.ShipmentType;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the shipments into which a platform has split the order, or that it has booked before it placed it. */
final class PlacedShipments {

    /**
     * As many as a list in the chat has rows, so that the seller can always be asked which parcel he means. A head with ten
     * is within 1 KB when it is placed and within 4 KB when all ten have been through a courier's hands.
     */
    static final int MOST = 10;

    static final TextRule AWB =
            TextRule.matching(40, "[A-Za-z0-9][A-Za-z0-9/-]*", "must be letters, digits, dashes and slashes");

    private final List<Item> items;
    private final ShipmentType usual;
    private final Map<Integer, Integer> left = new HashMap<>();
    private final Set<String> awbs = new HashSet<>();

    private PlacedShipments(List<Item> items, ShipmentType usual) {
        this.items = items;
        this.usual = usual;
        items.forEach(item -> left.put(item.line(), item.quantity()));
    }

    /**
     * @param items the order's lines; none where something is wrong with them
     * @param usual the order's type, for a shipment that does not say its own
     */
    static List<Order.PlacedShipment> read(Fields order, List<Item> items, ShipmentType usual) {
        PlacedShipments reading = new PlacedShipments(items, usual);
        int before = order.errorCount();
        List<Order.PlacedShipment> all = order.optionalList("shipments", MOST).stream()
                .map(reading::shipment)
                .toList();
        if (!all.isEmpty() && order.rightSince(before)) {
            reading.refuseRest(order);
        }
        return all;
    }

    private Order.PlacedShipment shipment(Fields fields) {
        Order.PlacedShipment shipment = new Order.PlacedShipment(
                fields.choice("type", ShipmentType.values(), usual),
                fields.text("awb", AWB, ""),
                fields.text("courier", TextRule.line(100), ""),
                fields.text("trackingUrl", TextRule.LINK, ""),
                fields.text("labelUrl", TextRule.LINK, ""),
                fields.optionalObject("parcel").map(ParcelFields::read).orElse(null),
                lines(fields));
        if (shipment.isBooked()) {
            booked(fields, shipment);
        } else {
            for (String name : List.of("courier", "trackingUrl", "labelUrl")) {
                if (fields.has(name)) {
                    fields.wrong(name, "belongs to a shipment that has an awb");
                }
            }
        }
        return shipment;
    }

    private void booked(Fields fields, Order.PlacedShipment shipment) {
        if (shipment.type() != ShipmentType.ON_NETWORK) {
            fields.wrong("awb", "belongs to a shipment that is ON_NETWORK");
        }
        if (!awbs.add(shipment.awb())) {
            fields.wrong("awb", "is used twice");
        }
    }

    /** Without lines it carries the whole order. */
    private List<ShipmentLine> lines(Fields fields) {
        if (!fields.has("lines")) {
            List<ShipmentLine> all = items.stream()
                    .map(item -> new ShipmentLine(item.line(), item.quantity()))
                    .toList();
            all.forEach(line -> take(fields, "lines", line));
            return all;
        }
        Set<Integer> seen = new HashSet<>();
        return fields.list("lines", OrderLines.MOST_LINES).stream()
                .map(line -> line(line, seen))
                .toList();
    }

    private ShipmentLine line(Fields fields, Set<Integer> seen) {
        int before = fields.errorCount();
        ShipmentLine line = new ShipmentLine(
                fields.small("line", 1, OrderLines.HIGHEST_LINE), fields.small("quantity", 1, OrderLines.MOST_PIECES));
        if (left.isEmpty() || !fields.rightSince(before)) {
            return line;
        }
        if (!left.containsKey(line.line())) {
            fields.wrong("line", "is no line of this order");
        } else if (!seen.add(line.line())) {
            fields.wrong("line", "is used twice");
        } else {
            take(fields, "quantity", line);
        }
        return line;
    }

    private void take(Fields fields, String name, ShipmentLine line) {
        int rest = left.merge(line.line(), -line.quantity(), Integer::sum);
        if (rest < 0) {
            fields.wrong(name, "ships more pieces of line " + line.line() + " than were ordered");
        }
    }

    /** Every piece that was ordered travels. */
    private void refuseRest(Fields order) {
        items.stream()
                .filter(item -> left.getOrDefault(item.line(), 0) > 0)
                .forEach(item -> order.wrong(
                        "shipments",
                        "of line " + item.line() + ", " + left.get(item.line()) + " of " + item.quantity()
                                + " pieces are in no shipment"));
    }
}
