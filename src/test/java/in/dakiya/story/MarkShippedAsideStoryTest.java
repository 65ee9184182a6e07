package in.dakiya.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import in.dakiya.sandbox.meta.ChatLine;
import in.dakiya.sandbox.meta.Person;
import in.dakiya.sandbox.story.Papers;
import in.dakiya.sandbox.world.World;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** In the middle of saying that he has shipped a parcel a seller errs, stops, goes away, or wants something else. */
@QuarkusTest
@QuarkusTestResource(LocalWorld.class)
class MarkShippedAsideStoryTest {

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
        world.passDays(8);
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

    private static List<String> texts(Person person) {
        return Story.told(person).stream().map(ChatLine::text).toList();
    }
}
