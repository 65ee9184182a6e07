package in.dakiya.invoice;

import in.dakiya.order.Seller;
import java.time.Instant;

/**
 * Numbers that follow one another without a gap, in one financial year of one taxpayer (Rule 46(b) CGST).
 *
 * @param taxpayer as {@link Supplier#taxpayer()} has it
 * @param letters 1 to 3 of A-Z and 0-9
 * @param kind what is numbered; each counts on its own
 */
public record Series(String taxpayer, FinancialYear year, String letters, Kind kind) {

    /** Stored by name. */
    public enum Kind {
        INVOICE,
        CREDIT_NOTE
    }

    /** That in which a seller numbers now. */
    public static Series of(Supplier supplier, Seller seller, Instant now, Kind kind) {
        return new Series(
                supplier.taxpayer(), FinancialYear.of(now), seller.invoice().series(), kind);
    }

    /** @throws IllegalArgumentException when the series has no such number, for example because it is full */
    public InvoiceNumber number(int serial) {
        return switch (kind) {
            case INVOICE -> InvoiceNumber.of(letters, year, serial);
            case CREDIT_NOTE -> InvoiceNumber.ofCreditNote(letters, year, serial);
        };
    }

    /** How many numbers it has. */
    public int highest() {
        return switch (kind) {
            case INVOICE -> InvoiceNumber.HIGHEST;
            case CREDIT_NOTE -> InvoiceNumber.HIGHEST_CREDIT_NOTE;
        };
    }
}
