package in.dakiya.table;

import in.dakiya.invoice.DocumentType;
import in.dakiya.invoice.InvoiceNumber;
import in.dakiya.invoice.OrderInvoice;
import in.dakiya.platform.SupplierJson;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

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
                .put("copies", issued.copies())
                .put("seller", Packed.pack(SupplierJson.write(issued.supplier())));
        row.put("parcels", numbers(issued.parcels()));
        for (int i = 0; i < issued.credits().size(); i++) {
            credit(row, suffix(i), issued.credits().get(i));
        }
        return row;
    }

    private static void credit(Row row, String suffix, OrderInvoice.Credit credit) {
        row.put("creditNo" + suffix, credit.number().text())
                .put("creditDate" + suffix, credit.date())
                .put("creditAt" + suffix, credit.at())
                .put("creditDoc" + suffix, credit.document())
                .put("creditParcels" + suffix, numbers(credit.parcels()))
                .put("creditOpen" + suffix, !credit.last());
    }

    /** The first has none: it was the only one once. */
    private static String suffix(int index) {
        return index == 0 ? "" : Integer.toString(index + 1);
    }

    private static String numbers(Set<Integer> parcels) {
        return parcels.stream().sorted().map(String::valueOf).collect(Collectors.joining(","));
    }

    private static Set<Integer> numbers(String text) {
        return text.isEmpty()
                ? Set.of()
                : Arrays.stream(text.split(",", -1)).map(Integer::valueOf).collect(Collectors.toSet());
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
                        row.has("copies") ? (int) row.number("copies") : 1,
                        numbers(row.text("parcels")),
                        SupplierJson.stored(Packed.unpack(row.bytes("seller"))),
                        credits(row));
            default -> throw new IllegalStateException("Unknown state of an invoice: " + row.text("state"));
        };
    }

    private static List<OrderInvoice.Credit> credits(Row row) {
        List<OrderInvoice.Credit> credits = new ArrayList<>();
        for (String suffix = suffix(0); row.has("creditNo" + suffix); suffix = suffix(credits.size())) {
            credits.add(new OrderInvoice.Credit(
                    new InvoiceNumber(row.text("creditNo" + suffix)),
                    date(row, "creditDate" + suffix),
                    at(row, "creditAt" + suffix),
                    row.text("creditDoc" + suffix),
                    numbers(row.text("creditParcels" + suffix)),
                    !row.flag("creditOpen" + suffix)));
        }
        return credits;
    }

    private static LocalDate date(Row row, String name) {
        return row.date(name).orElseThrow();
    }

    private static Instant at(Row row, String name) {
        return row.instant(name).orElseThrow();
    }
}
