package in.dakiya.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import in.dakiya.sandbox.meta.ChatLine;
import in.dakiya.sandbox.meta.MetaCode;
import in.dakiya.sandbox.meta.PriceCategory;
import in.dakiya.sandbox.meta.Sent;
import in.dakiya.sandbox.meta.TemplateState;
import in.dakiya.sandbox.meta.Troubles.Trouble;
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

/** In which way the customer gets his code, and who helps where there is none. */
@QuarkusTest
@QuarkusTestResource(LocalWorld.class)
class CodeChannelsStoryTest {

    private static final String ORDER = "MS-1001";
    private static final String SHIPPED = "customer_shipped_self_v1";
    private static final String CARRIES_CODE = "customer_handover_v1";
    private static final String AUTHENTICATION = "delivery_code_v1";

    @Inject
    World world;

    private Story story;

    @BeforeEach
    void anew() {
        world.resetWithQuickQueues(31);
        story = new Story(world).withConfirmedShop();
    }

    private void becomes(String template, TemplateState state) {
        world.meta().templates().becomes(template, "hi", state);
        world.settle();
        // What a process remembers of templates it forgets after a minute.
        world.pass(Duration.ofMinutes(2));
    }

    private List<String> templatesSeen() {
        return Story.told(story.customer()).stream()
                .map(line -> line.bubble().template())
                .toList();
    }

    private void isCallForHelp(String detail) {
        assertThat(story.attention(ORDER)).containsExactly("CUSTOMER_UNREACHABLE");
        List<JsonNode> calls = story.platformHears("order.attention", "CUSTOMER_UNREACHABLE");
        assertThat(calls).hasSize(1);
        JsonNode told = calls.getFirst();
        assertThat(told.path("detail").asText()).isEqualTo(detail);
        assertThat(told.path("shipment").asInt()).isEqualTo(1);
    }

    @Test
    void theFirstMessageHasEverythingButTheCodeAndATapBringsIt() {
        story.withShippedOrder(ORDER);
        ChatLine first = story.customer().lastSeen();
        assertThat(first.bubble().template()).isEqualTo(SHIPPED);
        assertThat(first.text()).contains("1001", "Kalaa Crafts", "DTDC", "B32241001");
        assertThat(first.bubble().choices())
                .anyMatch(choice -> choice.payload().startsWith("https://track.example/t/"));
        assertThat(first.text()).doesNotContainPattern("(?<![\\d])\\d{6}(?!\\d)");
        assertThat(first.choice("get:o:MS-1001:1")).isPresent();
        String code = story.fetchedCode(ORDER);
        assertThat(story.customer().lastSeen().bubble().template()).isEmpty();
        assertThat(story.customer().lastSeen().choice("rcv:o:MS-1001:1")).isPresent();
        story.sellerTaps("Confirm delivery");
        assertThat(templatesSeen()).as("he has it: nothing more is sent").containsExactly(SHIPPED, "");
        world.pass(Duration.ofHours(3));
        assertThat(story.attention(ORDER)).isEmpty();
        assertThat(code).matches("\\d{6}");
    }

    @Test
    void noTextOfUsSaysOtp() {
        String code = story.withShippedOrder(ORDER).fetchedCode(ORDER);
        story.sellerSays(code);
        assertThat(Story.told(story.customer()))
                .noneMatch(line -> line.text().matches("(?is).*\\b(otp|pin|code|verification|ओटीपी|कोड)\\b.*"));
    }

    @Test
    void theSellerAsksFirstAndTheTemplateThatCarriesItIsSentOnce() {
        story.withShippedOrder(ORDER).sellerTaps("Confirm delivery");
        ChatLine last = story.customer().lastSeen();
        assertThat(last.bubble().template()).isEqualTo(CARRIES_CODE);
        String code = sixDigits(last);
        story.sellerTaps("Confirm delivery");
        assertThat(templatesSeen()).containsExactly(SHIPPED, CARRIES_CODE);
        story.sellerSays(code);
        assertThat(story.status(ORDER)).isEqualTo("DELIVERED");
    }

    private static String sixDigits(ChatLine line) {
        return line.text().replaceAll("(?s).*?(?<!\\d)(\\d{6})(?!\\d).*", "$1");
    }

