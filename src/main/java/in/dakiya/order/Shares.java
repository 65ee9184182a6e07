package in.dakiya.order;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * What each of an order's shipments carries, is worth and collects. Charges and the amount due are divided by the value of
 * the goods, to the paisa: each shipment gets what is due up to and including it, less what those before it got, so that
 * the last takes the rest and the sums are the order's. No shipment collects more than it is worth.
 */
public final class Shares {
    private Shares() {}

    /**
     * One shipment's part of its order.
     *
     * @param items the pieces in it, with their part of a line's discount
     * @param valuePaise the goods and their part of the charges
     * @param collectPaise to be collected at the door
     */
    public record Share(List<Item> items, long valuePaise, long collectPaise) {
        public Share {
            items = List.copyOf(items);
        }
    }

    /** The part of this shipment; all of the order where it carries all of it. */
    public static Share of(Order order, Shipment shipment) {
        List<Share> all = of(order);
        return all.size() < shipment.number() || carriesAll(order, shipment.lines())
                ? whole(order)
                : all.get(shipment.number() - 1);
    }

    /** In the order of the shipments' numbers; one for an order that is not split. */
    public static List<Share> of(Order order) {
        List<Order.PlacedShipment> parts = order.shipments();
        if (parts.size() < 2) {
            return List.of(whole(order));
        }
        List<List<Item>> items = items(order, parts);
        List<Long> goods = items.stream()
                .map(in -> in.stream().mapToLong(Item::totalPaise).sum())
                .toList();
        List<Long> values = divided(order.totalPaise(), weights(goods, items));
        List<Long> collected = divided(order.payment().amountDuePaise(), weights(values, items));
        List<Share> shares = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            shares.add(new Share(items.get(i), values.get(i), collected.get(i)));
        }
        return List.copyOf(shares);
    }

    private static Share whole(Order order) {
        return new Share(order.items(), order.totalPaise(), order.payment().amountDuePaise());
    }

    private static boolean carriesAll(Order order, List<ShipmentLine> lines) {
        return order.items().stream().allMatch(item -> pieces(lines, item.line()) == item.quantity());
    }

    private static int pieces(List<ShipmentLine> lines, int line) {
        return lines.stream()
                .filter(l -> l.line() == line)
                .mapToInt(ShipmentLine::quantity)
                .sum();
    }

    /** Goods that cost nothing weigh by their pieces. */
    static List<Long> weights(List<Long> values, List<List<Item>> items) {
        return values.stream().anyMatch(value -> value > 0)
                ? values
                : items.stream()
                        .map(in -> in.stream().mapToLong(Item::quantity).sum())
                        .toList();
    }

    private static List<List<Item>> items(Order order, List<Order.PlacedShipment> parts) {
        List<List<Item>> all = new ArrayList<>();
        parts.forEach(part -> all.add(new ArrayList<>()));
        for (Item item : order.items()) {
            List<Long> pieces = parts.stream()
                    .map(part -> (long) pieces(part.lines(), item.line()))
                    .toList();
            List<Long> discounts = divided(item.discountPaise(), pieces);
            for (int i = 0; i < parts.size(); i++) {
                if (pieces.get(i) > 0) {
                    all.get(i).add(item.part(pieces.get(i).intValue(), discounts.get(i)));
                }
            }
        }
        return all;
    }

    /** The sum of the parts is the amount. Where nothing weighs anything the last gets all. */
    static List<Long> divided(long amount, List<Long> weights) {
        BigInteger whole = BigInteger.valueOf(
                Math.max(1, weights.stream().mapToLong(Long::longValue).sum()));
        List<Long> parts = new ArrayList<>();
        long before = 0;
        long weight = 0;
        for (int i = 0; i < weights.size(); i++) {
            weight += weights.get(i);
            boolean last = i == weights.size() - 1;
            long upToHere = last
                    ? amount
                    : BigInteger.valueOf(amount)
                            .multiply(BigInteger.valueOf(weight))
                            .divide(whole)
                            .longValueExact();
            parts.add(upToHere - before);
            before = upToHere;
        }
        return parts;
    }
}
