package in.dakiya.papers;

import in.dakiya.chat.Rupees;
import in.dakiya.invoice.Invoice;
import in.dakiya.invoice.Tax;
import java.util.ArrayList;
import java.util.List;

/** The end of an invoice: the sum of the taxes, the total in figures and words, and who stands for it. */
final class InvoiceEnd {

    private static final float LEFT = InvoicePages.LEFT;
    private static final float WIDE = InvoicePages.WIDE;
    private static final float SIZE = 9;
    private static final float LEADING = SIZE * 1.45f;
    private static final float TOTAL = 12;
    private static final float SUMS_LEFT = LEFT + WIDE * 0.6f;
    private static final float WORDS_WIDE = WIDE * 0.6f - 20;
    private static final float HEIGHT = 130;

    private final Invoice invoice;
    private final InvoiceFacts facts;
    private final Typesetter setter;

    InvoiceEnd(Invoice invoice, InvoiceFacts facts, Typesetter setter) {
        this.invoice = invoice;
        this.facts = facts;
        this.setter = setter;
    }

    /** At most. */
    float height() {
        return HEIGHT;
    }

    private record Sum(String label, long paise) {}

    void draw(Sheet sheet, float top) {
        float y = top + 4;
        for (Sum sum : sums()) {
            y += LEADING;
            sheet.text(setter.line(sum.label(), Weight.REGULAR), SIZE, SUMS_LEFT, y);
            sheet.textRight(setter.line(Rupees.of(sum.paise()), Weight.REGULAR), SIZE, LEFT + WIDE - 3, y);
        }
        y += TOTAL * 1.5f;
        sheet.text(setter.line(facts.totalLabel(), Weight.BOLD), TOTAL, SUMS_LEFT, y);
        String total = "₹" + Rupees.of(invoice.totalPaise());
        sheet.textRight(setter.line(total, Weight.BOLD), TOTAL, LEFT + WIDE - 3, y);
        words(sheet, top);
    }

    private void words(Sheet sheet, float top) {
        float y = top + 4 + LEADING;
        sheet.text(setter.line("Amount in words", Weight.REGULAR), Row.SIZE, LEFT, y);
        for (Line line : setter.wrap(invoice.words(), Weight.BOLD, SIZE, WORDS_WIDE, 3)) {
            y += LEADING;
            sheet.text(line, SIZE, LEFT, y);
        }
        y += LEADING * 1.6f;
        String supplier = "For " + invoice.supplier().name();
        sheet.text(setter.fit(supplier, Weight.BOLD, SIZE, WORDS_WIDE), SIZE, LEFT, y);
        String signature = "Made electronically; no signature is needed.";
        sheet.text(setter.line(signature, Weight.REGULAR), Row.SIZE, LEFT, y + LEADING);
    }

    private List<Sum> sums() {
        List<Sum> sums = new ArrayList<>();
        if (!invoice.type().taxed()) {
            return sums;
        }
        Tax tax = invoice.sum();
        sums.add(new Sum("Taxable value", tax.taxablePaise()));
        switch (invoice.split()) {
            case CGST_SGST, CGST_UTGST -> {
                sums.add(new Sum("CGST", tax.centralPaise()));
                sums.add(new Sum(invoice.split().stateTax(), tax.statePaise()));
            }
            case IGST -> sums.add(new Sum("IGST", tax.integratedPaise()));
        }
        if (tax.roundOffPaise() != 0) {
            sums.add(new Sum("Round off", tax.roundOffPaise()));
        }
        return sums;
    }
}
