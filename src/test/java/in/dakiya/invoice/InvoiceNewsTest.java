package in.dakiya.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import in.dakiya.order.Decision;
import in.dakiya.order.OrderHead;
import in.dakiya.order.ShipmentHead;
import in.dakiya.order.ShipmentType;
import in.dakiya.work.PlannedWork;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A platform's own invoice while papers are handed out: nobody gets it twice, and nobody goes without. */
class InvoiceNewsTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    private static OrderHead head(int parcels) {
        List<ShipmentHead> shipments = IntStream.rangeClosed(1, parcels)
                .mapToObj(n -> ShipmentHead.created(n, ShipmentType.ON_NETWORK))
                .toList();
        return new OrderHead("MS-1001", "1001", "kalaa-crafts", NOW, null, 5, Set.of(), shipments);
    }

    private static OrderInvoice.FromPlatform invoice(long version) {
        return new OrderInvoice.FromPlatform(version, new InvoiceNumber("MS/77"), NOW, "orders/x/invoice-1.pdf");
    }

    private static Decision unchanged(OrderHead head) {
        return new Decision(head, head.version(), List.of(), List.of(), List.of());
    }

    private static List<String> names(Decision decision) {
        return decision.work().stream().map(PlannedWork::name).toList();
    }

    /** So whoever hands papers out at this moment has to look again. */
    @Test
    void givenBeforeAnyPapersItIsToldToNobodyAndTheOrderIsAtANewVersion() {
        Decision given = InvoiceNews.given(head(1), invoice(1), NOW);
        assertThat(given.work()).isEmpty();
        assertThat(given.readVersion()).isEqualTo(5);
        assertThat(given.head().version()).isEqualTo(6);
    }

    @Test
    void thatItIsStillMissingIsWrittenDownThoughNothingElseChanges() {
        Decision left = InvoiceNews.left(unchanged(head(1)), 1, NOW);
        assertThat(left.head().version()).isEqualTo(6);
        Decision given = InvoiceNews.given(left.head(), invoice(1), NOW);
        assertThat(names(given)).containsExactly("TELL#INVOICE#1#1");
        assertThat(InvoiceNews.handed(unchanged(given.head()), 1, invoice(1), NOW)
                        .work())
                .isEmpty();
    }

    @Test
    void anotherOneIsToldOnceForAllParcelsThatHaveTheOldOne() {
        OrderHead first =
                InvoiceNews.handed(unchanged(head(3)), 2, invoice(1), NOW).head();
        OrderHead both =
                InvoiceNews.handed(unchanged(first), 3, invoice(1), NOW).head();
        Decision other = InvoiceNews.given(both, invoice(2), NOW);
        assertThat(names(other)).containsExactly("TELL#INVOICE#2#2");
        assertThat(names(InvoiceNews.handed(unchanged(other.head()), 1, invoice(2), NOW)))
                .containsExactly("TELL#INVOICE#1#2");
    }
}
