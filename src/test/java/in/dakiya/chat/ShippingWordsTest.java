package in.dakiya.chat;

import static org.assertj.core.api.Assertions.assertThat;

import in.dakiya.courier.Couriers;
import in.dakiya.courier.Doubt;
import in.dakiya.dialogue.Ask;
import in.dakiya.dialogue.Consignment;
import in.dakiya.dialogue.MarkShipped;
import in.dakiya.dialogue.Note;
import in.dakiya.dialogue.Option;
import in.dakiya.dialogue.Option.Act;
import in.dakiya.dialogue.Prompt;
import in.dakiya.dialogue.Said;
import in.dakiya.dialogue.Setting;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShippingWordsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Setting SETTING = new Setting(true, false, 0, List.of(), false, TODAY);

    private static final Consignment PARCEL =
            new Consignment("dtdc", "", "B32242001", false, TODAY.plusDays(6), 6050L, 2);

    private static Message say(Note note, Ask ask, String language) {
        return ShippingWords.say(
                new Prompt(note, ask),
                Map.of("number", "1001", "city", "Mysuru", "support", "support@example.in"),
                Languages.texts(language),
                option -> option.act() + ":" + option.argument());
    }

    private static String body(Message message) {
        return switch (message) {
            case Buttons buttons -> buttons.body();
            case Choices choices -> choices.body();
            case Text text -> text.body();
            default -> throw new AssertionError(message);
        };
    }

    private static List<Ask> asks() {
        Consignment longest = new Consignment(
                "other",
                "श्री रमेश ट्रैवल्स एंड लॉजिस्टिक्स सेवा केंद्र",
                "A".repeat(39) + "1",
                true,
                TODAY,
                50_000_00L,
                10);
        List<Ask> asks = new ArrayList<>(List.of(
                new Ask.WhichCourier(Couriers.choice(List.of(), 10)),
                new Ask.WhatName(),
                new Ask.WhichNumber("DTDC", ""),
                new Ask.WhichNumber("DTDC", "B32242001"),
                new Ask.SendPhotos(0, true),
                new Ask.SendPhotos(0, false),
                new Ask.SendPhotos(3, true),
                new Ask.WhichDay(),
                new Ask.WhatCharge(),
                new Ask.Summary(PARCEL, false),
                new Ask.Summary(longest, true),
                new Ask.Summary(Consignment.EMPTY, false),
                new Ask.WhatToChange(true),
                new Ask.WhatToChange(false),
                new Ask.LikelyCourier("DTDC", ""),
                new Ask.LikelyCourier("DTDC", "B32242001"),
                new Ask.NewCourier(longest.courierName()),
                new Ask.CodeOrNumber()));
        asks.addAll(List.of(
                new Ask.Shipped(PARCEL, false, true),
                new Ask.Shipped(PARCEL, false, false),
                new Ask.Shipped(PARCEL, true, true),
                new Ask.Closed(true),
                new Ask.Closed(false)));
        Stream.of(Doubt.values())
                .map(doubt -> new Ask.DoubtfulNumber(
                        "Delhivery", "B32242001", doubt, Couriers.byCode("dtdc").orElseThrow()))
                .forEach(asks::add);
        return asks;
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "hi"})
    void everyPromptCanBeSaidWithEveryNoteAndNothingIsCut(String language) {
        for (Ask ask : asks()) {
            for (Note note : Note.values()) {
                assertThat(body(say(note, ask, language))).hasSizeLessThan(1000).doesNotContain("{", "…");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "hi"})
    void titlesFitTheirButtonsAndRows(String language) {
        Texts texts = Languages.texts(language);
        texts.byKey().forEach((key, text) -> {
            if (key.startsWith("ship.option.") || key.endsWith(".open")) {
                assertThat(text.length()).as(key).isLessThanOrEqualTo(TextLimit.BUTTON_TITLE.most());
            }
            if (key.endsWith(".about")) {
                assertThat(text.length()).as(key).isLessThanOrEqualTo(TextLimit.ROW_DESCRIPTION.most());
            }
        });
    }

    /** A seller who reads "Use anyway" may type it. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "hi"})
    void whatStandsOnAButtonMayBeTyped(String language) {
        Texts texts = Languages.texts(language);
        Map<Act, List<Object>> starts = Map.of(
                Act.USE_ANYWAY, List.of("dtdc", "AWB 77777777"),
                Act.DONE, List.of("dtdc B32242001", new Said.Tap(Option.of(Act.CHANGE_PHOTOS)), new Said.Photos(1)),
                Act.SKIP, List.of("dtdc", "B32242001"));
        for (Act act : Act.values()) {
            if (act == Act.COURIER) {
                continue;
            }
            List<Object> start = starts.getOrDefault(act, List.of("dtdc B32242001"));
            Prompt tapped = after(start, new Said.Tap(Option.of(act)));
            boolean yes = act == Act.YES;
            Prompt typed = after(start, new Said.Typed(texts.say("ship.option." + act.name())));
            assertThat(typed.ask())
                    .as("%s in %s", act, language)
                    .isInstanceOf(yes ? Ask.Shipped.class : tapped.ask().getClass());
            assertThat(typed.note()).as("%s in %s", act, language).isEqualTo(tapped.note());
        }
        assertThat(after(
                                List.of("dtdc", "B32242001", new Said.Tap(Option.of(Act.BACK))),
                                new Said.Typed(texts.say("ship.option.KEEP")))
                        .ask())
                .isInstanceOf(Ask.SendPhotos.class);
    }

    private static Prompt after(List<Object> start, Said last) {
        var turn = MarkShipped.begin("MS-1001", 1, SETTING);
        for (Object said : start) {
            Said heard = said instanceof Said already ? already : new Said.Typed(said.toString());
            turn = MarkShipped.turn(turn.next().orElseThrow(), heard, SETTING);
        }
        return MarkShipped.turn(turn.next().orElseThrow(), last, SETTING).prompt();
    }

    @Test
    void bothLanguagesFillInTheSame() {
        Map<String, String> hindi = Languages.texts("hi").byKey();
        Languages.texts("en").byKey().forEach((key, english) -> {
            if (key.startsWith("ship.")) {
                assertThat(placeholders(hindi.get(key))).as(key).isEqualTo(placeholders(english));
            }
        });
    }

    private static List<String> placeholders(String text) {
        return Pattern.compile("\\{[a-z]+}")
                .matcher(text)
                .results()
                .map(found -> found.group())
                .distinct()
                .sorted()
                .toList();
    }

    @Test
    void theSummaryTellsWhatIsKnown() {
        Message message = say(Note.NONE, new Ask.Summary(PARCEL, false), "en");
        assertThat(body(message)).contains("1001", "Mysuru", "DTDC", "B32242001", "Photos: 2", "28 Nov", "₹60.50");
        assertThat(((Buttons) message).buttons())
                .extracting(Button::title)
                .containsExactly("Confirm", "Change", "Cancel");
        assertThat(body(say(
                        Note.NONE,
                        new Ask.Summary(new Consignment("self_delivery", "", "", false, null, null, 0), false),
                        "hi")))
                .contains("अपनी डिलीवरी", "नहीं बताया");
    }

    @Test
    void theListOfCouriersHasTenRowsWithOwnDeliveryAndOther() {
        Choices choices = (Choices) say(Note.NONE, new Ask.WhichCourier(Couriers.choice(List.of("ups"), 10)), "en");
        assertThat(choices.rows())
                .hasSize(10)
                .extracting(Row::title)
                .startsWith("UPS")
                .endsWith("Own delivery", "Other");
    }

    @Test
    void aNoteStandsBeforeTheQuestion() {
        assertThat(body(say(Note.PAST_DATE, new Ask.WhichDay(), "en")))
                .startsWith("That day is over.\n\nOrder 1001: which day");
    }
}
