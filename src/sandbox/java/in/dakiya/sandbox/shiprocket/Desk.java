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
import java.util.Set;

/** Answers calls in Shiprocket's shapes, odd ones included. */
final class Desk {

    private static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");
    private static final String NO_TOKEN = "{\"message\":\"Token has expired\",\"status_code\":401}";

    /** After a pickup that failed, or whose request went wrong, it may be asked for again. */
    private static final Set<Integer> MISSED = Set.of(13, 20);

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
        if (call.path().startsWith("/ndr/")) {
            return new FailedDeliveryDesk(depot, json)
                    .answer(call.method(), call.path().substring("/ndr/".length()), body);
        }
        return switch (call.method() + " " + call.path()) {
            case "POST /orders/create/adhoc" -> create(body);
            case "POST /orders/update/adhoc" -> new UpdateDesk(depot, json).update(body);
            case "GET /orders" -> search(call.query().getOrDefault("search", ""));
            case "POST /orders/cancel" -> new CancelDesk(depot).cancel(body);
            case "GET /courier/serviceability/" -> new CourierDesk(depot, json).serviceability(call.query());
            case "POST /courier/assign/awb" -> new CourierDesk(depot, json).assign(body);
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
            return invalid(json, complaints);
        }
        if (!form.path("pickup_location").asText().equals("main-godown")) {
            return Answer.message(400, "Wrong Pickup location entered. Please choose one of the given.");
        }
        String reference = form.path("order_id").asText();
        Optional<Parcel> there = depot.ofReference(reference);
        if (there.isPresent() && !there.get().isEnding()) {
            return Answer.message(400, "Order id already exists");
        }
        return created(there.orElseGet(() -> depot.create(reference, (ObjectNode) form)));
    }

    static Answer invalid(ObjectMapper json, Map<String, String> complaints) {
        ObjectNode answer = json.createObjectNode().put("message", "The given data was invalid.");
        ObjectNode errors = answer.putObject("errors");
        complaints.forEach((field, text) -> errors.putArray(field).add(text));
        return new Answer(422, "application/json", bytes(answer.put("status_code", 422)));
    }

    /** A number that was cancelled brings back the old order, with HTTP 200. */
    private Answer created(Parcel parcel) {
        OrderStatus status = OrderStatus.of(parcel);
        return Answer.of(json.createObjectNode()
                .put("order_id", parcel.orderId)
                .put("shipment_id", parcel.shipmentId)
                .put("status", status.label())
                .put("status_code", status.code())
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
            ObjectNode order = order(data.addObject(), p);
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
        ObjectNode data = order(answer.putObject("data"), parcel.get());
        shipment(data.putObject("shipments"), parcel.get());
        return Answer.of(answer);
    }

    private static ObjectNode order(ObjectNode node, Parcel parcel) {
        OrderStatus status = OrderStatus.of(parcel);
        return node.put("id", parcel.orderId)
                .put("channel_order_id", parcel.reference)
                .put("status", status.label())
                .put("status_code", status.code());
    }

    private static void shipment(ObjectNode node, Parcel parcel) {
        node.put("id", parcel.shipmentId)
                .put("awb", parcel.awb.isEmpty() ? null : parcel.awb)
                .put("courier", parcel.courier)
                .put("pickup_scheduled_date", parcel.pickupDate.isEmpty() ? null : parcel.pickupDate)
                .put("pickup_token_number", parcel.pickupToken.isEmpty() ? null : parcel.pickupToken);
        for (String size : UpdateDesk.SIZES) {
            node.set(size, parcel.form.path(size));
        }
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
        if (parcel.get().isEnding()) {
            return Answer.message(400, "Order is cancelled, pickup cannot be generated");
        }
        boolean again = body.path("status").asText().equals("retry") && MISSED.contains(parcel.get().status);
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
