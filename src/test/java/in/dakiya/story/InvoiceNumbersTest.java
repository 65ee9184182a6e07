package in.dakiya.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import in.dakiya.documents.Documents;
import in.dakiya.fulfilment.IssueInvoice;
import in.dakiya.fulfilment.TakeNumber;
import in.dakiya.intake.NumberInvoice;
import in.dakiya.invoice.FinancialYear;
import in.dakiya.invoice.InvoiceNumber;
import in.dakiya.invoice.OrderInvoice;
import in.dakiya.order.Order;
import in.dakiya.platform.OrderRequest;
import in.dakiya.platform.Reading;
import in.dakiya.sandbox.fault.Faults.Fault;
import in.dakiya.sandbox.story.Papers;
import in.dakiya.sandbox.world.World;
import in.dakiya.table.Committer;
import in.dakiya.table.Invoices;
import in.dakiya.table.Orders;
import in.dakiya.table.Sellers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Numbers of invoices on a real DynamoDB: each once, none left out. */
@QuarkusTest
@QuarkusTestResource(LocalWorld.class)
class InvoiceNumbersTest {

    private static final String GSTIN = "29ABCDE1234F1ZW";

    @Inject
    World world;

    @Inject
    TakeNumber numbers;

    @Inject
    Sellers sellers;

    @Inject
    Documents documents;

    @Inject
    Invoices invoices;

    @Inject
    Committer committer;

    @Inject
    Orders orders;

    private Story story;

    /** Its own time: that of the world goes on for the tests that follow. */
    private Instant now;

    private IssueInvoice issueInvoice;

    @BeforeEach
    void anew() {
        world.resetWithQuickQueues(37);
        now = Instant.parse(LocalWorld.START);
        issueInvoice = new IssueInvoice(invoices, sellers, numbers, documents, () -> now);
        story = new Story(world).withConfirmedShop();
    }

    private Order order(String orderId) {
        return order(orderId, Story.SHOP);
    }

    private Order order(String orderId, String seller) {
        byte[] json =
                Papers.order(orderId, now).put("sellerId", seller).toString().getBytes(StandardCharsets.UTF_8);
        return ((Reading.Read<Order>) OrderRequest.read(json, Optional.empty())).value();
    }

    private String issued(String orderId) {
        IssueInvoice.Result result = issueInvoice.issue(order(orderId), invoices.find(orderId), Set.of(), "");
        assertThat(result).isInstanceOf(IssueInvoice.Result.Issued.class);
        return ((IssueInvoice.Result.Issued) result).invoice().number().text();
    }

    private static String serial(int number) {
        return "KC/26-27/%06d".formatted(number);
    }

