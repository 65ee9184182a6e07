package in.dakiya.papers;

import in.dakiya.invoice.Invoice;
import in.dakiya.invoice.Party;
import java.util.List;

/** The head of an invoice: title, who sells, who buys, number and date. */
final class InvoiceHead {

    private static final float LEFT = InvoicePages.LEFT;
    private static final float WIDE = InvoicePages.WIDE;
    private static final float TITLE = 15;
    private static final float NAME = 11;
    private static final float SIZE = 9;
    private static final float LEADING = SIZE * 1.35f;
    private static final float HALF = WIDE / 2 - 10;
    private static final float LABEL = 100;

    private final Invoice invoice;
    private final InvoiceFacts facts;
    private final Typesetter setter;

    InvoiceHead(Invoice invoice, InvoiceFacts facts, Typesetter setter) {
        this.invoice = invoice;
        this.facts = facts;
        this.setter = setter;
    }

    /** On the first page. Returns where it ends. */
    float draw(Sheet sheet) {
        float top = title(sheet);
        float sides = Math.max(party(sheet, "Sold by", invoice.supplier(), top), details(sheet, top));
        sheet.hairline(LEFT, sides + 6, WIDE);
        return party(sheet, "Billed and shipped to", invoice.recipient(), sides + 8) + 10;
    }

    /** On the pages that follow. */
    float drawAgain(Sheet sheet) {
        Line name = setter.fit(invoice.supplier().name(), Weight.BOLD, SIZE, HALF);
        sheet.text(name, SIZE, LEFT, 48);
        Line number = setter.line(facts.title() + " " + facts.number(), Weight.BOLD);
        sheet.textRight(number, SIZE, LEFT + WIDE, 48);
        return 56;
    }

    private float title(Sheet sheet) {
        sheet.text(setter.line(facts.title(), Weight.BOLD), TITLE, LEFT, 52);
        sheet.textRight(setter.line(facts.mark(), Weight.REGULAR), SIZE, LEFT + WIDE, 52);
        float bottom = 60;
        if (!facts.declaration().isEmpty()) {
            sheet.text(setter.line(facts.declaration(), Weight.REGULAR), SIZE, LEFT, bottom + 6);
            bottom += LEADING;
        }
        sheet.rule(LEFT, bottom, WIDE);
        return bottom + 4;
    }

    private float party(Sheet sheet, String role, Party party, float top) {
        float y = top + LEADING;
        sheet.text(setter.line(role, Weight.REGULAR), Row.SIZE, LEFT, y);
        for (Line line : setter.wrap(party.name(), Weight.BOLD, NAME, HALF, 2)) {
            y += NAME * 1.35f;
            sheet.text(line, NAME, LEFT, y);
        }
        for (String text : InvoiceFacts.lines(party)) {
            for (Line line : setter.wrap(text, Weight.REGULAR, SIZE, HALF, 3)) {
                y += LEADING;
                sheet.text(line, SIZE, LEFT, y);
            }
        }
        return y + 4;
    }

    private float details(Sheet sheet, float top) {
        float left = LEFT + WIDE / 2 + 10;
        float y = top;
        for (InvoiceFacts.Detail detail : facts.details()) {
            Line label = setter.fit(detail.label(), Weight.REGULAR, SIZE, LABEL - 4);
            sheet.text(label, SIZE, left, y + LEADING);
            List<Line> value = setter.wrap(detail.value(), Weight.BOLD, SIZE, HALF - LABEL, 2);
            for (Line line : value) {
                y += LEADING;
                sheet.text(line, SIZE, left + LABEL, y);
            }
            y += 2;
        }
        return y;
    }
}
