package in.dakiya.story;

import static org.assertj.core.api.Assertions.assertThat;

import in.dakiya.sandbox.meter.Meter;
import in.dakiya.sandbox.world.World;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What things cost, by our own meter, and that they cost the same however much the table holds. */
@QuarkusTest
@QuarkusTestResource(LocalWorld.class)
class CostTest {

    private static final int FEW = 10;
    private static final int MANY = 10_000;

    @Inject
    World world;

    /** Reads and writes in units, by what was done. */
    private record Costs(Map<String, Meter.Reading> readings) {

        Meter.Reading of(String what) {
            return readings.get(what);
        }
    }

    /** One order's way in a table that holds so many done ones, of the same seller and of another. */
    private Costs costs(int orders) {
        world.resetWithQuickQueues(29);
        Story story = new Story(world).withConfirmedShop();
        story.withOrder("MS-1000").sellerTapsReady().scanned("MS-1000", 7, "DELIVERED");
        RawTable table = new RawTable();
        table.multiplyDone("ORDER#MS-1000", orders, copy -> {
            String seller = copy % 2 == 0 ? Story.SHOP : "shop-" + copy % 97;
            return Map.of("MS-1000", "OLD-" + copy, Story.SHOP, seller);
        });
        Map<String, Meter.Reading> readings = new TreeMap<>();
        readings.put("order", measured(() -> story.withOrder("MS-1001"), "order-api"));
        readings.put("tap", measured(() -> tap(story), "whatsapp-webhook"));
        world.settle();
        readings.put("again", measured(() -> tap(story), "whatsapp-webhook"));
        world.settle();
        story.scanned("MS-1001", 42, "PICKED UP");
        world.clock().forward(Duration.ofHours(1));
        readings.put("scan", measured(() -> story.scanned("MS-1001", 18, "IN TRANSIT"), "tracking-updates"));
        world.clock().forward(Duration.ofHours(1));
        readings.put("silent", measured(() -> story.scanned("MS-1001", 18, "IN TRANSIT"), "tracking-updates"));
        readings.put("callback", measured(() -> story.courier().push(story.awb("MS-1001")), "tracking-updates"));
        world.triggers().tick();
        readings.put("tick", measured(() -> world.triggers().tick(), "scheduler"));
        return new Costs(readings);
    }

    /** The tap alone, without the statuses of what it is answered by. */
    private void tap(Story story) {
        story.seller().taps(Story.READY);
        world.meta().webhooks().deliverDue();
    }

    private Meter.Reading measured(Runnable action, String export) {
        world.meter().reset();
        action.run();
        return world.meter().of(export);
    }

    @Test
    void nothingCostsMoreWhenTheTableIsFull() {
        Costs few = costs(FEW);
        Costs many = costs(MANY);
        assertThat(many).isEqualTo(few);

        Meter.Reading tap = many.of("tap");
        assertThat(reads(tap)).as("%s", tap).isLessThanOrEqualTo(3);
        assertThat(writes(tap)).as("%s", tap).isEqualTo(1);
        assertThat(tap.calls("TransactWriteItems")).isEqualTo(1);
        assertThat(many.of("silent").writeUnits()).as("a silent scan").isLessThanOrEqualTo(4);
        assertThat(many.of("callback").writeUnits()).as("a repeated callback").isZero();
        assertThat(many.of("tick").writeUnits()).as("a minute of the schedule").isZero();
    }

    private static int reads(Meter.Reading reading) {
        return reading.calls("GetItem") + reading.calls("BatchGetItem") + reading.calls("Query");
    }

    private static int writes(Meter.Reading reading) {
        return reading.calls("PutItem") + reading.calls("UpdateItem") + reading.calls("TransactWriteItems");
    }
}
