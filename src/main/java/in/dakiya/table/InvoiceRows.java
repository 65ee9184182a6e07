package in.dakiya.table;

import in.dakiya.invoice.DocumentType;
import in.dakiya.invoice.InvoiceNumber;
import in.dakiya.invoice.OrderInvoice;
import in.dakiya.platform.SupplierJson;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An order's invoice as a row. */
final class InvoiceRows {

    static final String SORT = "INVOICE";
    static final String VERSION = "ver";

    private InvoiceRows() {}

    static Row write(String orderId, OrderInvoice invoice) {
        Row row = Row.at(Key.invoice(orderId))
                .put(VERSION, invoice.version())
                .put("no", invoice.number().text());
        return switch (invoice) {
            case OrderInvoice.Numbered ignored -> row.put("state", "NUMBERED");
            case OrderInvoice.FromPlatform given ->
                row.put("state", "PLATFORM").put("at", given.at()).put("doc", given.document());
            case OrderInvoice.Issued issued -> issued(row.put("state", "ISSUED"), issued);
        };
    }

    private static Row issued(Row row, OrderInvoice.Issued issued) {
        row.put("date", issued.date())
                .put("at", issued.at())
                .put("type", issued.type().name())
                .put("doc", issued.document())
                .put("eway", issued.ewayBill())
                .put("joined", issued.joined())
                .put("seller", Packed.pack(SupplierJson.write(issued.supplier())));
        OrderInvoice.Credit credit = issued.credit();
        return credit == null
                ? row
                : row.put("creditNo", credit.number().text())
                        .put("creditDate", credit.date())
                        .put("creditAt", credit.at())
                        .put("creditDoc", credit.document());
    }

    /** @throws IllegalStateException for a state that this version does not know */
    static OrderInvoice read(Row row) {
        long version = row.number(VERSION);
        InvoiceNumber number = new InvoiceNumber(row.text("no"));
        return switch (row.text("state")) {
            case "NUMBERED" -> new OrderInvoice.Numbered(version, number);
            case "PLATFORM" -> new OrderInvoice.FromPlatform(version, number, at(row, "at"), row.text("doc"));
            case "ISSUED" ->
                new OrderInvoice.Issued(
                        version,
                        number,
                        date(row, "date"),
                        at(row, "at"),
                        DocumentType.valueOf(row.text("type")),
                        row.text("doc"),
                        row.text("eway"),
                        row.flag("joined"),
                        SupplierJson.stored(Packed.unpack(row.bytes("seller"))),
                        credit(row));
            default -> throw new IllegalStateException("Unknown state of an invoice: " + row.text("state"));
        };
    }

    private static OrderInvoice.@Nullable Credit credit(Row row) {
        return row.has("creditNo")
                ? new OrderInvoice.Credit(
                        new InvoiceNumber(row.text("creditNo")),
                        date(row, "creditDate"),
                        at(row, "creditAt"),
                        row.text("creditDoc"))
                : null;
    }

    private static LocalDate date(Row row, String name) {
        return row.date(name).orElseThrow();
    }

    private static Instant at(Row row, String name) {
        return row.instant(name).orElseThrow();
    }
}
