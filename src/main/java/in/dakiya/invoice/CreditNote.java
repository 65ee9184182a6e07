package in.dakiya.invoice;

import java.time.LocalDate;

/**
 * Takes an issued invoice back in full, after a cancellation or a return (section 34, Rule 53(1A) CGST). The invoice keeps
 * its number and is never deleted.
 *
 * @param reason in a few words, empty for none
 * @throws IllegalArgumentException when it is older than the invoice or has its number
 */
public record CreditNote(InvoiceNumber number, LocalDate date, Invoice invoice, String reason) {

    public CreditNote {
        if (date.isBefore(invoice.date()) || number.equals(invoice.number())) {
            throw new IllegalArgumentException("a credit note has its own number and comes after its invoice");
        }
    }
}
