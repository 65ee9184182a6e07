package in.dakiya.platform;

import in.dakiya.order.Charge;
import in.dakiya.order.Item;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads what an order's money is made of: lines, charges, and the total that they add up to. */
final class OrderLines {

    /** A hundred crore rupees. With the limits below no sum of these leaves a {@code long}. */
    static final long MOST_PAISE = 100_000_000_000L;

    static final int MOST_LINES = 200;
    static final int MOST_PIECES = 10_000;
    static final int HIGHEST_LINE = 9_999;
    private static final int MOST_CHARGES = 20;
    private static final TextRule HSN = TextRule.matching(8, "[0-9]{4,8}", "must be 4 to 8 digits");

    private OrderLines() {}

    /**
     * @param itemsRight nothing is wrong with the items
     * @param most what may be due at the door: the total, or anything where the total is not readable
     */
    record Money(List<Item> items, List<Charge> charges, long totalPaise, boolean itemsRight, long most) {}

    static Money read(Fields order) {
        int before = order.errorCount();
        List<Item> items = items(order);
        boolean itemsRight = order.rightSince(before);
        List<Charge> charges = charges(order);
        boolean linesRight = order.rightSince(before);
        int beforeTotal = order.errorCount();
        long totalPaise = order.whole("totalPaise", 0, MOST_PAISE);
        boolean totalRight = order.rightSince(beforeTotal);
        if (linesRight && totalRight) {
            checkSum(order, items, charges, totalPaise);
        }
        return new Money(items, charges, totalPaise, itemsRight, totalRight ? totalPaise : Long.MAX_VALUE);
    }

    private static List<Item> items(Fields order) {
        Set<Integer> lines = new HashSet<>();
        return order.list("items", MOST_LINES).stream()
                .map(fields -> item(fields, lines))
                .toList();
    }

    private static Item item(Fields fields, Set<Integer> lines) {
        int before = fields.errorCount();
        int line = fields.small("line", 1, HIGHEST_LINE);
        if (fields.rightSince(before) && !lines.add(line)) {
            fields.wrong("line", "is used twice");
        }
        Item item = new Item(
                line,
                fields.text("sku", TextRule.line(100), ""),
                fields.text("name", TextRule.line(200)),
                fields.text("variant", TextRule.line(100), ""),
                fields.small("quantity", 1, MOST_PIECES),
                fields.whole("unitPricePaise", 0, MOST_PAISE),
                fields.whole("discountPaise", 0, MOST_PAISE * MOST_PIECES, 0),
                Rates.read(fields, "gstRatePercent").orElse(null),
                fields.text("hsn", HSN, ""));
        if (fields.rightSince(before) && item.totalPaise() < 0) {
            fields.wrong("discountPaise", "must not be more than the line costs");
        }
        return item;
    }

    private static List<Charge> charges(Fields order) {
        return order.optionalList("charges", MOST_CHARGES).stream()
                .map(OrderLines::charge)
                .toList();
    }

    private static Charge charge(Fields fields) {
        Optional<Charge.Type> type = fields.choice("type", Charge.Type.values());
        long amountPaise = fields.whole("amountPaise", -MOST_PAISE, MOST_PAISE, 0);
        fields.required("amountPaise");
        type.ifPresent(chosen -> checkSign(fields, chosen, amountPaise));
        return new Charge(
                type.orElse(Charge.Type.OTHER),
                amountPaise,
                Rates.read(fields, "gstRatePercent").orElse(null));
    }

    private static void checkSign(Fields fields, Charge.Type type, long amountPaise) {
        boolean discount = type == Charge.Type.DISCOUNT;
        if (discount && amountPaise > 0) {
            fields.wrong("amountPaise", "must not be above 0 for a DISCOUNT");
        } else if (!discount && amountPaise < 0) {
            fields.wrong("amountPaise", "must not be below 0 for " + type);
        }
    }

    private static void checkSum(Fields order, List<Item> items, List<Charge> charges, long totalPaise) {
        long sum = items.stream().mapToLong(Item::totalPaise).sum()
                + charges.stream().mapToLong(Charge::amountPaise).sum();
        if (sum != totalPaise) {
            order.wrong("totalPaise", "is " + totalPaise + ", but items and charges add up to " + sum);
        }
    }
}
