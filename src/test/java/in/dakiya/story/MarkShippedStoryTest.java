package in.dakiya.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import in.dakiya.sandbox.meta.ChatLine;
import in.dakiya.sandbox.meta.Person;
import in.dakiya.sandbox.meta.Webhook;
import in.dakiya.sandbox.story.Papers;
import in.dakiya.sandbox.world.World;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A seller says in the chat that he has shipped a parcel: step by step, in one text, in his language, twice. */
@QuarkusTest
@QuarkusTestResource(LocalWorld.class)
class MarkShippedStoryTest {

    private static final String ORDER = "MS-1001";

    @Inject
    World world;

    private Story story;
    private Person seller;

    @BeforeEach
    void anew() {
        world.resetWithQuickQueues(21);
        story = new Story(world).withConfirmedShop().withSelfShippedOrder(ORDER);
        seller = story.seller();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void everyWebhookTwiceAndShuffledEndsTheSame(long seed) {
        Random random = new Random(seed);
        twice(random, () -> seller.taps("Mark as Shipped"));
        twice(random, () -> seller.taps("DTDC"));
        twice(random, () -> seller.says("B32242001"));
        twice(random, () -> seller.sendsAlbum(List.of(Pictures.jpeg(1), Pictures.jpeg(2), Pictures.jpeg(3))));
        world.pass(Duration.ofSeconds(10));
        twice(random, () -> seller.taps("Done"));
        twice(random, () -> seller.says("28 nov, rs 60"));
        twice(random, () -> seller.taps("Confirm"));
        world.pass(Duration.ofMinutes(1));

        assertThat(story.status(ORDER)).isEqualTo("PICKED_UP");
        assertThat(story.parcel(ORDER).path("awb").asText()).isEqualTo("B32242001");
        assertThat(story.parcel(ORDER).path("photos")).hasSize(3);
        assertThat(texts(seller)).doesNotHaveDuplicates();
        assertThat(texts(story.customer())).hasSize(1);
        assertThat(Story.told(seller, "is marked as shipped")).isEqualTo(1);
    }

    private void twice(Random random, Runnable doing) {
        doing.run();
        for (int round = 0; round < 6; round++) {
            world.releaseBells();
            world.triggers().drain();
            List<Webhook> webhooks = new ArrayList<>(world.meta().pendingWebhooks());
            webhooks.addAll(world.meta().pendingWebhooks());
            Collections.shuffle(webhooks, random);
            world.meta().deliver(webhooks);
        }
        world.settle();
    }

    @Test
    void aWebhookOfTheDialogueRepeatedAfterItsEndChangesNothing() {
        List<Webhook> all = new ArrayList<>();
        for (Runnable step : List.<Runnable>of(
                () -> seller.taps("Mark as Shipped"),
                () -> seller.taps("DTDC"),
                () -> seller.says("B32242001"),
                () -> seller.taps("Skip"),
                () -> seller.taps("Confirm"))) {
            step.run();
            all.addAll(world.meta().pendingWebhooks());
            world.settle();
        }
        List<String> before = texts(seller);
        Collections.reverse(all);
        world.meta().deliver(all);
        world.settle();
        world.pass(Duration.ofMinutes(5));
        assertThat(texts(seller)).isEqualTo(before);
        assertThat(story.status(ORDER)).isEqualTo("PICKED_UP");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "shipped 1001 dtdc B32242001",
                "Shipped #1001 DTDC b32242001",
                "bhej diya 1001 dtdc B32242001",
                "भेज दिया १००१ dtdc B32242001",
                "shipped order 1001 by dtdc awb B32242001",
                "dispatched dtdc B32242001",
                "bhej diya dtdc se B32242001",
            })
    void oneTextIsEnough(String text) {
        assertThat(story.says(seller, text)).contains("Courier: DTDC", "B32242001", "Is it right?");
        story.taps(seller, "Confirm");
        assertThat(story.status(ORDER)).isEqualTo("PICKED_UP");
        assertThat(story.parcel(ORDER).path("courier").asText()).isEqualTo("DTDC");
    }

    @Test
    void oneTextMayHoldDayAndCharge() {
        assertThat(story.says(seller, "shipped 1001 delhivry 6421710001805 tomorrow rs 85"))
                .contains("Delhivery");
        if (seller.lastSeen().choice("Yes").isPresent()) {
            story.taps(seller, "Yes");
        }
        assertThat(seller.lastSeen().text()).contains("6421710001805", "85.00");
        story.taps(seller, "Confirm");
        assertThat(story.parcel(ORDER).path("shippingChargePaise").asLong()).isEqualTo(8500);
        assertThat(story.parcel(ORDER).path("expectedDelivery").asText()).isNotEmpty();
    }

    @Test
    void whereSeveralWaitTheOrderIsAskedAndTheRowWorks() {
        story.withSelfShippedOrder("MS-1002");
        assertThat(story.says(seller, "bhej diya")).contains("Which order?");
        assertThat(story.taps(seller, "Order 1002")).contains("Order 1002", "which courier");
        story.taps(seller, "Own delivery");
        story.taps(seller, "Skip");
        story.taps(seller, "Confirm");
        assertThat(story.status("MS-1002")).isEqualTo("PICKED_UP");
        assertThat(story.status(ORDER)).isEqualTo("CREATED");
    }

    @Test
    void aShopWithoutOrdersIsToldSo() {
        story.shipped(seller, "1001", "own delivery");
        assertThat(story.says(seller, "shipped")).contains("No order waits");
    }

