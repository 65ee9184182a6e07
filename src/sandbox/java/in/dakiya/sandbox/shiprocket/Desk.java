package in.dakiya.sandbox.shiprocket;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Answers calls in Shiprocket's shapes, odd ones included. */
final class Desk {

    private static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");
    private static final String NO_TOKEN = "{\"message\":\"Token has expired\",\"status_code\":401}";

    private final Depot depot;
    private final ObjectMapper json;
    private final URI address;

    Desk(Depot depot, ObjectMapper json, URI address) {
        this.depot = depot;
        this.json = json;
        this.address = address;
    }

    record Call(String method, String path, Map<String, String> query, String authorization, byte[] body) {}

    record Answer(int status, String type, byte[] body) {
        static Answer text(int status, String text) {
            return new Answer(status, "application/json", text.getBytes(StandardCharsets.UTF_8));
        }

        static Answer of(JsonNode body) {
            return text(200, body.toString());
        }

        static Answer message(int status, String message) {
            return text(status, "{\"message\":\"" + message + "\",\"status_code\":" + status + "}");
        }
    }

    Answer answer(Call call) {
        JsonNode body = PretendShiprocket.parse(json, call.body());
        if (call.path().equals("/auth/login")) {
            return login(body);
        }
        if (call.path().startsWith("/labels/")) {
            return label(Long.parseLong(call.path().replaceAll("\\D", "")));
        }
        if (!depot.isToken(call.authorization().replaceFirst("^Bearer ", ""))) {
            return Answer.text(401, NO_TOKEN);
        }
        if (call.path().startsWith("/orders/show/")) {
            return show(call.path().substring("/orders/show/".length()));
        }
        return switch (call.method() + " " + call.path()) {
            case "POST /orders/create/adhoc" -> create(body);
            case "GET /orders" -> search(call.query().getOrDefault("search", ""));
            case "GET /courier/serviceability/" -> serviceability(call.query().getOrDefault("order_id", "0"));
            case "POST /courier/assign/awb" -> assign(body);
            case "POST /courier/generate/pickup" -> pickup(body);
            case "POST /courier/generate/label" -> generateLabel(body);
            case "POST /courier/track/awbs" -> track(body.path("awbs"));
            default -> Answer.message(404, "404 Not Found");
        };
    }

    private Answer login(JsonNode body) {
        boolean right = body.path("email").asText().contains("@")
                && body.path("password").asText().equals("open-sesame");
        return right
                ? Answer.of(json.createObjectNode().put("token", depot.login()).put("company_id", 77))
                : Answer.message(403, "Invalid email and password combination");
    }

    private Answer create(JsonNode form) {
        Map<String, String> complaints = FormCheck.complaints(form);
        if (!complaints.isEmpty()) {
            ObjectNode answer = json.createObjectNode().put("message", "The given data was invalid.");
            ObjectNode errors = answer.putObject("errors");
            complaints.forEach((field, text) -> errors.putArray(field).add(text));
            return new Answer(422, "application/json", bytes(answer.put("status_code", 422)));
        }
        if (!form.path("pickup_location").asText().equals("main-godown")) {
            return Answer.message(400, "Wrong Pickup location entered. Please choose one of the given.");
        }
        String reference = form.path("order_id").asText();
        if (depot.ofReference(reference).isPresent()) {
            return Answer.message(400, "Order id already exists");
        }
        Parcel parcel = depot.create(reference, (ObjectNode) form);
        return Answer.of(json.createObjectNode()
                .put("order_id", parcel.orderId)
                .put("shipment_id", parcel.shipmentId)
                .put("status", "NEW")
                .put("status_code", 1)
                .putNull("awb_code")
                .putNull("courier_company_id"));
    }

    private static byte[] bytes(JsonNode node) {
        return node.toString().getBytes(StandardCharsets.UTF_8);
    }

    private Answer search(String text) {
        ObjectNode answer = json.createObjectNode();
        ArrayNode data = answer.putArray("data");
        depot.all().stream().filter(p -> p.reference.contains(text)).forEach(p -> {
            ObjectNode order = data.addObject().put("id", p.orderId).put("channel_order_id", p.reference);
            shipment(order.putArray("shipments").addObject(), p);
        });
        return Answer.of(answer);
    }

    private Answer show(String id) {
        Optional<Parcel> parcel = id.matches("[0-9]+") ? depot.ofOrder(Long.parseLong(id)) : Optional.empty();
        if (parcel.isEmpty()) {
            return Answer.text(200, "{\"status\":404,\"message\":\"Order not found\"}");
        }
        ObjectNode answer = json.createObjectNode();
        ObjectNode data = answer.putObject("data")
                .put("id", parcel.get().orderId)
                .put("channel_order_id", parcel.get().reference);
        shipment(data.putObject("shipments"), parcel.get());
        return Answer.of(answer);
    }

    private static void shipment(ObjectNode node, Parcel parcel) {
        node.put("id", parcel.shipmentId)
                .put("awb", parcel.awb.isEmpty() ? null : parcel.awb)
                .put("courier", parcel.courier)
                .put("pickup_scheduled_date", parcel.pickupDate.isEmpty() ? null : parcel.pickupDate)
                .put("pickup_token_number", parcel.pickupToken.isEmpty() ? null : parcel.pickupToken);
    }

