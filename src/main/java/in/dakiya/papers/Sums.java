package in.dakiya.papers;

import in.dakiya.invoice.InvoiceLine;
import in.dakiya.invoice.Tax;
import java.util.OptionalLong;

/** What the lines so far add up to, in paise. */
record Sums(long gross, long discount, Tax tax, long total) {

    static final Sums ZERO = new Sums(0, 0, Tax.none(0), 0);

    static Sums of(InvoiceLine line) {
        return new Sums(line.grossPaise(), line.discountPaise(), line.tax(), line.totalPaise());
    }

    Sums plus(InvoiceLine line) {
        return new Sums(
                gross + line.grossPaise(),
                discount + line.discountPaise(),
                tax.plus(line.tax()),
                total + line.totalPaise());
    }

    /** What stands in a column of money. */
    OptionalLong in(Column column) {
        return switch (column) {
            case NUMBER, DESCRIPTION, QUANTITY -> OptionalLong.empty();
            case GROSS -> OptionalLong.of(gross);
            case DISCOUNT -> OptionalLong.of(discount);
            case TAXABLE -> OptionalLong.of(tax.taxablePaise());
            case CENTRAL -> OptionalLong.of(tax.centralPaise());
            case STATE -> OptionalLong.of(tax.statePaise());
            case INTEGRATED -> OptionalLong.of(tax.integratedPaise());
            case TOTAL -> OptionalLong.of(total);
        };
    }
}
