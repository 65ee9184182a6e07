package in.dakiya.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import in.dakiya.chat.Languages;
import in.dakiya.chat.Message;
import in.dakiya.chat.ShippingWords;
import in.dakiya.courier.Couriers;
import in.dakiya.dialogue.Option.Act;
import in.dakiya.text.PlainText;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** What holds whatever is tapped, typed, sent or not said at all. */
class MarkShippedPropertyTest {

    private static final String CODE = "482913";
    private static final int ENOUGH_ANSWERS = 12;

    /** @param days of silence before it is said */
    record Moment(int days, Said said) {}

    @Property(tries = 1000)
    void everyConversationStaysAliveAndOnlyConfirmHasAnEffect(
            @ForAll("settings") Setting first, @ForAll("talks") List<Moment> talk) {
        Setting setting = first;
        Turn turn = MarkShipped.begin("MS-1001", 1, setting);
        for (Moment moment : talk) {
            setting = later(setting, moment.days());
            Draft draft = turn.next().orElse(Draft.begun("MS-1001", 1));
            assertThat(Draft.fromMap(draft.toMap())).contains(draft);
            turn = MarkShipped.turn(draft, moment.said(), setting);
            check(turn, draft, moment.said(), setting);
        }
    }

    private static void check(Turn turn, Draft before, Said said, Setting setting) {
        if (isOrder(turn.effect())) {
            assertThat(isConfirm(said)).as("%s", said).isTrue();
            assertThat(before.step()).isEqualTo(Step.SUMMARY);
            assertThat(before.under(setting).isComplete()).isTrue();
        }
        if (setting.codeOpen()) {
            turn.next()
                    .ifPresent(draft -> assertThat(draft.toMap().values())
                            .noneMatch(value ->
                                    value.replaceAll("[^\\p{L}\\d]", "").contains(CODE)));
        }
        canBeSaid(turn.prompt());
        turn.next().ifPresent(draft -> reachesConfirm(draft, setting));
    }

    private static void canBeSaid(Prompt prompt) {
        Message message = ShippingWords.say(
                prompt,
                Map.of("number", "1001", "city", "Mysuru", "support", "support@example.in"),
                Languages.texts("hi"),
                option -> option.act() + ":" + option.argument());
        assertThat(message).isNotNull();
    }

    private static void reachesConfirm(Draft from, Setting setting) {
        if (from.step() == Step.DONE) {
            return;
        }
        Turn turn = MarkShipped.turn(from, new Said.Unreadable(Said.Sort.VOICE), setting);
        for (int i = 0; i < ENOUGH_ANSWERS; i++) {
            if (isOrder(turn.effect())) {
                return;
            }
            turn = MarkShipped.turn(
                    turn.next().orElseThrow(), sensible(turn.prompt().ask()), setting);
        }
        throw new AssertionError("no way on from " + from);
    }

    private static Said sensible(Ask ask) {
        return switch (ask) {
            case Ask.WhichCourier ignored -> new Said.Tap(Option.courier("dtdc"));
            case Ask.WhatName ignored -> new Said.Typed("Ramesh Travels");
            case Ask.WhichNumber ignored -> new Said.Typed("B32242001");
            case Ask.SendPhotos photos when photos.count() == 0 -> new Said.Photos(1);
            case Ask.SendPhotos ignored -> new Said.Typed("done");
            case Ask.WhichDay ignored -> new Said.Typed("tomorrow");
            case Ask.WhatCharge ignored -> new Said.Typed("60");
            case Ask.Summary ignored -> new Said.Tap(Option.of(Act.CONFIRM));
            case Ask.WhatToChange ignored -> new Said.Tap(Option.of(Act.BACK));
            case Ask.LikelyCourier ignored -> new Said.Tap(Option.of(Act.YES));
            case Ask.NewCourier ignored -> new Said.Tap(Option.of(Act.YES));
            case Ask.DoubtfulNumber ignored -> new Said.Tap(Option.of(Act.USE_ANYWAY));
            case Ask.CodeOrNumber ignored -> new Said.Typed("AWB B32242001");
            case Ask.Shipped ignored -> throw new AssertionError("shipped without an effect");
            case Ask.Closed ignored -> throw new AssertionError("closed by a sensible answer");
        };
    }

