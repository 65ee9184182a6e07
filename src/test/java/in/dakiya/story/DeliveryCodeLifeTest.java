package in.dakiya.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import in.dakiya.config.SecretStore;
import in.dakiya.sandbox.meta.Person;
import in.dakiya.sandbox.world.World;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.InstantSource;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How a code is sent again, re-issued, and ends: by tries, by time, by its key, or by the parcel's return. */
@QuarkusTest
@QuarkusTestResource(LocalWorld.class)
class DeliveryCodeLifeTest {

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

    @BeforeEach
    void anew() {
        Handovers.atAQuarterPastTen(world);
        world.resetWithQuickQueues(33);
        story = new Story(world).withConfirmedShop();
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
        Handovers.isDelivered(story, ORDER);
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
        Handovers.isDelivered(story, ORDER);
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
        Handovers.isDelivered(story, ORDER);
        QuarkusMock.installMockForType(new OtherKeys(config, json, world.clock(), SECOND_KEY), SecretStore.class);
        story.sellerSays("1002 " + others);
        Handovers.isDelivered(story, OTHER);
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
        assertThat(Handovers.wrongTries(ORDER)).isZero();
        world.pass(Duration.ofMinutes(1));
        assertThat(story.reissues(ORDER).statusCode()).isEqualTo(202);
        story.sellerSays("1001 " + story.fetchedCode(ORDER));
        Handovers.isDelivered(story, ORDER);
    }

    @Test
    void afterThirtyDaysItIsNoLongerGood() {
        String code = story.withShippedOrder(ORDER).fetchedCode(ORDER);
        world.passDays(30);
        story.sellerSays("1001 " + code);
        assertThat(story.sellerReads()).contains("can no longer be used");
        story.customerTaps("get", ORDER);
        assertThat(story.customerReads()).doesNotContain(code);
        assertThat(story.status(ORDER)).isEqualTo("PICKED_UP");
        assertThat(story.reissues(ORDER).statusCode()).isEqualTo(202);
        story.sellerSays("1001 " + story.fetchedCode(ORDER));
        Handovers.isDelivered(story, ORDER);
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
}
