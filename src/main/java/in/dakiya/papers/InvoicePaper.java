package in.dakiya.papers;

import in.dakiya.invoice.CreditNote;
import in.dakiya.invoice.Invoice;
import java.time.Instant;
import java.util.List;

/** Invoices and credit notes as PDF on A4. Any text is taken; equal input gives equal bytes. */
public final class InvoicePaper {

    private InvoicePaper() {}

    /**
     * The copy that the customer gets.
     *
     * @param made the document's date
     */
    public static byte[] pdf(Invoice invoice, Instant made) {
        return pdf(invoice, List.of(Copy.ORIGINAL), made);
    }

    /**
     * Several copies.
     *
     * @param copies follow one another in one document, each with its own pages
     */
    public static byte[] pdf(Invoice invoice, List<Copy> copies, Instant made) {
        return pdf(
                invoice,
                copies.stream().map(copy -> InvoiceFacts.of(invoice, copy)).toList(),
                made,
                "Invoice");
    }

    public static byte[] pdf(CreditNote note, Instant made) {
        return pdf(note.invoice(), List.of(InvoiceFacts.of(note)), made, "Credit note");
    }

    private static byte[] pdf(Invoice invoice, List<InvoiceFacts> all, Instant made, String kind) {
        try (Paper paper = new Paper(kind + " " + all.getFirst().number(), made)) {
            for (InvoiceFacts facts : all) {
                new InvoicePages(paper, invoice, facts).draw();
            }
            return paper.bytes();
        }
    }
}
