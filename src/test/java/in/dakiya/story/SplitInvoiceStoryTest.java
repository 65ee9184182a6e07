package in.dakiya.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import in.dakiya.invoice.FinancialYear;
import in.dakiya.sandbox.fault.Faults;
import in.dakiya.sandbox.world.World;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An order in two parcels has one invoice, for what of it is sold. */
@QuarkusTest
@QuarkusTestResource(LocalWorld.class)
class SplitInvoiceStoryTest {

    private static final String ORDER = "MS-1001";

    @Inject
    World world;

    private Story story;
    private String year;

    @BeforeEach
    void twoParcels() {
        world.resetWithQuickQueues(33);
        year = FinancialYear.of(world.clock().instant()).label();
        story = new Story(world).withConfirmedShop();
        world.shiprocket().depot().cancellationDelay(Duration.ZERO);
        assertThat(story.places(Parcels.inTwo(story.order(ORDER))).statusCode()).isEqualTo(201);
    }

    private void ready(int parcel) {
        story.taps(story.seller(), Parcels.payload("rts", ORDER, parcel));
    }

    private void cancels(int parcel) {
        story.taps(story.seller(), Parcels.payload("cnf", ORDER, parcel));
        story.taps(story.seller(), "Out of stock");
        story.taps(story.seller(), "Yes, cancel");
        world.pass(Duration.ofMinutes(10));
    }

    private List<String> notes() {
        return InvoiceStoryTest.namesOf(story).stream()
                .filter(name -> name.startsWith("Credit-note"))
                .toList();
    }

    private JsonNode invoice() {
        return story.seen(ORDER).path("invoice");
    }

    @Test
    void theInvoiceIsForBothParcels() {
        ready(1);
        assertThat(InvoiceStoryTest.textOfFirst(story)).contains("2 PCS", "1,048.00");
    }

    @Test
    void aParcelThatWasCancelledBeforeIsNotOnIt() {
        cancels(1);
        ready(2);
        assertThat(InvoiceStoryTest.textOfFirst(story))
                .contains("Tax Invoice", "1 PCS", "524.00")
                .doesNotContain("1,048.00");
        assertThat(notes()).isEmpty();
    }

    @Test
    void aParcelThatIsCancelledAfterItIsTakenBackAlone() {
        ready(1);
        ready(2);
        cancels(2);
        assertThat(notes()).containsExactly("Credit-note-1001-KC-" + year + "-C00001.pdf");
        assertThat(InvoiceStoryTest.textOfLast(story))
                .contains("Credit Note", "Part of the order cancelled", "1 PCS", "524.00")
                .doesNotContain("1,048.00");
        assertThat(invoice().path("state").asText()).isEqualTo("ISSUED");
        assertThat(invoice().at("/creditNotes/0/shipments").toString()).isEqualTo("[2]");

        story.says(story.seller(), "invoice 1001");
        assertThat(InvoiceStoryTest.namesOf(story).getLast()).startsWith("Invoice-1001");

        cancels(1);
        assertThat(notes()).hasSize(2).last().isEqualTo("Credit-note-1001-KC-" + year + "-C00002.pdf");
        assertThat(invoice().path("state").asText()).isEqualTo("TAKEN_BACK");
        assertThat(invoice().path("creditNotes")).hasSize(2);
    }

    /** Both have taken their numbers, or one for both, and none could be kept. */
    @Test
    void notesThatCannotBeKeptForAWhileComeOnceEach() {
        ready(1);
        ready(2);
        world.faults().sometimes(Faults.Service.S3, 1.0, Faults.Fault.ERROR);
        cancels(2);
        cancels(1);
        assertThat(notes()).isEmpty();
        world.faults().calm();
        world.pass(Duration.ofHours(2));
        assertThat(invoice().path("state").asText()).isEqualTo("TAKEN_BACK");
        assertThat(notes())
                .doesNotHaveDuplicates()
                .hasSize(invoice().path("creditNotes").size());
    }

    @Test
    void cancelledAtOnceEachPieceIsCreditedOnce() {
        ready(1);
        ready(2);
        assertThat(story.platform
                        .post("/orders/" + ORDER + "/cancel", "{\"code\":\"OUT_OF_STOCK\"}")
                        .statusCode())
                .isEqualTo(202);
        world.pass(Duration.ofHours(2));
        assertThat(invoice().path("state").asText()).isEqualTo("TAKEN_BACK");
        assertThat(notes()).hasSize(invoice().path("creditNotes").size());
    }
}
