package in.dakiya.papers;

import in.dakiya.invoice.Invoice;
import java.util.ArrayList;
import java.util.List;

/** A column of an invoice's table. */
enum Column {
    NUMBER(20),
    /** Takes what the others leave. */
    DESCRIPTION(0),
    QUANTITY(52),
    GROSS(62),
    DISCOUNT(54),
    TAXABLE(62),
    CENTRAL(56),
    STATE(56),
    INTEGRATED(62),
    TOTAL(66);

    private final float width;

    Column(float width) {
        this.width = width;
    }

    static List<Column> of(Invoice invoice) {
        List<Column> columns = new ArrayList<>(List.of(NUMBER, DESCRIPTION, QUANTITY));
        boolean discounts = invoice.discountPaise() != 0;
        if (discounts || invoice.type().taxed()) {
            columns.add(GROSS);
        }
        if (discounts) {
            columns.add(DISCOUNT);
        }
        if (invoice.type().taxed()) {
            columns.add(TAXABLE);
            columns.addAll(
                    switch (invoice.split()) {
                        case CGST_SGST, CGST_UTGST -> List.of(CENTRAL, STATE);
                        case IGST -> List.of(INTEGRATED);
                    });
        }
        columns.add(TOTAL);
        return columns;
    }

    static float descriptionWidth(List<Column> columns, float all) {
        return all
                - (float) columns.stream().mapToDouble(column -> column.width).sum();
    }

    float width() {
        return width;
    }

    boolean left() {
        return this == NUMBER || this == DESCRIPTION;
    }

    String header(Invoice invoice) {
        return switch (this) {
            case NUMBER -> "No.";
            case DESCRIPTION -> "Description, HSN";
            case QUANTITY -> "Quantity";
            case GROSS -> invoice.type().taxed() ? "Price with tax" : "Price";
            case DISCOUNT -> "Discount";
            case TAXABLE -> "Taxable value";
            case CENTRAL -> "CGST";
            case STATE -> invoice.split().stateTax();
            case INTEGRATED -> "IGST";
            case TOTAL -> "Amount ₹";
        };
    }
}
