package in.dakiya.story;

import static org.assertj.core.api.Assertions.assertThat;

import in.dakiya.sandbox.fault.Faults.Fault;
import in.dakiya.sandbox.fault.Faults.Service;
import in.dakiya.sandbox.world.World;
import in.dakiya.table.CallBudget;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Parcels of which nobody tells are asked about: together, within a budget, and not in vain for long. */
@QuarkusTest
@QuarkusTestResource(LocalWorld.class)
class PollingTest {

    private static final String TRACK = "/courier/track/awbs";
    private static final String SILENT = "has answered none of";

    @Inject
    World world;

    @Inject
    CallBudget budget;

    private Story story;

    @BeforeEach
    void anew() {
        world.resetWithQuickQueues(31);
        story = new Story(world).withConfirmedShop().withOrder("MS-1001");
    }

    private int asked() {
        return world.shiprocket().depot().calls().getOrDefault(TRACK, 0);
    }

    private void alsoParcels(int number) {
        String awb = story.awb("MS-1001");
        new RawTable()
                .multiply(
                        "ORDER#MS-1001",
                        number,
                        copy -> Map.of("MS-1001", "COPY-" + copy, awb, "9" + awb.substring(6) + (1000 + copy)));
    }

    @Test
    void fiftyParcelsShareOneCall() {
        alsoParcels(99);
        world.pass(Duration.ofHours(23));
        assertThat(asked()).isZero();
        world.pass(Duration.ofHours(2));
        assertThat(asked()).isEqualTo(2);
    }

    @Test
    void anAccountIsCalledFiveTimesInABurstAndThenOnceASecond() {
        Instant now = world.clock().instant();
        int granted = 0;
        while (budget.spend("shiprocket", "a", now).granted()) {
            granted++;
        }
        assertThat(granted).isEqualTo(6);
        assertThat(budget.spend("shiprocket", "a", now).delay())
                .isPositive()
                .isLessThanOrEqualTo(Duration.ofSeconds(2));
        assertThat(budget.spend("shiprocket", "b", now).granted())
                .as("another account")
                .isTrue();
        assertThat(budget.spend("shiprocket", "a", now.plusSeconds(1)).granted())
                .isTrue();
        assertThat(budget.spend("shiprocket", "a", now.plusSeconds(1)).granted())
                .isFalse();
    }

    @Test
    void whatTheBudgetDoesNotAllowIsAskedALittleLater() {
        alsoParcels(499);
        world.pass(Duration.ofHours(23));
        world.clock().forward(Duration.ofHours(2));
        world.triggers().tick();
        world.settle();
        assertThat(asked()).isEqualTo(6);
        world.clock().forward(Duration.ofSeconds(30));
        world.settle();
        assertThat(asked()).isEqualTo(10);
    }

    @Test
    void aParcelThatIsOnlySeenByAskingIsDeliveredToo() {
        story.sellerTapsReady();
        story.courier().scan(story.awb("MS-1001"), 42, "PICKED UP", "Bengaluru");
        world.pass(Duration.ofHours(25));
        assertThat(story.status("MS-1001")).isEqualTo("PICKED_UP");
        story.courier().scan(story.awb("MS-1001"), 7, "DELIVERED", "Mysuru_DC");
        world.pass(Duration.ofHours(13));
        assertThat(story.status("MS-1001")).isEqualTo("DELIVERED");
    }

    @Test
    void aPartnerThatIsSilentForAnHourIsNoticedOnceAnHour() {
        world.faults().sometimes(Service.SHIPROCKET, 1.0, Fault.ERROR);
        try (LogWatch log = new LogWatch()) {
            world.pass(Duration.ofHours(24));
            minutes(50);
            assertThat(log.count(SILENT)).isZero();
            minutes(20);
            assertThat(log.count(SILENT)).isEqualTo(1);
            minutes(60);
            assertThat(log.count(SILENT)).isEqualTo(2);
            assertThat(log.count("ERROR an operator is needed: account main of shiprocket"))
                    .isEqualTo(2);
        }
        world.faults().calm();
        try (LogWatch log = new LogWatch()) {
            minutes(120);
            assertThat(log.count(SILENT)).isZero();
        }
    }

    @Test
    void aFailureNowAndThenIsNoSilence() {
        try (LogWatch log = new LogWatch()) {
            for (int day = 1; day <= 3; day++) {
                world.faults().next(Service.SHIPROCKET, TRACK, 1, Fault.ERROR);
                world.pass(Duration.ofHours(26));
            }
            assertThat(asked()).as("calls, failed and repeated ones").isGreaterThan(5);
            assertThat(log.count(SILENT)).isZero();
        }
    }

    private void minutes(int number) {
        for (int i = 0; i < number; i += 10) {
            world.pass(Duration.ofMinutes(10));
        }
    }
}
