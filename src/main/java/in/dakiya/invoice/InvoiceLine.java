package in.dakiya.invoice;

import java.math.BigDecimal;

/**
 * Goods or a charge on an invoice, in paise.
 *
 * @param hsn empty where the platform gave none; a seller with at most Rs 5 crore may leave it out to consumers
 *     (Notification 78/2020)
 * @param quantity pieces; 0 for a charge, which has none
 * @param grossPaise quantity times price, before discount, as the price was quoted
 * @param discountPaise the line's own and its share of the order's
 * @param ratePercent of GST; zero where it is not taxed
 */
public record InvoiceLine(
        String description,
        String hsn,
        int quantity,
        long grossPaise,
        long discountPaise,
        BigDecimal ratePercent,
        Tax tax) {

    /** What is paid for it. */
    public long totalPaise() {
        return grossPaise - discountPaise;
    }

    public boolean charge() {
        return quantity == 0;
    }
}
