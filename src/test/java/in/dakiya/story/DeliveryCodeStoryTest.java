package in.dakiya.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import in.dakiya.config.SecretStore;
import in.dakiya.sandbox.meta.ChatLine;
import in.dakiya.sandbox.meta.Person;
import in.dakiya.sandbox.meta.Webhook;
import in.dakiya.sandbox.story.Papers;
import in.dakiya.sandbox.world.World;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The customer's code, typed rightly, wrongly, in many ways, by many people and at once. */
@QuarkusTest
@QuarkusTestResource(LocalWorld.class)
class DeliveryCodeStoryTest {

    private static final String ORDER = "MS-1001";
    private static final String OTHER = "MS-1002";
    private static final String FIRST_KEY = "k1:bG9jYWwgd29ybGQgb25seSwgMzIgYnl0ZXMgbG9uZyE=";
    private static final String SECOND_KEY = "k2:YW5vdGhlciBrZXksIGxvY2FsIHdvcmxkIG9ubHkhIQ==";

    @Inject
    World world;

    @Inject
    Config config;

    @Inject
    ObjectMapper json;

    private Story story;

    @AfterEach
    void realQueuesAgain() {
        world.quickQueues(false);
    }

    @BeforeEach
    void anew() {
        untilAQuarterPastTen();
        world.reset(29);
        // So many stories would spend a third of their time on the protocol.
        world.quickQueues(true);
        story = new Story(world).withConfirmedShop();
    }

    /** In India. */
    private void untilAQuarterPastTen() {
        LocalTime now = LocalTime.ofInstant(world.clock().instant(), ZoneId.of("Asia/Kolkata"));
        Duration left = Duration.between(now, LocalTime.of(10, 15));
        world.clock().forward(left.isNegative() ? left.plusDays(1) : left);
    }

