package in.dakiya.chat;

import java.util.Map;
import java.util.Optional;

/** What a seller reads of a parcel that turns back, stands still, or does not come at all. */
final class ReturnWords {

    private final Wording words;

    ReturnWords(Wording words) {
        this.words = words;
    }

    Optional<Message> started() {
        return say("return.started", "date.unknown");
    }

    Optional<Message> today() {
        return say("return.today", "return.today.expected");
    }

    Optional<Message> back() {
        return words.buttons("return.back", damaged())
                .or(() -> byTemplate(words.texts().say("return.back.expected")));
    }

    Optional<Message> disposed() {
        return words.text("return.disposed").or(() -> byTemplate(words.texts().say("return.never.expected")));
    }

    Optional<Message> lost() {
        return words.text("parcel.lost").or(() -> byTemplate(words.texts().say("return.never.expected")));
    }

    private Optional<Message> say(String key, String expected) {
        return words.buttons(key, words.button(Payload.Act.RETURN_DETAILS, "return.details.button"))
                .or(() -> byTemplate(words.texts().say(expected)));
    }

    Optional<Message> details() {
        return words.buttons("return.details", damaged());
    }

    private Button damaged() {
        return words.button(Payload.Act.DAMAGED, "damaged.button");
    }

    private Optional<Message> byTemplate(String expected) {
        return words.template(
                "seller_return_started_v1",
                Map.of(
                        "order_no", words.fact("number"),
                        "courier", words.fact("courier"),
                        "awb", words.fact("awb"),
                        "reason", words.fact("status") + ", " + words.fact("why"),
                        "expected", expected),
                words.payload(Payload.Act.RETURN_DETAILS),
                words.payload(Payload.Act.NEED_HELP));
    }
}
