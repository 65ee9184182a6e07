package in.dakiya.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import in.dakiya.bell.Bell;
import in.dakiya.order.Decision;
import in.dakiya.outbox.TellChanges;
import in.dakiya.sandbox.fault.Faults.Fault;
import in.dakiya.sandbox.meter.Meter;
import in.dakiya.sandbox.shop.PretendShop;
import in.dakiya.sandbox.world.World;
import in.dakiya.table.DueWork;
import in.dakiya.table.Key;
import in.dakiya.table.WaitingWork;
import in.dakiya.work.NoticeBell;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The platform is told of every change of an order: signed, in order of version and at least once, whatever its door does. */
@QuarkusTest
@QuarkusTestResource(LocalWorld.class)
class PlatformNoticesTest {

    private static final String ORDER = "MS-1001";

    @Inject
    World world;

    @Inject
    WaitingWork waiting;

    @Inject
    DueWork dueWork;

    @Inject
    TellChanges tellChanges;

    @Inject
    NoticeBench bench;

    private Story story;

    @BeforeEach
    void anew() {
        world.resetWithQuickQueues(13);
        story = new Story(world).withConfirmedShop().withOrder(ORDER);
        aMomentPasses();
        world.faults().reset(13);
    }

    private void aMomentPasses() {
        world.pass(Duration.ofSeconds(3));
    }

    private List<String> told() {
        return world.shop().heard().stream()
                .map(heard -> heard.version() + " " + heard.type() + " "
                        + heard.body().path("status").asText()
                        + heard.body().path("reason").asText("").replaceFirst("^(?=[A-Z])", " "))
                .toList();
    }

    @Test
    void aHappyOrderIsToldFromPlacedToDelivered() {
        story.sellerTapsReady().courierDelivers(ORDER);
        assertThat(told())
                .containsSubsequence(
                        "1 order.status CREATED",
                        "2 shipment.status MANIFESTED",
                        "2 order.status MANIFESTED",
                        "3 shipment.rts_requested RTS_REQUESTED",
                        "3 shipment.status RTS_REQUESTED",
                        "3 order.status RTS_REQUESTED",
                        "4 shipment.status PICKUP_SCHEDULED",
                        "4 order.status PICKUP_SCHEDULED",
                        "4 documents.ready PICKUP_SCHEDULED LABEL",
                        "4 documents.ready PICKUP_SCHEDULED INVOICE")
                .doesNotHaveDuplicates();
        assertThat(bench.versions(ORDER)).isSorted();
        JsonNode last = world.shop().heard().getLast().body();
        JsonNode seen = story.seen(ORDER);
        assertThat(last.path("status").asText()).isEqualTo("DELIVERED");
        assertThat(last.path("version").asLong()).isEqualTo(seen.path("version").asLong());
        assertThat(world.shop().heard())
                .allSatisfy(heard -> assertThat(heard.body().toString())
                        .doesNotContain("919800000001", "919900000001", "Asha", "Lake View", "Mysuru"));
        JsonNode booked = world.shop().heard().stream()
                .map(PretendShop.Heard::body)
                .filter(body -> body.path("status").asText().equals("MANIFESTED"))
                .findFirst()
                .orElseThrow();
        assertThat(booked.path("awb").asText()).isEqualTo(story.awb(ORDER));
        assertThat(booked.path("courier").asText()).contains("Xpressbees");
    }

    @Test
    void thePlatformIsToldThatACustomerCannotBeReached() {
        story.sellerTapsReady();
        story.customer().habits().reachable(false);
        story.scanned(ORDER, 42, "PICKED UP");

        List<JsonNode> calls = story.platformHears("order.attention", "CUSTOMER_UNREACHABLE");
        assertThat(calls).hasSize(1);
        assertThat(story.attention(ORDER)).containsExactly("CUSTOMER_UNREACHABLE");
        JsonNode call = calls.getFirst();
        assertThat(call.path("detail").asText()).isEqualTo("131026");
        assertThat(call.path("shipment").asInt()).isEqualTo(1);
        assertThat(call.path("status").asText()).isEqualTo("PICKED_UP");
        assertThat(call.path("source").asText()).isEqualTo("SYSTEM");
        assertThat(call.path("version").asLong())
                .isEqualTo(story.seen(ORDER).path("version").asLong());
    }

