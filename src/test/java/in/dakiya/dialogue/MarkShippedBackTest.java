package in.dakiya.dialogue;

import static in.dakiya.dialogue.Talk.FREE;
import static in.dakiya.dialogue.Talk.STRICT;
import static org.assertj.core.api.Assertions.assertThat;

import in.dakiya.dialogue.Option.Act;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The ways back and out of "Mark as Shipped", and what is done after its end. */
class MarkShippedBackTest {

    private static final Consignment DTDC =
            new Consignment("dtdc", "", "B32242001", false, LocalDate.of(2026, 11, 28), 6000L, 0);

    @ParameterizedTest
    @CsvSource({"back", "wapas", "वापस", "Back."})
    void backGoesOneStepBack(String back) {
        Talk talk = Talk.begun(STRICT).courier("dtdc").type("B32242001");
        assertThat(talk.type(back).ask()).isEqualTo(new Ask.WhichNumber("DTDC", "B32242001"));
        assertThat(talk.type(back).ask()).isInstanceOf(Ask.WhichCourier.class);
        assertThat(talk.type(back).note()).isEqualTo(Note.NOTHING_BEFORE);
        assertThat(talk.courier("dtdc").ask()).isInstanceOf(Ask.SendPhotos.class);
    }

    @Test
    void theNumberCanBeKeptAfterGoingBack() {
        Talk talk = Talk.begun(STRICT).courier("dtdc").type("B32242001").tap(Act.BACK, Act.DONE);
        assertThat(talk.ask()).isInstanceOf(Ask.SendPhotos.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cancel", "CANCEL", "cancel karo", "रद्द", "Radd karo", "रद्द करें"})
    void cancelEndsTheConversationOnly(String cancel) {
        for (List<String> before : List.of(
                List.<String>of(),
                List.of("other"),
                List.of("dtdc"),
                List.of("dtdc", "B1"),
                List.of("dtdc", "12345"),
                List.of("dtdc B32242001"),
                List.of("dtdc B32242001", "change"),
                List.of("dtdc B32242001", "add date"))) {
            Talk talk = Talk.begun(FREE).type(before.toArray(String[]::new)).type(cancel);
            assertThat(talk.effect()).isEqualTo(new Effect.Cancelled());
            assertThat(talk.next()).isEmpty();
        }
    }

    @Test
    void cancelAfterConfirmLeavesTheOrderShipped() {
        Talk confirmed = Talk.begun(FREE, "dtdc B32242001").tap(Act.CONFIRM);
        assertThat(confirmed.tap(Act.CANCEL).ask()).isEqualTo(new Ask.Closed(true));
        assertThat(Talk.begun(FREE).tap(Act.CANCEL).ask()).isEqualTo(new Ask.Closed(false));
    }

    /** It begins the conversation about some order: it must not end that about another one. */
    @Test
    void theWordsThatBeginItConfirmNothing() {
        Talk talk = Talk.begun(FREE, "dtdc B32242001").type("bhej diya");
        assertThat(talk.effect()).isEqualTo(new Effect.None());
        assertThat(talk.ask()).isInstanceOf(Ask.Summary.class);
        assertThat(talk.parcel().carrierName()).isEqualTo("DTDC");
    }

    @Test
    void aSecondConfirmDoesNothing() {
        Talk talk = Talk.begun(FREE, "dtdc B32242001").tap(Act.CONFIRM, Act.CONFIRM);
        assertThat(talk.effect()).isEqualTo(new Effect.None());
        assertThat(talk.ask()).isInstanceOf(Ask.Shipped.class);
    }

    @Test
    void anOldConfirmShowsWhatIsKnownNow() {
        Talk talk = Talk.begun(FREE, "dtdc B32242001").tap(Act.CHANGE_COURIER, Act.CONFIRM);
        assertThat(talk.effect()).isEqualTo(new Effect.None());
        assertThat(talk.ask()).isInstanceOf(Ask.Summary.class);
        assertThat(Talk.begun(FREE).tap(Act.CONFIRM).ask()).isInstanceOf(Ask.WhichCourier.class);
    }

    @Test
    void aCorrectionOpensAtTheSummaryAndMayChangeCourierAndNumber() {
        Talk talk = Talk.correcting(DTDC, FREE);
        assertThat(talk.ask()).isEqualTo(new Ask.Summary(DTDC, true));
        talk.tap(Act.CHANGE, Act.CHANGE_COURIER).type("delhivery 6421710001805").tap(Act.CONFIRM);
        assertThat(talk.effect())
                .isEqualTo(new Effect.Correct(
                        "MS-1001",
                        1,
                        new Consignment("delhivery", "", "6421710001805", false, DTDC.expected(), 6000L, 0)));
    }

    @Test
    void changeAfterConfirmBeginsACorrection() {
        Talk talk = Talk.begun(FREE, "dtdc B32242001").tap(Act.CONFIRM, Act.CHANGE);
        assertThat(talk.draft().correction()).isTrue();
        assertThat(talk.tap(Act.CHANGE_NUMBER).type("B32242002", "confirm").effect())
                .isInstanceOfSatisfying(
                        Effect.Correct.class,
                        correct -> assertThat(correct.consignment().number()).isEqualTo("B32242002"));
    }

    @Test
    void aStoredDraftOfAnotherProgramIsNone() {
        Map<String, String> map =
                new java.util.HashMap<>(Draft.begun("MS-1001", 1).toMap());
        map.put("step", "DANCE");
        assertThat(Draft.fromMap(map)).isEmpty();
        assertThat(Draft.fromMap(Map.of())).isEmpty();
        map.put("step", "COURIER");
        map.put("expected", "2026-31-31");
        assertThat(Draft.fromMap(map)).isEmpty();
    }
}
