package in.dakiya.story;

import static org.assertj.core.api.Assertions.assertThat;

import in.dakiya.sandbox.story.BusyDay;
import in.dakiya.sandbox.world.World;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

/** What {@code ./dakiya demo busy-day} plays. */
@QuarkusTest
@QuarkusTestResource(LocalWorld.class)
class BusyDayTest {

    private static final long SEED = 80;

    @Inject
    World world;

    @Test
    void eightyOrdersInTenMinutesThroughOnePhoneAreAllToldAndPackedWithinMetasLimits() throws Exception {
        world.resetWithQuickQueues(SEED);
        Story story = new Story(world).withConfirmedShop();
        BusyDay.Outcome day = new BusyDay(world, story.platform, story.seller(), SEED).play();
        StringBuilder b = new StringBuilder(day.toString()).append("\n");
        story.seller().chat().forEach(l -> b.append(l.at()).append(' ').append(l).append("\n"));
        java.nio.file.Files.writeString(java.nio.file.Path.of("/tmp/f-chat.txt"), b.toString());
        java.nio.file.Files.writeString(java.nio.file.Path.of("/tmp/f-wait.txt"), story.platform.get("/sellers/" + Story.SHOP + "/orders?waiting=true").body());
        assertThat(day.placed()).isEqualTo(BusyDay.ORDERS);
        assertThat(day.shown()).as("no order is hidden: %s", day).isEqualTo(BusyDay.ORDERS);
        assertThat(day.ready()).isEqualTo(BusyDay.ORDERS);
        assertThat(day.labels()).as("%s", day).isEqualTo(BusyDay.ORDERS);
        assertThat(day.templates()).as("%s", day).isLessThanOrEqualTo(20);
        assertThat(day.pairRefusals()).as("%s", day).isZero();
        assertThat(world.shiprocket().depot().effects().pickups()).isEqualTo(BusyDay.ORDERS);
        assertThat(story.platform.get("/sellers/" + Story.SHOP + "/orders?waiting=true").body())
                .contains("\"orders\":[]");
    }
}
