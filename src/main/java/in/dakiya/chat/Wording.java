package in.dakiya.chat;

import in.dakiya.order.OrderHead;
import in.dakiya.order.Shipment;
import in.dakiya.order.ShipmentStatus;
import in.dakiya.work.Notice;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What all words of one notice are made with: its language, its facts, and the forms a message may take now. */
final class Wording {

    private final Notice notice;
    private final Circumstances circumstances;
    private final Texts texts;
    private final Map<String, String> facts;

    Wording(Notice notice, Circumstances circumstances) {
        this.notice = notice;
        this.circumstances = circumstances;
        this.texts = Languages.texts(circumstances.language());
        this.facts = Facts.of(notice, circumstances);
    }

    Notice notice() {
        return notice;
    }

    Circumstances circumstances() {
        return circumstances;
    }

    Texts texts() {
        return texts;
    }

    Map<String, String> facts() {
        return facts;
    }

    boolean windowOpen() {
        return circumstances.windowOpen();
    }

    /** Free words, in an open window only. */
    Optional<Message> text(String key) {
        return windowOpen() ? Optional.of(new Text(texts.say(key, facts))) : Optional.empty();
    }

    /** Free words with reply buttons, in an open window only. */
    Optional<Message> buttons(String key, Button... buttons) {
        return windowOpen() ? Optional.of(new Buttons(texts.say(key, facts), buttons)) : Optional.empty();
    }

    Button button(Payload.Act act, String title) {
        return new Button(payload(act), texts.say(title));
    }

    /** The facts named, by the same names. */
    Map<String, String> only(String... names) {
        Map<String, String> some = new HashMap<>();
        for (String name : names) {
            some.put(name, fact(name));
        }
        return some;
    }

    Optional<Message> template(String name, Map<String, String> parameters, String... payloads) {
        return Optional.of(new FromTemplate(name, circumstances.language(), parameters, List.of(payloads), "", null));
    }

    /** What a button says of the order that the notice is about. */
    String payload(Payload.Act act) {
        return payload(act, "");
    }

    String payload(Payload.Act act, String argument) {
        return Payload.order(act, notice.orderId(), Math.max(1, notice.shipment()), argument)
                .text();
    }

    String shopPayload(Payload.Act act) {
        return Payload.shop(act, notice.sellerId()).text();
    }

    String fact(String name) {
        return facts.getOrDefault(name, "-");
    }

    Shipment shipment() {
        if (circumstances.shipment() == null) {
            throw new IllegalArgumentException(notice.kind() + " needs a shipment");
        }
        return circumstances.shipment();
    }

    /** Where the shipment is, or nothing where the notice is about none. */
    @Nullable
    ShipmentStatus status() {
        OrderHead head = circumstances.head();
        return head == null || !head.has(notice.shipment())
                ? null
                : head.shipment(notice.shipment()).state().status();
    }

    /** The notice is about a whole order that travels in several parcels. */
    boolean isAboutSeveral() {
        OrderHead head = circumstances.head();
        return head != null && head.shipments().size() > 1 && !head.has(notice.shipment());
    }

    static Map<String, String> plus(Map<String, String> some, Map<String, String> more) {
        Map<String, String> all = new HashMap<>(some);
        all.putAll(more);
        return all;
    }
}
