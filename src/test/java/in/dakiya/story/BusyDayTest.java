package in.dakiya.story;

import static org.assertj.core.api.Assertions.assertThat;

import in.dakiya.sandbox.story.BusyDay;
import in.dakiya.sandbox.world.World;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What {@code ./dakiya demo busy-day} plays. */
@QuarkusTest
@QuarkusTestResource(LocalWorld.class)
class BusyDayTest {

    private static final long SEED = 80;
    private static final int PACKED = 20;

    @Inject
    World world;

    @Test
    void eightyOrdersInTenMinutesThroughOnePhoneAreAllToldWithinMetasLimitsAndCanBePacked() {
        world.resetWithQuickQueues(SEED);
        Story story = new Story(world).withConfirmedShop();
        BusyDay.Outcome day = new BusyDay(world, story.platform, story.seller(), SEED).play(PACKED);
        assertThat(day.placed()).isEqualTo(BusyDay.ORDERS);
        assertThat(day.shown()).as("no order is hidden: %s", day).isEqualTo(BusyDay.ORDERS);
        assertThat(day.ready()).as("%s", day).isBetween(PACKED, BusyDay.ORDERS);
        assertThat(day.labels()).as("%s", day).isEqualTo(day.ready());
        assertThat(day.invoices()).as("%s", day).isEqualTo(day.ready());
        assertThat(world.shiprocket().depot().effects().pickups()).isEqualTo(day.ready());
        assertThat(day.templates()).as("%s", day).isLessThanOrEqualTo(20);
        assertThat(world.meta().counters().refusals()).as("%s", day).isEmpty();
        assertThat(day.lasted()).as("%s", day).isLessThan(Duration.ofMinutes(30));
    }
}
