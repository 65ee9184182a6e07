package in.dakiya.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import in.dakiya.config.WhatsAppConfig;
import in.dakiya.sandbox.fault.Faults.Fault;
import in.dakiya.sandbox.meta.ChatLine;
import in.dakiya.sandbox.meta.Choice;
import in.dakiya.sandbox.meta.MetaCode;
import in.dakiya.sandbox.meta.TemplateState;
import in.dakiya.sandbox.world.World;
import in.dakiya.table.Committer;
import in.dakiya.table.Digests;
import in.dakiya.table.Transaction;
import in.dakiya.work.Person;
import in.dakiya.work.PlannedWork;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever happens to a digest, each of its orders is told, and once. */
@QuarkusTest
@QuarkusTestResource(LocalWorld.class)
class DigestTroubleTest {

    private static final String DIGEST = "seller_orders_waiting_v1";
    private static final String SINGLE = "seller_order_self_v1";
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Pattern COUNT = Pattern.compile("(\\d+) new orders");

    @Inject
    World world;

    @Inject
    Digests digests;

    @Inject
    Committer committer;

    @Inject
    WhatsAppConfig config;

    private Story story;

    @BeforeEach
    void anew() {
        begin(62);
    }

    private void begin(long seed) {
        world.resetWithQuickQueues(seed);
        story = new Story(world).withConfirmedShop();
        world.clock().forward(Duration.ofHours(25));
    }

    private in.dakiya.sandbox.meta.Person seller() {
        return story.seller();
    }

    private void orders(int from, int to) {
        IntStream.rangeClosed(from, to).forEach(number -> story.withSelfShippedOrder("MS-" + number));
    }

    private List<ChatLine> told(String template) {
        return Story.told(seller()).stream()
                .filter(line -> line.bubble().template().equals(template))
                .toList();
    }

    /** How many orders he was told of, in digests and one by one. */
    private int ordersTold() {
        return told(SINGLE).size()
                + told(DIGEST).stream().mapToInt(line -> count(line.text())).sum();
    }

    private static int count(String text) {
        Matcher count = COUNT.matcher(text);
        assertThat(count.find()).as(text).isTrue();
        return Integer.parseInt(count.group(1));
    }

    @Test
    void whereTheDigestsTemplateIsPausedEachOrderComesByItself() {
        world.meta().templates().becomes(DIGEST, "en", TemplateState.PAUSED);
        world.settle();
        world.pass(Duration.ofMinutes(2));
        orders(1001, 1005);
        world.pass(MINUTE);
        assertThat(told(SINGLE))
                .extracting(line -> line.bubble().header())
                .hasSize(5)
                .doesNotHaveDuplicates();
        assertThat(world.meta().counters().refusals()).isEmpty();
    }

    @Test
    void theSameWhereMetaSaysItOnlyByRefusing() {
        world.meta().templates().becomes(DIGEST, "en", TemplateState.PAUSED);
        world.meta().webhooks().lose();
        orders(1001, 1005);
        world.pass(MINUTE);
        assertThat(told(SINGLE)).hasSize(5);
    }

    @Test
    void theSameWhereTheDigestIsAcceptedAndFailsLater() {
        orders(1001, 1005);
        seller().habits().failNext(MetaCode.PARAMETER_FORMAT);
        world.pass(MINUTE);
        assertThat(told(DIGEST)).isEmpty();
        assertThat(told(SINGLE)).hasSize(5);
    }

    @Test
    void whatIsCancelledMeanwhileIsNotCountedAndNotListed() {
        orders(1001, 1005);
        story.platform.post("/orders/MS-1003/cancel", "{\"code\":\"OTHER\"}");
        world.pass(MINUTE);
        assertThat(ordersTold()).isEqualTo(4);
        story.taps(seller(), "Show orders");
        assertThat(seller().lastSeen().bubble().choices())
                .extracting(Choice::label)
                .containsExactly("Order 1001", "Order 1002", "Order 1004", "Order 1005");
    }

    @Test
    void aDigestThatMetaCannotTakeNowComesALittleLater() {
        orders(1001, 1005);
        world.meta().down(true);
        world.pass(MINUTE);
        world.meta().down(false);
        world.pass(Duration.ofMinutes(10));
        assertThat(told(DIGEST)).hasSize(1);
        assertThat(ordersTold()).isEqualTo(5);
    }

