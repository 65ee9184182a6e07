package in.dakiya.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import in.dakiya.sandbox.fault.Faults.Call;
import in.dakiya.sandbox.shiprocket.Depot;
import in.dakiya.sandbox.world.World;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two want something of one order at the same moment, whichever moment that is: one of them has it, wholly. */
@QuarkusTest
@QuarkusTestResource(LocalWorld.class)
class AtEachMomentTest {

    private static final String ORDER = "MS-1001";
    private static final String MOVED = "{\"customer\":{\"address\":{\"line1\":\"14 Lake View\"}}}";
    private static final long WALLET = 500_000;

    @Inject
    World world;

    private Story story;

    private void anew(int moment) {
        world.resetWithQuickQueues(moment + 1);
        world.meta().webhooks().statusesTogether(true);
        story = new Story(world).withConfirmedShop();
    }

    private Depot depot() {
        return world.shiprocket().depot();
    }

    /** At some couriers a cancellation takes effect at once, at others they have to be told first. */
    @ParameterizedTest
    @ValueSource(ints = {0, 10})
    void anOrderCancelledWhileItsPickupIsAskedForIsCancelled(int minutes) {
        EachMoment.somebodyActs(world, moment -> cancelledWhileReady(moment, Duration.ofMinutes(minutes)));
    }

    private List<Call> cancelledWhileReady(int moment, Duration effect) {
        anew(moment);
        depot().cancellationDelay(effect);
        story.withOrder(ORDER);
        AtomicInteger answer = new AtomicInteger();
        List<Call> calls = EachMoment.play(world, moment, () -> story.seller().taps(Story.READY), () -> {
            answer.set(platformCancels());
            world.settle();
            courierSaysSo();
        });
        assertThat(answer).hasValue(202);
        isCancelled();
        assertThat(Story.told(story.seller(), "1001 is cancelled")).isEqualTo(1);
        return calls;
    }

    @Test
    void anOrderCancelledWhileItIsBookedCostsNothing() {
        EachMoment.somebodyActs(world, this::cancelledWhileBooked);
    }

    private List<Call> cancelledWhileBooked(int moment) {
        anew(moment);
        AtomicInteger answer = new AtomicInteger();
        List<Call> calls = EachMoment.play(
                world, moment, () -> story.places(story.order(ORDER)), () -> answer.set(platformCancels()));
        if (answer.get() == 404) {
            assertThat(story.status(ORDER)).isEqualTo("MANIFESTED");
            return calls;
        }
        assertThat(answer).hasValue(202);
        isCancelled();
        long heard = Story.told(story.seller(), "1001 is cancelled");
        if (Patience.sees(story.seller(), Story.READY)) {
            assertThat(heard).isEqualTo(1);
        } else {
            assertThat(heard)
                    .as("what was about to be told may be told as it is now")
                    .isLessThanOrEqualTo(1);
        }
        return calls;
    }

    @Test
    void aChangeWhileItIsBookedIsBookedOrRefused() {
        EachMoment.somebodyActs(world, this::changedWhileBooked);
    }

    private List<Call> changedWhileBooked(int moment) {
        anew(moment);
        AtomicInteger answer = new AtomicInteger();
        List<Call> calls = EachMoment.play(
                world, moment, () -> story.places(story.order(ORDER)), () -> answer.set(platformChangesTheAddress()));
        assertThat(answer.get()).isIn(200, 404, 409);
        assertThat(story.status(ORDER)).isEqualTo("MANIFESTED");
        assertThat(depot().effects().awbs()).isEqualTo(1);
        String booked = depot().awbs().entrySet().stream()
                .filter(e -> story.parcel(ORDER).path("awb").asText().equals(e.getValue()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
        assertThat(depot().form(booked)).contains(answer.get() == 200 ? "14 Lake View" : "12 Lake View");
        new Patience(world, story).nothingToldTwice();
        return calls;
    }

    @Test
    void aPickupWhileItIsCancelledIsWhatTheCourierSays() {
        EachMoment.somebodyActs(world, this::pickedUpWhileCancelled);
    }

    private List<Call> pickedUpWhileCancelled(int moment) {
        anew(moment);
        story.withOrder(ORDER).sellerTapsReady();
        story.says(story.seller(), "cancel 1001");
        story.taps(story.seller(), "Out of stock");
        AtomicInteger scanned = new AtomicInteger();
        List<Call> calls = EachMoment.play(
                world, moment, () -> story.seller().taps("Yes, cancel"), () -> scanned.set(courierTakesIt()));
        if (scanned.get() == 0) {
            isCancelled();
            return calls;
        }
        assertThat(story.status(ORDER)).isEqualTo("PICKED_UP");
        assertThat(Story.told(story.seller(), "the courier has it"))
                .as("how often he hears why")
                .isEqualTo(1);
        assertThat(invoice().path("creditNote").isMissingNode())
                .as("no credit note")
                .isTrue();
        new Patience(world, story).nothingToldTwice();
        return calls;
    }

    /** Its cancellation has taken effect, and it does not wait to be asked. */
    private void courierSaysSo() {
        String awb = story.awb(ORDER);
        if (depot().isCancelled(awb)) {
            story.courier().push(awb);
        }
    }

    private int platformCancels() {
        return story.platform
                .post("/orders/" + ORDER + "/cancel", "{\"code\":\"OTHER\"}")
                .statusCode();
    }

    private int platformChangesTheAddress() {
        HttpResponse<String> order = story.platform.get("/orders/" + ORDER);
        if (order.statusCode() == 404) {
            return 404;
        }
        String version = "\"" + story.read(order.body()).path("version").asLong() + "\"";
        return story.platform
                .call("PATCH", "/orders/" + ORDER, MOVED, Map.of("If-Match", version))
                .statusCode();
    }

    /** What he has cancelled the courier does not come for. */
    private int courierTakesIt() {
        String awb = story.awb(ORDER);
        if (depot().isCancelled(awb)) {
            return 0;
        }
        story.courier().scan(awb, 42, "PICKED UP", "Bengaluru_Hub");
        story.courier().push(awb);
        return 1;
    }

    /** With the courier too, and the invoice taken back where there was one. */
    private void isCancelled() {
        assertThat(story.status(ORDER)).isEqualTo("CANCELLED");
        assertThat(story.attention(ORDER)).isEmpty();
        assertThat(depot().awbs().values())
                .filteredOn(awb -> awb != null && !awb.isEmpty())
                .allMatch(depot()::isCancelled);
        assertThat(depot().walletPaise()).as("what it cost").isEqualTo(WALLET);
        assertThat(invoice().path("number").isMissingNode())
                .as("an invoice without a credit note")
                .isEqualTo(invoice().path("creditNote").isMissingNode());
        new Patience(world, story).nothingToldTwice();
    }

    private JsonNode invoice() {
        return story.seen(ORDER).path("invoice");
    }
}
