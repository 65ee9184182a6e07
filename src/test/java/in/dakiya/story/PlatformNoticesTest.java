package in.dakiya.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import in.dakiya.bell.Bells;
import in.dakiya.order.Attention;
import in.dakiya.order.OrderHead;
import in.dakiya.order.PlatformNotices;
import in.dakiya.order.Shipment;
import in.dakiya.sandbox.fault.Faults.Fault;
import in.dakiya.sandbox.meter.Meter;
import in.dakiya.sandbox.shop.PretendShop;
import in.dakiya.sandbox.world.World;
import in.dakiya.table.Committer;
import in.dakiya.table.DueWork;
import in.dakiya.table.Key;
import in.dakiya.table.Orders;
import in.dakiya.table.Transaction;
import in.dakiya.table.WorkItems;
import in.dakiya.work.PlannedWork;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The platform is told, signed, in order and at least once, whatever its door does. */
@QuarkusTest
@QuarkusTestResource(LocalWorld.class)
class PlatformNoticesTest {

    private static final String ORDER = "MS-1001";

    @Inject
    World world;

    @Inject
    Orders orders;

    @Inject
    WorkItems works;

    @Inject
    DueWork dueWork;

    @Inject
    Committer committer;

    @Inject
    Bells bells;

    private final PlatformNotices notices = new PlatformNotices(true);
    private Story story;

    @BeforeEach
    void anew() {
        world.reset(13);
        story = new Story(world).withConfirmedShop().withOrder(ORDER);
        world.faults().reset(13);
    }

    @Test
    void aHappyOrderNotifiesNobodyYet() {
        story.sellerTapsReady().courierDelivers(ORDER);
        assertThat(world.shop().requests()).isZero();
    }

    @Test
    void thePlatformIsToldThatACustomerCannotBeReached() {
        story.sellerTapsReady();
        story.customer().habits().reachable(false);
        story.scanned(ORDER, 42, "PICKED UP");

        assertThat(world.shop().heard()).hasSize(1);
        JsonNode seen = story.seen(ORDER);
        assertThat(seen.path("attention").path(0).asText()).isEqualTo("CUSTOMER_UNREACHABLE");
        JsonNode told = world.shop().heard().getFirst().body();
        assertThat(told.path("type").asText()).isEqualTo("order.attention");
        assertThat(told.path("reason").asText()).isEqualTo("CUSTOMER_UNREACHABLE");
        assertThat(told.path("detail").asText()).isEqualTo("131026");
        assertThat(told.path("orderId").asText()).isEqualTo(ORDER);
        assertThat(told.path("shipment").asInt()).isEqualTo(1);
        assertThat(told.path("status").asText()).isEqualTo("PICKED_UP");
        assertThat(told.path("source").asText()).isEqualTo("SYSTEM");
        assertThat(told.path("awb").asText()).isEqualTo(story.awb(ORDER));
        assertThat(told.path("version").asLong()).isEqualTo(seen.path("version").asLong());
        assertThat(told.path("at").asText()).isEqualTo(world.clock().instant().toString());
        assertThat(told.toString()).doesNotContain("919800000001", "Asha");
    }

    @Test
    void noticesOfAnOrderArriveInTheOrderOfVersionsThoughTheFirstIsRefused() {
        world.shop().answers(1, 500);
        plan(9);
        plan(11);
        plan(10);
        world.settle();
        assertThat(world.shop().heard()).isEmpty();
        world.pass(Duration.ofMinutes(1));
        assertThat(versions()).containsExactly(9L, 10L, 11L);
        assertThat(world.shop().requests()).isEqualTo(4);
    }

    @Test
    void aNoticeThatCannotBeTakenHoldsUpNoOtherOrder() {
        story.withOrder("MS-1002");
        world.shop().answers(1, 500);
        plan(9);
        plan("MS-1002", 3);
        world.settle();
        assertThat(world.shop().heard()).hasSize(1);
        assertThat(world.shop().heard().getFirst().body().path("orderId").asText())
                .isEqualTo("MS-1002");
    }

