package in.dakiya.table;

import static org.assertj.core.api.Assertions.assertThat;

import in.dakiya.invoice.DocumentType;
import in.dakiya.invoice.InvoiceNumber;
import in.dakiya.invoice.OrderInvoice;
import in.dakiya.invoice.Supplier;
import in.dakiya.order.Address;
import in.dakiya.order.Seller;
import in.dakiya.order.State;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** An invoice is read as it was written, and as it was written before it could be taken back in parts. */
class InvoiceRowsTest {

    private static final Instant AT = Instant.parse("2026-11-22T06:00:00Z");
    private static final Supplier SUPPLIER = new Supplier(
            "kalaa-crafts",
            "Kalaa Crafts",
            new Address("14 Temple Street", "", "", "Bengaluru", State.KA, "560003", "IN"),
            "919900000001",
            new Seller.Gst(Seller.Scheme.REGULAR, "29ABCDE1234F1ZW"));

    private static OrderInvoice.Issued issued(Set<Integer> parcels, OrderInvoice.Credit... credits) {
        return new OrderInvoice.Issued(
                3,
                new InvoiceNumber("KC/26-27/000001"),
                LocalDate.parse("2026-11-22"),
                AT,
                DocumentType.TAX_INVOICE,
                "orders/x/invoice-1.pdf",
                "",
                true,
                1,
                parcels,
                SUPPLIER,
                List.of(credits));
    }

    private static OrderInvoice.Credit credit(int serial, Set<Integer> parcels, boolean last) {
        return new OrderInvoice.Credit(
                new InvoiceNumber("KC/26-27/C0000" + serial),
                LocalDate.parse("2026-11-24"),
                AT.plusSeconds(serial),
                "orders/x/credit-note-" + serial + ".pdf",
                parcels,
                last);
    }

    @Test
    void whatWasWrittenIsRead() {
        for (OrderInvoice.Issued invoice : List.of(
                issued(Set.of()),
                issued(Set.of(2, 10)),
                issued(Set.of(), credit(1, Set.of(), true)),
                issued(Set.of(1, 2, 3), credit(1, Set.of(3, 1), false), credit(2, Set.of(2), true)))) {
            assertThat(InvoiceRows.read(InvoiceRows.write("MS-1001", invoice))).isEqualTo(invoice);
        }
    }

    @Test
    void anOlderCreditNoteTakesAllBack() {
        Map<String, AttributeValue> older =
                new HashMap<>(InvoiceRows.write("MS-1001", issued(Set.of(), credit(1, Set.of(), true)))
                        .values());
        assertThat(older).doesNotContainKeys("parcels", "creditParcels", "creditOpen", "creditNo2");
        assertThat(((OrderInvoice.Issued) InvoiceRows.read(Row.of(older))).isTakenBack())
                .isTrue();
    }
}
