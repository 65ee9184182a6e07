package in.dakiya.invoice;

import in.dakiya.order.State;
import java.time.LocalDate;
import java.util.List;

/**
 * All that an invoice has to say (Rules 46, 46A and 49 CGST). The tax is never on reverse charge, as a seller of goods
 * pays it himself.
 *
 * @param split of no meaning where the type is not taxed
 * @param placeOfSupply the State in which the movement of the goods ends (section 10 IGST Act)
 * @param composition the supplier pays the composition levy, which has to be said
 * @param orderDate in India
 * @param ewayBill 12 digits, or empty
 */
public record Invoice(
        DocumentType type,
        InvoiceNumber number,
        LocalDate date,
        Party supplier,
        Party recipient,
        State placeOfSupply,
        TaxSplit split,
        boolean composition,
        List<InvoiceLine> lines,
        String orderNumber,
        LocalDate orderDate,
        String ewayBill) {

    public Invoice {
        lines = List.copyOf(lines);
    }

    /** The same with the number of its e-way bill (Rule 138 CGST): 12 digits, or empty. */
    public Invoice withEwayBill(String number) {
        return new Invoice(
                type,
                this.number,
                date,
                supplier,
                recipient,
                placeOfSupply,
                split,
                composition,
                lines,
                orderNumber,
                orderDate,
                number);
    }

    /** All lines together; its round-off is the round-off line. */
    public Tax sum() {
        return lines.stream().map(InvoiceLine::tax).reduce(Tax.none(0), Tax::plus);
    }

    public long discountPaise() {
        return lines.stream().mapToLong(InvoiceLine::discountPaise).sum();
    }

    /** What the customer pays; the total of the order. */
    public long totalPaise() {
        return lines.stream().mapToLong(InvoiceLine::totalPaise).sum();
    }

    public String words() {
        return AmountInWords.of(totalPaise());
    }
}
