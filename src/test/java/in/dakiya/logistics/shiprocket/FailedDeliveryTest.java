package in.dakiya.logistics.shiprocket;

import static in.dakiya.logistics.shiprocket.Bench.LOGIN;
import static in.dakiya.logistics.shiprocket.Bench.NDR;
import static in.dakiya.logistics.shiprocket.Bench.NDR_ACTION;
import static in.dakiya.logistics.shiprocket.Bench.TRACK;
import static org.assertj.core.api.Assertions.assertThat;

import in.dakiya.logistics.FailedDeliveryAnswer;
import in.dakiya.logistics.Heard;
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

/** What is to be done after a failed delivery: what is sent where, and what each answer comes to. */
@QuarkusTest
@QuarkusTestResource(LocalWorld.class)
class FailedDeliveryTest extends OnTheBench {

    private static final FailedDeliveryAnswer AGAIN = new FailedDeliveryAnswer.DeliverAgain(null);
    private static final FailedDeliveryAnswer BACK = new FailedDeliveryAnswer.ReturnToSeller();

    private PartnerAnswer<Heard> say(FailedDeliveryAnswer answer) {
        return bench.process().answerFailedDelivery(bench.booking(), answer, Kept.first());
    }

    private PartnerAnswer<Heard> sayAgain(FailedDeliveryAnswer answer) {
        return bench.process().answerFailedDelivery(bench.booking(), answer, Kept.again(Map.of()));
    }

    private List<String> askedAfterLogin() {
        return bench.server.asked().stream().filter(what -> !what.equals(LOGIN)).toList();
    }

    @Test
    void deliverAgainIsOneCallByAwb() {
        bench.server.on(NDR_ACTION, 202, "");
        Bench.done(say(AGAIN));
        assertThat(askedAfterLogin()).containsExactly(NDR_ACTION);
        assertThat(Bench.json(bench.server.only(NDR_ACTION).body()))
                .isEqualTo(Bench.json("{\"comments\":\"The seller asks to deliver again\",\"action\":\"re-attempt\"}"));
        assertThat(bench.server.only(NDR_ACTION).authorization()).isEqualTo(Bench.BEARER);
    }

    @Test
    void aDayIsPassedOn() {
        bench.server.on(NDR_ACTION, 202, "{}");
        Bench.done(say(new FailedDeliveryAnswer.DeliverAgain(LocalDate.of(2026, 11, 27))));
        assertThat(Bench.json(bench.server.only(NDR_ACTION).body()))
                .isEqualTo(Bench.json("{\"comments\":\"The seller asks to deliver again on 2026-11-27\","
                        + "\"action\":\"re-attempt\",\"deferred_date\":\"2026-11-27\"}"));
    }

    @Test
    void theWayBackIsAskedForByItsOwnName() {
        bench.server.on(NDR_ACTION, 202, "");
        Bench.done(say(BACK));
        assertThat(Bench.json(bench.server.only(NDR_ACTION).body()))
                .isEqualTo(Bench.json("{\"comments\":\"The seller asks for the parcel back\",\"action\":\"return\"}"));
    }

    @Test
    void afterALostAnswerItIsFoundInTheHistoryAndNotRepeated() {
        bench.on(NDR, "ndr-answered.json");
        Bench.done(sayAgain(AGAIN));
        assertThat(askedAfterLogin()).containsExactly(NDR);
    }

    /** Another try is then asked for a day later; it is the same answer. */
    @Test
    void afterMidnightALostAnswerIsFoundAsWell() {
        bench.on(NDR, "ndr-answered.json");
        Bench.done(sayAgain(new FailedDeliveryAnswer.DeliverAgain(LocalDate.of(2026, 11, 28))));
        assertThat(askedAfterLogin()).containsExactly(NDR);
    }