    @Test
    void inAnOpenWindowItComesAsPlainTextThoughTheSellerAsked() {
        story.withShippedOrder(ORDER);
        story.customer().says("hello");
        world.settle();
        story.sellerTaps("Confirm delivery");
        assertThat(story.customer().lastSeen().bubble().template()).isEmpty();
        story.sellerSays(story.codeOf(story.customer()));
        assertThat(story.status(ORDER)).isEqualTo("DELIVERED");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whereThatTemplateIsPausedMetasOwnKindCarriesIt(boolean metaHasSaidSo) {
        story.withShippedOrder(ORDER);
        world.meta().templates().becomes(CARRIES_CODE, "hi", TemplateState.PAUSED);
        if (!metaHasSaidSo) {
            world.meta().webhooks().lose();
        }
        world.settle();
        world.pass(Duration.ofMinutes(2));
        story.sellerTaps("Confirm delivery");
        ChatLine last = story.customer().lastSeen();
        assertThat(last.bubble().template()).isEqualTo(AUTHENTICATION);
        story.sellerSays(sixDigits(last));
        assertThat(story.status(ORDER)).isEqualTo("DELIVERED");
    }

    @Test
    void aTemplateThatIsMarketingNowIsNotUsedForIt() {
        story.withShippedOrder(ORDER);
        world.meta().templates().movesTo(CARRIES_CODE, "hi", PriceCategory.MARKETING);
        world.settle();
        world.pass(Duration.ofMinutes(2));
        story.sellerTaps("Confirm delivery");
        assertThat(story.customer().lastSeen().bubble().template()).isEqualTo(AUTHENTICATION);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whereNoTemplateIsApprovedThePlatformHelps(boolean metaHasSaidSo) {
        story.withShippedOrder(ORDER);
        world.meta().templates().becomes(CARRIES_CODE, "hi", TemplateState.PAUSED);
        world.meta().templates().becomes(AUTHENTICATION, "hi", TemplateState.PAUSED);
        if (!metaHasSaidSo) {
            world.meta().webhooks().lose();
        }
        world.settle();
        world.pass(Duration.ofMinutes(2));
        story.sellerTaps("Confirm delivery");
        assertThat(templatesSeen()).containsExactly(SHIPPED);
        isCallForHelp("NO_TEMPLATE");
        theSellerHasWaysOut();
        assertThat(story.decides(ORDER, true).statusCode()).isEqualTo(200);
        assertThat(story.status(ORDER)).isEqualTo("DELIVERED");
        assertThat(story.attention(ORDER)).isEmpty();
    }

    private void theSellerHasWaysOut() {
        assertThat(story.seller().lastSeen().bubble().choices())
                .extracting(choice -> choice.label())
                .containsExactly("Send number again", "Customer has none", "Not delivered");
    }

    @Test
    void aCustomerWithoutWhatsAppIsACaseForThePlatform() {
        story.customer().habits().reachable(false);
        story.withShippedOrder(ORDER);
        isCallForHelp("131026");
        world.pass(Duration.ofHours(3));
        isCallForHelp("131026");
    }

    @Test
    void aCustomerWhoDidNotAgreeIsSentNothing() {
        ObjectNode order = story.selfShippedOrder(ORDER);
        order.withObject("/customer").remove("consent");
        story.places(order);
        story.sellerShips(ORDER);
        isCallForHelp("NO_CONSENT");
        story.sellerTaps("Confirm delivery").sellerTaps("Send number again");
        assertThat(Story.told(story.customer())).isEmpty();
        isCallForHelp("NO_CONSENT");
    }

    @Test
    void aCustomerWhoSaidStopIsSentNothing() {
        story.withSelfShippedOrder(ORDER);
        story.customer().says("STOP");
        world.settle();
        int told = Story.told(story.customer()).size();
        story.sellerShips(ORDER).sellerTaps("Confirm delivery");
        world.pass(Duration.ofHours(3));
        assertThat(Story.told(story.customer())).hasSize(told);
        isCallForHelp("OPTED_OUT");
    }

    @Test
    void aPhoneThatIsOffForThreeHoursIsNotReachedAndHelpEndsWhenHeTaps() {
        story.customer().online(false);
        story.withShippedOrder(ORDER);
        world.pass(Duration.ofMinutes(119));
        assertThat(story.attention(ORDER)).isEmpty();
        world.pass(Duration.ofMinutes(5));
        isCallForHelp("NOT_REACHED");
        world.pass(Duration.ofMinutes(56));
        story.customer().online(true);
        world.settle();
        String code = story.fetchedCode(ORDER);
        assertThat(story.attention(ORDER)).isEmpty();
        story.sellerSays(code);
        assertThat(story.status(ORDER)).isEqualTo("DELIVERED");
        assertThat(story.platformHears("order.attention", "CUSTOMER_UNREACHABLE"))
                .hasSize(1);
    }

    @Test
    void aPhoneThatWasReachedNeedsNoHelp() {
        story.withShippedOrder(ORDER);
        world.pass(Duration.ofHours(3));
        assertThat(story.attention(ORDER)).isEmpty();
        assertThat(story.platformHears("order.attention", "CUSTOMER_UNREACHABLE"))
                .isEmpty();
    }

    @Test
    void aMessageThatMetaRefusesForGoodIsACaseForThePlatform() {
        story.withShippedOrder(ORDER);
        story.customer().habits().failNext(MetaCode.PARAMETER_FORMAT);
        story.sellerTaps("Confirm delivery");
        isCallForHelp("132012");
    }

    /** What Meta took may not be known: the same code may come twice, and nothing else. */
    @Test
    void metasAnswerIsLostWhenTheCodeIsSent() {
        story.withShippedOrder(ORDER);
        world.meta().troubles().next(1, Trouble.ANSWER_LOST);
        story.customer().taps("get:o:MS-1001:1");
        world.settle();
        String code = story.codeOf(story.customer());
        world.pass(Duration.ofMinutes(30));
        assertThat(codes()).as("a status has settled it").containsExactly(code);
        story.sellerSays(code);
        assertThat(story.status(ORDER)).isEqualTo("DELIVERED");
    }

    @Test
    void metasAnswerIsLostAndNoStatusComes() {
        story.withShippedOrder(ORDER);
        world.meta().troubles().next(1, Trouble.ANSWER_LOST);
        story.customer().taps("get:o:MS-1001:1");
        world.meta().webhooks().deliverDue();
        world.releaseBells();
        world.triggers().drain();
        world.meta().webhooks().lose();
        world.pass(Duration.ofMinutes(2));
        world.pass(Duration.ofMinutes(12));
        assertThat(codes()).hasSize(2);
        assertThat(codes().stream().distinct()).hasSize(1);
        story.sellerSays(codes().getFirst());
        assertThat(story.status(ORDER)).isEqualTo("DELIVERED");
    }

    private List<String> codes() {
        return Story.told(story.customer()).stream()
                .filter(line -> line.text().matches("(?s).*\\*\\d{6}\\*.*"))
                .map(CodeChannelsStoryTest::sixDigits)
                .toList();
    }

    @Test
    void whatWasOvertakenIsNotSentAnyMore() {
        story.withShippedOrder(ORDER);
        String code = story.fetchedCode(ORDER);
        world.pass(Duration.ofMinutes(10));
        world.meta().down(true);
        story.sellerSays("resend 1001").sellerSays(code);
        world.meta().down(false);
        world.pass(Duration.ofHours(1));
        assertThat(story.status(ORDER)).isEqualTo("DELIVERED");
        assertThat(codes()).containsExactly(code);
    }

    @Test
    void whoeverSaysThatItIsNotHisOrderHearsNoMoreAndGetsNoCode() {
        story.withShippedOrder(ORDER);
        ChatLine first = story.customer().lastSeen();
        story.customerTaps("nmo", ORDER);
        assertThat(story.customerReads()).contains("1001");
        isCallForHelp("NOT_HIS_ORDER");
        assertThat(story.sellerReads()).contains("1001", "not his order");
        int told = Story.told(story.customer()).size();
        List<Sent> before = world.meta().counters().sent();

        story.customer().taps("nmo:o:MS-1001:1", first.id());
        world.settle();
        assertThat(Story.told(story.customer())).hasSize(told);
        story.customer().taps("get:o:MS-1001:1", first.id());
        world.settle();
        world.pass(Duration.ofMinutes(20));
        story.sellerTaps("Confirm delivery").sellerTaps("Send number again");
        assertThat(codes()).isEmpty();
        story.decides(ORDER, true);
        world.pass(Duration.ofHours(1));
        assertThat(story.status(ORDER)).isEqualTo("DELIVERED");
        assertThat(world.meta().counters().sent().stream()
                        .skip(before.size())
                        .filter(sent -> sent.person() == story.customer()))
                .as("one answer to a stranger's tap")
                .hasSizeLessThanOrEqualTo(1);
    }
}
