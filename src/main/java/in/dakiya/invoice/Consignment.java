package in.dakiya.invoice;

import in.dakiya.order.Order;

/** What goes with one invoice, as Rule 138 CGST values it for the e-way bill. */
public final class Consignment {

    private Consignment() {}

    /**
     * Its value in paise: with GST, charges and discounts, but without exempt goods and their part of charges and discounts.
     * Goods of which no rate was said count.
     */
    public static long valuePaise(Order order) {
        return Positions.cautious(order).stream()
                .filter(line -> line.rate().signum() > 0)
                .mapToLong(Position::netPaise)
                .sum();
    }
}
