package in.dakiya.papers;

import in.dakiya.invoice.Invoice;
import java.util.ArrayList;
import java.util.List;

/** Spreads an invoice over its pages: heads are repeated, sums carried over, the end kept together with the last line. */
final class InvoicePages {

    private static final float WIDTH = 595;
    private static final float HEIGHT = 842;
    static final float LEFT = 36;
    static final float WIDE = WIDTH - 2 * LEFT;
    private static final float LOWEST = HEIGHT - 48;
    private static final float PAGE_LINE = HEIGHT - 28;

    private final Paper paper;
    private final Invoice invoice;
    private final InvoiceFacts facts;
    private final Typesetter setter = new Typesetter();
    private final InvoiceTable table;
    private final InvoiceHead head;
    private final InvoiceEnd end;
    private final List<Sheet> sheets = new ArrayList<>();
    private float y;

    InvoicePages(Paper paper, Invoice invoice, InvoiceFacts facts) {
        this.paper = paper;
        this.invoice = invoice;
        this.facts = facts;
        this.table = new InvoiceTable(invoice, setter, LEFT, WIDE);
        this.head = new InvoiceHead(invoice, facts, setter);
        this.end = new InvoiceEnd(invoice, facts, setter);
    }

    void draw() {
        turn();
        Sums sums = Sums.ZERO;
        int lines = invoice.lines().size();
        for (int number = 1; number <= lines; number++) {
            Row row = table.row(number);
            Row carried = table.sums("Carried forward", sums);
            float after = number == lines ? carried.height() + end.height() : carried.height();
            if (number > 1 && y + row.height() + after > LOWEST) {
                add(carried);
                turn();
                add(table.sums("Brought forward", sums));
            }
            add(row);
            sums = sums.plus(invoice.lines().get(number - 1));
        }
        add(table.sums("Total", sums));
        end.draw(sheets.getLast(), y);
        finish();
    }

    private void turn() {
        Sheet sheet = paper.sheet(WIDTH, HEIGHT);
        sheets.add(sheet);
        y = sheets.size() == 1 ? head.draw(sheet) : head.drawAgain(sheet);
        sheet.rule(LEFT, y, WIDE);
        add(table.head());
    }

    private void add(Row row) {
        y = table.draw(sheets.getLast(), row, y);
    }

    private void finish() {
        for (int i = 0; i < sheets.size(); i++) {
            Sheet sheet = sheets.get(i);
            String page = facts.title() + " " + facts.number() + ", page " + (i + 1) + " of " + sheets.size();
            sheet.textCentred(setter.line(page, Weight.REGULAR), Row.SIZE, WIDTH / 2, PAGE_LINE);
            paper.add(sheet);
        }
    }
}