    @ParameterizedTest
    @ValueSource(strings = {"shipped 7777 dtdc B32242001", "shipped #7777", "bhej diya order KC-9 dtdc B32242001"})
    void anOrderThatIsNotThereIsNeverGuessed(String text) {
        assertThat(story.says(seller, text)).contains("not one of yours");
    }

    @Test
    void twoShopsOfOnePersonMayHaveTheSameNumber() {
        ObjectNode second = Papers.seller().put("name", "Rang Sarees").put("whatsapp", seller.number());
        story.withShop("rang-sarees", second, seller);
        story.places(story.selfShippedOrder("RS-1").put("number", "1001").put("sellerId", "rang-sarees"));
        assertThat(story.says(seller, "shipped 1001 dtdc B32242001")).contains("Which order?");
        assertThat(seller.lastSeen().bubble().choices()).hasSize(2);
    }

    @Test
    void ownDeliveryNeedsNoNumber() {
        story.taps(seller, "Mark as Shipped");
        assertThat(story.taps(seller, "Own delivery")).contains("photo");
        assertThat(story.taps(seller, "Skip")).contains("Own delivery", "Is it right?");
        story.taps(seller, "Confirm");
        assertThat(story.parcel(ORDER).path("awb").isNull()).isTrue();
        assertThat(story.status(ORDER)).isEqualTo("PICKED_UP");
        assertThat(story.customer().lastSeen().text()).doesNotContain("null").doesNotContain("{");
    }

    @Test
    void anotherCourierIsTyped() {
        story.taps(seller, "Mark as Shipped");
        assertThat(story.taps(seller, "Other")).contains("type the name");
        assertThat(story.says(seller, "Ready Transport")).contains("Ready Transport", "tracking number");
        assertThat(story.says(seller, "LR-4711/22")).isNotEmpty();
        story.says(seller, "LR4711");
        story.taps(seller, "Skip");
        story.taps(seller, "Confirm");
        assertThat(story.parcel(ORDER).path("courier").asText()).isEqualTo("Ready Transport");
        assertThat(story.parcel(ORDER).path("awb").asText()).isEqualTo("LR4711");
        assertThat(story.customer().lastSeen().text()).contains("Ready Transport");
    }

    @Test
    void theCourierUsedLastStandsFirst() {
        story.shipped(seller, "1001", "porter");
        story.withSelfShippedOrder("MS-1002");
        story.taps(seller, "Mark as Shipped");
        assertThat(seller.lastSeen().bubble().choices().getFirst().label()).isEqualTo("Porter");
        assertThat(seller.lastSeen().bubble().choices()).hasSize(10);
    }

    @Test
    void aDoubtfulNumberIsQuestionedOnce() {
        story.taps(seller, "Mark as Shipped");
        story.says(seller, "speed post");
        assertThat(story.says(seller, "EE473124820IN")).contains("A digit of EE473124820IN seems to be wrong");
        assertThat(story.taps(seller, "Use anyway")).contains("photo");
        story.taps(seller, "Skip");
        story.taps(seller, "Confirm");
        assertThat(story.parcel(ORDER).path("awb").asText()).isEqualTo("EE473124820IN");
    }

    @Test
    void aTypoInTheCourierIsUnderstood() {
        story.taps(seller, "Mark as Shipped");
        story.says(seller, "delhivry");
        if (seller.lastSeen().choice("Yes").isPresent()) {
            story.taps(seller, "Yes");
        }
        assertThat(seller.lastSeen().text()).contains("Delhivery", "tracking number");
    }

    @Test
    void theCustomerReadsItInHisLanguageAndTheSellerInHis() {
        story.shipped(seller, "1001", "dtdc B32242001");
        assertThat(story.customer().lastSeen().bubble().template()).isEqualTo("customer_shipped_self_v1");
        assertThat(story.customer().lastSeen().text()).contains("DTDC").containsPattern("\\p{IsDevanagari}");
        assertThat(seller.lastSeen().text()).doesNotContainPattern("\\p{IsDevanagari}");
    }

    @Test
    void dayAndChargeAreOptionalAndMayBeChanged() {
        story.says(seller, "shipped 1001 dtdc B32242001");
        assertThat(story.taps(seller, "Expected date")).contains("which day");
        assertThat(story.says(seller, "31 feb")).contains("which day");
        assertThat(story.says(seller, "1 jan 2020")).contains("which day");
        story.says(seller, "tomorrow");
        assertThat(story.taps(seller, "Shipping charge")).contains("shipping cost");
        assertThat(story.says(seller, "free")).contains("shipping cost");
        assertThat(story.says(seller, "99999999")).contains("shipping cost");
        assertThat(story.says(seller, "६०")).contains("60.00", "Is it right?");
        story.says(seller, "rs 70");
        story.taps(seller, "Confirm");
        assertThat(story.parcel(ORDER).path("shippingChargePaise").asLong()).isEqualTo(7000);
    }

    @Test
    void aHindiSellerDoesItAllInHindi() {
        story.says(seller, "hindi");
        story.says(seller, "भेज दिया 1001");
        assertThat(seller.lastSeen().text()).containsPattern("\\p{IsDevanagari}");
        story.says(seller, "डीटीडीसी");
        story.says(seller, "B३२२४२००१");
        story.says(seller, "छोड़ दो");
        assertThat(seller.lastSeen().text()).contains("DTDC", "B32242001");
        story.says(seller, "पक्का");
        assertThat(story.status(ORDER)).isEqualTo("PICKED_UP");
        assertThat(seller.lastSeen().text()).containsPattern("\\p{IsDevanagari}");
    }

    private static List<String> texts(Person person) {
        return Story.told(person).stream().map(ChatLine::text).toList();
    }
}