    @Test
    void fiftyOrdersAtTheSameMomentGetFiftyNumbersWithoutAGap() throws Exception {
        List<Callable<String>> wanted = IntStream.rangeClosed(1, 50)
                .<Callable<String>>mapToObj(n -> () -> issued("MS-" + (2000 + n)))
                .toList();
        List<String> numbers;
        try (ExecutorService threads = Executors.newFixedThreadPool(50)) {
            numbers = threads.invokeAll(wanted).stream()
                    .map(InvoiceNumbersTest::value)
                    .toList();
        }
        assertThat(numbers)
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 50)
                        .mapToObj(InvoiceNumbersTest::serial)
                        .toList());
    }

    private static <T> T value(Future<T> future) {
        try {
            return future.get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void fiveWorkersAtOneOrderIssueOneInvoice() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(5)) {
            List<Callable<String>> same = IntStream.range(0, 5)
                    .<Callable<String>>mapToObj(n -> () -> issued("MS-2001"))
                    .toList();
            assertThat(threads.invokeAll(same).stream().map(InvoiceNumbersTest::value))
                    .containsOnly(serial(1));
        }
        assertThat(issued("MS-2002")).isEqualTo(serial(2));
    }

    @Test
    void aNumberThatIsTakenIsPassedOver() {
        for (int taken : new int[] {1, 2, 4}) {
            committer.commit(invoices.take(
                    committer.begin(),
                    GSTIN,
                    new FinancialYear(2026),
                    new InvoiceNumber(serial(taken)),
                    "MS-OTHER-" + taken));
        }
        assertThat(issued("MS-2001")).isEqualTo(serial(3));
        assertThat(issued("MS-2002")).isEqualTo(serial(5));
    }

    @Test
    void aNumberThatWasKeptForAnOrderIsItsOwn() {
        InvoiceNumber chosen = new InvoiceNumber("KC-77");
        committer.commit(invoices.save(
                invoices.take(committer.begin(), GSTIN, new FinancialYear(2026), chosen, "MS-2001"),
                "MS-2001",
                new OrderInvoice.Numbered(1, chosen)));
        assertThat(issued("MS-2001")).isEqualTo("KC-77");
        assertThat(issued("MS-2002")).isEqualTo(serial(1));
    }

    @Test
    void theYearChangesAtMidnightInIndiaAndBeginsWithOne() {
        assertThat(issued("MS-2001")).isEqualTo(serial(1));
        now = Instant.parse("2027-03-31T18:29:59Z");
        assertThat(issued("MS-2002")).isEqualTo(serial(2));
        now = now.plusSeconds(1);
        assertThat(issued("MS-2003")).isEqualTo("KC/27-28/000001");
        assertThat(issued("MS-2002")).isEqualTo(serial(2));
    }

    @Test
    void aTakenNumberOfAnotherFormBetweenThemIsNoTrap() {
        List<String> taken = new ArrayList<>(IntStream.rangeClosed(1, 10)
                .mapToObj(InvoiceNumbersTest::serial)
                .toList());
        taken.add("KC/26-27/00001");
        for (String number : taken) {
            committer.commit(invoices.take(
                    committer.begin(), GSTIN, new FinancialYear(2026), new InvoiceNumber(number), "MS-OTHER"));
        }
        assertThat(issued("MS-2001")).isEqualTo(serial(11));
    }

    private NumberInvoice.Verdict numbered(String orderId, String number) {
        return new NumberInvoice(orders, sellers, invoices, committer, () -> now)
                .number(orderId, new InvoiceNumber(number));
    }

    @Test
    void aNumberOfLastYearThatIsGivenUpTakesNobodysOfThisYear() {
        story.withOrder("MS-2001").withOrder("MS-2002").withOrder("MS-2003");
        assertThat(numbered("MS-2001", "KC-77")).isEqualTo(new NumberInvoice.Verdict.Kept());
        now = Instant.parse("2027-04-01T06:00:00Z");
        assertThat(numbered("MS-2002", "KC-77")).isEqualTo(new NumberInvoice.Verdict.Kept());
        assertThat(numbered("MS-2001", "KC-78")).isEqualTo(new NumberInvoice.Verdict.Kept());
        assertThat(numbered("MS-2003", "KC-77")).isInstanceOf(NumberInvoice.Verdict.NotPossible.class);
        assertThat(issued("MS-2002")).isEqualTo("KC-77");
    }

    @Test
    void aChosenNumberThatOthersHavePassedIsNotGivenUp() {
        story.withOrder("MS-2001");
        assertThat(numbered("MS-2001", serial(2))).isEqualTo(new NumberInvoice.Verdict.Kept());
        assertThat(numbered("MS-2001", serial(1))).isEqualTo(new NumberInvoice.Verdict.Kept());
        assertThat(numbered("MS-2001", serial(2))).isEqualTo(new NumberInvoice.Verdict.Kept());
        assertThat(issued("MS-2002")).isEqualTo(serial(1));
        assertThat(issued("MS-2003")).isEqualTo(serial(3));
        assertThat(numbered("MS-2001", "KC-77")).isInstanceOf(NumberInvoice.Verdict.NotPossible.class);
        assertThat(issued("MS-2001")).isEqualTo(serial(2));
    }

    private void registers(String series, int next) {
        ObjectNode shop = Papers.seller();
        shop.withObject("/invoice").put("series", series).put("next", next);
        assertThat(story.platform.put("/sellers/" + Story.SHOP, shop.toString()).statusCode())
                .isEqualTo(200);
    }

    @Test
    void anotherSeriesInTheSameYearCountsForItself() {
        assertThat(issued("MS-2001")).isEqualTo(serial(1));
        registers("AB", 118);
        assertThat(issued("MS-2002")).isEqualTo("AB/26-27/000118");
        registers("KC", 500);
        assertThat(issued("MS-2003")).isEqualTo(serial(2));
    }

    @Test
    void afterAYearWithoutASaleTheNumbersBeginWithOneToo() {
        registers("KC", 118);
        assertThat(issued("MS-2001")).isEqualTo(serial(118));
        now = Instant.parse("2028-05-02T06:00:00Z");
        assertThat(issued("MS-2002")).isEqualTo("KC/28-29/000001");
    }

    @Test
    void ofTenOrdersThatWantTheSameNumberAtTheSameMomentOneGetsIt() throws Exception {
        List<String> ids = IntStream.rangeClosed(1, 10)
                .mapToObj(n -> "MS-20%02d".formatted(n))
                .toList();
        ids.forEach(story::withOrder);
        List<Callable<NumberInvoice.Verdict>> wanted = ids.stream()
                .<Callable<NumberInvoice.Verdict>>map(id -> () -> numbered(id, "KC-77"))
                .toList();
        try (ExecutorService threads = Executors.newFixedThreadPool(10)) {
            assertThat(threads.invokeAll(wanted).stream().map(InvoiceNumbersTest::value))
                    .filteredOn(new NumberInvoice.Verdict.Kept()::equals)
                    .hasSize(1);
        }
    }

    @Test
    void behindTheLastNumberOfASeriesNoneIsIssued() {
        registers("KC", 999_999);
        assertThat(issued("MS-2001")).isEqualTo(serial(999_999)).hasSize(15);
        assertThat(issueInvoice.issue(order("MS-2002"), Optional.empty(), Set.of(), ""))
                .isEqualTo(new IssueInvoice.Result.Refused(List.of("SERIES_FULL")));
    }

    @Test
    void twoShopsOfOneTaxpayerCountTogether() {
        ObjectNode other = Papers.seller().put("whatsapp", "919900000077").put("name", "Kalaa Two");
        assertThat(story.platform.put("/sellers/kalaa-two", other.toString()).statusCode())
                .isEqualTo(201);
        assertThat(issued("MS-2001")).isEqualTo(serial(1));
        Order ofOther = order("MS-2002", "kalaa-two");
        assertThat(issueInvoice.issue(ofOther, Optional.empty(), Set.of(), ""))
                .isInstanceOfSatisfying(
                        IssueInvoice.Result.Issued.class,
                        result -> assertThat(result.invoice().number().text()).isEqualTo(serial(2)));
    }

    /** Cut off after the number was taken and before its PDF was kept, and each other call as well. */
    @Test
    void whicheverCallFailsTheNextAttemptFinishesTheSameInvoice() {
        EachCall.goesWrongOnce(world, Fault.ANSWER_LOST, this::attempted);
        EachCall.goesWrongOnce(world, Fault.ERROR, this::attempted);
    }

    private void attempted(int number, Fault fault) {
        world.resetWithQuickQueues(number + 1);
        new Story(world).withConfirmedShop();
        world.faults().reset(number);
        world.faults().at(number, fault);
        try {
            issueInvoice.issue(order("MS-2001"), invoices.find("MS-2001"), Set.of(), "");
        } catch (RuntimeException cutOff) {
            assertThat(cutOff).hasMessageContaining("njected");
        }
        world.faults().calm();
        assertThat(issued("MS-2001")).isEqualTo(serial(1));
        assertThat(world.documentKeys()).anyMatch(key -> key.endsWith("/invoice-KC-26-27-000001.pdf"));
        assertThat(issued("MS-2002")).isEqualTo(serial(2));
    }
}
