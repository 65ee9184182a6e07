package in.dakiya.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import in.dakiya.sandbox.world.World;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A platform reads what has changed, whether it took the notices or not. */
@QuarkusTest
@QuarkusTestResource(LocalWorld.class)
class ChangeFeedTest {

    private static final String ORDER = "MS-1000";

    @Inject
    World world;

    @Inject
    NoticeBench bench;

    private final RawTable table = new RawTable();
    private Story story;

    @BeforeEach
    void anew() {
        world.resetWithQuickQueues(41);
        story = new Story(world).withConfirmedShop();
    }

    private JsonNode page(String query) {
        HttpResponse<String> answer = story.platform.get("/changes" + query);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return story.read(answer.body());
    }

    /** All that is there after a cursor, page by page. */
    private List<JsonNode> all(String after, int limit) {
        List<JsonNode> found = new ArrayList<>();
        String cursor = after;
        JsonNode page = page((cursor.isEmpty() ? "?" : "?after=" + cursor + "&") + "limit=" + limit);
        while (!page.path("changes").isEmpty()) {
            assertThat(page.path("changes").size()).isLessThanOrEqualTo(limit);
            page.path("changes").forEach(found::add);
            cursor = page.path("next").asText();
            page = page("?after=" + cursor + "&limit=" + limit);
        }
        return found;
    }

    private static List<String> ids(List<JsonNode> changes) {
        return changes.stream().map(change -> change.path("id").asText()).toList();
    }

    private void aMomentPasses() {
        world.pass(Duration.ofSeconds(20));
    }

    /** How many notices the table holds. */
    private long written() {
        return table.all().values().stream()
                .filter(item -> item.containsKey("news"))
                .mapToLong(item -> item.get("news").s().lines().count())
                .sum();
    }

    private static void areInOrderForEachOrder(List<JsonNode> changes) {
        Map<String, Long> last = new HashMap<>();
        for (JsonNode change : changes) {
            long version = change.path("version").asLong();
            String order = change.path("orderId").asText();
            assertThat(version).as(order).isGreaterThanOrEqualTo(last.getOrDefault(order, 0L));
            last.put(order, version);
        }
    }

    @Test
    void itHasWhatTheNoticesSaidUnderTheSameIds() {
        story.withOrder(ORDER).sellerTapsReady().courierDelivers(ORDER);
        List<JsonNode> read = all("", 100);
        List<JsonNode> heard = world.shop().heard().stream()
                .map(notice -> notice.body())
                .filter(body -> !body.path("orderId").isNull())
                .toList();
        assertThat(read).isEqualTo(heard).hasSizeGreaterThan(15);
        assertThat(read.getLast().path("status").asText()).isEqualTo("DELIVERED");
        assertThat(read.toString()).doesNotContain("919800000001", "Asha", "Lake View");
    }

    @Test
    void aSmallPageCutsAVersionAndLosesNothing() {
        story.withOrder(ORDER).sellerTapsReady();
        aMomentPasses();
        List<String> whole = ids(all("", 100));
        assertThat(whole).hasSizeGreaterThan(8).doesNotHaveDuplicates();
        for (int limit : List.of(1, 2, 7)) {
            assertThat(ids(all("", limit))).isEqualTo(whole);
        }
    }

    @Test
    void aThousandChangesAndThoseThatComeMeanwhileAreEachReadOnce() {
        story.withOrder(ORDER).sellerTapsReady().courierDelivers(ORDER);
        table.multiply("ORDER#" + ORDER, 60, copy -> Map.of(ORDER, "MS-" + (2000 + copy)));
        List<JsonNode> read = new ArrayList<>();
        JsonNode page = page("");
        int quiet = 0;
        for (int turn = 0; quiet < 2; turn++) {
            page.path("changes").forEach(read::add);
            quiet = page.path("changes").isEmpty() ? quiet + 1 : 0;
            if (turn % 4 == 0 && turn < 16) {
                bench.change("MS-" + (2000 + turn));
                bench.change(ORDER);
            }
            world.clock().forward(Duration.ofSeconds(20));
            page = page("?after=" + page.path("next").asText());
        }
        assertThat(read).hasSizeGreaterThan(1000).hasSize((int) written());
        assertThat(ids(read)).doesNotHaveDuplicates();
        areInOrderForEachOrder(read);
    }

    @Test
    void whatHasJustHappenedWaitsUntilNothingCanComeBeforeIt() {
        story.withOrder(ORDER);
        assertThat(page("").path("changes")).isEmpty();
        aMomentPasses();
        assertThat(page("").path("changes")).hasSize(3);
    }

    @Test
    void nowIsTheCursorOfWhatIsStillToCome() {
        story.withOrder(ORDER);
        aMomentPasses();
        JsonNode now = page("?after=now");
        assertThat(now.path("changes")).isEmpty();
        aMomentPasses();
        bench.change(ORDER);
        aMomentPasses();
        JsonNode next = page("?after=" + now.path("next").asText());
        assertThat(next.path("changes")).hasSize(1);
        assertThat(next.path("changes").path(0).path("type").asText()).isEqualTo("order.attention");
    }

    @Test
    void aFunctionWithASlowClockDoesNotTurnVersionsAround() {
        story.withOrder(ORDER);
        bench.changeByASlowClock(ORDER);
        bench.change(ORDER);
        bench.changeByASlowClock(ORDER);
        world.clock().forward(Duration.ofMinutes(1));
        List<JsonNode> read = all("", 100);
        areInOrderForEachOrder(read);
        assertThat(read.getLast().path("version").asLong()).isEqualTo(5);
    }

    @Test
    void aLineThatIsReportedOnceMoreKeepsWhatItTold() {
        story.withOrder(ORDER).sellerTapsReady();
        bench.scan(ORDER, false);
        bench.scan(ORDER, true);
        aMomentPasses();
        List<String> told = all("", 100).stream()
                .map(change -> change.path("version").asLong() + " "
                        + change.path("type").asText())
                .toList();
        assertThat(told).contains("5 shipment.status", "5 order.status", "6 order.attention");
    }

    @Test
    void aCursorOfThirtyDaysIsGoneAndAnewMeansTheOldestThatIsKept() {
        story.withOrder(ORDER);
        aMomentPasses();
        String cursor = page("").path("next").asText();
        world.clock().forward(Duration.ofDays(29));
        assertThat(page("?after=" + cursor).path("changes")).isEmpty();
        assertThat(page("").path("changes")).hasSize(3);
        world.clock().forward(Duration.ofDays(1).plusMinutes(1));
        HttpResponse<String> gone = story.platform.get("/changes?after=" + cursor);
        assertThat(gone.statusCode()).isEqualTo(410);
        assertThat(gone.body()).contains("older than 30 days");
        assertThat(page("").path("changes")).isEmpty();
    }
}
