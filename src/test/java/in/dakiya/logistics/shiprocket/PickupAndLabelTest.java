package in.dakiya.logistics.shiprocket;

import static in.dakiya.logistics.shiprocket.Bench.LABEL;
import static in.dakiya.logistics.shiprocket.Bench.LOGIN;
import static in.dakiya.logistics.shiprocket.Bench.PICKUP;
import static in.dakiya.logistics.shiprocket.Bench.SHOW;
import static org.assertj.core.api.Assertions.assertThat;

import in.dakiya.logistics.Label;
import in.dakiya.logistics.PartnerAnswer;
import in.dakiya.logistics.Pickup;
import in.dakiya.logistics.PickupRequest;
import in.dakiya.logistics.Refusal;
import in.dakiya.logistics.shiprocket.Bench.Kept;
import in.dakiya.story.LocalWorld;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rider is asked to come, once; the label comes when it is there. */
@QuarkusTest
@QuarkusTestResource(LocalWorld.class)
class PickupAndLabelTest extends OnTheBench {

    private static final String PDF = "GET /kr-shipmultichannel/77/labels/601.pdf";
    private static final Pickup MONDAY =
            new Pickup(LocalDate.of(2026, 11, 23), "Reference No: 194_BIGFOOT 1966840_11122020");

    private PartnerAnswer<Pickup> pickup(boolean again, Kept kept) {
        return bench.process().requestPickup(bench.booking(), new PickupRequest(again), kept);
    }

    @Test
    void onePickupIsAskedForOneShipment() {
        bench.on(PICKUP, "pickup.json");
        assertThat(Bench.done(pickup(false, Kept.first()))).isEqualTo(MONDAY);
        assertThat(bench.server.asked()).containsExactly(LOGIN, PICKUP);
        assertThat(bench.server.only(PICKUP).authorization()).isEqualTo(Bench.BEARER);
        assertThat(Bench.json(bench.server.only(PICKUP).body())).isEqualTo(Bench.json("{\"shipment_id\":[601]}"));
    }

    @Test
    void afterAFailedPickupItIsARetry() {
        bench.on(PICKUP, "pickup.json");
        Bench.done(pickup(true, Kept.first()));
        assertThat(Bench.json(bench.server.only(PICKUP).body()))
                .isEqualTo(Bench.json("{\"shipment_id\":[601],\"status\":\"retry\"}"));
    }

    @Test
    void afterALostAnswerThePickupIsReadAndNotAskedForAgain() {
        bench.server.breaksOffOn(PICKUP);
        assertThat(pickup(false, Kept.first())).isInstanceOf(PartnerAnswer.Unknown.class);
        bench.on(SHOW, "shown-with-pickup.json");
        assertThat(Bench.done(pickup(false, Kept.again(Map.of())))).isEqualTo(MONDAY);
        assertThat(bench.server.asked()).filteredOn(PICKUP::equals).hasSize(1);
    }

    @Test
    void whereNoPickupStandsItIsAskedFor() {
        bench.on(SHOW, "shown-with-awb.json").on(PICKUP, "pickup.json");
        assertThat(Bench.done(pickup(false, Kept.again(Map.of())))).isEqualTo(MONDAY);
    }

    @Test
    void whereLookingFailsNothingIsAskedFor() {
        bench.server.on(SHOW, 200, bench.sample("error-page.html"));
        assertThat(pickup(false, Kept.again(Map.of()))).isInstanceOf(PartnerAnswer.Unavailable.class);
        assertThat(bench.server.asked()).doesNotContain(PICKUP);
    }

    @Test
    void alreadyInTheQueueIsAsGoodAsDone() {
        bench.refuses(PICKUP, 400, "pickup-already.json").on(SHOW, "shown-with-pickup.json");
        assertThat(Bench.done(pickup(false, Kept.first()))).isEqualTo(MONDAY);
    }

    @ParameterizedTest
    @CsvSource({"200,not-served.json,PINCODE_NOT_SERVED", "400,wallet-empty.json,WALLET_EMPTY"})
    void aRefusedPickupSaysWhy(int status, String answer, Refusal refusal) {
        bench.refuses(PICKUP, status, answer);
        assertThat(Bench.refusal(pickup(false, Kept.first()))).isEqualTo(refusal);
    }

    @Test
    void aPickupWithoutItsFlagIsNone() {
        bench.server.on(PICKUP, 200, "{\"pickup_status\":0,\"message\":\"The shipment is cancelled\"}");
        assertThat(Bench.refusal(pickup(false, Kept.first()))).isEqualTo(Refusal.CANCELLED);
    }

    private PartnerAnswer<Label> label() {
        return bench.process().label(bench.booking());
    }

    @Test
    void aLabelIsTwoCallsAndAPdf() {
        bench.on(LABEL, "label.json").server.on(PDF, 200, "%PDF-1.4 the label of 14325467890123");
        Label label = Bench.done(label());
        assertThat(new String(label.pdf(), StandardCharsets.ISO_8859_1)).endsWith("14325467890123");
        assertThat(bench.server.asked()).containsExactly(LOGIN, LABEL, PDF);
        assertThat(Bench.json(bench.server.only(LABEL).body())).isEqualTo(Bench.json("{\"shipment_id\":[601]}"));
        // The token is for the interface, not for the store of files.
        assertThat(bench.server.only(PDF).authorization()).isEmpty();
    }

    @Test
    void aLabelThatIsNotMadeYetIsAskedForLater() {
        bench.on(LABEL, "label-not-created.json");
        assertThat(label()).isEqualTo(new PartnerAnswer.NotYet<>(Duration.ofMinutes(5)));
    }

    @Test
    void aLostLabelIsSimplyAskedForAgain() {
        bench.server.breaksOffOn(LABEL);
        assertThat(label()).isInstanceOf(PartnerAnswer.Unavailable.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "%PDF-", "<Error><Code>NoSuchKey</Code></Error>", "not a label"})
    void whatIsNoPdfIsNoLabel(String file) {
        bench.on(LABEL, "label.json").server.on(PDF, 200, file);
        assertThat(label()).isInstanceOf(PartnerAnswer.NotYet.class);
    }

    @Test
    void anEndlessFileIsNoLabel() {
        byte[] large = new byte[11 * 1024 * 1024];
        System.arraycopy("%PDF-".getBytes(StandardCharsets.US_ASCII), 0, large, 0, 5);
        bench.on(LABEL, "label.json").server.on(PDF, 200, large);
        assertThat(label()).isInstanceOf(PartnerAnswer.NotYet.class);
    }

    /** The address comes from outside: it must not lead anywhere else. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://169.254.169.254/latest/meta-data/",
                "http://127.0.0.1:1/label.pdf",
                "file:///etc/passwd",
                "https://evil.example/label.pdf",
                "https://amazonaws.com.evil.example/label.pdf",
                "http://kr-shipmultichannel.s3.amazonaws.com/601.pdf",
                "https://user@evil.example:443/.amazonaws.com",
                "no address at all"
            })
    void aLabelIsFetchedFromNowhereElse(String address) {
        bench.server.on(LABEL, 200, "{\"label_created\":1,\"label_url\":\"" + address + "\"}");
        assertThat(label()).isInstanceOf(PartnerAnswer.Unavailable.class);
    }
}