    private static boolean isOrder(Effect effect) {
        return effect instanceof Effect.Ship || effect instanceof Effect.Correct;
    }

    private static boolean isConfirm(Said said) {
        return switch (said) {
            case Said.Tap tap -> tap.option().act() == Act.CONFIRM;
            case Said.Typed typed -> {
                Optional<Act> act = SpokenWords.of(PlainText.folded(typed.text()));
                yield act.filter(word -> word == Act.CONFIRM || word == Act.YES).isPresent();
            }
            case Said.Photos ignored -> false;
            case Said.Form ignored -> false;
            case Said.Unreadable ignored -> false;
        };
    }

    private static Setting later(Setting setting, int days) {
        return new Setting(
                setting.otp(),
                setting.photosRequired(),
                setting.photosSoFar(),
                setting.recentCouriers(),
                setting.codeOpen(),
                setting.today().plusDays(days));
    }

    @Provide
    Arbitrary<Setting> settings() {
        return Combinators.combine(
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false),
                        Arbitraries.of(List.<String>of(), List.of("ups", "gone", "other")))
                .as((otp, photos, code, recent) ->
                        new Setting(otp, photos, 0, recent, code, LocalDate.of(2026, 11, 22)));
    }

    @Provide
    Arbitrary<List<Moment>> talks() {
        Arbitrary<Integer> days = Arbitraries.of(0, 0, 0, 0, 0, 1, 40);
        Arbitrary<Said> said = Arbitraries.frequencyOf(
                Tuple.of(4, taps()),
                Tuple.of(5, texts().map(Said.Typed::new)),
                Tuple.of(1, Arbitraries.integers().between(-1, 30).map(Said.Photos::new)),
                Tuple.of(1, forms()),
                Tuple.of(1, Arbitraries.of(Said.Sort.values()).map(Said.Unreadable::new)));
        return Combinators.combine(days, said)
                .as(Moment::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(14);
    }

    private static Arbitrary<Said> taps() {
        Arbitrary<String> codes = Arbitraries.of(
                Couriers.all().stream().map(courier -> courier.code()).toList());
        return Combinators.combine(Arbitraries.of(Act.class), codes)
                .as((act, code) -> new Said.Tap(new Option(act, code)));
    }

    private static Arbitrary<Said> forms() {
        return Combinators.combine(
                        words(),
                        words(),
                        Arbitraries.integers().between(-400, 400),
                        Arbitraries.integers().between(0, 12))
                .as((courier, number, days, photos) -> new Said.Form(
                        courier, number, LocalDate.of(2026, 11, 22).plusDays(days), photos));
    }

    private static Arbitrary<String> texts() {
        return Arbitraries.frequencyOf(
                Tuple.of(5, words()),
                Tuple.of(3, words().list().ofMinSize(2).ofMaxSize(5).map(parts -> String.join(" ", parts))),
                Tuple.of(1, Arbitraries.strings().ofMaxLength(60)));
    }

    private static Arbitrary<String> words() {
        return Arbitraries.of(
                "dtdc",
                "delhivry",
                "shree",
                "Ramesh Travels",
                "by hand",
                "other",
                "डीटीडीसी",
                "B32242001",
                "EE123456789IN",
                "6421710001805",
                CODE,
                "482 913",
                "४८२९१३",
                "48291",
                "AWB 771122",
                "kal",
                "28",
                "28 nov",
                "31/12",
                "1 jan 2020",
                "rs 60",
                "60",
                "charge 999999",
                "₹0",
                "done",
                "skip",
                "back",
                "cancel",
                "confirm",
                "yes",
                "haan",
                "nahi",
                "change",
                "change courier",
                "use anyway",
                "add date",
                "otp",
                "ups",
                "📦",
                "\u202e",
                "{awb}",
                "",
                " ",
                "x".repeat(4000),
                "9".repeat(41),
                "12-11-26",
                "shipped",
                "ho gaya",
                "9876543210",
                "560003");
    }
}
