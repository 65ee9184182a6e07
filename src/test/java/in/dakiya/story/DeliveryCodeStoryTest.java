package in.dakiya.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import in.dakiya.sandbox.meta.ChatLine;
import in.dakiya.sandbox.meta.Person;
import in.dakiya.sandbox.story.Papers;
import in.dakiya.sandbox.world.World;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The customer's code, typed rightly, wrongly, in many ways and by many people. */
@QuarkusTest
@QuarkusTestResource(LocalWorld.class)
class DeliveryCodeStoryTest {

    private static final String ORDER = "MS-1001";
    private static final String OTHER = "MS-1002";

    @Inject
    World world;

    private Story story;

    @BeforeEach
    void anew() {
        Handovers.atAQuarterPastTen(world);
        world.resetWithQuickQueues(29);
        story = new Story(world).withConfirmedShop();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "%1$s",
                "%2$s %3$s",
                "%2$s-%3$s",
                "%4$s",
                "*%1$s*",
                "otp %1$s",
                "OTP 1001 %1$s",
                "\u200botp\u00a01001\u200b %1$s",
                "code 1001 %1$s",
                "ओटीपी 1001 %4$s",
                "1001 %1$s",
                "#1001 %1$s"
            })
    void howeverTheRightCodeIsTypedTheOrderIsDelivered(String typed) {
        String code = story.withShippedOrder(ORDER).fetchedCode(ORDER);
        story.sellerTaps("Confirm delivery");
        story.sellerSays(typed.formatted(code, code.substring(0, 3), code.substring(3), devanagari(code)));
        Handovers.isDelivered(story, ORDER);
        assertThat(story.sellerReads()).contains("1001", "delivered");
        assertThat(story.customer().lastSeen().text()).contains("1001").doesNotContain(code);
    }

    private static String devanagari(String digits) {
        StringBuilder script = new StringBuilder();
        digits.chars().forEach(c -> script.append((char) ('०' + c - '0')));
        return script.toString();
    }

    /** In the middle of marking another parcel he is asked for this one's number at the door, and types it. */
    @Test
    void whoIsAskedForTheCodeInTheMiddleOfADialogueAnswersThatQuestion() {
        String code = story.withShippedOrder(ORDER).fetchedCode(ORDER);
        story.withSelfShippedOrder("MS-1002").sellerTaps("shp:o:MS-1002:1").sellerTaps("DTDC");
        world.clock().forward(Duration.ofSeconds(30));
        story.sellerTaps("cdl:o:MS-1001:1").sellerSays(code);
        assertThat(story.status(ORDER)).isEqualTo("DELIVERED");
        assertThat(story.status("MS-1002")).isEqualTo("CREATED");
    }

    @Test
    void theProofKeepsWhoWhenWhichMessageAndWhichTry() {
        String code = story.withShippedOrder(ORDER).fetchedCode(ORDER);
        story.sellerSays(Story.wrong(code, 1)).sellerSays(Story.wrong(code, 2));
        String message = story.seller().says(code);
        world.settle();
        Handovers.isDelivered(story, ORDER);
        String used = new RawTable().all().get("ORDER#MS-1001 OTP#1").toString();
        assertThat(used)
                .contains(
                        "usedBy=AttributeValue(S=" + message,
                        "usedTry=AttributeValue(N=3)",
                        "usedAt=AttributeValue(N=" + world.clock().instant().toEpochMilli());
        JsonNode timeline = story.seen(ORDER).path("timeline");
        assertThat(timeline.path(timeline.size() - 1).path("detail").asText()).isEqualTo("OTP");
    }

    @Test
    void eachWrongTryTellsHowManyAreLeftAndTheFifthForHowLongItIsLocked() {
        String code = story.withShippedOrder(ORDER).fetchedCode(ORDER);
        story.sellerTaps("Confirm delivery");
        for (int left = 4; left >= 1; left--) {
            story.sellerSays(Story.wrong(code, left));
            assertThat(story.sellerReads()).contains("not the number", "Tries left: " + left);
        }
        story.sellerSays(Story.wrong(code, 5));
        // A quarter past ten in India, and half an hour.
        assertThat(story.sellerReads()).contains("too many wrong numbers", "10:45");
        story.sellerSays(code);
        assertThat(story.sellerReads()).contains("too many wrong numbers", "10:45");
        assertThat(story.status(ORDER)).isEqualTo("PICKED_UP");
        world.pass(Duration.ofMinutes(29));
        story.sellerSays("otp 1001 " + code);
        assertThat(story.status(ORDER)).isEqualTo("PICKED_UP");
        world.pass(Duration.ofMinutes(1));
        story.sellerSays("otp 1001 " + code);
        Handovers.isDelivered(story, ORDER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"48291", "4829134", "otp 48291", "otp 1001 4829134"})
    void anotherCountOfDigitsIsNoTry(String typed) {
        String code = story.withShippedOrder(ORDER).fetchedCode(ORDER);
        story.sellerTaps("Confirm delivery").sellerSays(typed);
        assertThat(story.sellerReads()).contains("six digits");
        story.sellerSays(Story.wrong(code, 1));
        assertThat(story.sellerReads()).contains("Tries left: 4");
    }

    @Test
    void severalWaitAndABareCodeIsTriedOnNoneUntilItIsSaidWhich() {
        story.withShippedOrder(ORDER).withShippedOrder(OTHER);
        String code = story.fetchedCode(ORDER);
        story.sellerSays(code);
        assertThat(story.sellerReads()).contains("For which order", "Nothing was tried");
        assertThat(Handovers.wrongTries(ORDER) + Handovers.wrongTries(OTHER)).isZero();
        story.sellerTaps("cfo:o:MS-1001:1");
        Handovers.isDelivered(story, ORDER);
        assertThat(story.status(OTHER)).isEqualTo("PICKED_UP");
        assertThat(Handovers.wrongTries(OTHER)).isZero();
    }

    @Test
    void whatWasAskedForLastIsWhatTheDigitsAreFor() {
        story.withShippedOrder(ORDER).withShippedOrder(OTHER);
        String code = story.fetchedCode(OTHER);
        story.sellerTaps("cdl:o:MS-1002:1").sellerSays(code);
        Handovers.isDelivered(story, OTHER);
        assertThat(story.status(ORDER)).isEqualTo("PICKED_UP");
    }

    @Test
    void aQuotedMessageNamesTheOrder() {
        story.withShippedOrder(ORDER).withShippedOrder(OTHER);
        String code = story.fetchedCode(ORDER);
        ChatLine about = Story.told(story.seller()).stream()
                .filter(line -> line.choice("cdl:o:MS-1001:1").isPresent())
                .toList()
                .getFirst();
        story.seller().quotes(about.id(), code);
        world.settle();
        Handovers.isDelivered(story, ORDER);
    }

    @Test
    void theCodeOfAnotherOrderIsAWrongOne() {
        story.withShippedOrder(ORDER).withShippedOrder(OTHER);
        String others = story.fetchedCode(OTHER);
        story.sellerSays("1001 " + others);
        assertThat(story.sellerReads()).contains("1001", "Tries left: 4");
        assertThat(story.status(ORDER)).isEqualTo("PICKED_UP");
        story.sellerSays("1002 " + others);
        Handovers.isDelivered(story, OTHER);
    }

    @Test
    void theCodeOfAnotherShopsOrderDoesNothing() {
        ObjectNode shop = Papers.seller().put("whatsapp", "919900000005").put("name", "Another Shop");
        assertThat(story.platform.put("/sellers/another-shop", shop.toString()).statusCode())
                .isEqualTo(201);
        world.settle();
        Person neighbour = world.meta().phone("919900000005");
        neighbour.taps("Yes, my shop");
        world.settle();
        String code = story.withShippedOrder(ORDER).fetchedCode(ORDER);
        for (String typed : List.of(code, "1001 " + code, "otp 1001 " + code)) {
            neighbour.says(typed);
            world.settle();
        }
        neighbour.quotes(story.seller().lastSeen().id(), code);
        world.settle();
        assertThat(story.status(ORDER)).isEqualTo("PICKED_UP");
        assertThat(Handovers.wrongTries(ORDER)).isZero();
    }

    @Test
    void customerStrangerAndUnconfirmedContactCannotTry() {
        story.withContact("919900000002");
        String code = story.withShippedOrder(ORDER).fetchedCode(ORDER);
        String tapped = story.seller().lastSeen().id();
        for (String number : List.of("919800000001", "919700000009", "919900000002")) {
            Person person = world.meta().phone(number);
            for (String typed : List.of(code, "1001 " + code, "otp 1001 " + code, "otp " + code)) {
                person.says(typed);
                world.settle();
            }
            person.quotes(tapped, code);
            world.settle();
        }
        assertThat(story.status(ORDER)).isEqualTo("PICKED_UP");
        assertThat(Handovers.wrongTries(ORDER)).isZero();
        story.sellerSays(code);
        Handovers.isDelivered(story, ORDER);
    }
}
