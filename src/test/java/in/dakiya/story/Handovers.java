package in.dakiya.story;

import static org.assertj.core.api.Assertions.assertThat;

import in.dakiya.sandbox.world.World;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;

/** What stories of delivery codes have in common. */
final class Handovers {

    private Handovers() {}

    /** In India; sends are counted by its days. */
    static void atAQuarterPastTen(World world) {
        LocalTime now = LocalTime.ofInstant(world.clock().instant(), ZoneId.of("Asia/Kolkata"));
        Duration left = Duration.between(now, LocalTime.of(10, 15));
        world.clock().forward(left.isNegative() ? left.plusDays(1) : left);
    }

    static void isDelivered(Story story, String orderId) {
        assertThat(story.status(orderId)).isEqualTo("DELIVERED");
        assertThat(story.proof(orderId)).isEqualTo("OTP");
        assertThat(story.lastSource(orderId)).isEqualTo("SYSTEM");
    }

    /** Of all issues, as it is stored. */
    static int wrongTries(String orderId) {
        return Integer.parseInt(new RawTable()
                .all()
                .get("ORDER#" + orderId + " OTP#1")
                .get("wrongEver")
                .n());
    }
}
