package in.dakiya.dialogue;

import static in.dakiya.dialogue.Talk.CODE_OPEN;
import static in.dakiya.dialogue.Talk.FREE;
import static in.dakiya.dialogue.Talk.STRICT;
import static org.assertj.core.api.Assertions.assertThat;

import in.dakiya.dialogue.Option.Act;
import java.time.LocalDate;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people send that is no answer: it is said what to do, and nothing is lost. */
class WrongAnswersTest {

    /** A conversation at each step. */
    enum At {
        COURIER(talk -> talk, Ask.WhichCourier.class),
        COURIER_NAME(talk -> talk.tap(Act.OTHER), Ask.WhatName.class),
        NUMBER(talk -> talk.courier("dtdc"), Ask.WhichNumber.class),
        DOUBT(talk -> talk.courier("dtdc").type("AWB 77777777"), Ask.DoubtfulNumber.class),
        PHOTOS(talk -> talk.courier("dtdc").type("B32242001"), Ask.SendPhotos.class),
        DATE(talk -> talk.type("dtdc B32242001").tap(Act.CHANGE_DATE), Ask.WhichDay.class),
        CHARGE(talk -> talk.type("dtdc B32242001").tap(Act.CHANGE_CHARGE), Ask.WhatCharge.class),
        SUMMARY(talk -> talk.type("dtdc B32242001"), Ask.Summary.class),
        CHANGE(talk -> talk.type("dtdc B32242001").tap(Act.CHANGE), Ask.WhatToChange.class),
        DONE(talk -> talk.type("dtdc B32242001").tap(Act.CONFIRM), Ask.Shipped.class);

        private final UnaryOperator<Talk> way;
        private final Class<? extends Ask> ask;

        At(UnaryOperator<Talk> way, Class<? extends Ask> ask) {
            this.way = way;
            this.ask = ask;
        }

        Talk talk(Setting setting) {
            Talk talk = way.apply(Talk.begun(setting));
            assertThat(talk.ask()).isInstanceOf(ask);
            return talk;
        }
    }

    @ParameterizedTest
    @EnumSource(At.class)
    void aVoiceNoteOrAPlaceIsAnsweredWithWhatToDo(At at) {
        for (Said.Sort sort : Said.Sort.values()) {
            Talk talk = at.talk(FREE);
            Draft before = talk.draft();
            talk.say(new Said.Unreadable(sort));
            assertThat(talk.note()).isEqualTo(Note.CANNOT_READ);
            assertThat(talk.ask()).isInstanceOf(at.ask);
            assertThat(talk.draft()).isEqualTo(before);
        }
    }

    @ParameterizedTest
    @EnumSource(At.class)
    void noiseChangesNothing(At at) {
        for (String noise :
                new String[] {"📦📦📦", "\u202e\u200f", "", "\n\n", "?", "x".repeat(4000), "1".repeat(4000)}) {
            Talk talk = at.talk(FREE);
            Draft before = talk.draft();
            talk.type(noise);
            assertThat(talk.note()).as("%s at %s", noise, at).isNotEqualTo(Note.NONE);
            assertThat(talk.ask()).isInstanceOf(at.ask);
            assertThat(talk.draft()).isEqualTo(before);
            assertThat(talk.effect()).isEqualTo(new Effect.None());
        }
    }

    @ParameterizedTest
    @EnumSource(value = At.class, mode = EnumSource.Mode.EXCLUDE, names = "DONE")
    void aCodeIsAskedAboutAndNotKept(At at) {
        for (String code : new String[] {
            "482913", "४८२९१३", "482 913", "48-29-13", "4 8 2 9 1 3", "4️⃣8️⃣2️⃣9️⃣1️⃣3️⃣", "my code is 482913",
                    "482913 28 nov",
            "dtdc 482913", "Ramesh 482913", "482.913", "otp 482913", "482913 B32242001", "48291", "482,913 hai",
                    "rs 048291"
        }) {
            Talk talk = at.talk(CODE_OPEN);
            Draft before = talk.draft();
            talk.type(code);
            assertThat(talk.ask()).as("%s at %s", code, at).isEqualTo(new Ask.CodeOrNumber());
            assertThat(talk.draft()).isEqualTo(before);
        }
    }

