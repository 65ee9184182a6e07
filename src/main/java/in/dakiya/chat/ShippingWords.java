package in.dakiya.chat;

import in.dakiya.courier.Courier;
import in.dakiya.courier.Couriers;
import in.dakiya.dialogue.Ask;
import in.dakiya.dialogue.Consignment;
import in.dakiya.dialogue.Note;
import in.dakiya.dialogue.Option;
import in.dakiya.dialogue.Option.Act;
import in.dakiya.dialogue.Prompt;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Puts a prompt of the conversation "Mark as Shipped" into words; only inside the 24-hour window. */
public final class ShippingWords {

    private static final int MOST_BUTTONS = 3;

    private final Texts texts;
    private final Map<String, String> facts;
    private final Function<Option, String> payload;

    private ShippingWords(Texts texts, Map<String, String> facts, Function<Option, String> payload) {
        this.texts = texts;
        this.facts = facts;
        this.payload = payload;
    }

    /**
     * The message for a prompt.
     *
     * @param facts {@code number} of the order, {@code city} it goes to, {@code support}: how to reach a human
     * @param payload what a tap on the option sends back
     */
    public static Message say(Prompt prompt, Map<String, String> facts, Texts texts, Function<Option, String> payload) {
        return new ShippingWords(texts, new HashMap<>(facts), payload).message(prompt);
    }

    private Message message(Prompt prompt) {
        String ask = ask(prompt.ask());
        // The number of photos says already that one more has come.
        boolean said = prompt.ask() instanceof Ask.SendPhotos && prompt.note() == Note.PHOTO_COUNTED;
        String body = prompt.note() == Note.NONE || said
                ? ask
                : texts.say("ship.note." + prompt.note().name(), facts) + "\n\n" + ask;
        List<Option> options = prompt.ask().options();
        if (options.isEmpty()) {
            return new Text(body);
        }
        return isList(prompt.ask())
                ? new Choices(
                        body,
                        open(prompt.ask()),
                        options.stream().map(this::row).toList())
                : new Buttons(body, buttons(prompt.ask(), options));
    }

    private String ask(Ask ask) {
        return switch (ask) {
            case Ask.WhichCourier ignored -> say("ship.courier");
            case Ask.WhatName ignored -> say("ship.name");
            case Ask.WhichNumber number -> number(number);
            case Ask.SendPhotos photos -> photos(photos);
            case Ask.WhichDay ignored -> say("ship.date");
            case Ask.WhatCharge ignored -> say("ship.charge");
            case Ask.Summary summary ->
                say(summary.correction() ? "ship.summary.correction" : "ship.summary", summary.consignment());
            case Ask.WhatToChange ignored -> say("ship.change");
            case Ask.LikelyCourier likely -> likely(likely);
            case Ask.NewCourier courier -> say("ship.new", Map.of("courier", courier.name()));
            case Ask.DoubtfulNumber doubtful -> doubtful(doubtful);
            case Ask.CodeOrNumber ignored -> say("ship.code");
            case Ask.Shipped shipped -> say(shippedKey(shipped), shipped.consignment());
            case Ask.Closed closed -> say(closed.confirmed() ? "ship.closed.confirmed" : "ship.closed");
        };
    }

    private String number(Ask.WhichNumber ask) {
        return say(
                ask.current().isEmpty() ? "ship.number" : "ship.number.current",
                Map.of("courier", ask.courier(), "awb", ask.current()));
    }

    private String photos(Ask.SendPhotos ask) {
        if (ask.count() > 0) {
            return say("ship.photos.some", Map.of("count", Integer.toString(ask.count())));
        }
        return say(ask.maySkip() ? "ship.photos.optional" : "ship.photos");
    }

    private String likely(Ask.LikelyCourier ask) {
        return say(
                ask.number().isEmpty() ? "ship.likely" : "ship.likely.number",
                Map.of("courier", ask.courier(), "awb", ask.number()));
    }

    private String doubtful(Ask.DoubtfulNumber ask) {
        String other = ask.other() == null ? "" : ask.other().name();
        return say(
                "ship.doubt." + ask.doubt().name(),
                Map.of("courier", ask.courier(), "awb", ask.number(), "other", other));
    }

    private static String shippedKey(Ask.Shipped ask) {
        if (ask.correction()) {
            return "ship.corrected";
        }
        return ask.otp() ? "ship.shipped.otp" : "ship.shipped";
    }

    private String say(String key, Consignment consignment) {
        boolean own = consignment.courier().equals(Courier.OWN_DELIVERY);
        String number = consignment.number().isEmpty() ? texts.say("ship.none") : consignment.number();
        String untold = texts.say("ship.untold");
        Long paise = consignment.chargePaise();
        return say(
                key,
                Map.of(
                        "courier", own ? texts.say("ship.option.OWN_DELIVERY") : consignment.carrierName(),
                        "awb", number,
                        "count", Integer.toString(consignment.photos()),
                        "expected",
                                consignment.expected() == null
                                        ? untold
                                        : Dates.day(consignment.expected(), texts.language()),
                        "charge", paise == null ? untold : texts.say("money", Map.of("amount", Rupees.of(paise)))));
    }

    private String say(String key) {
        return texts.say(key, facts);
    }

    private String say(String key, Map<String, String> more) {
        Map<String, String> all = new HashMap<>(facts);
        all.putAll(more);
        return texts.say(key, all);
    }

    private static boolean isList(Ask ask) {
        return ask instanceof Ask.WhichCourier || ask instanceof Ask.WhatToChange;
    }

    private String open(Ask ask) {
        return texts.say(ask instanceof Ask.WhichCourier ? "ship.courier.open" : "ship.change.open");
    }

    private Row row(Option option) {
        String about = switch (option.act()) {
            case OWN_DELIVERY -> texts.say("ship.own.about");
            case OTHER -> texts.say("ship.other.about");
            default -> "";
        };
        return new Row(payload.apply(option), title(option), about);
    }

    private Button[] buttons(Ask ask, List<Option> options) {
        boolean keep = ask instanceof Ask.WhichNumber;
        return options.stream()
                .limit(MOST_BUTTONS)
                .map(option -> new Button(
                        payload.apply(option),
                        keep && option.act() == Act.DONE ? texts.say("ship.option.KEEP") : title(option)))
                .toArray(Button[]::new);
    }

    private String title(Option option) {
        return option.act() == Act.COURIER
                ? Couriers.byCode(option.argument()).map(Courier::name).orElse(option.argument())
                : texts.say("ship.option." + option.act().name());
    }
}
