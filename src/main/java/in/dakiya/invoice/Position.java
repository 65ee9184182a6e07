package in.dakiya.invoice;

import java.math.BigDecimal;

/**
 * A line before its tax is worked out.
 *
 * @param rate what it is taxed at if the paper shows tax
 */
record Position(String description, String hsn, int quantity, long grossPaise, long discountPaise, BigDecimal rate) {

    long netPaise() {
        return grossPaise - discountPaise;
    }

    Position discounted(long paise) {
        return new Position(description, hsn, quantity, grossPaise, discountPaise + paise, rate);
    }

    InvoiceLine untaxed() {
        return new InvoiceLine(
                description, hsn, quantity, grossPaise, discountPaise, BigDecimal.ZERO, Tax.none(netPaise()));
    }

    InvoiceLine taxed(TaxSplit split) {
        Tax tax = Tax.in(netPaise(), rate, split);
        return new InvoiceLine(description, hsn, quantity, grossPaise, discountPaise, rate, tax);
    }
}
