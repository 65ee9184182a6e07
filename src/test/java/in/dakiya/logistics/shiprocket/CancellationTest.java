package in.dakiya.logistics.shiprocket;

import static in.dakiya.logistics.shiprocket.Bench.CANCEL;
import static in.dakiya.logistics.shiprocket.Bench.LOGIN;
import static in.dakiya.logistics.shiprocket.Bench.SHOW;
import static in.dakiya.logistics.shiprocket.Bench.TRACK;
import static org.assertj.core.api.Assertions.assertThat;

import in.dakiya.logistics.Booking;
import in.dakiya.logistics.Cancelled;
import in.dakiya.logistics.PartnerAnswer;
import in.dakiya.logistics.Refusal;
import in.dakiya.logistics.shiprocket.Bench.Kept;
import in.dakiya.story.LocalWorld;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Taking a booking back: what is sent where, and what each answer comes to. */
@QuarkusTest
@QuarkusTestResource(LocalWorld.class)
class CancellationTest extends OnTheBench {

    private PartnerAnswer<Cancelled> cancel(Kept kept) {
        return bench.process().cancel(bench.booking(), kept);
    }

    private PartnerAnswer<Cancelled> again() {
        return cancel(Kept.again(Map.of()));
    }

    private List<String> askedAfterLogin() {
        return bench.server.asked().stream().filter(what -> !what.equals(LOGIN)).toList();
    }

    @Test
    void aCancellationIsOneCallWithShiprocketsIdAndItsEndComesLater() {
        bench.on(CANCEL, "cancelled.json");
        assertThat(Bench.done(cancel(Kept.first()))).isEqualTo(new Cancelled(false));
        assertThat(askedAfterLogin()).containsExactly(CANCEL);
        assertThat(Bench.json(bench.server.only(CANCEL).body())).isEqualTo(Bench.json("{\"ids\":[501]}"));
        assertThat(bench.server.only(CANCEL).authorization()).isEqualTo(Bench.BEARER);
    }

    @ParameterizedTest
    @ValueSource(ints = {202, 204})
    void anEmptyAnswerIsAYes(int status) {
        bench.server.on(CANCEL, status, "");
        assertThat(Bench.done(cancel(Kept.first()))).isEqualTo(new Cancelled(false));
    }

    @ParameterizedTest
    @CsvSource({"shown-cancelled.json, true", "shown-cancellation-requested.json, false"})
    void whatIsCancelledAlreadyIsDone(String shown, boolean confirmed) {
        bench.refuses(CANCEL, 400, "cancel-already.json").on(SHOW, shown);
        assertThat(Bench.done(cancel(Kept.first()))).isEqualTo(new Cancelled(confirmed));
    }

    @ParameterizedTest
    @CsvSource({"shown-cancelled.json, true", "shown-cancellation-requested.json, false"})
    void afterALostAnswerItIsLookedUpAndNotRepeated(String shown, boolean confirmed) {
        bench.on(SHOW, shown);
        assertThat(Bench.done(again())).isEqualTo(new Cancelled(confirmed));
        assertThat(askedAfterLogin()).containsExactly(SHOW);
    }

    @Test
    void afterALostQuestionItIsAskedAgain() {
        bench.on(SHOW, "shown-with-awb.json").on(CANCEL, "cancelled.json");
        assertThat(Bench.done(again())).isEqualTo(new Cancelled(false));
        assertThat(askedAfterLogin()).containsExactly(SHOW, CANCEL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tracked.json", "tracked-undelivered.json", "tracked-going-back.json"})
    void whatTheCourierHasIsTooLateWhateverTheWords(String tracked) {
        bench.refuses(CANCEL, 400, "cancel-refused.json")
                .on(SHOW, "shown-with-pickup.json")
                .on(TRACK, tracked);
        assertThat(Bench.refusal(cancel(Kept.first()))).isEqualTo(Refusal.TOO_LATE);
        assertThat(askedAfterLogin()).containsExactly(CANCEL, SHOW, TRACK);
    }

    @Test
    void whatTheCourierHasNotIsRefusedForAnotherReason() {
        bench.refuses(CANCEL, 400, "cancel-refused.json")
                .on(SHOW, "shown-with-pickup.json")
                .on(TRACK, "tracked-nothing.json");
        assertThat(Bench.refusal(cancel(Kept.first()))).isEqualTo(Refusal.OTHER);
    }

    @Test
    void whereTrackingKnowsNothingTheWordsCount() {
        bench.server.on(CANCEL, 400, "{\"message\":\"Order has been picked up\",\"status_code\":400}");
        bench.on(SHOW, "shown-with-pickup.json").on(TRACK, "tracked-nothing.json");
        assertThat(Bench.refusal(cancel(Kept.first()))).isEqualTo(Refusal.TOO_LATE);
    }

    @Test
    void anOrderThatShiprocketDoesNotKnowIsRefused() {
        bench.server.on(CANCEL, 404, "{\"message\":\"Order not found\",\"status_code\":404}");
        bench.refuses(SHOW, 200, "not-served.json").refuses(TRACK, 200, "not-served.json");
        assertThat(Bench.refusal(cancel(Kept.first()))).isEqualTo(Refusal.OTHER);
    }

    @Test
    void whileItsStateCannotBeReadNothingIsSaid() {
        bench.refuses(CANCEL, 400, "cancel-refused.json").refuses(SHOW, 500, "error-page.html");
        assertThat(cancel(Kept.first())).isInstanceOf(PartnerAnswer.Unavailable.class);
        bench.server.forget(SHOW);
        bench.on(SHOW, "shown-with-pickup.json").refuses(TRACK, 500, "error-page.html");
        assertThat(cancel(Kept.first())).isInstanceOf(PartnerAnswer.Unavailable.class);
    }

    @Test
    void aCancellationWithoutAnAnswerMayHaveBeenDone() {
        bench.server.breaksOffOn(CANCEL);
        assertThat(cancel(Kept.first())).isInstanceOf(PartnerAnswer.Unknown.class);
        bench.server.forget(CANCEL);
        bench.refuses(CANCEL, 200, "error-page.html");
        assertThat(cancel(Kept.first())).isInstanceOf(PartnerAnswer.Unknown.class);
    }

    @Test
    void whereItIsTooMuchNothingWasDone() {
        bench.server.on(CANCEL, 429, "{\"message\":\"Too Many Attempts.\"}");
        assertThat(cancel(Kept.first())).isEqualTo(new PartnerAnswer.Unavailable<>("TOO_MANY", Duration.ofMinutes(1)));
    }

    @Test
    void anOldTokenIsRenewedOnce() {
        bench.refuses(CANCEL, 401, "token-expired.json").on(CANCEL, "cancelled.json");
        assertThat(Bench.done(cancel(Kept.first()))).isEqualTo(new Cancelled(false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "-1", "1,2", "99999999999999999999"})
    void aBookingWithoutAWholeIdIsNotSent(String id) {
        Booking booking = new Booking(bench.account, "14325467890123", "X", Map.of("order", id), "", null);
        assertThat(Bench.refusal(bench.process().cancel(booking, Kept.first()))).isEqualTo(Refusal.OTHER);
        assertThat(bench.server.asked()).isEmpty();
    }
}