    @Test
    void aCodeInAFormIsNotKept() {
        Talk talk = Talk.begun(CODE_OPEN).say(new Said.Form("dtdc", "482 913", null, 1));
        assertThat(talk.ask()).isEqualTo(new Ask.CodeOrNumber());
        assertThat(talk.draft().toMap().toString()).doesNotContain("482");
        assertThat(talk.parcel().photos()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "48291, DoubtfulNumber",
        "560003, DoubtfulNumber",
        "9800000001, DoubtfulNumber",
        "otp 1234, CodeOrNumber"
    })
    void withoutAnOpenCodeShortNumbersAreDoubted(String typed, String ask) {
        assertThat(Talk.begun(FREE).courier("dtdc").type(typed).ask().getClass().getSimpleName())
                .isEqualTo(ask);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hello", "abc", "12", "what is this?", "kya hai"})
    void whatIsNoNumberIsSaidToBeNone(String typed) {
        Talk talk = Talk.begun(FREE).courier("dtdc").type(typed);
        assertThat(talk.note()).isEqualTo(Note.UNUSABLE_NUMBER);
        assertThat(talk.ask()).isEqualTo(new Ask.WhichNumber("DTDC", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a", "12345", "https://x.in/a", "Bhaiya ki gaadi jo roz subah aath baje nikalti hai Mysuru"})
    void aNameThatIsNoneIsAskedAgain(String typed) {
        Talk talk = Talk.begun(FREE).tap(Act.OTHER).type(typed);
        assertThat(talk.note()).isEqualTo(Note.BAD_NAME);
        assertThat(talk.ask()).isEqualTo(new Ask.WhatName());
    }

    @ParameterizedTest
    @CsvSource({
        "yesterday, PAST_DATE",
        "20 nov, PAST_DATE",
        "28/11/2025, PAST_DATE",
        "22 jan, FAR_DATE",
        "28/11/2027, FAR_DATE",
        "soon, NO_DATE",
        "31 nov, NO_DATE"
    })
    void aDayThatCannotBeIsAskedAgain(String typed, Note note) {
        Talk talk = Talk.begun(FREE, "dtdc B32242001").tap(Act.CHANGE_DATE).type(typed);
        assertThat(talk.note()).isEqualTo(note);
        assertThat(talk.ask()).isEqualTo(new Ask.WhichDay());
        assertThat(talk.parcel().expected()).isNull();
    }

    @Test
    void sixtyDaysAreTheEnd() {
        Talk talk = Talk.begun(FREE, "dtdc B32242001").type("21 jan 2027");
        assertThat(talk.parcel().expected()).isEqualTo(LocalDate.of(2027, 1, 21));
        assertThat(talk.type("22 jan 2027").note()).isEqualTo(Note.FAR_DATE);
    }

    @ParameterizedTest
    @CsvSource({"cheap, NO_AMOUNT", "60000, HIGH_AMOUNT", "-5, NO_AMOUNT", "rs 50000.01, HIGH_AMOUNT"})
    void anAmountThatCannotBeIsAskedAgain(String typed, Note note) {
        Talk talk = Talk.begun(FREE, "dtdc B32242001").tap(Act.CHANGE_CHARGE).type(typed);
        assertThat(talk.note()).isEqualTo(note);
        assertThat(talk.ask()).isEqualTo(new Ask.WhatCharge());
        assertThat(talk.parcel().chargePaise()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"skip", "done", "ho gaya", "छोड़ें", "no"})
    void aNeededPhotoCannotBeSkipped(String typed) {
        Talk talk = At.PHOTOS.talk(STRICT).type(typed);
        assertThat(talk.note()).isEqualTo(Note.PHOTO_NEEDED);
        assertThat(talk.ask()).isEqualTo(new Ask.SendPhotos(0, false));
    }

    @Test
    void confirmWithoutANeededPhotoAsksForIt() {
        Talk talk = Talk.correcting(new Consignment("dtdc", "", "B32242001", false, null, null, 0), STRICT);
        talk.tap(Act.CONFIRM);
        assertThat(talk.note()).isEqualTo(Note.PHOTO_NEEDED);
        assertThat(talk.effect()).isEqualTo(new Effect.None());
    }

    @Test
    void courierAndNumberCannotBeSkipped() {
        assertThat(Talk.begun(FREE).tap(Act.SKIP).note()).isEqualTo(Note.CANNOT_SKIP);
        assertThat(At.NUMBER.talk(FREE).tap(Act.SKIP).note()).isEqualTo(Note.CANNOT_SKIP);
    }

    @Test
    void ownDeliveryTakesNoNumber() {
        Talk talk = Talk.begun(FREE).tap(Act.OWN_DELIVERY).type("9876543210");
        assertThat(talk.note()).isEqualTo(Note.NO_NUMBER_NEEDED);
        assertThat(talk.parcel().number()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Act.class,
            names = {"YES", "NO", "USE_ANYWAY", "DONE", "SKIP", "BACK", "CHANGE", "OTHER"})
    void aTapOnAnOldMessageNeverShips(Act act) {
        for (At at : At.values()) {
            assertThat(at.talk(FREE).tap(act).effect()).isEqualTo(new Effect.None());
        }
    }

    @Test
    void aCourierThatIsNotInTheCatalogueIsNotTaken() {
        Talk talk = Talk.begun(FREE).courier("dragon_mail");
        assertThat(talk.note()).isEqualTo(Note.UNKNOWN_COURIER);
        assertThat(talk.parcel().courier()).isEmpty();
    }
}
