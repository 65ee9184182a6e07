package in.dakiya.invoice;

import java.time.LocalDate;

/**
 * Takes an issued invoice back in full, after a cancellation or a return (section 34, Rule 53(1A) CGST). The invoice keeps
 * its number and is never deleted. A note that is older than its invoice or has its number is refused with an
 * {@link IllegalArgumentException}.
 *
 * @param reason in a few words, empty for none
 */
public record CreditNote(InvoiceNumber number, LocalDate date, Invoice invoice, String reason) {

    public CreditNote {
        if (date.isBefore(invoice.date()) || number.equals(invoice.number())) {
            throw new IllegalArgumentException("a credit note has its own number and comes after its invoice");
        }
    }
}
