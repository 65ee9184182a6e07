package in.dakiya.order;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What some parcels of a split order carry, as an order of its own: their pieces, and the part of charges and discounts
 * that {@link Shares} gives them. It costs what those shares are worth, to the paisa.
 */
public final class OrderPart {
    private OrderPart() {}

    /** @param parcels numbers of shipments; none for all of the order */
    public static Order of(Order order, Set<Integer> parcels) {
        int all = order.shipments().size();
        if (parcels.isEmpty() || all < 2 || parcels.size() == all) {
            return order;
        }
        List<Shares.Share> shares = Shares.of(order);
        List<Shares.Share> chosen = IntStream.rangeClosed(1, all)
                .filter(parcels::contains)
                .mapToObj(number -> shares.get(number - 1))
                .toList();
        List<Item> items = items(chosen);
        long value = chosen.stream().mapToLong(Shares.Share::valuePaise).sum();
        long goods = items.stream().mapToLong(Item::totalPaise).sum();
        return order.part(
                items,
                adding(charges(order, shares, parcels), value - goods),
                value,
                chosen.stream().mapToLong(Shares.Share::collectPaise).sum());
    }

    /** Pieces of one line that go in several parcels are one line again. */
    private static List<Item> items(List<Shares.Share> chosen) {
        Map<Integer, Item> items = new LinkedHashMap<>();
        chosen.stream()
                .flatMap(share -> share.items().stream())
                .forEach(item -> items.merge(
                        item.line(),
                        item,
                        (one, other) -> one.part(
                                one.quantity() + other.quantity(), one.discountPaise() + other.discountPaise())));
        return items.values().stream()
                .sorted((one, other) -> Integer.compare(one.line(), other.line()))
                .toList();
    }

    private static List<Charge> charges(Order order, List<Shares.Share> shares, Set<Integer> parcels) {
        List<Long> goods = shares.stream()
                .map(share -> share.items().stream().mapToLong(Item::totalPaise).sum())
                .toList();
        List<Long> weights =
                Shares.weights(goods, shares.stream().map(Shares.Share::items).toList());
        return order.charges().stream()
                .map(charge -> new Charge(
                        charge.type(),
                        IntStream.range(0, weights.size())
                                .filter(i -> parcels.contains(i + 1))
                                .mapToLong(i -> Shares.divided(charge.amountPaise(), weights)
                                        .get(i))
                                .sum(),
                        charge.gstRatePercent()))
                .toList();
    }

    /** Each charge is divided by itself: the largest takes the paise by which their sum is not that of the shares. */
    private static List<Charge> adding(List<Charge> charges, long wanted) {
        long missing = wanted - charges.stream().mapToLong(Charge::amountPaise).sum();
        if (missing == 0) {
            return charges;
        }
        List<Charge> exact = new ArrayList<>(charges);
        int largest = IntStream.range(0, charges.size())
                .reduce((a, b) -> Math.abs(charges.get(b).amountPaise())
                                > Math.abs(charges.get(a).amountPaise())
                        ? b
                        : a)
                .orElseThrow();
        Charge before = charges.get(largest);
        exact.set(largest, new Charge(before.type(), before.amountPaise() + missing, before.gstRatePercent()));
        return exact;
    }
}
