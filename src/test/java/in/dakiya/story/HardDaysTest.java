package in.dakiya.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import in.dakiya.sandbox.meta.ChatLine;
import in.dakiya.sandbox.meta.Webhook;
import in.dakiya.sandbox.world.World;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What happens on hard days: everything twice, late, at once, out of order, or from the wrong person. */
@QuarkusTest
@QuarkusTestResource(LocalWorld.class)
class HardDaysTest {

    @Inject
    World world;

    private Story story;

    @BeforeEach
    void anew() {
        world.reset(7);
        story = new Story(world).withConfirmedShop();
    }

    @Test
    void tappingReadyTwentyTimesAtOnceAsksForOnePickup() {
        story.withOrder("MS-1001");
        for (int i = 0; i < 20; i++) {
            story.seller().taps(Story.READY);
        }
        List<Webhook> taps = world.meta().pendingWebhooks();
        try (ExecutorService threads = Executors.newFixedThreadPool(20)) {
            taps.forEach(tap -> threads.execute(() -> world.meta().deliver(List.of(tap))));
        }
        world.settle();
        world.pass(Duration.ofMinutes(30));
        assertThat(world.shiprocket().depot().effects().pickups()).isEqualTo(1);
        assertThat(labels()).hasSize(1);
        assertThat(texts(Story.told(story.seller()))).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void everyWebhookTwiceAndShuffledEndsTheSame(long seed) {
        Random random = new Random(seed);
        story.platform.post("/orders", story.order("MS-1001").toString());
        settleTwiceAndShuffled(random);
        story.seller().taps(Story.READY);
        settleTwiceAndShuffled(random);
        for (int status : new int[] {42, 17, 7}) {
            world.clock().forward(Duration.ofMinutes(5));
            story.courier().scan(story.awb("MS-1001"), status, "SCAN", "Mysuru_DC");
            story.courier().push(story.awb("MS-1001"));
            story.courier().push(story.awb("MS-1001"));
            settleTwiceAndShuffled(random);
        }
        assertThat(story.status("MS-1001")).isEqualTo("DELIVERED");
        assertThat(world.shiprocket().depot().effects().pickups()).isEqualTo(1);
        assertThat(texts(Story.told(story.seller()))).doesNotHaveDuplicates();
        assertThat(texts(Story.told(story.customer()))).hasSize(3).doesNotHaveDuplicates();
    }

    private void settleTwiceAndShuffled(Random random) {
        for (int round = 0; round < 20; round++) {
            world.releaseBells();
            world.triggers().drain();
            List<Webhook> twice = new ArrayList<>(world.meta().pendingWebhooks());
            twice.addAll(world.meta().pendingWebhooks());
            Collections.shuffle(twice, random);
            world.meta().deliver(twice);
        }
    }

    @Test
    void deliveredMayBeHeardBeforePickedUp() {
        story.withOrder("MS-1001").sellerTapsReady();
        String awb = story.awb("MS-1001");
        var earlier = world.clock().instant().plus(Duration.ofMinutes(10));
        world.clock().forward(Duration.ofHours(5));
        story.courier().scan(awb, 7, "DELIVERED", "Mysuru_DC");
        story.courier().push(awb);
        world.settle();
        story.courier().scan(awb, 42, "PICKED UP", "Bengaluru", earlier);
        story.courier().push(awb);
        world.settle();
        world.pass(Duration.ofHours(1));
        assertThat(story.status("MS-1001")).isEqualTo("DELIVERED");
        assertThat(Story.told(story.customer())).hasSize(1);
    }

    @Test
    void aRepeatedCallbackWritesNothing() {
        story.withOrder("MS-1001").sellerTapsReady();
        story.scanned("MS-1001", 42, "PICKED UP");
        world.meter().reset();
        story.courier().push(story.awb("MS-1001"));
        assertThat(world.meter().of("tracking-updates").writeUnits()).isZero();
    }

    @Test
    void metaMayBeDownForAnHour() {
        world.meta().down(true);
        story.places(story.order("MS-1001"));
        world.pass(Duration.ofHours(1));
        assertThat(story.status("MS-1001")).isEqualTo("MANIFESTED");
        world.meta().down(false);
        world.pass(Duration.ofMinutes(30));
        story.sellerTapsReady();
        assertThat(labels()).hasSize(1);
        assertThat(texts(Story.told(story.seller()))).doesNotHaveDuplicates();
    }

    @Test
    void theLabelMayComeTwoHoursLate() {
        world.shiprocket().depot().labelDelay(Duration.ofHours(2));
        story.withOrder("MS-1001").sellerTapsReady();
        assertThat(labels()).isEmpty();
        world.pass(Duration.ofHours(4));
        assertThat(labels()).hasSize(1);
        assertThat(labels().getFirst().text()).contains(story.awb("MS-1001"));
    }

    @Test
    void aTamilNameWithAnEmojiAndSixtyLinesPassEverywhere() {
        ObjectNode order = story.order("MS-1001");
        order.withObject("/customer").put("name", "கலைச்செல்வி முத்துக்குமாரசாமி 🪔👩‍👩‍👧");
        ArrayNode items = order.putArray("items");
        for (int line = 1; line <= 60; line++) {
            items.addObject()
                    .put("line", line)
                    .put("name", "பருத்தி குர்தா *" + line + "*")
                    .put("quantity", 1)
                    .put("unitPricePaise", 1000);
        }
        order.putArray("charges");
        order.put("totalPaise", 60_000).withObject("/payment").put("amountDuePaise", 60_000);
        HttpResponse<String> answer = story.places(order);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        story.sellerTapsReady();
        assertThat(labels()).hasSize(1);
        assertThat(world.meta().counters().refusals()).isEmpty();
    }

    @Test
    void oneIdForTwoOrdersIsAConflictAndTheSameAgainIsTheSameAnswer() {
        String order = story.order("MS-1001").toString();
        HttpResponse<String> first = story.platform.post("/orders", order);
        HttpResponse<String> again = story.platform.post("/orders", order);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
        String other = story.order("MS-1001").put("note", "another").toString();
        assertThat(story.platform.post("/orders", other).statusCode()).isEqualTo(409);
        world.settle();
        assertThat(world.shiprocket().depot().effects().orders()).isEqualTo(1);
    }

    @Test
    void anotherSellersButtonChangesNothing() {
        story.withOrder("MS-1001");
        String message = story.seller().lastSeen().id();
        String body = world.meta().phone("919700000009").says("hello");
        world.settle();
        assertThat(body).isNotEmpty();
        assertThat(Story.told(world.meta().phone("919700000009"))).hasSize(1);
        world.meta().phone("919700000009").quotes(message, "ready");
        world.settle();
        assertThat(story.status("MS-1001")).isEqualTo("MANIFESTED");
        assertThat(Story.told(world.meta().phone("919700000009"))).hasSize(1);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "sha256=00", "sha256=4bf75fe8fbdfa9244a8feb6752ba9f5e3242003145021361e066d885e43ed7ab"})
    void anUnsignedWebhookIsRefusedAndChangesNothing(String signature) throws Exception {
        world.meter().reset();
        assertThat(post("{\"object\":\"whatsapp_business_account\"}", signature))
                .isEqualTo(401);
        assertThat(world.meter().of("whatsapp-webhook").calls()).isEmpty();
    }

