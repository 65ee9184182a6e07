package in.dakiya.logistics.shiprocket;

import static in.dakiya.logistics.shiprocket.Bench.ASSIGN;
import static in.dakiya.logistics.shiprocket.Bench.SERVICEABILITY;
import static in.dakiya.logistics.shiprocket.Bench.SHOW;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import in.dakiya.logistics.Booking;
import in.dakiya.logistics.PartnerAnswer;
import in.dakiya.logistics.Refusal;
import in.dakiya.logistics.shiprocket.Bench.Kept;
import in.dakiya.order.Parcel;
import in.dakiya.story.LocalWorld;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An order that Shiprocket holds since a booking was refused is weighed anew before it is paid for. */
@QuarkusTest
@QuarkusTestResource(LocalWorld.class)
class HeldOrderTest extends OnTheBench {

    private static final String UPDATE = "POST /v1/external/orders/update/adhoc";
    private static final Parcel HEAVIER = new Parcel(2_200, 25, 20, 4);

    private PartnerAnswer<Booking> book(Parcel parcel) {
        bench.on(SHOW, "shown-without-awb.json")
                .on(SERVICEABILITY, "serviceability.json")
                .on(ASSIGN, "assigned.json");
        return bench.process()
                .book(bench.request("12 Lake View", parcel), Kept.again(Map.of("order", "501", "shipment", "601")));
    }

    private boolean asked(String what) {
        return bench.server.asked().contains(what);
    }

    @Test
    void asItIsItIsNotWrittenAgain() {
        Bench.done(book(new Parcel(600, 25, 20, 4)));
        assertThat(asked(UPDATE)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"2200, 25, 20, 4", "600, 26, 20, 4", "600, 25, 21, 4", "600, 25, 20, 5"})
    void anotherWeightOrSideIsToldBeforeTheAwbIsAskedFor(int grams, int length, int breadth, int height) {
        bench.on(UPDATE, "updated.json");
        Bench.done(book(new Parcel(grams, length, breadth, height)));
        JsonNode form = Bench.json(bench.server.only(UPDATE).body());
        assertThat(form.path("order_id").asText()).isEqualTo("MS-1001-1");
        assertThat(form.path("weight").decimalValue()).isEqualByComparingTo(grams / 1000.0 + "");
        assertThat(form.path("height").asInt()).isEqualTo(height);
        assertThat(bench.server.asked()).containsSubsequence(UPDATE, SERVICEABILITY + "?order_id=501", ASSIGN);
    }

    @Test
    void whatIsNotWeighedAnewIsNotPaidForByTheOldWeight() {
        bench.server.on(
                UPDATE,
                200,
                "{\"success\":true,\"partially_update\":true,\"not_updated_fields\":\"order_date ,weight ,length\"}");
        assertThat(Bench.refusal(book(HEAVIER))).isEqualTo(Refusal.OTHER);
        assertThat(asked(ASSIGN)).isFalse();
    }

    @Test
    void anUpdateThatIsRefusedBooksNothing() {
        bench.refuses(UPDATE, 422, "create-address-short.json");
        assertThat(Bench.refusal(book(HEAVIER))).isEqualTo(Refusal.ADDRESS_REJECTED);
        assertThat(asked(ASSIGN)).isFalse();
    }

    @Test
    void whereItsAnswerIsLostItIsToldAgain() {
        bench.server.breaksOffOn(UPDATE);
        assertThat(book(HEAVIER)).isInstanceOf(PartnerAnswer.Unavailable.class);
        assertThat(asked(ASSIGN)).isFalse();
    }
}