    private Answer serviceability(String orderId) {
        Optional<Parcel> parcel = depot.ofOrder(Long.parseLong(orderId));
        if (parcel.isEmpty() || !depot.isServed()) {
            return Answer.text(200, "{\"status\":404,\"message\":\"Courier serviceability not available\"}");
        }
        ObjectNode answer = json.createObjectNode().put("status", 200);
        ObjectNode data = answer.putObject("data").put("recommended_courier_company_id", 51);
        String expected = depot.now().atZone(INDIA).toLocalDate().plusDays(4) + " 23:59:00";
        offer(data.putArray("available_courier_companies"), 43, "Delhivery Surface", 71.2, expected);
        offer((ArrayNode) data.path("available_courier_companies"), 51, "Xpressbees Surface", 65.0, expected);
        return Answer.of(answer);
    }

    private static void offer(ArrayNode offers, int id, String name, double rate, String expected) {
        offers.addObject()
                .put("courier_company_id", id)
                .put("courier_name", name)
                .put("rate", rate)
                .put("etd", expected)
                .put("blocked", 0)
                .put("cod", 1);
    }

    private Answer assign(JsonNode body) {
        Optional<Parcel> parcel = depot.ofShipment(body.path("shipment_id").asLong());
        if (parcel.isEmpty()) {
            return Answer.message(404, "Shipment not found");
        }
        if (!parcel.get().awb.isEmpty()) {
            return Answer.message(400, "AWB is already assigned");
        }
        String courier = body.path("courier_id").asInt() == 43 ? "Delhivery Surface" : "Xpressbees Surface";
        ObjectNode answer = json.createObjectNode();
        ObjectNode data = answer.putObject("response").putObject("data");
        if (!depot.assign(parcel.get(), courier)) {
            answer.put("awb_assign_status", 0);
            data.put(
                    "awb_assign_error",
                    "Please recharge your ShipRocket wallet. The minimum required balance is Rs 100");
            return Answer.of(answer);
        }
        answer.put("awb_assign_status", 1);
        data.put("awb_code", parcel.get().awb)
                .put("courier_company_id", body.path("courier_id").asInt())
                .put("courier_name", courier)
                .put("applied_weight", 0.6);
        return Answer.of(answer);
    }

    private Answer pickup(JsonNode body) {
        if (!body.path("shipment_id").isArray()) {
            return Answer.text(500, "Invalid argument supplied for foreach()");
        }
        Optional<Parcel> parcel =
                depot.ofShipment(body.path("shipment_id").path(0).asLong());
        if (parcel.isEmpty() || parcel.get().awb.isEmpty()) {
            return Answer.message(400, "Awb not assigned for this shipment");
        }
        boolean again = body.path("status").asText().equals("retry");
        if (!parcel.get().pickupToken.isEmpty() && !again) {
            return Answer.message(400, "Already in Pickup Queue.");
        }
        depot.book(parcel.get(), nextPickup() + " 09:00:00");
        ObjectNode answer = json.createObjectNode().put("pickup_status", 1);
        answer.putObject("response")
                .put("pickup_scheduled_date", parcel.get().pickupDate)
                .put("pickup_token_number", parcel.get().pickupToken)
                .put("status", 3)
                .put("data", "Pickup is confirmed");
        return Answer.of(answer);
    }

    /** The next day; a Sunday moves to Monday. */
    private LocalDate nextPickup() {
        LocalDate day = depot.now().atZone(INDIA).toLocalDate().plusDays(1);
        return day.getDayOfWeek() == DayOfWeek.SUNDAY ? day.plusDays(1) : day;
    }

    private Answer generateLabel(JsonNode body) {
        Optional<Parcel> parcel =
                depot.ofShipment(body.path("shipment_id").path(0).asLong());
        ObjectNode answer = json.createObjectNode();
        ArrayNode not = answer.putArray("not_created");
        boolean made = parcel.isPresent() && !depot.now().isBefore(parcel.get().labelAt);
        answer.put("label_created", made ? 1 : 0);
        if (made) {
            answer.put("label_url", address + "/labels/" + parcel.get().shipmentId + ".pdf");
        } else {
            not.add(body.path("shipment_id").path(0));
        }
        return Answer.of(answer);
    }

    private Answer label(long shipmentId) {
        Optional<Parcel> parcel = depot.ofShipment(shipmentId).filter(p -> !p.awb.isEmpty());
        if (parcel.isEmpty()) {
            return new Answer(404, "text/html", "<html>Not Found</html>".getBytes(StandardCharsets.UTF_8));
        }
        Parcel p = parcel.get();
        List<String> lines = List.of(
                p.courier,
                "AWB " + p.awb,
                "Order " + p.reference,
                p.isCod() ? "COD Rs " + p.form.path("sub_total").asText() : "PREPAID",
                p.form.path("billing_customer_name").asText() + " "
                        + p.form.path("billing_last_name").asText(),
                p.form.path("billing_city").asText() + " "
                        + p.form.path("billing_pincode").asText());
        return new Answer(200, "application/pdf", LabelPdf.of(lines));
    }

    private Answer track(JsonNode awbs) {
        if (!awbs.isArray() || awbs.size() > 50) {
            return Answer.message(400, "Invalid awbs");
        }
        ObjectNode answer = json.createObjectNode();
        for (JsonNode awb : awbs) {
            ObjectNode one = answer.putObject(awb.asText());
            depot.ofAwb(awb.asText()).ifPresent(parcel -> tracking(one, parcel));
        }
        return Answer.of(answer);
    }

    private static void tracking(ObjectNode one, Parcel parcel) {
        ObjectNode data = one.putObject("tracking_data");
        if (parcel.scans.isEmpty()) {
            data.put("track_status", 0)
                    .put("error", "Aahh! There is no activities found in our DB. Please have some patience.");
            return;
        }
        data.put("track_status", 1).put("shipment_status", parcel.status);
        data.putArray("shipment_track").addObject().put("awb_code", parcel.awb).putNull("edd");
        Pushes.scans(data.putArray("shipment_track_activities"), parcel.scans);
    }
}