    @Test
    void bellsInAnyOrderAndTwiceTellInTheOrderOfVersions() {
        List<Bell> bells = new ArrayList<>();
        IntStream.range(0, 12).forEach(i -> bells.addAll(bench.bells(bench.change(ORDER))));
        bells.addAll(List.copyOf(bells));
        Collections.shuffle(bells, new Random(13));
        bells.forEach(
                bell -> tellChanges.heard(ORDER, NoticeBell.of(bell.name()).orElseThrow()));
        world.pass(Duration.ofMinutes(1));
        assertThat(bench.versions(ORDER)).isSorted().doesNotHaveDuplicates().endsWith(14L);
    }

    @Test
    void twoWorkersAtOnceTellEveryVersionInOrder() throws InterruptedException {
        List<Bell> bells = new ArrayList<>();
        IntStream.range(0, 20).forEach(i -> bells.addAll(bench.bells(bench.change(ORDER))));
        List<Thread> workers = bells.stream()
                .map(bell -> Thread.ofVirtual()
                        .start(() -> tellChanges.heard(
                                ORDER, NoticeBell.of(bell.name()).orElseThrow())))
                .toList();
        for (Thread worker : workers) {
            worker.join();
        }
        world.pass(Duration.ofMinutes(1));
        assertThat(bench.versions(ORDER)).isSorted().doesNotHaveDuplicates().endsWith(22L);
    }

    @Test
    void whatFollowsOneAnotherIsToldOnOneWakeUpForOneWrite() {
        world.meter().reset();
        bench.changes(ORDER, 4);
        Meter.Reading changed = world.meter().of("");
        world.meter().reset();
        aMomentPasses();
        Meter.Reading cost = world.meter().of("outbox");
        assertThat(cost.writeUnits()).as(cost.toString()).isEqualTo(1);
        assertThat(cost.calls("Query")).as("one for each bell").isEqualTo(4);
        assertThat(changed.writeUnits())
                .as("a head, a change and its entry each")
                .isEqualTo(4 * 5);
        assertThat(bench.versions(ORDER)).endsWith(3L, 4L, 5L, 6L);
    }

    @Test
    void aCallbackThatComesAgainIsNotTold() {
        story.sellerTapsReady().scanned(ORDER, 42, "PICKED UP");
        aMomentPasses();
        int heard = world.shop().heard().size();
        world.meter().reset();
        story.courier().push(story.awb(ORDER));
        aMomentPasses();
        assertThat(world.meter().of("tracking-updates").writeUnits()).isZero();
        assertThat(world.meter().of("outbox").writeUnits()).isZero();
        assertThat(world.shop().heard()).hasSize(heard);
    }

    @Test
    void noticesOfAnOrderArriveInTheOrderOfVersionsThoughTheFirstIsRefused() {
        world.shop().answers(1, 500);
        bench.changes(ORDER, 1);
        aMomentPasses();
        bench.changes(ORDER, 2);
        assertThat(bench.versions(ORDER)).endsWith(2L);
        world.pass(Duration.ofMinutes(1));
        assertThat(bench.versions(ORDER)).isSorted().doesNotHaveDuplicates().endsWith(3L, 4L, 5L);
    }

    @Test
    void aNoticeThatIsNotTakenHoldsUpNoOtherOrder() {
        story.withOrder("MS-1002");
        aMomentPasses();
        world.shop().answers(1, 500);
        orderOf(bench.change(ORDER));
        orderOf(bench.change("MS-1002"));
        assertThat(bench.versions("MS-1002")).endsWith(3L);
        assertThat(bench.versions(ORDER)).endsWith(2L);
    }

    private void orderOf(Decision decision) {
        bench.bells(decision)
                .forEach(bell -> tellChanges.heard(
                        decision.head().orderId(), NoticeBell.of(bell.name()).orElseThrow()));
    }

