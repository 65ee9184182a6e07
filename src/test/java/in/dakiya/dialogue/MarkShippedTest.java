package in.dakiya.dialogue;

import static in.dakiya.dialogue.Talk.CODE_OPEN;
import static in.dakiya.dialogue.Talk.FREE;
import static in.dakiya.dialogue.Talk.STRICT;
import static in.dakiya.dialogue.Talk.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import in.dakiya.courier.Doubt;
import in.dakiya.dialogue.Option.Act;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The good ways through "Mark as Shipped". */
class MarkShippedTest {

    private static final Consignment DTDC =
            new Consignment("dtdc", "", "B32242001", false, LocalDate.of(2026, 11, 28), 6000L, 0);

    @Test
    void aSellerTapsHisWayThrough() {
        Talk talk = Talk.begun(STRICT);
        assertThat(talk.ask()).isInstanceOf(Ask.WhichCourier.class);
        talk.courier("dtdc");
        assertThat(talk.ask()).isEqualTo(new Ask.WhichNumber("DTDC", ""));
        talk.type("b32242001");
        assertThat(talk.ask()).isEqualTo(new Ask.SendPhotos(0, false));
        talk.photos(1).photos(2);
        assertThat(talk.ask()).isEqualTo(new Ask.SendPhotos(2, false));
        talk.tap(Act.DONE);
        assertThat(talk.ask().options())
                .extracting(Option::act)
                .containsExactly(Act.CONFIRM, Act.CHANGE, Act.CHANGE_DATE);
        talk.tap(Act.CONFIRM);
        assertThat(talk.effect())
                .isEqualTo(
                        new Effect.Ship("MS-1001", 1, new Consignment("dtdc", "", "B32242001", false, null, null, 2)));
        assertThat(talk.ask()).isEqualTo(new Ask.Shipped(talk.parcel(), false, true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dtdc B32242001 28 nov Rs 60", "B32242001 dtdc 28/11 ₹60", "DTDC awb B32242001, by 28 Nov charge 60",
                "dtdc b 32242001 28 नवंबर 60 रुपये", "डीटीडीसी B३२२४२००१ २८ नवंबर रु 60", "Rs 60 28 nov dtdc B32242001",
                "dtdc\nB32242001\n28-11-2026\n60/-"
            })
    void aSellerTypesEverythingAtOnce(String details) {
        Talk talk = Talk.begun(FREE, details);
        assertThat(talk.ask()).isEqualTo(new Ask.Summary(DTDC, false));
        assertThat(talk.type("haan").effect()).isEqualTo(new Effect.Ship("MS-1001", 1, DTDC));
    }

    @Test
    void aSellerTypesInHinglish() {
        Talk talk = Talk.begun(STRICT).type("delhivry");
        assertThat(talk.ask()).isEqualTo(new Ask.LikelyCourier("Delhivery", ""));
        talk.type("haan ji", "६४२१ ७१०० ०१८०५").photos(1).type("ho gaya", "kal", "kiraya 80");
        assertThat(talk.ask())
                .isEqualTo(new Ask.Summary(
                        new Consignment("delhivery", "", "6421710001805", false, TODAY.plusDays(1), 8000L, 1), false));
        assertThat(talk.type("pakka").effect()).isInstanceOf(Effect.Ship.class);
    }

    @Test
    void ownDeliveryHasNoNumber() {
        Talk talk = Talk.begun(FREE).tap(Act.OWN_DELIVERY);
        assertThat(talk.ask()).isEqualTo(new Ask.SendPhotos(0, true));
        talk.tap(Act.SKIP, Act.CONFIRM);
        assertThat(talk.effect()).isInstanceOfSatisfying(Effect.Ship.class, ship -> {
            assertThat(ship.consignment().number()).isEmpty();
            assertThat(ship.consignment().trackingUrl()).isEmpty();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"by hand", "खुद", "own delivery", "khud se"})
    void ownDeliveryCanBeTyped(String typed) {
        assertThat(Talk.begun(FREE, typed).ask()).isInstanceOf(Ask.SendPhotos.class);
    }

    @Test
    void anotherCourierIsTyped() {
        Talk talk = Talk.begun(FREE).tap(Act.OTHER);
        assertThat(talk.ask()).isEqualTo(new Ask.WhatName());
        talk.type("Ramesh Travels", "LR-4455").tap(Act.SKIP, Act.CONFIRM);
        assertThat(talk.effect())
                .isEqualTo(new Effect.Ship(
                        "MS-1001", 1, new Consignment("other", "Ramesh Travels", "LR-4455", false, null, null, 0)));
    }

    @Test
    void anUnknownNameInsteadOfAChoiceIsAskedAboutAndKeepsItsCapitals() {
        Talk talk = Talk.begun(FREE).type("Ramesh Travels");
        assertThat(talk.ask()).isEqualTo(new Ask.NewCourier("Ramesh Travels"));
        assertThat(talk.tap(Act.YES).ask()).isEqualTo(new Ask.WhichNumber("Ramesh Travels", ""));
        assertThat(Talk.begun(FREE).type("Ramesh Travels", "Ramesh Travels").ask())
                .isEqualTo(new Ask.WhichNumber("Ramesh Travels", ""));
    }

    @Test
    void aNameLikeAKnownOneMayStillBeAnother() {
        Talk talk = Talk.begun(FREE).tap(Act.OTHER).type("Delhivry");
        assertThat(talk.ask()).isEqualTo(new Ask.LikelyCourier("Delhivery", ""));
        assertThat(talk.tap(Act.NO).ask()).isEqualTo(new Ask.WhichNumber("Delhivry", ""));
    }

    @Test
    void aNameThatSeveralShareIsAskedAbout() {
        Talk talk = Talk.begun(FREE).type("shree");
        assertThat(talk.ask().options())
                .containsExactly(
                        Option.courier("shree_maruti"),
                        Option.courier("shree_tirupati"),
                        Option.courier("shree_anjani"),
                        Option.of(Act.OTHER));
        assertThat(talk.courier("shree_anjani").ask()).isEqualTo(new Ask.WhichNumber("Shree Anjani Courier", ""));
    }

    @Test
    void aNumberWithLettersNamesItsCourier() {
        Talk talk = Talk.begun(FREE).type("B32242001");
        assertThat(talk.ask()).isEqualTo(new Ask.LikelyCourier("DTDC", "B32242001"));
        assertThat(talk.tap(Act.YES).parcel().number()).isEqualTo("B32242001");
        assertThat(talk.ask()).isInstanceOf(Ask.SendPhotos.class);
    }

    @Test
    void aNumberOfDigitsIsKeptUntilTheCourierIsKnown() {
        Talk talk = Talk.begun(FREE).type("6421710001805");
        assertThat(talk.note()).isEqualTo(Note.NUMBER_KEPT);
        assertThat(talk.courier("delhivery").ask()).isInstanceOf(Ask.SendPhotos.class);
        assertThat(Talk.begun(FREE).type("6421710001805").courier("gati").ask())
                .isEqualTo(new Ask.DoubtfulNumber("Allcargo Gati", "6421710001805", Doubt.WRONG_SHAPE, null));
    }

    @Test
    void aDoubtfulNumberIsAskedAboutOnce() {
        Talk talk = Talk.begun(FREE).courier("india_post").type("EE123456789IN");
        assertThat(talk.ask())
                .isEqualTo(new Ask.DoubtfulNumber(
                        "India Post (Speed Post)", "EE123456789IN", Doubt.WRONG_CHECK_DIGIT, null));
        talk.tap(Act.USE_ANYWAY);
        assertThat(talk.ask()).isInstanceOf(Ask.SendPhotos.class);
        assertThat(talk.parcel().doubtful()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ee 123456789 in", "use anyway", "yes", "यही रखें"})
    void typingItAgainMeansUseAnyway(String again) {
        Talk talk = Talk.begun(FREE).courier("india_post").type("EE123456789IN", again);
        assertThat(talk.parcel().number()).isEqualTo("EE123456789IN");
        assertThat(talk.parcel().doubtful()).isTrue();
    }

    @Test
    void theOtherCourierOfADoubtfulNumberIsOneTapAway() {
        Talk talk = Talk.begun(FREE).courier("delhivery").type("B32242001");
        assertThat(talk.ask().options()).contains(Option.courier("dtdc"));
        talk.courier("dtdc");
        assertThat(talk.parcel().carrierName()).isEqualTo("DTDC");
        assertThat(talk.parcel().doubtful()).isFalse();
        assertThat(talk.parcel().number()).isEqualTo("B32242001");
    }

    @Test
    void aRightNumberAfterADoubtfulOneIsTaken() {
        Talk talk = Talk.begun(FREE).courier("india_post").type("EE123456789IN", "EE473124829IN");
        assertThat(talk.parcel()).isEqualTo(new Consignment("india_post", "", "EE473124829IN", false, null, null, 0));
    }

    @Test
    void photosThatComeEarlyCount() {
        Talk talk = Talk.begun(STRICT).photos(1);
        assertThat(talk.note()).isEqualTo(Note.PHOTO_COUNTED);
        assertThat(talk.ask()).isInstanceOf(Ask.WhichCourier.class);
        assertThat(talk.type("dtdc B32242001").ask()).isEqualTo(new Ask.SendPhotos(1, false));
    }

    @Test
    void theEleventhPhotoIsAnswered() {
        Talk talk = Talk.begun(STRICT).type("dtdc B32242001").photos(10).photos(11);
        assertThat(talk.note()).isEqualTo(Note.TOO_MANY_PHOTOS);
        assertThat(talk.parcel().photos()).isEqualTo(10);
    }

    @Test
    void dateAndChargeAreAskedOnTheSummaryOnly() {
        Talk talk = Talk.begun(FREE, "dtdc B32242001").tap(Act.CHANGE_DATE);
        assertThat(talk.ask()).isEqualTo(new Ask.WhichDay());
        talk.type("28");
        assertThat(talk.ask().options()).contains(Option.of(Act.CHANGE_CHARGE));
        talk.tap(Act.CHANGE_CHARGE);
        assertThat(talk.ask()).isEqualTo(new Ask.WhatCharge());
        talk.type("60");
        assertThat(talk.ask()).isEqualTo(new Ask.Summary(DTDC, false));
    }

    @Test
    void everythingCanBeChangedFromTheSummary() {
        Talk talk = Talk.begun(FREE, "dtdc B32242001 28 nov Rs 60").tap(Act.CHANGE);
        assertThat(talk.ask()).isEqualTo(new Ask.WhatToChange(true));
        assertThat(talk.tap(Act.CHANGE_NUMBER).ask()).isEqualTo(new Ask.WhichNumber("DTDC", "B32242001"));
        assertThat(talk.type("B32242002").parcel().number()).isEqualTo("B32242002");
        talk.tap(Act.CHANGE, Act.CHANGE_COURIER).courier("india_post");
        assertThat(talk.ask()).isInstanceOf(Ask.DoubtfulNumber.class);
        talk.type("EE473124829IN");
        assertThat(talk.ask()).isInstanceOf(Ask.Summary.class);
        talk.tap(Act.CHANGE, Act.CHANGE_PHOTOS).photos(1).type("done", "29 nov", "rs 70");
        assertThat(talk.ask())
                .isEqualTo(new Ask.Summary(
                        new Consignment("india_post", "", "EE473124829IN", false, LocalDate.of(2026, 11, 29), 7000L, 1),
                        false));
    }

    @Test
    void aFormFillsEverything() {
        Talk talk = Talk.begun(STRICT).say(new Said.Form("dtdc", "b32242001", LocalDate.of(2026, 11, 28), 2));
        assertThat(talk.ask())
                .isEqualTo(new Ask.Summary(
                        new Consignment("dtdc", "", "B32242001", false, LocalDate.of(2026, 11, 28), null, 2), false));
        assertThat(Talk.begun(STRICT)
                        .say(new Said.Form("delhivry", "6421710001805", null, 1))
                        .tap(Act.YES)
                        .ask())
                .isInstanceOf(Ask.Summary.class);
        assertThat(Talk.begun(STRICT)
                        .say(new Said.Form("dtdc", "b32242001", null, 0))
                        .ask())
                .isEqualTo(new Ask.SendPhotos(0, false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"AWB 482913", "tracking 482913", "awb no. 482913", "ट्रैकिंग ४८२९१३", "tracking number: 482913"})
    void aRealNumberOfSixDigitsHasAWordBeforeIt(String typed) {
        Talk talk = Talk.begun(CODE_OPEN).courier("dtdc").type(typed, typed);
        assertThat(talk.parcel().number()).isEqualTo("482913");
        assertThat(talk.parcel().doubtful()).isTrue();
    }

    @Test
    void recentCouriersComeFirst() {
        Setting setting = new Setting(false, false, 0, List.of("st_courier"), false, TODAY);
        assertThat(Talk.begun(setting).ask().options()).hasSize(10).startsWith(Option.courier("st_courier"));
    }
}
