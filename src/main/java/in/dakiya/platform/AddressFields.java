package in.dakiya.platform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import in.dakiya.order.Address;
import in.dakiya.order.State;
import java.util.Optional;
import java.util.Set;

/** Addresses in requests, answers and storage. */
final class AddressFields {

    private static final TextRule PINCODE = TextRule.matching(6, "[1-9][0-9]{5}", "must be six digits");
    private static final String INDIA = "IN";

    private AddressFields() {}

    static Address read(Fields fields) {
        String line1 = fields.text("line1", TextRule.line(200));
        String line2 = fields.text("line2", TextRule.line(200), "");
        String landmark = fields.text("landmark", TextRule.line(100), "");
        String city = fields.text("city", TextRule.line(60));
        String stateText = fields.text("state", TextRule.line(60));
        Optional<State> state = State.parse(stateText);
        if (state.isEmpty() && !stateText.isEmpty()) {
            fields.wrong("state", "is not a State or Union Territory of India");
        }
        String pincode = fields.text("pincode", PINCODE);
        if (state.isPresent() && PINCODE.complaint(pincode).isEmpty()) {
            checkPincode(fields, pincode, state.get());
        }
        String country = fields.text("country", TextRule.line(60), INDIA);
        if (!country.equals(INDIA)) {
            fields.wrong("country", "must be IN");
        }
        return new Address(line1, line2, landmark, city, state.orElse(State.DL), pincode, INDIA);
    }

    private static void checkPincode(Fields fields, String pincode, State state) {
        Set<State> states = Pincodes.states(pincode);
        if (states.isEmpty()) {
            fields.wrong("pincode", "does not exist: no district of India Post begins with these digits");
        } else if (!states.contains(state)) {
            fields.wrong("pincode", "does not lie in " + state.fullName());
        }
    }

    static ObjectNode write(Address address) {
        return Json.object()
                .put("line1", address.line1())
                .put("line2", address.line2())
                .put("landmark", address.landmark())
                .put("city", address.city())
                .put("state", address.state().name())
                .put("pincode", address.pincode())
                .put("country", address.country());
    }

    static Address stored(JsonNode node) {
        return new Address(
                node.path("line1").asText(),
                node.path("line2").asText(),
                node.path("landmark").asText(),
                node.path("city").asText(),
                State.valueOf(node.path("state").asText()),
                node.path("pincode").asText(),
                node.path("country").asText());
    }
}
