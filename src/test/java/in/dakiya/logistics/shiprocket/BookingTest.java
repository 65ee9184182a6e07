package in.dakiya.logistics.shiprocket;

import static in.dakiya.logistics.shiprocket.Bench.ASSIGN;
import static in.dakiya.logistics.shiprocket.Bench.CREATE;
import static in.dakiya.logistics.shiprocket.Bench.LOGIN;
import static in.dakiya.logistics.shiprocket.Bench.SEARCH;
import static in.dakiya.logistics.shiprocket.Bench.SERVICEABILITY;
import static in.dakiya.logistics.shiprocket.Bench.SHOW;
import static org.assertj.core.api.Assertions.assertThat;

import in.dakiya.logistics.Booking;
import in.dakiya.logistics.PartnerAnswer;
import in.dakiya.logistics.Refusal;
import in.dakiya.logistics.shiprocket.Bench.Kept;
import in.dakiya.story.LocalWorld;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Create, choose a courier, assign the AWB: what is sent where, and what each answer comes to. */
@QuarkusTest
@QuarkusTestResource(LocalWorld.class)
class BookingTest extends OnTheBench {

    private static final Map<String, String> CREATED = Map.of("order", "501", "shipment", "601");

    private PartnerAnswer<Booking> book(Kept kept) {
        return bench.process().book(bench.request(), kept);
    }

    private List<String> askedAfterLogin() {
        return bench.server.asked().stream().filter(what -> !what.equals(LOGIN)).toList();
    }

    @Test
    void aBookingIsThreeCallsAndThePaidOneIsTheLast() {
        bench.on(CREATE, "created.json")
                .on(SERVICEABILITY, "serviceability.json")
                .on(ASSIGN, "assigned.json");
        Kept kept = Kept.first();
        Booking booking = Bench.done(book(kept));
        assertThat(askedAfterLogin()).containsExactly(CREATE, SERVICEABILITY + "?order_id=501", ASSIGN);
        assertThat(bench.server.calls().subList(1, 4))
                .allMatch(c -> c.authorization().equals(Bench.BEARER));
        assertThat(booking.awb()).isEqualTo("14325467890123");
        assertThat(booking.courier()).isEqualTo("Xpressbees Surface");
        assertThat(booking.references()).isEqualTo(CREATED);
        assertThat(booking.expectedDelivery()).isEqualTo(LocalDate.of(2026, 11, 26));
        assertThat(booking.trackingUrl()).endsWith("/14325467890123");
        assertThat(kept.progress()).isEqualTo(CREATED);
    }

    @Test
    void theOrderIsWrittenAsShiprocketWantsIt() {
        bench.on(CREATE, "created.json")
                .on(SERVICEABILITY, "serviceability.json")
                .on(ASSIGN, "assigned.json");
        book(Kept.first());
        RecordingServer.Call create = bench.server.only(CREATE);
        assertThat(create.contentType()).startsWith("application/json");
        assertThat(Bench.json(create.body()).toString())
                .isEqualTo(Bench.json(bench.sample("create-request.json")).toString());
        assertThat(Bench.json(bench.server.only(ASSIGN).body()))
                .isEqualTo(Bench.json("{\"shipment_id\":601,\"courier_id\":51}"));
    }

    @Test
    void aCourierThatRefusesIsFollowedByTheNextCheapestButNeverByABlockedOne() {
        bench.on(CREATE, "created.json").on(SERVICEABILITY, "serviceability.json");
        bench.on(ASSIGN, "assign-refused.json", "assigned.json");
        Bench.done(book(Kept.first()));
        assertThat(bench.server.calls().stream()
                        .filter(c -> c.what().equals(ASSIGN))
                        .map(c -> Bench.json(c.body()).path("courier_id").asInt()))
                .containsExactly(51, 14);
    }

    @Test
    void anAwbThatIsNullIsNoAwb() {
        bench.on(CREATE, "created.json").on(SERVICEABILITY, "serviceability.json");
        bench.server.on(ASSIGN, 200, "{\"awb_assign_status\":1,\"response\":{\"data\":{\"awb_code\":null}}}");
        assertThat(Bench.refusal(book(Kept.first()))).isEqualTo(Refusal.NO_COURIER);
    }

