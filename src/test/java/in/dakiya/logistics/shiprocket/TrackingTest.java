package in.dakiya.logistics.shiprocket;

import static in.dakiya.logistics.shiprocket.Bench.LOGIN;
import static in.dakiya.logistics.shiprocket.Bench.TRACK;
import static org.assertj.core.api.Assertions.assertThat;

import in.dakiya.logistics.Callback;
import in.dakiya.logistics.CallbackReading;
import in.dakiya.logistics.PartnerAnswer;
import in.dakiya.logistics.Scan;
import in.dakiya.logistics.TrackingReport;
import in.dakiya.order.ShipmentSignal;
import in.dakiya.order.ShipmentStatus;
import in.dakiya.story.LocalWorld;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Histories, asked for and pushed. */
@QuarkusTest
@QuarkusTestResource(LocalWorld.class)
class TrackingTest extends OnTheBench {

    private static final String AWB = "14325467890123";

    private PartnerAnswer<Map<String, TrackingReport>> track(String... awbs) {
        return bench.process().track(bench.account, List.of(awbs));
    }

    @Test
    void fiftyParcelsAreOneCall() {
        bench.on(TRACK, "tracked.json");
        List<String> awbs =
                IntStream.range(0, 50).mapToObj(i -> "143254678901" + (10 + i)).toList();
        Shiprocket process = bench.process();
        assertThat(process.trackingBatchSize()).isEqualTo(50);
        Bench.done(process.track(bench.account, awbs));
        assertThat(bench.server.asked()).containsExactly(LOGIN, TRACK);
        assertThat(Bench.json(bench.server.only(TRACK).body()).path("awbs")).hasSize(50);
    }

    @Test
    void aHistoryIsReadWithItsTimesInIndiaAndItsOddScansKept() {
        bench.on(TRACK, "tracked.json");
        TrackingReport report = Bench.done(track(AWB)).get(AWB);
        assertThat(report.expectedDelivery()).isEqualTo(LocalDate.of(2026, 11, 26));
        assertThat(report.scans())
                .containsExactly(
                        scan(ShipmentStatus.IN_TRANSIT, "18", "2026-11-23T14:10:00Z", "Bengaluru_Hub"),
                        scan(ShipmentSignal.UNKNOWN, "X-PROM", "2026-11-23T06:30:00Z", "Bengaluru"),
                        scan(ShipmentSignal.UNKNOWN, "X-NEW", "2026-11-23T06:00:00Z", "Bengaluru"),
                        scan(ShipmentStatus.PICKED_UP, "42", "2026-11-23T05:30:00Z", "Bengaluru"));
        assertThat(report.toString()).doesNotContain("xxxxx", "A***");
    }

    private static Scan scan(in.dakiya.order.EventKind kind, String code, String at, String place) {
        return new Scan(kind, code, Instant.parse(at), place);
    }

    @Test
    void aPlaceThatIsNullIsNoPlace() {
        String scan = "{\"date\":\"2026-11-22 13:58:40\",\"sr-status\":\"42\",\"location\":null}";
        assertThat(pushed("{\"awb\":\"19041211125783\",\"scans\":[" + scan + "]}")
                        .scans())
                .containsExactly(scan(ShipmentStatus.PICKED_UP, "42", "2026-11-22T08:28:40Z", ""));
    }

    @Test
    void parcelsOfWhichNothingIsKnownAreAbsent() {
        bench.on(TRACK, "tracked.json");
        assertThat(Bench.done(track(AWB, "14325467890124", "14325467890125", "14325467890199")))
                .containsOnlyKeys(AWB);
    }