    @Test
    void theShopMayBeDownForADay() {
        world.shop().down(true);
        for (int hour = 0; hour < 24; hour++) {
            bench.changes(ORDER, 1);
            world.pass(Duration.ofHours(1));
        }
        assertThat(bench.versions(ORDER)).endsWith(2L);
        world.shop().down(false);
        world.pass(Duration.ofHours(1));
        assertThat(bench.versions(ORDER)).isSorted().doesNotHaveDuplicates().endsWith(26L);
        bench.changes(ORDER, 1);
        aMomentPasses();
        assertThat(bench.versions(ORDER)).endsWith(26L, 27L);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 404, 410, 429, 503, 301})
    void everyAnswerButAGoodOneIsTriedAgain(int status) {
        world.shop().answers(2, status);
        int before = world.shop().requests();
        bench.changes(ORDER, 1);
        aMomentPasses();
        world.pass(Duration.ofMinutes(1));
        world.pass(Duration.ofMinutes(1));
        assertThat(bench.versions(ORDER)).endsWith(2L, 3L);
        assertThat(world.shop().requests()).isEqualTo(before + 3);
    }

    @Test
    void aShopThatDoesNotAnswerIsAskedAgainWithTheSameId() {
        world.shop().silent(1);
        bench.changes(ORDER, 1);
        aMomentPasses();
        world.pass(Duration.ofMinutes(1));
        assertThat(bench.versions(ORDER)).endsWith(2L, 3L);
    }

    @Test
    void aLostBellIsFoundByTheSchedule() {
        bench.change(ORDER);
        world.pass(Duration.ofSeconds(90));
        assertThat(bench.versions(ORDER)).endsWith(2L);
        world.pass(Duration.ofMinutes(1));
        assertThat(bench.versions(ORDER)).endsWith(2L, 3L);
        world.meter().reset();
        world.pass(Duration.ofMinutes(1));
        assertThat(world.meter().of("scheduler").writeUnits())
                .as("nothing has changed")
                .isZero();
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"ERROR", "ANSWER_LOST"})
    void whicheverCallFailsTheNoticeIsTakenAndARepetitionHasTheSameId(Fault fault) {
        bench.changes(ORDER, 1);
        world.faults().reset(1);
        aMomentPasses();
        int calls = world.faults().calls().size();
        for (int number = 1; number <= calls; number++) {
            world.faults().calm();
            bench.changes(ORDER, 1);
            world.faults().reset(number);
            world.faults().at(number, fault);
            aMomentPasses();
            world.pass(Duration.ofMinutes(20));
        }
        world.faults().calm();
        assertThat(bench.firsts(ORDER).stream().map(Long::valueOf).toList())
                .isSorted()
                .endsWith(3L + calls);
        assertThat(bench.firsts(ORDER).stream().distinct()).hasSize(3 + calls);
    }

    @Test
    void afterThreeDaysAChangeIsSetAsideAndTheNextOneGoes() {
        world.shop().down(true);
        bench.changes(ORDER, 2);
        world.pass(Duration.ofHours(71));
        bench.changes(ORDER, 1);
        assertThat(parked()).isEmpty();
        world.pass(Duration.ofHours(2));
        assertThat(parked()).containsExactly("CATCHUP#000003");

        world.shop().down(false);
        world.pass(Duration.ofHours(1));
        assertThat(bench.versions(ORDER)).endsWith(2L, 5L);
        assertThat(waiting.replay(Key.orderPartition(ORDER), parked().getFirst()))
                .isTrue();
        world.settle();
        assertThat(bench.versions(ORDER)).endsWith(5L, 3L, 4L);
        assertThat(parked()).isEmpty();
        bench.changes(ORDER, 1);
        aMomentPasses();
        assertThat(bench.versions(ORDER)).endsWith(4L, 6L);
    }

    @Test
    void theWrongSecretIsRefusedAndTheRightOneTakesWhatWaits() {
        world.shop().key("local:another-secret");
        bench.changes(ORDER, 1);
        aMomentPasses();
        assertThat(world.shop().refused()).containsExactly("WRONG");
        world.shop().key(PretendShop.KEY);
        world.pass(Duration.ofMinutes(1));
        assertThat(bench.versions(ORDER)).endsWith(2L, 3L);
    }

    private List<String> parked() {
        return dueWork.parked(10).stream().map(DueWork.Found::name).toList();
    }
}