    @Test
    void whenNoCourierTakesItThreeWereAsked() {
        bench.on(CREATE, "created.json")
                .on(SERVICEABILITY, "serviceability.json")
                .on(ASSIGN, "assign-refused.json");
        assertThat(Bench.refusal(book(Kept.first()))).isEqualTo(Refusal.NO_COURIER);
        assertThat(bench.server.asked()).filteredOn(ASSIGN::equals).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({
        "422, create-address-short.json, ADDRESS_REJECTED",
        "422, pickup-location-wrong.json, PICKUP_LOCATION_UNKNOWN",
        "400, wallet-empty.json, WALLET_EMPTY",
        "200, created-canceled.json, CANCELLED",
        "200, not-served.json, PINCODE_NOT_SERVED",
    })
    void whatShiprocketWillNotCreateIsRefusedAndNothingIsPaidFor(int status, String answer, Refusal refusal) {
        bench.refuses(CREATE, status, answer);
        PartnerAnswer<Booking> booking = book(Kept.first());
        assertThat(Bench.refusal(booking)).isEqualTo(refusal);
        assertThat(booking.toString()).doesNotContain("asha@example.in", "9800000001");
        assertThat(askedAfterLogin()).containsExactly(CREATE);
    }

    @Test
    void anEmptyWalletIsNotTriedWithOtherCouriers() {
        bench.on(CREATE, "created.json").on(SERVICEABILITY, "serviceability.json");
        bench.refuses(ASSIGN, 400, "wallet-empty.json");
        assertThat(Bench.refusal(book(Kept.first()))).isEqualTo(Refusal.WALLET_EMPTY);
        assertThat(bench.server.asked()).filteredOn(ASSIGN::equals).hasSize(1);
    }

    @Test
    void aPincodeThatNobodyServesIsRefusedThoughHttpSays200() {
        bench.on(CREATE, "created.json").on(SERVICEABILITY, "not-served.json");
        assertThat(Bench.refusal(book(Kept.first()))).isEqualTo(Refusal.PINCODE_NOT_SERVED);
        assertThat(bench.server.asked()).doesNotContain(ASSIGN);
    }

    @Test
    void anOrderThatExistsIsFoundByItsExactNumber() {
        bench.refuses(CREATE, 400, "create-already.json")
                .on(SEARCH, "found.json")
                .on(SHOW, "shown-without-awb.json");
        bench.on(SERVICEABILITY, "serviceability.json").on(ASSIGN, "assigned.json");
        assertThat(Bench.done(book(Kept.first())).references()).isEqualTo(CREATED);
        assertThat(askedAfterLogin())
                .containsExactly(
                        CREATE,
                        SEARCH + "?search=MS-1001-1&per_page=20",
                        SHOW,
                        SERVICEABILITY + "?order_id=501",
                        ASSIGN);
    }

    @Test
    void afterALostCreateItIsLookedForBeforeItIsCreatedAgain() {
        bench.server.breaksOffOn(CREATE);
        Kept kept = Kept.first();
        assertThat(book(kept)).isInstanceOf(PartnerAnswer.Unknown.class);
        assertThat(kept.progress()).isEmpty();
        bench.on(SEARCH, "found.json").on(SHOW, "shown-without-awb.json");
        bench.on(SERVICEABILITY, "serviceability.json").on(ASSIGN, "assigned.json");
        Bench.done(book(Kept.again(Map.of())));
        assertThat(bench.server.asked()).filteredOn(CREATE::equals).hasSize(1);
    }

    @Test
    void whatWasNotFoundIsCreated() {
        bench.on(SEARCH, "found-none.json").on(CREATE, "created.json");
        bench.on(SERVICEABILITY, "serviceability.json").on(ASSIGN, "assigned.json");
        Bench.done(book(Kept.again(Map.of())));
        assertThat(bench.server.asked()).filteredOn(CREATE::equals).hasSize(1);
    }

    @Test
    void afterALostAssignmentTheAwbIsReadAndNotPaidForAgain() {
        bench.on(CREATE, "created.json").on(SERVICEABILITY, "serviceability.json");
        bench.server.breaksOffOn(ASSIGN);
        Kept kept = Kept.first();
        assertThat(book(kept)).isInstanceOf(PartnerAnswer.Unknown.class);
        bench.on(SHOW, "shown-with-awb.json");
        Booking found = Bench.done(book(Kept.again(kept.progress())));
        assertThat(found.awb()).isEqualTo("14325467890123");
        assertThat(found.courier()).isEqualTo("Xpressbees Surface");
        assertThat(bench.server.asked()).filteredOn(ASSIGN::equals).hasSize(1);
        assertThat(bench.server.asked()).filteredOn(CREATE::equals).hasSize(1);
    }

    @Test
    void maskedFieldsOfTheCustomerAreNotRead() {
        bench.on(SHOW, "shown-with-awb.json");
        assertThat(book(Kept.again(CREATED)).toString()).doesNotContain("xxxx", "A***");
    }

    @Test
    void whenLookingFailsNothingIsRepeated() {
        bench.server.on(SEARCH, 502, "Bad Gateway");
        assertThat(book(Kept.again(Map.of()))).isInstanceOf(PartnerAnswer.Unavailable.class);
        bench.server.on(SHOW, 200, "");
        assertThat(book(Kept.again(CREATED))).isInstanceOf(PartnerAnswer.Unavailable.class);
        assertThat(bench.server.asked()).doesNotContain(CREATE, ASSIGN);
    }

    /** What cannot be read may have been done; what a wall in front of it answered has not. */
    @ParameterizedTest
    @CsvSource({"200,Unknown", "500,Unknown", "502,Unknown", "403,Unavailable", "404,Unavailable", "302,Unavailable"})
    void aPageInsteadOfAnAnswer(int status, String kind) {
        bench.refuses(CREATE, status, "error-page.html");
        assertThat(book(Kept.first()).getClass().getSimpleName()).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({"200,Unknown", "204,Unknown", "400,Unavailable", "500,Unknown"})
    void anEmptyAnswer(int status, String kind) {
        bench.server.on(CREATE, status, "");
        assertThat(book(Kept.first()).getClass().getSimpleName()).isEqualTo(kind);
    }

    @Test
    void hugeAnswersAreCutShortOrNotRead() {
        bench.server.on(CREATE, 400, "{\"message\":\"" + "wrong ".repeat(1_000_000) + "\"}");
        PartnerAnswer<Booking> refused = book(Kept.first());
        assertThat(Bench.refusal(refused)).isEqualTo(Refusal.OTHER);
        assertThat(refused.toString().length()).isLessThan(300);
        bench.server.on(CREATE, 200, "[".repeat(5_000_000));
        bench.server.on(CREATE, 200, "[".repeat(5_000_000));
        assertThat(book(Kept.first())).isInstanceOf(PartnerAnswer.Refused.class);
        assertThat(book(Kept.first())).isInstanceOf(PartnerAnswer.Unknown.class);
    }

    @Test
    void tooManyRequestsWaitAMinute() {
        bench.server.on(CREATE, 429, "{\"message\":\"Too Many Attempts.\"}");
        assertThat(book(Kept.first())).isEqualTo(new PartnerAnswer.Unavailable<>("TOO_MANY", Duration.ofMinutes(1)));
    }

    @Test
    void whatIsNotAnsweredInTimeMayHaveBeenDone() {
        bench.on(Bench.TRACK, "tracked.json").server.hangsOn(CREATE);
        // Logs in, so that the hasty one makes a single call.
        Bench.done(bench.process().track(bench.account, List.of("14325467890123")));
        PartnerAnswer<Booking> booking = bench.process(Duration.ofMillis(300)).book(bench.request(), Kept.first());
        assertThat(booking).isEqualTo(new PartnerAnswer.Unknown<>("NO_ANSWER"));
    }

    @Test
    void aServerThatIsNotThereWasCertainlyNotAsked() {
        bench.on(Bench.TRACK, "tracked.json");
        Bench.done(bench.process().track(bench.account, List.of("14325467890123")));
        bench.server.close();
        assertThat(book(Kept.first())).isInstanceOf(PartnerAnswer.Unavailable.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"status\":\"NEW\"}", "{\"order_id\":501,\"shipment_id\":null,\"status\":\"NEW\"}"})
    void anOrderWithoutItsIdsIsNoOrder(String answer) {
        bench.server.on(CREATE, 200, answer);
        assertThat(Bench.refusal(book(Kept.first()))).isEqualTo(Refusal.OTHER);
    }
}
