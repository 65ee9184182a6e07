package in.dakiya.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import in.dakiya.sandbox.meta.MetaCode;
import in.dakiya.sandbox.meta.TemplateState;
import in.dakiya.sandbox.world.World;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A delivery code is in the customer's chat and in what the seller types, and in no other place: not in the table, not in
 * a queue's message, not in a log line, not in the name of a document, not in what the platform hears.
 */
@QuarkusTest
@QuarkusTestResource(LocalWorld.class)
class PlainCodeNowhereTest {

    private static final String ORDER = "MS-1001";
    private static final String OTHER = "MS-1002";
    private static final Pattern SIX = Pattern.compile("(?<!\\d)\\d{6}(?!\\d)");

    @Inject
    World world;

    private final Set<String> typed = new LinkedHashSet<>();
    private Story story;

    @BeforeEach
    void anew() {
        world.resetWithQuickQueues(41);
        story = new Story(world).withConfirmedShop();
    }

    /** Plays a story and looks everywhere for the codes that the customer saw and the seller typed. */
    private void nowhere(Runnable play) {
        try (LogWatch log = new LogWatch()) {
            play.run();
            Set<String> codes = codes();
            assertThat(codes).as("codes to look for").isNotEmpty();
            without("a log line", codes, log.lines());
            without("an item of the table", codes, items());
            assertThat(world.bellsRung()).as("something was queued").isNotEmpty();
            without("a message of a queue", codes, world.bellsRung());
            without("the name of a document", codes, world.documentKeys());
            without(
                    "what the platform hears",
                    codes,
                    world.shop().heard().stream()
                            .map(heard -> heard.body().toString())
                            .toList());
            without(
                    "what the platform reads",
                    codes,
                    List.of(story.platform.get("/orders/" + ORDER).body()));
            without(
                    "what Meta echoes",
                    codes,
                    world.meta().counters().sent().stream()
                            .map(sent -> sent.callbackData())
                            .toList());
            without(
                    "what the seller is told",
                    codes,
                    Story.told(story.seller()).stream().map(Object::toString).toList());
        }
    }

    private Set<String> codes() {
        Set<String> codes = new LinkedHashSet<>(typed);
        Story.told(story.customer()).stream()
                .flatMap(line -> SIX.matcher(line.text()).results().map(MatchResult::group))
                .forEach(codes::add);
        return codes;
    }

    private static List<String> items() {
        return new RawTable()
                .all().values().stream().map(item -> RawTable.readable(item)).toList();
    }

    /** A code as a part of a longer number is chance; as a number of its own, with or without gaps, it is the code. */
    private static void without(String place, Set<String> codes, List<String> texts) {
        for (String code : codes) {
            Pattern gaps =
                    Pattern.compile("(?<![0-9A-Za-z])" + String.join("[ -]?", code.split("")) + "(?![0-9A-Za-z])");
            assertThat(texts)
                    .as("%s, %s", place, code)
                    .noneMatch(text -> gaps.matcher(text).find());
        }
    }

    private void types(String text) {
        SIX.matcher(text).results().map(MatchResult::group).forEach(typed::add);
        story.sellerSays(text);
    }

    @Test
    void ofARightCodeThatWasFetched() {
        nowhere(() -> {
            String code = story.withShippedOrder(ORDER).fetchedCode(ORDER);
            story.sellerTaps("Confirm delivery");
            types(code);
            assertThat(story.status(ORDER)).isEqualTo("DELIVERED");
        });
    }

    @Test
    void ofWrongOnesUntilItIsDeadAndOfTheNextOne() {
        nowhere(() -> {
            String code = story.withShippedOrder(ORDER).fetchedCode(ORDER);
            for (int i = 1; i <= 10; i++) {
                if (i == 6) {
                    world.pass(Duration.ofMinutes(31));
                }
                types("otp 1001 " + Story.wrong(code, i));
            }
            types(code);
            world.pass(Duration.ofMinutes(1));
            story.reissues(ORDER);
            types("1001 " + story.fetchedCode(ORDER));
            assertThat(story.status(ORDER)).isEqualTo("DELIVERED");
        });
    }

    @Test
    void ofOneThatWasSentAgainAndTypedWithGapsAndForSeveralOrders() {
        nowhere(() -> {
            String code = story.withShippedOrder(ORDER).withShippedOrder(OTHER).fetchedCode(ORDER);
            world.pass(Duration.ofMinutes(10));
            story.sellerSays("resend 1001");
            story.sellerSays(code.substring(0, 3) + " " + code.substring(3));
            story.sellerTaps("cfo:o:MS-1001:1");
            assertThat(story.status(ORDER)).isEqualTo("DELIVERED");
        });
    }

    @Test
    void ofOneThatCameUnaskedByATemplate() {
        nowhere(() -> {
            story.withShippedOrder(ORDER).sellerTaps("Confirm delivery");
            types(codes().iterator().next());
            assertThat(story.status(ORDER)).isEqualTo("DELIVERED");
        });
    }

    @Test
    void ofOneThatCameByMetasOwnTemplate() {
        nowhere(() -> {
            story.withShippedOrder(ORDER);
            world.meta().templates().becomes("customer_handover_v1", "hi", TemplateState.PAUSED);
            world.settle();
            world.pass(Duration.ofMinutes(2));
            story.sellerTaps("Confirm delivery");
            assertThat(story.customer().lastSeen().bubble().template()).isEqualTo("delivery_code_v1");
            types(codes().iterator().next());
            assertThat(story.status(ORDER)).isEqualTo("DELIVERED");
        });
    }

    @Test
    void ofOneThatMetaRefusesToSend() {
        nowhere(() -> {
            String code = story.withShippedOrder(ORDER).fetchedCode(ORDER);
            world.pass(Duration.ofMinutes(10));
            story.customer().habits().failNext(MetaCode.PARAMETER_FORMAT);
            story.customerTaps("get", ORDER);
            types("Ravi says " + code);
            types("Order 1001 otp is " + code);
        });
    }

    /** In the middle of a dialogue about another parcel, where anything typed is kept. */
    @Test
    void ofOneThatIsTypedAsATrackingNumber() {
        nowhere(() -> {
            String code = story.withShippedOrder(ORDER).fetchedCode(ORDER);
            story.withSelfShippedOrder(OTHER).sellerTaps("shp:o:MS-1002:1").sellerTaps("DTDC");
            types(code);
            types("no. " + code);
            types("it is " + code + " from Asha");
        });
    }

    @Test
    void ofOneThatOthersType() {
        nowhere(() -> {
            String code = story.withShippedOrder(ORDER).fetchedCode(ORDER);
            for (String number : List.of("919800000001", "919700000009")) {
                world.meta().phone(number).says(code);
                world.meta().phone(number).says("otp 1001 " + code);
            }
            world.settle();
        });
    }

    @Test
    void theSearchFindsACodeWhereOneIs() {
        Set<String> codes = Set.of("482913");
        assertThat(List.of("the code 482913 is", "482 913", "{\"code\":\"482913\"}"))
                .allSatisfy(text -> assertThatThrownBy(() -> without("a text", codes, List.of(text)))
                        .isInstanceOf(AssertionError.class));
        without("a text", codes, List.of("1482913", "4829130", "a482913f"));
        try (LogWatch log = new LogWatch()) {
            Logger.getLogger(PlainCodeNowhereTest.class)
                    .info("as it should not be", new IllegalStateException("482913"));
            assertThatThrownBy(() -> without("a log line", codes, log.lines())).isInstanceOf(AssertionError.class);
        }
    }
}
