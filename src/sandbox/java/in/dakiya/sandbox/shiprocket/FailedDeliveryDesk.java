package in.dakiya.sandbox.shiprocket;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;

/** Parcels that could not be delivered (NDR): what happened, and what the seller wants done within a day. */
final class FailedDeliveryDesk {

    static final String AGAIN = "re-attempt";
    static final String RETURN = "return";
    private static final Duration ASKED_FOR = Duration.ofHours(24);
    private static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");
    private static final Set<String> ACTIONS = Set.of(AGAIN, RETURN, "fake-attempt");
    private static final int BY_SELLER = 2;
    private static final int BY_COURIER = 3;
    private static final int FURTHEST_DAYS = 7;

    private final Depot depot;
    private final ObjectMapper json;

    FailedDeliveryDesk(Depot depot, ObjectMapper json) {
        this.depot = depot;
        this.json = json;
    }

    /** @param path from after {@code /ndr/} */
    Desk.Answer answer(String method, String path, JsonNode body) {
        String awb = path.replaceFirst("/action$", "");
        Optional<Parcel> parcel = depot.ofAwb(awb).filter(p -> p.attempts() > 0);
        if (parcel.isEmpty()) {
            return Desk.Answer.message(404, "No NDR shipment found for this AWB");
        }
        return switch (method + " " + path.substring(awb.length())) {
            case "GET " -> shown(parcel.get());
            case "POST /action" -> act(parcel.get(), body);
            default -> Desk.Answer.message(405, "Method Not Allowed");
        };
    }

    private Desk.Answer shown(Parcel parcel) {
        ObjectNode answer = json.createObjectNode();
        ObjectNode data = answer.putArray("data")
                .addObject()
                .put("id", parcel.orderId + 9_000)
                .put("shipment_id", parcel.shipmentId)
                .put("customer_name", "xxxxx")
                .put("customer_phone", "xxxxxxxxxx")
                .put("status", parcel.isInNdr() ? "UNDELIVERED" : "IN TRANSIT")
                .put("status_code", parcel.isInNdr() ? 36 : 20)
                .put("reason", "Customer not available")
                .put("attempts", parcel.attempts())
                .put("ndr_raised_at", parcel.lastFailure())
                .put("courier", parcel.courier)
                .put("awb_code", parcel.awb);
        ArrayNode history = data.putArray("history");
        entry(history, parcel.attempts(), BY_COURIER, "Customer not available");
        if (parcel.answer != null) {
            entry(history, parcel.answer.attempt(), BY_SELLER, parcel.answer.comments());
        }
        return Desk.Answer.of(answer);
    }

    private static void entry(ArrayNode history, int attempt, int by, String comment) {
        history.addObject()
                .put("ndr_reason", "Customer not available")
                .put("action_by", by)
                .put("ndr_attempt", attempt)
                .put("ndr_push_status", 1)
                .put("comment", comment);
    }

    private Desk.Answer act(Parcel parcel, JsonNode body) {
        String action = body.path("action").asText();
        String comments = body.path("comments").asText();
        if (!ACTIONS.contains(action) || comments.isBlank()) {
            return Desk.Answer.message(422, "The given data was invalid: action and comments are required.");
        }
        if (!isDay(body.path("deferred_date"))) {
            return Desk.Answer.message(422, "The deferred date must be within the next 7 days.");
        }
        if (!parcel.isInNdr()) {
            return Desk.Answer.message(400, "Shipment is not in NDR");
        }
        if (depot.now().isAfter(parcel.failedAt().plus(ASKED_FOR))) {
            return Desk.Answer.message(400, "Time to take an action has passed");
        }
        if (parcel.isAnswered()) {
            return Desk.Answer.message(400, "Action is already taken on this attempt");
        }
        depot.answer(parcel, action, comments);
        return Desk.Answer.text(202, "");
    }

    private boolean isDay(JsonNode day) {
        if (day.isMissingNode()) {
            return true;
        }
        try {
            LocalDate today = depot.now().atZone(INDIA).toLocalDate();
            LocalDate wanted = LocalDate.parse(day.asText());
            return wanted.isAfter(today) && !wanted.isAfter(today.plusDays(FURTHEST_DAYS));
        } catch (DateTimeException e) {
            return false;
        }
    }
}