    @Test
    void fiveOrdersThatComeInTheSameMomentAreOneMessageAndOneDigest() {
        IntStream.rangeClosed(1001, 1005)
                .forEach(number -> story.platform.post(
                        "/orders", story.selfShippedOrder("MS-" + number).toString()));
        atOnce(world.bellsRung().stream()
                .filter(body -> body.contains("NEW_ORDER"))
                .toList());
        world.settle();
        assertThat(told(SINGLE)).hasSize(1);
        world.pass(Duration.ofMinutes(3));
        assertThat(ordersTold()).isEqualTo(5);
    }

    @Test
    void fourWorkersTellADigestOnce() {
        orders(1001, 1005);
        world.clock().forward(MINUTE);
        String bell = world.bellsRung().stream()
                .filter(body -> body.contains("DIGEST#"))
                .findFirst()
                .orElseThrow();
        atOnce(List.of(bell, bell, bell, bell));
        world.settle();
        assertThat(told(DIGEST)).hasSize(1);
    }

    private void atOnce(List<String> bells) {
        try (ExecutorService threads = Executors.newFixedThreadPool(bells.size())) {
            bells.forEach(body -> threads.execute(() -> world.functions().invoke("outbox", event(body))));
        }
    }

    private static ObjectNode event(String body) {
        ObjectNode event = JsonNodeFactory.instance.objectNode();
        event.putArray("Records").addObject().put("messageId", "1").put("body", body);
        return event;
    }

    /** Ninety are as many as can be told one by one again. */
    @Test
    void aDigestThatIsFullIsFollowedByTheNext() {
        orders(1001, 1002);
        Person one = new Person(config.phoneNumberId(), seller().number());
        PlannedWork digest =
                Digests.digest(one, Story.SHOP, world.clock().instant().plus(MINUTE));
        int ghosts = 0;
        while (committer.commit(digests.join(
                        committer.begin(), one, digest, new Digests.Gathered(Story.SHOP, "GHOST-" + ghosts, 1)))
                instanceof Transaction.Outcome.Committed) {
            ghosts++;
        }
        assertThat(ghosts).isEqualTo(89);
        orders(1003, 1005);
        world.pass(Duration.ofMinutes(2));
        assertThat(told(DIGEST)).extracting(line -> count(line.text())).containsExactly(3);
        assertThat(ordersTold()).isEqualTo(5);
    }

    /** Twenty-five answers were just sent: there is room for five alarms (label and invoice), none for new orders, and none for news. */
    @Test
    void answersGoFirstThenAlarmsThenNewOrdersThenNews() {
        story.withOrder("MS-1001");
        IntStream.range(0, 25).forEach(i -> story.sellerSays("help"));
        int before = Story.told(seller()).size();
        story.sellerTaps(Story.READY).scanned("MS-1001", 7, "DELIVERED");
        orders(1002, 1005);
        story.sellerSays("help");
        world.pass(Duration.ofMinutes(5));
        assertThat(Story.told(seller()).subList(before, Story.told(seller()).size()))
                .extracting(DigestTroubleTest::what)
                .containsExactly("paper", "paper", "answer", "new orders", "news");
        assertThat(world.meta().counters().refusals()).isEmpty();
    }

    private static String what(ChatLine line) {
        if (line.bubble().attachment() != null) {
            return "paper";
        }
        if (line.text().contains("new orders")) {
            return "new orders";
        }
        return line.text().contains("delivered") ? "news" : "answer";
    }

    /** The last order enters the digest and the digest is told, once for each call of both, with that one going wrong. */
    @ParameterizedTest
    @EnumSource(names = {"ERROR", "ANSWER_LOST"})
    void whicheverCallGoesWrongEachOrderIsToldOnce(Fault wrong) {
        EachCall.goesWrongOnce(world, wrong, (number, fault) -> {
            begin(number + 1);
            orders(1001, 1003);
            story.platform.post("/orders", story.selfShippedOrder("MS-1004").toString());
            world.faults().reset(number);
            world.faults().at(number, fault);
            world.settle();
            world.clock().forward(MINUTE);
            world.settle();
            if (number > 0) {
                new Patience(world, story).until("all are told", () -> ordersTold() >= 4);
                world.pass(Duration.ofHours(1));
            }
            assertThat(ordersTold()).isEqualTo(4);
        });
    }
}
