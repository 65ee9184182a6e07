package in.dakiya.chat;

import in.dakiya.order.OrderHead;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a customer reads of his order's way. */
final class CustomerWords {

    private final Wording words;

    CustomerWords(Wording words) {
        this.words = words;
    }

    /** A template with a link to the tracking page. */
    Optional<Message> tracked(String name, String... more) {
        Map<String, String> parameters =
                new HashMap<>(Map.of("order_no", words.fact("number"), "seller_name", words.fact("shop")));
        for (String key : more) {
            parameters.put(key.equals("awb") ? "tracking_no" : key, words.fact(key));
        }
        Circumstances circumstances = words.circumstances();
        return Optional.of(new FromTemplate(
                name,
                circumstances.language(),
                parameters,
                List.of(),
                circumstances.tracking().suffix(),
                null));
    }

    Optional<Message> delivered() {
        return words.template(
                "customer_delivered_v1",
                Map.of(
                        "order_no", words.fact("number"),
                        "seller_name", words.fact("shop"),
                        "courier", words.fact("courier"),
                        "delivered_at", deliveredAt()),
                words.payload(Payload.Act.NOT_RECEIVED));
    }

    private String deliveredAt() {
        OrderHead head = words.circumstances().head();
        return Dates.time(
                head == null
                        ? words.circumstances().now()
                        : head.shipment(words.notice().shipment()).state().since(),
                words.texts().language());
    }
}
