package in.dakiya.papers;

import in.dakiya.invoice.CreditNote;
import in.dakiya.invoice.DocumentType;
import in.dakiya.invoice.Invoice;
import in.dakiya.invoice.Party;
import in.dakiya.order.Address;
import in.dakiya.order.State;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What an invoice or credit note says around its lines.
 *
 * @param declaration that the law wants below the title, empty for none
 * @param details number, date and the like
 */
record InvoiceFacts(
        String title, String mark, String declaration, String number, List<Detail> details, String totalLabel) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd-MM-yyyy", Locale.ROOT);

    record Detail(String label, String value) {}

    static InvoiceFacts of(Invoice invoice, Copy copy) {
        String number = invoice.number().text();
        List<Detail> details = new ArrayList<>();
        details.add(new Detail(invoice.type().taxed() ? "Invoice no." : "Serial no.", number));
        details.add(new Detail("Date of issue", day(invoice.date())));
        addOrder(details, invoice);
        return new InvoiceFacts(invoice.type().title(), copy.mark(), declaration(invoice), number, details, "Total");
    }

    static InvoiceFacts of(CreditNote note) {
        Invoice invoice = note.invoice();
        List<Detail> details = new ArrayList<>();
        details.add(new Detail("Credit note no.", note.number().text()));
        details.add(new Detail("Date of issue", day(note.date())));
        details.add(new Detail(against(invoice), invoice.number().text()));
        details.add(new Detail("Issued on", day(invoice.date())));
        if (!note.reason().isBlank()) {
            details.add(new Detail("Reason", note.reason()));
        }
        addOrder(details, invoice);
        return new InvoiceFacts(
                "Credit Note", "", declaration(invoice), note.number().text(), details, "Total credited");
    }

    private static String against(Invoice invoice) {
        return invoice.type() == DocumentType.BILL_OF_SUPPLY ? "Against bill" : "Against invoice";
    }

    private static void addOrder(List<Detail> details, Invoice invoice) {
        details.add(new Detail("Order", invoice.orderNumber() + " of " + day(invoice.orderDate())));
        details.add(new Detail("Place of supply", state(invoice.placeOfSupply())));
        if (!invoice.ewayBill().isEmpty()) {
            details.add(new Detail("E-way bill", invoice.ewayBill()));
        }
        if (invoice.type().taxed()) {
            details.add(new Detail("Tax on reverse charge", "No"));
        }
    }

    /** The words of Rule 5(1)(f) CGST. */
    private static String declaration(Invoice invoice) {
        return invoice.composition() ? "Composition taxable person, not eligible to collect tax on supplies" : "";
    }

    private static String day(LocalDate date) {
        return DAY.format(date);
    }

    static String state(State state) {
        return state.fullName() + " (" + state.gstCode() + ")";
    }

    static List<String> lines(Party party) {
        Address address = party.address();
        return Stream.of(
                        address.line1(),
                        address.line2(),
                        address.landmark(),
                        address.city() + " " + address.pincode(),
                        "State: " + state(address.state()),
                        party.gstin().isEmpty() ? "" : "GSTIN: " + party.gstin(),
                        "Phone: " + LabelFacts.dialled(party.phone()))
                .filter(line -> !line.isBlank())
                .toList();
    }
}