    @Test
    void aBodyOfMoreThanThreeMegabytesIsRefusedUnread() throws Exception {
        assertThat(post("x".repeat(3 * 1024 * 1024 + 1), "sha256=00")).isEqualTo(413);
        assertThat(post("x".repeat(3 * 1024 * 1024), "sha256=00")).isEqualTo(401);
    }

    private int post(String body, String signature) throws Exception {
        URI webhook = world.address().resolve("/whatsapp/webhook");
        HttpRequest.Builder request = HttpRequest.newBuilder(webhook)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (signature != null) {
            request.header("X-Hub-Signature-256", signature);
        }
        return HttpClient.newHttpClient()
                .send(request.build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    @Test
    void anEmptyWalletIsToldInPlainWordsAndTryAgainHelps() {
        story.seller().says("status");
        world.settle();
        assertThat(story.seller().lastSeen().text()).contains("Which order?");
        world.shiprocket().depot().wallet(0);
        story.places(story.order("MS-1001"));
        assertThat(story.seller().lastSeen().text()).contains("no money left");
        world.shiprocket().depot().wallet(500_000);
        story.seller().taps("Try again");
        world.settle();
        assertThat(story.status("MS-1001")).isEqualTo("MANIFESTED");
    }

    private List<ChatLine> labels() {
        return Story.told(story.seller()).stream().filter(Story::isLabel).toList();
    }

    private static List<String> texts(List<ChatLine> lines) {
        return lines.stream().map(ChatLine::text).toList();
    }
}
