package in.dakiya.story;

import static org.assertj.core.api.Assertions.assertThat;

import in.dakiya.sandbox.meta.ChatLine;
import in.dakiya.sandbox.meta.MetaCode;
import in.dakiya.sandbox.meta.Person;
import in.dakiya.sandbox.meta.PriceCategory;
import in.dakiya.sandbox.meta.TemplateState;
import in.dakiya.sandbox.world.World;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Meta pauses, disables and recategorises templates, and refuses messages for many reasons. */
@QuarkusTest
@QuarkusTestResource(LocalWorld.class)
class TemplateTroubleTest {

    private static final String NEW_ORDER = "seller_order_booked_v1";
    private static final String SHIPPED = "customer_shipped_v1";
    private static final String OPERATOR = "an operator is needed";

    @Inject
    World world;

    private Story story;

    @BeforeEach
    void anew() {
        world.resetWithQuickQueues(19);
        story = new Story(world).withConfirmedShop();
    }

    private void becomes(TemplateState state) {
        world.meta().templates().becomes(NEW_ORDER, "en", state);
        world.settle();
        // What a process remembers of templates it forgets after a minute.
        world.pass(Duration.ofMinutes(2));
    }

    private List<ChatLine> newOrders() {
        return story.seller().chat().stream()
                .filter(line -> line.choice(Story.READY).isPresent())
                .toList();
    }

    private static List<ChatLine> papers(Person person) {
        return Story.told(person).stream().filter(Story::isLabel).toList();
    }

    @ParameterizedTest
    @EnumSource(names = {"PAUSED", "DISABLED"})
    void aMessageWaitsUntilItsTemplateIsApprovedAgain(TemplateState state) {
        becomes(state);
        world.meta().resetCounters();
        try (LogWatch log = new LogWatch()) {
            story.withOrder("MS-1001");
            world.pass(Duration.ofHours(3));
            assertThat(newOrders()).isEmpty();
            assertThat(log.count("ERROR " + OPERATOR)).isPositive();
        }
        assertThat(world.meta().counters().refusals())
                .as("Meta was not asked for what it refuses")
                .isEmpty();
        becomes(TemplateState.APPROVED);
        world.pass(Duration.ofHours(2));
        assertThat(newOrders()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"PAUSED", "DISABLED", "DELETED"})
    void theSameWhereMetaSaysItOnlyByRefusing(TemplateState state) {
        world.meta().templates().becomes(NEW_ORDER, "en", state);
        world.meta().webhooks().lose();
        try (LogWatch log = new LogWatch()) {
            story.withOrder("MS-1001");
            assertThat(log.count("ERROR " + OPERATOR)).isEqualTo(1);
        }
        world.pass(Duration.ofHours(2));
        assertThat(newOrders()).isEmpty();
        world.meta().templates().becomes(NEW_ORDER, "en", TemplateState.APPROVED);
        world.meta().webhooks().lose();
        world.pass(Duration.ofHours(3));
        assertThat(newOrders()).hasSize(1);
    }

    @Test
    void newsByATemplateThatIsMarketingNowAreNoLongerSentButWhatIsNeededIs() {
        Stream.of("en", "hi").forEach(language -> {
            world.meta().templates().movesTo(SHIPPED, language, PriceCategory.MARKETING);
            world.meta().templates().movesTo(NEW_ORDER, language, PriceCategory.MARKETING);
        });
        world.settle();
        world.pass(Duration.ofMinutes(2));
        story.withOrder("MS-1001");
        assertThat(newOrders()).hasSize(1);
        story.sellerTapsReady().scanned("MS-1001", 42, "PICKED UP");
        world.pass(Duration.ofHours(2));
        assertThat(Story.told(story.customer())).isEmpty();
        story.scanned("MS-1001", 17, "OUT FOR DELIVERY");
        assertThat(Story.told(story.customer())).as("by another template").hasSize(1);
    }

    @Test
    void aMessageThatIsWrongInItselfIsParkedAndNotTriedForEver() {
        try (LogWatch log = new LogWatch()) {
            story.seller().habits().failNext(MetaCode.PARAMETER_FORMAT);
            story.withOrder("MS-1001");
            world.pass(Duration.ofHours(5));
            assertThat(log.count("ERROR a message is parked: DEFECT 132012")).isEqualTo(1);
        }
        assertThat(newOrders()).isEmpty();
    }

    /** We think that the window is open and Meta knows better. */
    @Test
    void aLabelThatCameTooLateForTheWindowGoesByTemplate() {
        world.shiprocket().depot().labelDelay(Duration.ofHours(2));
        story.withOrder("MS-1001").sellerTapsReady();
        world.meta().resetCounters();
        story.seller().habits().failNext(MetaCode.WINDOW_CLOSED);
        world.pass(Duration.ofHours(4));
        assertThat(papers(story.seller())).hasSize(1);
        assertThat(world.meta().counters().failures()).containsExactly(MetaCode.WINDOW_CLOSED);
        assertThat(world.meta().counters().sent())
                .extracting(sent -> sent.template())
                .containsExactly(false, true);
    }

    @Test
    void aCustomerWhomNoMessageReachesIsMarkedForThePlatform() {
        story.withOrder("MS-1001").sellerTapsReady();
        story.customer().habits().reachable(false);
        story.scanned("MS-1001", 42, "PICKED UP");
        world.pass(Duration.ofHours(1));
        assertThat(attention()).containsExactly("CUSTOMER_UNREACHABLE");
        world.meta().resetCounters();
        story.scanned("MS-1001", 7, "DELIVERED");
        world.pass(Duration.ofHours(1));
        assertThat(story.status("MS-1001")).isEqualTo("DELIVERED");
        assertThat(Story.told(story.customer())).isEmpty();
    }

    private List<String> attention() {
        return StreamSupport.stream(story.seen("MS-1001").path("attention").spliterator(), false)
                .map(node -> node.asText())
                .toList();
    }

    @Test
    void tooMuchToOnePersonMakesHimWaitFourToTheNthAndNobodyElse() {
        story.withOrder("MS-1001").sellerTapsReady().scanned("MS-1001", 42, "PICKED UP");
        int told = Story.told(story.seller()).size();
        story.seller().habits().failNext(MetaCode.PAIR_RATE);
        story.seller().says("help");
        world.settle();
        assertThat(Story.told(story.seller())).hasSize(told);
        story.scanned("MS-1001", 17, "OUT FOR DELIVERY");
        assertThat(Story.told(story.customer()))
                .as("another person waits for nobody")
                .hasSize(2);
        world.clock().forward(Duration.ofSeconds(15));
        world.settle();
        assertThat(Story.told(story.seller())).hasSize(told);
        // The second attempt: four times four seconds.
        world.clock().forward(Duration.ofSeconds(1));
        world.settle();
        assertThat(Story.told(story.seller())).hasSize(told + 1);
    }

    /** After the wait there is room for what a person has asked for, and a little later for alarms. */
    @Test
    void anAlarmLeavesRoomForAnswersWhenTooMuchWasSent() {
        story.seller().habits().failNext(MetaCode.PAIR_RATE);
        story.withOrder("MS-1001");
        assertThat(newOrders()).isEmpty();
        world.pass(Duration.ofMinutes(5));
        assertThat(newOrders()).hasSize(1);
    }
}
