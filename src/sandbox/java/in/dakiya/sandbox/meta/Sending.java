package in.dakiya.sandbox.meta;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** {@code POST /{phone-number-id}/messages}. Being accepted says nothing of arriving: that comes by webhook. */
final class Sending {
    private final Network network;
    private final AddressBook people;
    private final MessageCheck check;

    Sending(Network network, AddressBook people, MessageCheck check) {
        this.network = network;
        this.people = people;
        this.check = check;
    }

    ObjectNode answer(JsonNode body) {
        Part message = new Part(body, "", MetaCode.PARAMETER);
        return body.has("status") ? markRead(message) : send(message);
    }

    private ObjectNode send(Part message) {
        MessageCheck.envelope(message);
        network.limits().outbound();
        Person person = people.addressee(message);
        Draft draft = check.draft(message);
        network.limits().toUser(person.number());
        Sent sent = new Sent(
                network.ids().wamid(person.number()),
                person,
                draft.bubble(),
                draft.category(),
                draft.template(),
                message.optionalText("biz_opaque_callback_data", 512).orElse(""),
                !message.has("to"),
                message.optionalObject("context")
                        .map(context -> context.text("message_id", 512))
                        .orElse(""),
                network.now(),
                draft.kept());
        network.ledger().accepted(sent);
        person.receive(sent, draft);
        return accepted(message, sent);
    }

    private static ObjectNode accepted(Part message, Sent sent) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode().put("messaging_product", "whatsapp");
        ObjectNode contact = answer.putArray("contacts").addObject();
        Person person = sent.person();
        if (sent.byUserId()) {
            contact.put("input", message.text("recipient", 140)).put("user_id", person.userId());
        } else {
            contact.put("input", message.text("to", 30)).put("wa_id", person.number());
            contact.put("user_id", person.userId());
        }
        ObjectNode id = answer.putArray("messages").addObject().put("id", sent.id());
        if (sent.template()) {
            id.put("message_status", "accepted");
        }
        return answer;
    }

    private ObjectNode markRead(Part message) {
        message.only("messaging_product", "status", "message_id", "typing_indicator");
        message.is("messaging_product", "whatsapp");
        message.is("status", "read");
        message.optionalObject("typing_indicator")
                .ifPresent(indicator -> indicator.only("type").is("type", "text"));
        String id = message.text("message_id", 512);
        network.marks().read(id, network.now());
        return JsonNodeFactory.instance.objectNode().put("success", true);
    }
}
