package in.dakiya.papers;

import in.dakiya.chat.Rupees;
import in.dakiya.invoice.Invoice;
import in.dakiya.invoice.InvoiceLine;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The rows of an invoice, and how they are drawn. */
final class InvoiceTable {

    private static final float GAP = 6;
    private static final int DESCRIPTION_LINES = 3;
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private final Invoice invoice;
    private final Typesetter setter;
    private final float left;
    private final float width;
    private final List<Column> columns;

    InvoiceTable(Invoice invoice, Typesetter setter, float left, float width) {
        this.invoice = invoice;
        this.setter = setter;
        this.left = left;
        this.width = width;
        this.columns = Column.of(invoice);
    }

    Row head() {
        Map<Column, List<Line>> cells = new EnumMap<>(Column.class);
        for (Column column : columns) {
            float room = widthOf(column) - GAP;
            cells.put(column, setter.wrap(column.header(invoice), Weight.BOLD, Row.SIZE, room, 2));
        }
        return new Row(cells);
    }

    Row row(int number) {
        InvoiceLine line = invoice.lines().get(number - 1);
        Map<Column, List<Line>> cells = money(Sums.of(line), Weight.REGULAR);
        cells.put(Column.NUMBER, List.of(setter.line(Integer.toString(number), Weight.REGULAR)));
        cells.put(Column.DESCRIPTION, description(line));
        cells.put(Column.QUANTITY, quantity(line));
        String half = percent(line.ratePercent().divide(TWO));
        below(cells, Column.CENTRAL, half);
        below(cells, Column.STATE, half);
        below(cells, Column.INTEGRATED, percent(line.ratePercent()));
        return new Row(cells);
    }

    Row sums(String label, Sums sums) {
        Map<Column, List<Line>> cells = money(sums, Weight.BOLD);
        cells.put(Column.DESCRIPTION, List.of(setter.line(label, Weight.BOLD)));
        return new Row(cells);
    }

    private Map<Column, List<Line>> money(Sums sums, Weight weight) {
        Map<Column, List<Line>> cells = new EnumMap<>(Column.class);
        for (Column column : columns) {
            sums.in(column).ifPresent(paise -> cells.put(column, List.of(setter.line(Rupees.of(paise), weight))));
        }
        return cells;
    }

    private List<Line> description(InvoiceLine line) {
        float room = widthOf(Column.DESCRIPTION) - GAP;
        List<Line> lines =
                new ArrayList<>(setter.wrap(line.description(), Weight.REGULAR, Row.SIZE, room, DESCRIPTION_LINES));
        if (!line.hsn().isEmpty()) {
            lines.add(setter.fit("HSN " + line.hsn(), Weight.REGULAR, Row.SIZE, room));
        }
        return lines;
    }

    /** With the price of a piece, which is the quantity's part of the gross without a remainder. */
    private List<Line> quantity(InvoiceLine line) {
        if (line.charge()) {
            return List.of();
        }
        return List.of(
                setter.line(line.quantity() + " PCS", Weight.REGULAR),
                setter.line("x " + Rupees.of(line.grossPaise() / line.quantity()), Weight.REGULAR));
    }

    private static String percent(BigDecimal rate) {
        return rate.signum() == 0 ? "exempt" : rate.stripTrailingZeros().toPlainString() + "%";
    }

    private void below(Map<Column, List<Line>> cells, Column column, String text) {
        cells.computeIfPresent(column, (key, lines) -> List.of(lines.getFirst(), setter.line(text, Weight.REGULAR)));
    }

    private float widthOf(Column column) {
        return column == Column.DESCRIPTION ? Column.descriptionWidth(columns, width) : column.width();
    }

    /** Returns where the next row begins. */
    float draw(Sheet sheet, Row row, float top) {
        float x = left;
        for (Column column : columns) {
            List<Line> lines = row.cells().getOrDefault(column, List.of());
            float room = widthOf(column) - GAP;
            for (int i = 0; i < lines.size(); i++) {
                drawCell(sheet, lines.get(i), column.left(), x + GAP / 2, room, top + Row.LEADING * (i + 1));
            }
            x += widthOf(column);
        }
        float bottom = top + row.height();
        sheet.hairline(left, bottom, width);
        return bottom;
    }

    /** An amount that is too wide is drawn smaller, never cut. */
    private static void drawCell(Sheet sheet, Line line, boolean toLeft, float x, float room, float baseline) {
        float wide = line.width(Row.SIZE);
        float size = wide > room ? Row.SIZE * room / wide : Row.SIZE;
        if (toLeft) {
            sheet.text(line, size, x, baseline);
        } else {
            sheet.textRight(line, size, x + room, baseline);
        }
    }
}