    /** The history of the first attempt has the same answer; that one is used up. */
    @Test
    void whatWasSaidAfterAnEarlierAttemptDoesNotCount() {
        bench.on(NDR, "ndr.json").server.on(NDR_ACTION, 202, "");
        Bench.done(sayAgain(AGAIN));
        assertThat(askedAfterLogin()).containsExactly(NDR, NDR_ACTION);
    }

    @Test
    void theSameAnswerRefusedAsGivenIsDone() {
        bench.server.on(NDR_ACTION, 400, "{\"message\":\"Action is already taken\",\"status_code\":400}");
        bench.on(NDR, "ndr-answered.json");
        Bench.done(say(AGAIN));
    }

    @Test
    void anotherAnswerThanTheOneThatWasGivenIsTooLate() {
        bench.server.on(NDR_ACTION, 400, "{\"message\":\"Action is already taken\",\"status_code\":400}");
        bench.on(NDR, "ndr-answered.json").on(TRACK, "tracked-undelivered.json");
        assertThat(Bench.refusal(say(BACK))).isEqualTo(Refusal.TOO_LATE);
    }

    @ParameterizedTest
    @CsvSource({"true, tracked-out-again.json", "false, tracked-going-back.json"})
    void whatHasComeToPassMeanwhileIsDone(boolean again, String tracked) {
        bench.refuses(NDR_ACTION, 404, "ndr-none.json")
                .refuses(NDR, 404, "ndr-none.json")
                .on(TRACK, tracked);
        Bench.done(say(again ? AGAIN : BACK));
    }

    @ParameterizedTest
    @CsvSource({"true, tracked-going-back.json", "false, tracked-out-again.json", "true, tracked-nothing.json"})
    void whereTheCourierNoLongerAsksItIsTooLate(boolean again, String tracked) {
        bench.refuses(NDR_ACTION, 404, "ndr-none.json")
                .refuses(NDR, 404, "ndr-none.json")
                .on(TRACK, tracked);
        assertThat(Bench.refusal(say(again ? AGAIN : BACK))).isEqualTo(Refusal.TOO_LATE);
    }

    @ParameterizedTest
    @CsvSource({"ndr-passed.json, 400, TOO_LATE", "ndr-wrong-date.json, 422, OTHER"})
    void whileItWaitsTheWordsTellWhy(String answer, int status, Refusal refusal) {
        bench.refuses(NDR_ACTION, status, answer).on(NDR, "ndr.json").on(TRACK, "tracked-undelivered.json");
        assertThat(Bench.refusal(say(AGAIN))).isEqualTo(refusal);
    }

    @Test
    void whileItsStateCannotBeReadNothingIsSaid() {
        bench.refuses(NDR_ACTION, 400, "ndr-passed.json").refuses(NDR, 500, "error-page.html");
        assertThat(say(AGAIN)).isInstanceOf(PartnerAnswer.Unavailable.class);
        assertThat(sayAgain(AGAIN)).isInstanceOf(PartnerAnswer.Unavailable.class);
    }

    @Test
    void anAnswerThatIsLostMayHaveBeenHeard() {
        bench.server.breaksOffOn(NDR_ACTION);
        assertThat(say(AGAIN)).isInstanceOf(PartnerAnswer.Unknown.class);
    }

    @Test
    void whereItIsTooMuchOrAFirewallAnswersNothingWasDone() {
        bench.server.on(NDR_ACTION, 429, "{\"message\":\"Too Many Attempts.\"}");
        assertThat(say(AGAIN)).isEqualTo(new PartnerAnswer.Unavailable<>("TOO_MANY", Duration.ofMinutes(1)));
        bench.server.forget(NDR_ACTION);
        bench.refuses(NDR_ACTION, 403, "error-page.html");
        assertThat(say(AGAIN)).isInstanceOf(PartnerAnswer.Unavailable.class);
    }

    @Test
    void anOldTokenIsRenewedOnce() {
        bench.refuses(NDR_ACTION, 401, "token-expired.json").server.on(NDR_ACTION, 202, "");
        Bench.done(say(AGAIN));
    }
}