    private void isDelivered(String orderId) {
        assertThat(story.status(orderId)).isEqualTo("DELIVERED");
        assertThat(story.proof(orderId)).isEqualTo("OTP");
        assertThat(story.lastSource(orderId)).isEqualTo("SYSTEM");
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
                "code 1001 %1$s",
                "ओटीपी 1001 %4$s",
                "1001 %1$s",
                "#1001 %1$s"
            })
    void howeverTheRightCodeIsTypedTheOrderIsDelivered(String typed) {
        String code = story.withShippedOrder(ORDER).fetchedCode(ORDER);
        story.sellerTaps("Confirm delivery");
        story.sellerSays(typed.formatted(code, code.substring(0, 3), code.substring(3), devanagari(code)));
        isDelivered(ORDER);
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
        isDelivered(ORDER);
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
        isDelivered(ORDER);
    }

    @Test
    void tenWrongKillTheCodeAndThePlatformGivesAnother() {
        String code = story.withShippedOrder(ORDER).fetchedCode(ORDER);
        story.sellerGuessesWrong(ORDER, code, 10);
        assertThat(story.sellerReads()).contains("can no longer be used", "918040009999");
        story.sellerSays("1001 " + code);
        assertThat(story.sellerReads()).contains("can no longer be used");
        assertThat(story.status(ORDER)).isEqualTo("PICKED_UP");

        HttpResponse<String> answer = story.reissues(ORDER);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        assertThat(story.read(answer.body()).path("issue").asInt()).isEqualTo(2);
        String another = story.fetchedCode(ORDER);
        assertThat(another).isNotEqualTo(code);
        story.sellerSays("1001 " + code);
        assertThat(story.sellerReads()).contains("Tries left: 4");
        story.sellerSays("1001 " + another);
        isDelivered(ORDER);
    }

    /** The code that he was sent a minute ago is not the one that he needs. */
    @Test
    void aReissuedCodeIsThereAtOnceHoweverOftenTheOldOneWasSent() {
        String code = story.withShippedOrder(ORDER).fetchedCode(ORDER);
        world.pass(Duration.ofMinutes(1));
        story.reissues(ORDER);
        String another = story.fetchedCode(ORDER);
        assertThat(another).isNotEqualTo(code);
        story.customerTaps("get", ORDER);
        assertThat(story.customerReads()).doesNotContain(another);
        story.sellerSays(another);
        isDelivered(ORDER);
    }

    @Test
    void twoReissuesAtOnceGiveOneCode() {
        story.withShippedOrder(ORDER).fetchedCode(ORDER);
        world.pass(Duration.ofMinutes(1));
        String path = "/orders/MS-1001/shipments/1/delivery-code";
        String body = "{\"mode\":\"REISSUE\"}";
        assertThat(List.of(
                        story.platform.post(path, body).body(),
                        story.platform.post(path, body).body()))
                .allSatisfy(answer ->
                        assertThat(story.read(answer).path("issue").asInt()).isEqualTo(2));
        world.settle();
        story.sellerSays(story.fetchedCode(ORDER));
        isDelivered(ORDER);
    }

    @Test
    void afterTwentyWrongEverThePlatformGivesNoMore() {
        String code = story.withShippedOrder(ORDER).fetchedCode(ORDER);
        story.sellerGuessesWrong(ORDER, code, 10).reissues(ORDER);
        story.sellerGuessesWrong(ORDER, story.fetchedCode(ORDER), 10);
        HttpResponse<String> answer = story.reissues(ORDER);
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("only the operator");
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
        assertThat(wrongTries(ORDER) + wrongTries(OTHER)).isZero();
        story.sellerTaps("cfo:o:MS-1001:1");
        isDelivered(ORDER);
        assertThat(story.status(OTHER)).isEqualTo("PICKED_UP");
        assertThat(wrongTries(OTHER)).isZero();
    }

    @Test
    void whatWasAskedForLastIsWhatTheDigitsAreFor() {
        story.withShippedOrder(ORDER).withShippedOrder(OTHER);
        String code = story.fetchedCode(OTHER);
        story.sellerTaps("cdl:o:MS-1002:1").sellerSays(code);
        isDelivered(OTHER);
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
        isDelivered(ORDER);
    }

    @Test
    void theCodeOfAnotherOrderIsAWrongOne() {
        story.withShippedOrder(ORDER).withShippedOrder(OTHER);
        String others = story.fetchedCode(OTHER);
        story.sellerSays("1001 " + others);
        assertThat(story.sellerReads()).contains("1001", "Tries left: 4");
        assertThat(story.status(ORDER)).isEqualTo("PICKED_UP");
        story.sellerSays("1002 " + others);
        isDelivered(OTHER);
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
        assertThat(wrongTries(ORDER)).isZero();
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
        assertThat(wrongTries(ORDER)).isZero();
        story.sellerSays(code);
        isDelivered(ORDER);
    }

    @Test
    void twentyWrongTriesAtOnceCountAsWhatTheyAre() {
        String code = story.withShippedOrder(ORDER).fetchedCode(ORDER);
        for (int i = 1; i <= 20; i++) {
            story.seller().says(Story.wrong(code, i));
        }
        deliveredAtOnce();
        drainedAtOnce();
        assertThat(wrongTries(ORDER))
                .as("the fifth locks, and while locked nothing counts")
                .isEqualTo(5);
        world.pass(Duration.ofMinutes(31));
        assertThat(wrongTries(ORDER)).isEqualTo(5);
        for (int i = 21; i <= 40; i++) {
            story.seller().says(Story.wrong(code, i));
        }
        deliveredAtOnce();
        drainedAtOnce();
        assertThat(wrongTries(ORDER)).isEqualTo(10);
        assertThat(story.sellerReads()).contains("can no longer be used");
    }

    private void deliveredAtOnce() {
        List<Webhook> said = world.meta().pendingWebhooks();
        try (ExecutorService threads = Executors.newFixedThreadPool(20)) {
            said.forEach(one -> threads.execute(() -> world.meta().deliver(List.of(one))));
        }
    }

    private void drainedAtOnce() {
        world.releaseBells();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 16; i++) {
                threads.execute(() -> world.triggers().drain());
            }
        }
        world.settle();
    }

    @Test
    void theRightCodeTwiceAtOnceDeliversOnce() {
        String code = story.withShippedOrder(ORDER).fetchedCode(ORDER);
        story.seller().says(code);
        story.seller().says("otp 1001 " + code);
        deliveredAtOnce();
        drainedAtOnce();
        isDelivered(ORDER);
        deliveredIsToldOnce(story.seller());
        deliveredIsToldOnce(story.customer());
    }

    @Test
    void theRightCodeFromTwoPhonesAtOnceDeliversOnceAndBothAreTold() {
        story.withConfirmedContact("919900000002");
        String code = story.withShippedOrder(ORDER).fetchedCode(ORDER);
        Person staff = world.meta().phone("919900000002");
        story.seller().says(code);
        staff.says(code);
        deliveredAtOnce();
        drainedAtOnce();
        isDelivered(ORDER);
        deliveredIsToldOnce(story.seller());
        deliveredIsToldOnce(staff);
        deliveredIsToldOnce(story.customer());
        assertThat(wrongTries(ORDER)).isZero();
    }

    private static void deliveredIsToldOnce(Person person) {
        assertThat(Story.told(person))
                .filteredOn(line ->
                        line.text().contains("was delivered") || line.text().contains("डिलीवर हो"))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 3, 24 * 6})
    void theWebhookOfTheRightCodeAgainChangesAndSaysNothing(long hours) {
        String code = story.withShippedOrder(ORDER).fetchedCode(ORDER);
        story.seller().says(code);
        List<Webhook> said = new ArrayList<>(world.meta().pendingWebhooks());
        world.settle();
        isDelivered(ORDER);
        world.pass(Duration.ofHours(hours));
        story.seller().says("help");
        world.settle();
        int told = Story.told(story.seller()).size();
        assertThat(new RawTable().changedBy(() -> {
                    world.meta().deliver(said);
                    world.settle();
                }))
                .isEmpty();
        assertThat(Story.told(story.seller())).hasSize(told);
    }

    /** Meta repeats for a week; by then another parcel may be the only one that waits. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aRepeatedWebhookIsNotTriedOnAnotherOrder(boolean right) {
        String code = story.withShippedOrder(ORDER).fetchedCode(ORDER);
        story.seller().says(right ? code : Story.wrong(code, 1));
        List<Webhook> said = new ArrayList<>(world.meta().pendingWebhooks());
        world.settle();
        story.sellerSays("otp 1001 " + code);
        isDelivered(ORDER);
        world.pass(Duration.ofHours(3));
        story.withShippedOrder(OTHER).sellerTaps("cdl:o:MS-1002:1");
        int told = Story.told(story.seller()).size();
        world.meta().deliver(said);
        world.settle();
        assertThat(wrongTries(OTHER)).isZero();
        assertThat(Story.told(story.seller())).hasSize(told);
    }

    @Test
    void theCustomerGetsItThreeTimesADayTenMinutesApartUntilMidnightInIndia() {
        String code = story.withShippedOrder(ORDER).fetchedCode(ORDER);
        story.customerTaps("get", ORDER);
        assertThat(story.customerReads()).doesNotContain(code).contains("10:25");
        world.pass(Duration.ofMinutes(10));
        assertThat(story.fetchedCode(ORDER)).isEqualTo(code);
        world.pass(Duration.ofMinutes(10));
        assertThat(story.fetchedCode(ORDER)).isEqualTo(code);
        world.pass(Duration.ofMinutes(10));
        story.customerTaps("get", ORDER);
        assertThat(story.customerReads()).doesNotContain(code);
        // From 10:45 to 23:59, and over midnight.
        world.pass(Duration.ofHours(13).plusMinutes(14));
        story.customerTaps("get", ORDER);
        assertThat(story.customerReads()).doesNotContain(code);
        world.pass(Duration.ofMinutes(1));
        assertThat(story.fetchedCode(ORDER)).isEqualTo(code);
    }

    @Test
    void whatTheSellerSendsAgainCountsTooAndGoesToTheCustomerOnly() {
        String code = story.withShippedOrder(ORDER).fetchedCode(ORDER);
        story.sellerSays("resend 1001");
        assertThat(story.sellerReads()).contains("a moment ago", "10:25");
        world.pass(Duration.ofMinutes(10));
        story.sellerSays("resend 1001");
        assertThat(story.sellerReads()).contains("sent again to the customer", "again today: 1");
        assertThat(story.codeOf(story.customer())).isEqualTo(code);
        world.pass(Duration.ofMinutes(10));
        story.sellerTaps("Confirm delivery").sellerTaps("Send number again");
        assertThat(story.sellerReads()).contains("again today: 0");
        world.pass(Duration.ofMinutes(10));
        story.sellerSays("resend 1001");
        assertThat(story.sellerReads()).contains("three times today");
        assertThat(Story.told(story.seller())).noneMatch(line -> line.text().contains(code));
        assertThat(codesSeen(story.customer(), code)).isEqualTo(3);
    }

    @Test
    void theCustomerWhoTypesResendGetsItHimself() {
        String code = story.withShippedOrder(ORDER).fetchedCode(ORDER);
        world.pass(Duration.ofMinutes(10));
        story.customer().says("resend");
        world.settle();
        assertThat(story.codeOf(story.customer())).isEqualTo(code);
        assertThat(codesSeen(story.customer(), code)).isEqualTo(2);
    }

    private static long codesSeen(Person person, String code) {
        return Story.told(person).stream()
                .filter(line -> line.text().contains(code))
                .count();
    }

    @Test
    void codesOfTheOldKeyAreGoodWhileItIsThereAndNewOnesAreMadeWithTheFirst() {
        String code = story.withShippedOrder(ORDER).fetchedCode(ORDER);
        QuarkusMock.installMockForType(
                new OtherKeys(config, json, world.clock(), SECOND_KEY + "," + FIRST_KEY), SecretStore.class);
        String others = story.withShippedOrder(OTHER).fetchedCode(OTHER);
        story.sellerSays("1001 " + code);
        isDelivered(ORDER);
        QuarkusMock.installMockForType(new OtherKeys(config, json, world.clock(), SECOND_KEY), SecretStore.class);
        story.sellerSays("1002 " + others);
        isDelivered(OTHER);
    }

    @Test
    void aKeyThatWasTakenAwayLeavesNobodyWithoutAnAnswer() {
        String code = story.withShippedOrder(ORDER).fetchedCode(ORDER);
        QuarkusMock.installMockForType(new OtherKeys(config, json, world.clock(), SECOND_KEY), SecretStore.class);
        world.pass(Duration.ofMinutes(10));
        try (LogWatch log = new LogWatch()) {
            story.customerTaps("get", ORDER);
            assertThat(story.customerReads()).doesNotContain(code).contains("918040009999");
            assertThat(story.attention(ORDER)).containsExactly("CUSTOMER_UNREACHABLE");
            story.sellerSays("1001 " + code);
            assertThat(story.sellerReads()).contains("can no longer be used", "918040009999");
            assertThat(log.count("ERROR an operator is needed: the key")).isEqualTo(2);
        }
        assertThat(wrongTries(ORDER)).isZero();
        world.pass(Duration.ofMinutes(1));
        assertThat(story.reissues(ORDER).statusCode()).isEqualTo(202);
        story.sellerSays("1001 " + story.fetchedCode(ORDER));
        isDelivered(ORDER);
    }

    @Test
    void afterThirtyDaysItIsNoLongerGood() {
        String code = story.withShippedOrder(ORDER).fetchedCode(ORDER);
        world.pass(Duration.ofDays(30));
        story.sellerSays("1001 " + code);
        assertThat(story.sellerReads()).contains("can no longer be used");
        story.customerTaps("get", ORDER);
        assertThat(story.customerReads()).doesNotContain(code);
        assertThat(story.status(ORDER)).isEqualTo("PICKED_UP");
        assertThat(story.reissues(ORDER).statusCode()).isEqualTo(202);
        story.sellerSays("1001 " + story.fetchedCode(ORDER));
        isDelivered(ORDER);
    }

    @Test
    void ofWhatHasComeBackNoCodeIsGood() {
        String code = story.withShippedOrder(ORDER).fetchedCode(ORDER);
        story.sellerSays("returned 1001").sellerTaps("Refused, is back").sellerSays("otp 1001 " + code);
        assertThat(story.status(ORDER)).isEqualTo("RTO_DELIVERED");
        assertThat(story.sellerReads()).contains("1001");
        world.pass(Duration.ofMinutes(10));
        story.customerTaps("get", ORDER);
        assertThat(story.customerReads()).doesNotContain(code);
        assertThat(story.reissues(ORDER).statusCode()).isEqualTo(409);
    }

    /** What the secrets say after an operator has exchanged the keys of codes. */
    private static final class OtherKeys extends SecretStore {
        private final String keys;

        OtherKeys(Config config, ObjectMapper json, InstantSource clock, String keys) {
            super(config, json, clock);
            this.keys = keys;
        }

        @Override
        public String value(Which which, String key) {
            return key.equals("dakiya.otp.key") ? keys : super.value(which, key);
        }
    }

    /** Of all issues, as it is stored. */
    private static int wrongTries(String orderId) {
        return Integer.parseInt(new RawTable()
                .all()
                .get("ORDER#" + orderId + " OTP#1")
                .get("wrongEver")
                .n());
    }
}
