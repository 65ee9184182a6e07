package in.dakiya.order;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One line of an order. Prices are paise and include GST.
 *
 * @param line number of the line, unique in the order
 * @param discountPaise taken off the line's total
 * @param gstRatePercent decimal percent, null where the platform does not say
 * @param hsn 4 to 8 digits, or empty
 */
public record Item(
        int line,
        String sku,
        String name,
        String variant,
        int quantity,
        long unitPricePaise,
        long discountPaise,
        @Nullable BigDecimal gstRatePercent,
        String hsn) {

    /** What the customer pays for this line, in paise. */
    public long totalPaise() {
        return Math.subtractExact(Math.multiplyExact(unitPricePaise, quantity), discountPaise);
    }

    /** Some of its pieces, with their part of the discount. */
    Item part(int pieces, long discount) {
        return new Item(line, sku, name, variant, pieces, unitPricePaise, discount, gstRatePercent, hsn);
    }

    /** The name with its variant, as people are told it. */
    public String title() {
        return variant.isEmpty() ? name : name + " (" + variant + ")";
    }
}
