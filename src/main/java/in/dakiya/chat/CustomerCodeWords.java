package in.dakiya.chat;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a customer reads whose order the seller ships himself: where it is, and the number that he gives for it. */
final class CustomerCodeWords {

    private final Wording words;

    CustomerCodeWords(Wording words) {
        this.words = words;
    }

    /** That it is on its way, without the number: who taps for it has shown that he is there. */
    Optional<Message> shipped() {
        if (words.windowOpen()) {
            return words.buttons(
                    "customer.shipped.self",
                    words.button(Payload.Act.GET_CODE, "customer.code.button"),
                    words.button(Payload.Act.NOT_MY_ORDER, "customer.not-mine.button"));
        }
        return Optional.of(new FromTemplate(
                "customer_shipped_self_v1",
                words.circumstances().language(),
                Map.of(
                        "order_no", words.fact("number"),
                        "seller_name", words.fact("shop"),
                        "courier", words.fact("courier"),
                        "tracking_no", words.fact("awb"),
                        "expected", words.fact("expected"),
                        "due", words.fact("due")),
                List.of(words.payload(Payload.Act.GET_CODE), words.payload(Payload.Act.NOT_MY_ORDER)),
                words.circumstances().tracking().suffix(),
                null));
    }

    Optional<Message> corrected() {
        return words.text("customer.corrected")
                .or(() -> words.circumstances().codeIssued()
                        ? shipped()
                        : new CustomerWords(words).tracked("customer_shipped_v1", "courier", "awb", "expected", "due"));
    }

    /** To the customer who has tapped for it. */
    Optional<Message> code() {
        if (words.circumstances().code() == null) {
            return words.text("customer.code.over");
        }
        return words.buttons(
                "customer.code",
                words.button(Payload.Act.RECEIVED, "customer.received.button"),
                words.button(Payload.Act.NOT_MY_ORDER, "customer.not-mine.button"));
    }

    /** The seller stands at his door: where the window is closed by the template that carries it, else by Meta's own. */
    Optional<Message> codeUnasked() {
        if (words.windowOpen()) {
            return code();
        }
        if (words.circumstances().authenticationOnly()) {
            return Optional.of(new FromTemplate(
                    "delivery_code_v1",
                    words.circumstances().language(),
                    Map.of(FromTemplate.CODE, words.fact("code")),
                    List.of()));
        }
        return words.template(
                "customer_handover_v1",
                Map.of(
                        "order_no", words.fact("number"),
                        "seller_name", words.fact("shop"),
                        "handover_no", words.fact("code")),
                words.payload(Payload.Act.NOT_MY_ORDER));
    }
}