    @Test
    void deliveredCountsAlsoWhereTheScanOfItIsMissing() {
        bench.on(TRACK, "tracked.json");
        TrackingReport report = Bench.done(track("14325467890126")).get("14325467890126");
        assertThat(report.scans()).contains(scan(ShipmentStatus.DELIVERED, "7", "2026-11-25T11:35:00Z", ""));
        assertThat(report.expectedDelivery()).isNull();
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 403, 500, 502})
    void aPageInsteadOfAnAnswerIsAskedForAgain(int status) {
        bench.refuses(TRACK, status, "error-page.html");
        assertThat(track(AWB)).isInstanceOf(PartnerAnswer.Unavailable.class);
    }

    @Test
    void noAnswerIsAskedForAgain() {
        bench.server.breaksOffOn(TRACK);
        assertThat(track(AWB)).isInstanceOf(PartnerAnswer.Unavailable.class);
    }

    @Test
    void aListInsteadOfAnObjectTellsOfNoParcel() {
        bench.server.on(TRACK, 200, "[]");
        assertThat(Bench.done(track(AWB))).isEmpty();
    }

    private CallbackReading called(String key, String body) {
        return bench.process()
                .readCallback(
                        bench.account, new Callback(Map.of("x-api-key", key), body.getBytes(StandardCharsets.UTF_8)));
    }

    private TrackingReport pushed(String body) {
        CallbackReading reading = called("callback-token", body);
        assertThat(reading).isInstanceOf(CallbackReading.Reports.class);
        return ((CallbackReading.Reports) reading).reports().getFirst();
    }

    @Test
    void aCallbackHasTwoFormsOfTimeAndTwoTablesOfStatuses() {
        TrackingReport report = pushed(bench.sample("callback.json"));
        assertThat(report.awb()).isEqualTo("19041211125783");
        assertThat(report.expectedDelivery()).isEqualTo(LocalDate.of(2026, 11, 25));
        assertThat(report.scans())
                .containsExactly(
                        scan(ShipmentStatus.PICKED_UP, "42", "2026-11-22T08:28:40Z", "Mysuru_DC"),
                        scan(ShipmentSignal.UNKNOWN, "X-UCI", "2026-11-22T08:20:00Z", "Mysuru_DC"),
                        // 18 of the shipment table, not 20 of the order table, which would be a failed pickup.
                        scan(ShipmentStatus.IN_TRANSIT, "18", "2026-11-22T08:35:00Z", ""));
    }

    @Test
    void aStatusThatNobodyKnowsMovesNothing() {
        String body = bench.sample("callback.json").replace("\"shipment_status_id\":18", "\"shipment_status_id\":4711");
        assertThat(pushed(body).scans()).extracting(Scan::kind).doesNotContain(ShipmentStatus.IN_TRANSIT);
        assertThat(pushed("{\"awb\":\"19041211125783\",\"shipment_status_id\":\"NA\"}")
                        .scans())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "7",
                "{",
                "{}",
                "<html>",
                "{\"awb\":\"\"}",
                "{\"awb\":null}",
                "{\"awb\":{\"a\":1}}",
                "{\"awb\":\"12#34\"}"
            })
    void aCallbackThatCannotBeUnderstoodIsKnownAsTheirs(String body) {
        assertThat(called("callback-token", body)).isInstanceOf(CallbackReading.Unreadable.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"awb\":\"19041211125783\",\"scans\":\"none\"}",
                "{\"awb\":19041211125783,\"scans\":[null,7,[],{}]}",
                "{\"awb\":\"19041211125783\",\"scans\":[{\"date\":\"2026-02-30 25:00:00\",\"sr-status\":\"7\"}]}",
                "{\"awb\":\"19041211125783\",\"shipment_status_id\":7,\"current_timestamp\":\"\"}"
            })
    void brokenScansAreLeftOut(String body) {
        assertThat(pushed(body).scans()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "callback-toke", "callback-token ", "CALLBACK-TOKEN"})
    void whoeverDoesNotKnowTheTokenIsNotShiprocket(String key) {
        assertThat(called(key, bench.sample("callback.json"))).isInstanceOf(CallbackReading.NotAuthentic.class);
    }

    @Test
    void anAccountWithoutATokenTakesNoCallbacks() {
        bench.secrets.remove("dakiya.shiprocket.accounts." + bench.account + ".callback-token");
        assertThat(called("", bench.sample("callback.json"))).isInstanceOf(CallbackReading.NotAuthentic.class);
    }

    @Test
    void aNewTokenIsReadWhenTheOldOneIsNotGiven() {
        bench.rotated.put("dakiya.shiprocket.accounts." + bench.account + ".callback-token", "next-token");
        assertThat(called("next-token", bench.sample("callback.json"))).isInstanceOf(CallbackReading.Reports.class);
    }
}