    @Test
    void theShopMayBeDownForADay() {
        world.shop().down(true);
        plan(9);
        plan(10);
        plan(11);
        world.pass(Duration.ofDays(1));
        assertThat(world.shop().heard()).isEmpty();
        world.shop().down(false);
        world.pass(Duration.ofHours(1));
        assertThat(versions()).containsExactly(9L, 10L, 11L);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 404, 410, 429, 503, 301})
    void everyAnswerButAGoodOneIsTriedAgain(int status) {
        world.shop().answers(2, status);
        plan(9);
        world.settle();
        world.pass(Duration.ofMinutes(1));
        world.pass(Duration.ofMinutes(1));
        assertThat(versions()).containsExactly(9L);
        assertThat(world.shop().requests()).isEqualTo(3);
    }

    @Test
    void aShopThatDoesNotAnswerIsAskedAgainWithTheSameId() {
        world.shop().silent(1);
        plan(9);
        world.settle();
        world.pass(Duration.ofMinutes(1));
        assertThat(versions()).containsExactly(9L);
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"ERROR", "ANSWER_LOST"})
    void whicheverCallFailsTheNoticeIsTakenAndARepetitionHasTheSameId(Fault fault) {
        plan(9);
        world.settle();
        int calls = world.faults().calls().size();
        for (int number = 1; number <= calls; number++) {
            long version = 9 + number;
            world.faults().calm();
            plan(version);
            world.faults().reset(number);
            world.faults().at(number, fault);
            world.settle();
            world.pass(Duration.ofMinutes(20));
            world.faults().calm();
            List<String> ids = world.shop().heard().stream()
                    .filter(heard -> heard.version() == version)
                    .map(heard -> heard.body().path("id").asText())
                    .distinct()
                    .toList();
            assertThat(ids).as("call %d", number).hasSize(1);
        }
        assertThat(versions().stream().distinct().toList()).isSorted().hasSize(calls + 1);
    }

    @Test
    void aHundredThatWaitedGoInOrder() {
        world.shop().down(true);
        for (long version = 109; version >= 10; version--) {
            plan(version);
        }
        world.settle();
        world.shop().down(false);
        world.pass(Duration.ofHours(1));
        world.pass(Duration.ofMinutes(10));
        assertThat(versions()).isSorted().doesNotHaveDuplicates().hasSize(100);
    }

    @Test
    void aNoticeCostsTheSameAfterThirtyOthers() {
        for (long version = 10; version < 40; version++) {
            plan(version);
        }
        world.settle();
        world.meter().reset();
        plan(40);
        world.settle();
        Meter.Reading cost = world.meter().of("outbox");
        assertThat(cost.readUnits()).as(cost.toString()).isLessThanOrEqualTo(4);
        assertThat(cost.writeUnits()).as(cost.toString()).isLessThanOrEqualTo(4);
        assertThat(versions()).hasSize(31);
    }

    @Test
    void afterThreeDaysANoticeIsParkedAndTheNextOneGoes() {
        world.shop().down(true);
        plan(9);
        world.pass(Duration.ofHours(71));
        plan(10);
        assertThat(parked()).isEmpty();
        world.pass(Duration.ofHours(2));
        assertThat(parked()).containsExactly("NOTICE#000000000009#order.attention#1#CUSTOMER_UNREACHABLE#131026");

        world.shop().down(false);
        world.pass(Duration.ofHours(1));
        assertThat(versions()).containsExactly(10L);
        assertThat(works.replay(Key.orderPartition(ORDER), parked().getFirst())).isTrue();
        world.settle();
        assertThat(versions()).containsExactly(10L, 9L);
        assertThat(parked()).isEmpty();
    }

    @Test
    void theWrongSecretIsRefusedAndTheRightOneTakesWhatWaits() {
        world.shop().key("local:another-secret");
        plan(9);
        world.settle();
        assertThat(world.shop().refused()).containsExactly("WRONG");
        world.shop().key("second:dakiya-test-secret");
        world.pass(Duration.ofMinutes(1));
        assertThat(world.shop().refused()).containsExactly("WRONG", "UNKNOWN_KEY");
        assertThat(world.shop().heard()).isEmpty();
        world.shop().key(PretendShop.KEY);
        world.pass(Duration.ofMinutes(1));
        assertThat(versions()).containsExactly(9L);
    }

    @Test
    void theSameCauseIsOneNotice() {
        assertThat(plan(9)).isTrue();
        assertThat(plan(9)).isFalse();
        world.settle();
        assertThat(versions()).containsExactly(9L);
    }

    private boolean plan(long version) {
        return plan(ORDER, version);
    }

    /** As a decision would, that has led to this version. */
    private boolean plan(String orderId, long version) {
        OrderHead head = orders.head(orderId).orElseThrow();
        Shipment shipment = orders.shipment(orderId, 1).orElseThrow();
        OrderHead then = new OrderHead(
                head.orderId(),
                head.number(),
                head.sellerId(),
                head.placedAt(),
                head.deadline(),
                version,
                head.attention(),
                head.shipments());
        PlannedWork notice = notices.attention(
                        then,
                        shipment,
                        Attention.CUSTOMER_UNREACHABLE,
                        "131026",
                        world.clock().instant())
                .orElseThrow();
        String partition = Key.orderPartition(orderId);
        Transaction transaction = works.plan(committer.begin(), partition, notice);
        boolean isNew = committer.commit(transaction) instanceof Transaction.Outcome.Committed;
        if (isNew) {
            works.bell(partition, notice).ifPresent(bell -> bells.ring(List.of(bell)));
        }
        return isNew;
    }

    private List<Long> versions() {
        return world.shop().heard().stream().map(PretendShop.Heard::version).toList();
    }

    private List<String> parked() {
        return dueWork.parked(10).stream().map(DueWork.Found::name).toList();
    }
}
