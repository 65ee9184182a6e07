package in.dakiya.sandbox.meta;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The action of a message that opens a form. Source: Meta's page "Sending a Flow"; for the label's length the smaller of
 * two limits that are told.
 */
final class FlowCheck {
    private static final Pattern EMOJI = Pattern.compile("\\p{IsExtended_Pictographic}");

    private FlowCheck() {}

    static List<Choice> read(Part action) {
        action.only("name", "parameters").is("name", "flow");
        Part parameters = action.object("parameters")
                .only(
                        "flow_message_version",
                        "flow_id",
                        "flow_name",
                        "flow_cta",
                        "mode",
                        "flow_token",
                        "flow_action",
                        "flow_action_payload");
        parameters.is("flow_message_version", "3");
        which(parameters);
        oneOf(parameters, "mode", Set.of("published", "draft"));
        String label = parameters.text("flow_cta", 20);
        if (EMOJI.matcher(label).find()) {
            throw parameters.refused("flow_cta", "may not have emoji.");
        }
        String token = parameters.optionalText("flow_token", 200).orElse("unused");
        String start = oneOf(parameters, "flow_action", Set.of("navigate", "data_exchange"));
        if (start.equals("data_exchange") && parameters.has("flow_action_payload")) {
            throw parameters.refused("flow_action_payload", "goes with navigate only.");
        }
        if (!start.equals("data_exchange")) {
            firstScreen(parameters.object("flow_action_payload"));
        }
        return List.of(new Choice(Choice.Kind.FLOW, label, token));
    }

    private static void which(Part parameters) {
        if (parameters.has("flow_id") == parameters.has("flow_name")) {
            throw parameters.refused("flow_id", "or flow_name must be given, and not both.");
        }
        if (parameters.has("flow_id") && !parameters.text("flow_id", 64).matches("\\d+")) {
            throw parameters.refused("flow_id", "is not an id.");
        }
        parameters.optionalText("flow_name", 200);
    }

    private static String oneOf(Part parameters, String name, Set<String> allowed) {
        String value = parameters.optionalText(name, 40).orElse("");
        if (!value.isEmpty() && !allowed.contains(value)) {
            throw parameters.refused(name, "must be one of " + allowed + ".");
        }
        return value;
    }

    private static void firstScreen(Part payload) {
        payload.only("screen", "data").text("screen", 200);
        @Nullable JsonNode data = payload.node().get("data");
        if (data != null && (!data.isObject() || data.isEmpty())) {
            throw payload.refused("data", "must be a JSON object that is not empty.");
        }
    }
}
