package in.dakiya.chat;

import in.dakiya.dialogue.Consignment;
import in.dakiya.dialogue.Draft;
import in.dakiya.dialogue.MarkShipped;
import in.dakiya.dialogue.Note;
import in.dakiya.dialogue.Option;
import in.dakiya.dialogue.Prompt;
import in.dakiya.dialogue.Question;
import in.dakiya.dialogue.Setting;
import in.dakiya.dialogue.Step;
import in.dakiya.order.Shipment;
import in.dakiya.order.ShipmentStatus;
import in.dakiya.order.ShipmentType;
import in.dakiya.work.Notice;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a seller reads of a parcel that he ships himself, until it is on its way. */
final class ShippingNews {

    private final Wording words;

    ShippingNews(Wording words) {
        this.words = words;
    }

    /** The address, with whom to call, who collects what, and what comes next where the parcel is still to be sent. */
    Optional<Message> address() {
        if (words.circumstances().order() == null || !words.windowOpen()) {
            return Optional.empty();
        }
        String text = words.texts().say("address", Wording.plus(words.facts(), Map.of("collect", collect())));
        return Optional.of(
                next().<Message>map(button -> new Buttons(text, button)).orElseGet(() -> new Text(text)));
    }

    private String collect() {
        ShipmentStatus status = words.status();
        if (status != null && status.terminal()) {
            return words.texts().say("address.over", words.facts());
        }
        return words.fact("collect");
    }

    private Optional<Button> next() {
        ShipmentStatus status = words.status();
        if (isSelfShipped()) {
            return status == ShipmentStatus.CREATED
                    ? Optional.of(words.button(Payload.Act.MARK_SHIPPED, "ship.button"))
                    : Optional.empty();
        }
        return status == ShipmentStatus.MANIFESTED
                ? Optional.of(words.button(Payload.Act.READY, "ready.button"))
                : Optional.empty();
    }

    private boolean isSelfShipped() {
        Shipment shipment = words.circumstances().shipment();
        return shipment != null && shipment.type() == ShipmentType.OFF_NETWORK;
    }

    /** The next question of the dialogue; nothing where it is one of an older program. */
    Optional<Message> dialogue() {
        Map<String, String> said = words.notice().facts();
        Optional<Draft> draft = Draft.fromMap(said);
        if (draft.isEmpty() || !words.windowOpen()) {
            return Optional.empty();
        }
        String recent = said.getOrDefault("recent", "");
        Setting setting = new Setting(
                false,
                draft.get().photosRequired(),
                draft.get().consignment().photos(),
                recent.isEmpty() ? List.of() : Arrays.asList(recent.split(",")),
                false,
                words.circumstances().now().atZone(Dates.INDIA).toLocalDate());
        Prompt prompt = MarkShipped.prompt(
                draft.get(), Note.valueOf(said.getOrDefault("note", "NONE")), said.containsKey("code"), setting);
        Message message = ShippingWords.say(prompt, words.facts(), words.texts(), this::payload);
        boolean plainly = prompt.note() != Note.NONE || said.containsKey("code") || said.containsKey(Notice.PLAINLY);
        return Optional.of(plainly ? message : form(draft.get(), message));
    }

    /** Where a form is configured it is offered with the first question; typing and the list stay possible. */
    private Message form(Draft draft, Message question) {
        String flow = words.circumstances().flowId();
        boolean first = draft.step() == Step.COURIER
                && draft.consignment().equals(Consignment.EMPTY)
                && draft.question().is(Question.Kind.NONE);
        if (flow.isEmpty() || !first) {
            return question;
        }
        return new FlowForm(
                words.texts().say("ship.form", words.facts()),
                words.texts().say("ship.form.button"),
                flow,
                Payload.order(Payload.Act.SHIP_ANSWER, draft.orderId(), draft.shipment(), "FORM")
                        .text(),
                "SHIPMENT",
                Map.of("order_no", words.fact("number")));
    }

    private String payload(Option option) {
        String answer =
                option.argument().isEmpty() ? option.act().name() : option.act().name() + "=" + option.argument();
        return Payload.order(
                        Payload.Act.SHIP_ANSWER,
                        words.notice().orderId(),
                        words.notice().shipment(),
                        answer)
                .text();
    }

    /** It is on its way; who said so is named where a shop has several people. The invoice comes with it. */
    Optional<Message> shipped() {
        Optional<DocumentFile> invoice = words.notice().facts().containsKey(Notice.DOCUMENT)
                ? Optional.of(new InvoiceWords(words).file())
                : Optional.empty();
        if (!words.windowOpen()) {
            return invoice.flatMap(file -> InvoiceWords.papers(words, file));
        }
        boolean codeNeeded = words.circumstances().seller() == null
                || words.circumstances().seller().delivery().otpRequired();
        Button end = codeNeeded
                ? words.button(Payload.Act.CONFIRM_DELIVERY, "deliver.button")
                : words.button(Payload.Act.MARK_DELIVERED, "delivered.button");
        return Optional.of(new Buttons(
                invoice.orElse(null),
                words.texts().say(codeNeeded ? "shipped.self.code" : "shipped.self", words.facts()),
                "",
                List.of(
                        end,
                        words.button(Payload.Act.CORRECT, "correct.button"),
                        words.button(Payload.Act.OWN_LABEL, "label.button"))));
    }

    Optional<Message> noLabel() {
        Shipment shipment = words.circumstances().shipment();
        boolean own = shipment != null && shipment.type() == ShipmentType.OFF_NETWORK;
        return words.text(own ? "label.after-shipping" : "label.later");
    }

    Optional<Message> photoRefused() {
        String why = words.texts().say("photo.why." + words.notice().facts().getOrDefault("reason", "EXPIRED"));
        return words.windowOpen()
                ? Optional.of(new Text(
                        words.texts().say("photo.refused", Wording.plus(words.facts(), Map.of("why", why)))))
                : Optional.empty();
    }
}
