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
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A seller says in the chat that he has shipped a parcel: step by step, in one text, with mistakes, and much later. */
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
    void sixDigitsAreAskedAboutWhileACodeIsOpenAndNotStored() {
        story.shipped(seller, "1001", "dtdc B32242001");
        story.withSelfShippedOrder("MS-1002");
        story.taps(seller, "Mark as Shipped");
        story.says(seller, "Gati");
        for (String text : List.of("482913", "482 913", "482-913", "४८२९१३", "dtdc 482913", "48291")) {
            assertThat(story.says(seller, text)).as(text).contains("delivery number or a tracking number");
        }
        assertThat(new RawTable().all().toString()).doesNotContain("482913");
        assertThat(story.says(seller, "AWB 482913")).doesNotContain("delivery number or");
        assertThat(story.status(ORDER)).isEqualTo("PICKED_UP");
    }

    @Test
    void wrongThingsAtEachStepGetAnAnswerThatSaysWhatToDo() {
        List<Consumer<Person>> wrong = List.of(
                p -> p.says("🙂🙂"),
                Person::sendsVoiceNote,
                p -> p.sendsLocation(12.9, 77.6, "Shop"),
                Person::sendsSticker,
                p -> p.says("बहुत ".repeat(800)),
                p -> p.sendsUnsupported("poll"),
                p -> p.sendsDocument("%PDF-1.7".getBytes(StandardCharsets.US_ASCII), "application/pdf", "bill.pdf"));
        story.taps(seller, "Mark as Shipped");
        eachIsAnswered(wrong, "which courier");
        story.taps(seller, "DTDC");
        eachIsAnswered(wrong, "type the tracking number");
        story.says(seller, "बी३२२४२००१");
        assertThat(seller.lastSeen().text()).contains("tracking number");
        story.says(seller, "B३२२४२००१");
        assertThat(seller.lastSeen().text()).contains("photo");
        eachIsAnswered(wrong, "photo");
        story.taps(seller, "Skip");
        assertThat(seller.lastSeen().text()).contains("B32242001");
        eachIsAnswered(wrong, "Is it right?");
        story.taps(seller, "Expected date");
        eachIsAnswered(wrong, "which day");
        story.taps(seller, "Back");
        story.taps(seller, "Change");
        eachIsAnswered(wrong, "what do you want to change");
        story.taps(seller, "Shipping charge");
        eachIsAnswered(wrong, "shipping cost");
        story.says(seller, "back");
        story.taps(seller, "Confirm");
        assertThat(story.status(ORDER)).isEqualTo("PICKED_UP");
    }

    private void eachIsAnswered(List<Consumer<Person>> wrong, String question) {
        for (int i = 0; i < wrong.size(); i++) {
            int before = texts(seller).size();
            wrong.get(i).accept(seller);
            story.reads(seller);
            assertThat(texts(seller)).as("thing %d at %s", i, question).hasSize(before + 1);
            assertThat(seller.lastSeen().text()).as("thing %d", i).containsIgnoringCase(question);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"cancel", "CANCEL", "Cancel.", "रद्द करो", "rehne do", "कैंसल"})
    void cancelEndsItAtEachStep(String word) {
        List<Runnable> steps = List.of(
                () -> story.taps(seller, "Mark as Shipped"),
                () -> story.taps(seller, "Other"),
                () -> story.says(seller, "Ramesh Travels"),
                () -> story.says(seller, "LR4711"),
                () -> story.taps(seller, "Skip"));
        for (int last = 0; last < steps.size(); last++) {
            steps.subList(0, last + 1).forEach(Runnable::run);
            assertThat(story.says(seller, word)).as("after step %d", last).contains("Stopped. Nothing was changed");
            assertThat(story.status(ORDER)).isEqualTo("CREATED");
        }
    }

    @ParameterizedTest
    @CsvSource({"back", "peeche", "वापस"})
    void backGoesOneStepBack(String word) {
        story.taps(seller, "Mark as Shipped");
        assertThat(story.says(seller, word)).contains("This is the first question");
        story.taps(seller, "DTDC");
        assertThat(story.says(seller, word)).contains("which courier");
        story.taps(seller, "DTDC");
        story.says(seller, "B32242001");
        assertThat(story.says(seller, word)).contains("the tracking number is B32242001");
        assertThat(story.taps(seller, "Keep this number")).contains("photo");
        story.taps(seller, "Skip");
        assertThat(story.says(seller, word)).contains("what do you want to change");
    }

    @Test
    void itGoesOnAfterSixHours() {
        story.taps(seller, "Mark as Shipped");
        story.taps(seller, "DTDC");
        world.pass(Duration.ofHours(6));
        assertThat(story.says(seller, "B32242001")).contains("photo");
    }

    @Test
    void theNextDayTheButtonAsksWhatWasAskedLast() {
        story.taps(seller, "Mark as Shipped");
        story.taps(seller, "DTDC");
        world.pass(Duration.ofHours(30));
        assertThat(story.taps(seller, "Mark as Shipped")).contains("DTDC", "tracking number");
    }

    @Test
    void afterEightDaysItStartsAnew() {
        story.taps(seller, "Mark as Shipped");
        story.taps(seller, "DTDC");
        world.pass(Duration.ofDays(8));
        assertThat(story.says(seller, "B32242001")).contains("did not understand");
        assertThat(story.taps(seller, "Mark as Shipped")).contains("which courier");
        assertThat(story.says(seller, "dtdc B32242001")).contains("Is it right?");
    }

    @Test
    void helpAndLanguageDoNotEndIt() {
        story.taps(seller, "Mark as Shipped");
        story.taps(seller, "DTDC");
        assertThat(story.says(seller, "help")).doesNotContain("tracking number (AWB)");
        story.says(seller, "hindi");
        assertThat(story.says(seller, "B32242001")).contains("फ़ोटो".substring(0, 1));
        story.says(seller, "english");
        story.says(seller, "skip");
        assertThat(story.taps(seller, "Confirm")).contains("is marked as shipped");
    }

    @Test
    void whoSaysStopIsAskedNothingMoreUntilHeStartsAgain() {
        story.taps(seller, "Mark as Shipped");
        story.taps(seller, "DTDC");
        story.says(seller, "stop");
        int before = texts(seller).size();
        story.says(seller, "B32242001");
        assertThat(texts(seller)).hasSize(before);
        story.says(seller, "start");
        assertThat(story.taps(seller, "Mark as Shipped")).contains("1001");
        assertThat(story.status(ORDER)).isEqualTo("CREATED");
    }

    @Test
    void theCustomerReadsItInHisLanguageAndTheSellerInHis() {
        story.shipped(seller, "1001", "dtdc B32242001");
        assertThat(story.customer().lastSeen().bubble().template()).isEqualTo("customer_shipped_self_v1");
        assertThat(story.customer().lastSeen().text()).contains("DTDC").containsPattern("\\p{IsDevanagari}");
        assertThat(seller.lastSeen().text()).doesNotContainPattern("\\p{IsDevanagari}");
    }

    @Test
    void oldButtonsAreHarmlessAfterTheEnd() {
        story.taps(seller, "Mark as Shipped");
        story.taps(seller, "DTDC");
        story.says(seller, "B32242001");
        story.taps(seller, "Skip");
        story.taps(seller, "Confirm");
        String before = story.parcel(ORDER).toString();
        for (String old : List.of("Delhivery", "Skip", "Confirm", "Change", "Cancel", "Mark as Shipped")) {
            assertThat(story.taps(seller, old)).as(old).contains("1001");
        }
        assertThat(story.parcel(ORDER).toString()).isEqualTo(before);
        assertThat(story.says(seller, "hello there")).doesNotContain("which courier");
    }

    @Test
    void anotherSellersButtonDoesNothing() {
        Person stranger = world.meta().phone("919700000009");
        ObjectNode other = Papers.seller().put("name", "Other Shop").put("whatsapp", stranger.number());
        story.withShop("other-shop", other, stranger);
        story.taps(seller, "Mark as Shipped");
        story.taps(seller, "Own delivery");
        story.taps(seller, "Skip");
        for (String payload : List.of("dlg:o:MS-1001:1:CONFIRM", "dlg:o:MS-1001:1:CANCEL", "shp:o:MS-1001:1")) {
            assertThat(story.forges(stranger, payload)).contains("not one of yours");
        }
        assertThat(story.status(ORDER)).isEqualTo("CREATED");
        assertThat(story.taps(seller, "Confirm")).contains("is marked as shipped");
    }

    @Test
    void whoHasNotConfirmedYetCannotShip() {
        Person newcomer = world.meta().phone("919700000008");
        ObjectNode shop = Papers.seller().put("name", "New Shop").put("whatsapp", newcomer.number());
        assertThat(story.platform.put("/sellers/new-shop", shop.toString()).statusCode())
                .isIn(200, 201);
        story.places(story.selfShippedOrder("MS-2001").put("sellerId", "new-shop"));
        story.says(newcomer, "shipped 2001 dtdc B32242001");
        story.forges(newcomer, "shp:o:MS-2001:1");
        assertThat(story.status("MS-2001")).isEqualTo("CREATED");
        story.taps(newcomer, "Yes, my shop");
        world.pass(Duration.ofMinutes(1));
        assertThat(story.says(newcomer, "shipped 2001 dtdc B32242001")).contains("Is it right?");
    }

    @Test
    void theAddressComesOnATapAlsoInTheMiddle() {
        story.taps(seller, "Mark as Shipped");
        assertThat(story.taps(seller, "Delivery address")).contains("12 Lake View", "919800000001", "1,048.00");
        assertThat(story.says(seller, "dtdc B32242001")).contains("Is it right?");
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
