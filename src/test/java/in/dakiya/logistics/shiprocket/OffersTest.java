package in.dakiya.logistics.shiprocket;

import static in.dakiya.logistics.shiprocket.Bench.LOGIN;
import static in.dakiya.logistics.shiprocket.Bench.SERVICEABILITY;
import static org.assertj.core.api.Assertions.assertThat;

import in.dakiya.logistics.Offer;
import in.dakiya.logistics.OfferRequest;
import in.dakiya.logistics.PartnerAnswer;
import in.dakiya.logistics.Refusal;
import in.dakiya.order.Parcel;
import in.dakiya.story.LocalWorld;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which couriers would carry a parcel: what is asked, and what each answer comes to. Nothing is booked. */
@QuarkusTest
@QuarkusTestResource(LocalWorld.class)
class OffersTest extends OnTheBench {

    private PartnerAnswer<List<Offer>> offers(long collectPaise) {
        return bench.process()
                .offers(new OfferRequest(
                        bench.account, "560003", "570001", new Parcel(600, 25, 20, 4), collectPaise, 104_800));
    }

    private List<String> ids(PartnerAnswer<List<Offer>> answer) {
        return Bench.done(answer).stream().map(Offer::courierId).toList();
    }

    @Test
    void itIsAskedByPincodesAndWeightAndNothingPersonal() {
        bench.on(SERVICEABILITY, "offers.json");
        offers(104_800);
        assertThat(bench.server.asked())
                .containsExactly(
                        LOGIN,
                        SERVICEABILITY
                                + "?pickup_postcode=560003&delivery_postcode=570001&cod=1&weight=0.600&length=25"
                                + "&breadth=20&height=4&declared_value=1048.00");
        assertThat(bench.server.calls().getLast().authorization()).isEqualTo(Bench.BEARER);
    }

    @Test
    void theRecommendedOneComesFirstAndTheOthersByPrice() {
        bench.on(SERVICEABILITY, "offers.json");
        assertThat(Bench.done(offers(0)))
                .containsExactly(
                        new Offer("51", "Xpressbees Surface", 6_500, 4, LocalDate.of(2026, 11, 26)),
                        new Offer("225", "India Post Parcel", 5_550, 7, LocalDate.of(2026, 11, 29)),
                        new Offer("43", "Delhivery Surface", 7_121, null, null),
                        new Offer("1", "Blue Dart", 11_800, 2, null));
    }

    @Test
    void whereCashIsCollectedThoseThatTakeNoneAreLeftOut() {
        bench.on(SERVICEABILITY, "offers.json");
        assertThat(ids(offers(1))).containsExactly("51", "43", "1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-65.0",
                "0",
                "0.001",
                "1e9",
                "1000000",
                "\"1e999999999\"",
                "\"NaN\"",
                "\"free\"",
                "null",
                "[]",
                "{}"
            })
    void anOfferWithoutAPriceThatCanBeBelievedIsNotTold(String rate) {
        String one = "{\"courier_company_id\":%s,\"courier_name\":\"Courier\",\"rate\":%s,\"blocked\":0,\"cod\":1}";
        bench.server.on(
                SERVICEABILITY,
                200,
                "{\"data\":{\"recommended_courier_company_id\":7,\"available_courier_companies\":["
                        + one.formatted("7", rate) + "," + one.formatted("8", "\"60\"") + "]}}");
        assertThat(ids(offers(0))).containsExactly("8");
    }

    @Test
    void aNameThatIsMissingOrEndlessDoesNoHarm() {
        String one = "{\"courier_company_id\":%d,\"courier_name\":%s,\"rate\":60}";
        bench.server.on(
                SERVICEABILITY,
                200,
                "{\"data\":{\"available_courier_companies\":[" + one.formatted(7, "null") + ","
                        + one.formatted(8, "\"" + "x".repeat(5_000) + "\"") + "]}}");
        assertThat(Bench.done(offers(0))).extracting(Offer::courier).containsExactly("Courier 7", "x".repeat(60));
    }

    @ParameterizedTest
    @CsvSource({
        "200, not-served.json, PINCODE_NOT_SERVED",
        "200, offers-none.json, PINCODE_NOT_SERVED",
        "400, wallet-empty.json, WALLET_EMPTY",
    })
    void whereNobodyGoesItIsRefused(int status, String answer, Refusal refusal) {
        bench.refuses(SERVICEABILITY, status, answer);
        assertThat(Bench.refusal(offers(0))).isEqualTo(refusal);
    }

    @Test
    void whereNobodyWhoGoesThereTakesCashNoCourierTakesIt() {
        bench.server.on(
                SERVICEABILITY,
                200,
                "{\"data\":{\"available_courier_companies\":[{\"courier_company_id\":225,\"rate\":55,\"cod\":0}]}}");
        assertThat(Bench.refusal(offers(500))).isEqualTo(Refusal.NO_COURIER);
    }

    @ParameterizedTest
    @CsvSource({"500,error-page.html", "403,error-page.html", "200,error-page.html", "503,not-served.json"})
    void aPageOfAFirewallOrOfAServerInTroubleIsNoAnswer(int status, String page) {
        bench.refuses(SERVICEABILITY, status, page);
        assertThat(offers(0)).isInstanceOf(PartnerAnswer.Unavailable.class);
    }

    @Test
    void whereItIsTooMuchItIsAskedAgainLater() {
        bench.server.on(SERVICEABILITY, 429, "{\"message\":\"Too Many Attempts.\"}");
        assertThat(offers(0)).isEqualTo(new PartnerAnswer.Unavailable<>("TOO_MANY", Duration.ofMinutes(1)));
    }

    @Test
    void anOldTokenIsRenewedOnce() {
        bench.refuses(SERVICEABILITY, 401, "token-expired.json").on(SERVICEABILITY, "offers.json");
        assertThat(ids(offers(0))).first().isEqualTo("51");
        assertThat(bench.server.asked()).filteredOn(LOGIN::equals).hasSize(2);
    }

    @Test
    void anOfferThatIsLostIsSimplyAskedForAgain() {
        bench.server.breaksOffOn(SERVICEABILITY);
        assertThat(offers(0)).isInstanceOf(PartnerAnswer.Unavailable.class);
    }
}
