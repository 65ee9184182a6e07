package in.dakiya.story;

import static org.assertj.core.api.Assertions.assertThat;

import in.dakiya.sandbox.meta.Person;
import in.dakiya.sandbox.meta.Webhook;
import in.dakiya.sandbox.world.World;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Codes typed, and asked for, at the same instant or again: each counts as what it is. */
@QuarkusTest
@QuarkusTestResource(LocalWorld.class)
class DeliveryCodeAtOnceTest {

    private static final String ORDER = "MS-1001";
    private static final String OTHER = "MS-1002";

    @Inject
    World world;

    private Story story;

    @BeforeEach
    void anew() {
        Handovers.atAQuarterPastTen(world);
        world.resetWithQuickQueues(30);
        story = new Story(world).withConfirmedShop();
    }

    @Test
    void twoReissuesAtOnceGiveOneCode() throws InterruptedException {
        story.withShippedOrder(ORDER).fetchedCode(ORDER);
        world.pass(Duration.ofMinutes(1));
        Callable<String> reissue = () -> story.platform
                .post("/orders/MS-1001/shipments/1/delivery-code", "{\"mode\":\"REISSUE\"}")
                .body();
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            assertThat(threads.invokeAll(List.of(reissue, reissue)))
                    .allSatisfy(answer -> assertThat(
                                    story.read(answer.get()).path("issue").asInt())
                            .isEqualTo(2));
        }
        world.settle();
        story.sellerSays(story.fetchedCode(ORDER));
        Handovers.isDelivered(story, ORDER);
    }

    @Test
    void twentyWrongTriesAtOnceCountAsWhatTheyAre() {
        String code = story.withShippedOrder(ORDER).fetchedCode(ORDER);
        for (int i = 1; i <= 20; i++) {
            story.seller().says(Story.wrong(code, i));
        }
        deliveredAtOnce();
        drainedAtOnce();
        assertThat(Handovers.wrongTries(ORDER))
                .as("the fifth locks, and while locked nothing counts")
                .isEqualTo(5);
        world.pass(Duration.ofMinutes(31));
        assertThat(Handovers.wrongTries(ORDER)).isEqualTo(5);
        for (int i = 21; i <= 40; i++) {
            story.seller().says(Story.wrong(code, i));
        }
        deliveredAtOnce();
        drainedAtOnce();
        assertThat(Handovers.wrongTries(ORDER)).isEqualTo(10);
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
        Handovers.isDelivered(story, ORDER);
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
        Handovers.isDelivered(story, ORDER);
        deliveredIsToldOnce(story.seller());
        deliveredIsToldOnce(staff);
        deliveredIsToldOnce(story.customer());
        assertThat(Handovers.wrongTries(ORDER)).isZero();
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
        Handovers.isDelivered(story, ORDER);
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
        Handovers.isDelivered(story, ORDER);
        world.pass(Duration.ofHours(3));
        story.withShippedOrder(OTHER).sellerTaps("cdl:o:MS-1002:1");
        int told = Story.told(story.seller()).size();
        world.meta().deliver(said);
        world.settle();
        assertThat(Handovers.wrongTries(OTHER)).isZero();
        assertThat(Story.told(story.seller())).hasSize(told);
    }
}
