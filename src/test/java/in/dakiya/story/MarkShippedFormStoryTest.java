package in.dakiya.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import in.dakiya.sandbox.meta.MetaCode;
import in.dakiya.sandbox.meta.Person;
import in.dakiya.sandbox.world.World;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** "Mark as Shipped" by one form in the chat; whoever does not open it types as before. */
@QuarkusTest
@QuarkusTestResource(LocalWorld.class)
@QuarkusTestResource(value = PublishedForm.class, restrictToAnnotatedClass = true)
class MarkShippedFormStoryTest {

    private static final String ORDER = "MS-1001";

    @Inject
    World world;

    private Story story;
    private Person seller;

    @BeforeEach
    void anew() {
        world.resetWithQuickQueues(25);
        story = new Story(world).withConfirmedShop().withSelfShippedOrder(ORDER);
        seller = story.seller();
        story.taps(seller, "Mark as Shipped");
    }

    private ObjectNode form(String courier, String number, int photos) {
        ObjectNode form = JsonNodeFactory.instance
                .objectNode()
                .put("courier", courier)
                .put("courier_name", "")
                .put("tracking_no", number)
                .put("expected", "")
                .put("charge", "");
        form.set(
                "photos",
                seller.picks(IntStream.rangeClosed(1, photos)
                        .mapToObj(Pictures::jpeg)
                        .toList()));
        return form;
    }

    private String completes(JsonNode form) {
        seller.completesFlow(form);
        return story.reads(seller);
    }

    @Test
    void oneFormIsEnough() {
        assertThat(seller.lastSeen().form()).isPresent();
        String day = world.clock().instant().plus(Duration.ofDays(6)).toString().substring(0, 10);
        ObjectNode form = form("dtdc", "b32242001", 3).put("expected", day).put("charge", "85.50");
        assertThat(completes(form)).contains("Courier: DTDC", "B32242001", "Photos: 3", "85.50", "Is it right?");
        assertThat(story.status(ORDER)).isEqualTo("CREATED");
        story.taps(seller, "Confirm");
        assertThat(story.status(ORDER)).isEqualTo("PICKED_UP");
        assertThat(story.parcel(ORDER).path("photos")).hasSize(3);
        assertThat(story.parcel(ORDER).path("expectedDelivery").asText()).isEqualTo(day);
        assertThat(story.parcel(ORDER).path("shippingChargePaise").asLong()).isEqualTo(8550);
        assertThat(world.meta().counters().refusals()).isEmpty();
    }

    @Test
    void whatWasLeftEmptyMayComeAsNull() {
        ObjectNode form = form("dtdc", "B32242001", 0)
                .putNull("courier_name")
                .putNull("expected")
                .putNull("charge");
        form.remove("photos");
        assertThat(completes(form)).contains("Courier: DTDC", "Photos: 0", "Expected: not told");
    }

    @Test
    void theFormMayBeSentInTwiceAndTheLastWordCounts() {
        completes(form("dtdc", "B32242001", 6));
        assertThat(completes(form("blue_dart", "50910403014", 6))).contains("Blue Dart", "50910403014", "Photos: 10");
        story.taps(seller, "Confirm");
        assertThat(story.parcel(ORDER).path("awb").asText()).isEqualTo("50910403014");
        assertThat(story.parcel(ORDER).path("photos")).hasSize(10);
    }

    @Test
    void anOldFormChangesNothingAfterTheEnd() {
        completes(form("dtdc", "B32242001", 1));
        story.taps(seller, "Confirm");
        assertThat(completes(form("dtdc", "B32242002", 3))).contains("cannot be marked as shipped now");
        assertThat(story.parcel(ORDER).path("awb").asText()).isEqualTo("B32242001");
        assertThat(story.parcel(ORDER).path("photos")).hasSize(1);
    }

    @Test
    void aRepeatedFormIsOne() {
        seller.completesFlow(form("dtdc", "B32242001", 2));
        var webhooks = world.meta().pendingWebhooks();
        world.meta().deliver(webhooks);
        world.meta().deliver(webhooks);
        story.reads(seller);
        assertThat(Story.told(seller, "Is it right?")).isEqualTo(1);
        story.taps(seller, "Confirm");
        assertThat(story.parcel(ORDER).path("photos")).hasSize(2);
    }

    @Test
    void anotherCourierIsNamedInTheForm() {
        completes(form("other", "LR4711", 0).put("courier_name", "Ramesh Travels"));
        if (seller.lastSeen().choice("Yes").isPresent()) {
            story.taps(seller, "Yes");
        }
        assertThat(seller.lastSeen().text()).contains("Courier: Ramesh Travels", "LR4711");
    }

    @Test
    void aDoubtfulNumberInTheFormIsQuestioned() {
        assertThat(completes(form("india_post", "EE473124820IN", 0))).contains("seems to be wrong");
        assertThat(story.taps(seller, "Use anyway")).contains("EE473124820IN", "Is it right?");
    }

    @Test
    void whoDoesNotOpenTheFormTypes() {
        assertThat(story.says(seller, "dtdc")).contains("DTDC", "tracking number");
        assertThat(story.says(seller, "B32242001")).contains("photo");
    }

    @Test
    void whatIsNotUnderstoodIsAnsweredWithTheListAndNotWithTheFormAgain() {
        assertThat(story.says(seller, "🙂🙂")).contains("do not know this courier", "which courier");
        assertThat(seller.lastSeen().bubble().choices()).hasSize(10);
    }

    @Test
    void aFormThatMetaRefusesIsAskedInTheChatInstead() {
        story.says(seller, "cancel");
        seller.habits().failNext(MetaCode.FLOW_THROTTLED);
        seller.taps("Mark as Shipped");
        world.settle();
        world.pass(Duration.ofMinutes(2));
        assertThat(seller.lastSeen().text()).contains("which courier");
        assertThat(seller.lastSeen().form()).isEmpty();
        assertThat(story.taps(seller, "DTDC")).contains("tracking number");
    }

    @Test
    void aCodeInTheFormIsAskedAboutAndNotKept() {
        completes(form("dtdc", "B32242001", 0));
        story.taps(seller, "Confirm");
        story.withSelfShippedOrder("MS-1002");
        story.taps(seller, "Mark as Shipped");
        assertThat(completes(form("gati", "482913", 0))).contains("delivery number or a tracking number");
        assertThat(new RawTable().all().toString()).doesNotContain("482913");
        assertThat(List.of(story.status("MS-1002"))).containsExactly("CREATED");
    }
}
