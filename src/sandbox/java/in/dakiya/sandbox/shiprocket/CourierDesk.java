package in.dakiya.sandbox.shiprocket;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which couriers would take a parcel, and which one does. */
final class CourierDesk {

    private static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");
    private static final BigDecimal CASH = new BigDecimal("10.00");

    private final Depot depot;
    private final ObjectMapper json;

    CourierDesk(Depot depot, ObjectMapper json) {
        this.depot = depot;
        this.json = json;
    }

    /** What is to be carried from where to where. */
    private record Load(String from, String to, double kilograms, boolean cash) {}

    Desk.Answer serviceability(Map<String, String> query) {
        return query.containsKey("order_id") ? ofOrder(query.getOrDefault("order_id", "")) : ofPincodes(query);
    }

    private Desk.Answer ofOrder(String id) {
        Optional<Parcel> parcel = id.matches("[0-9]{1,18}") ? depot.ofOrder(Long.parseLong(id)) : Optional.empty();
        return parcel.map(p -> offers(load(p))).orElseGet(CourierDesk::none);
    }

    private static Load load(Parcel parcel) {
        JsonNode form = parcel.form;
        return new Load(
                "", form.path("billing_pincode").asText(), form.path("weight").asDouble(), parcel.isCod());
    }

    private Desk.Answer ofPincodes(Map<String, String> query) {
        String from = query.getOrDefault("pickup_postcode", "");
        String to = query.getOrDefault("delivery_postcode", "");
        String kilograms = query.getOrDefault("weight", "");
        String cash = query.getOrDefault("cod", "");
        if (!from.matches("[1-9][0-9]{5}") || !to.matches("[1-9][0-9]{5}")) {
            return invalid("delivery_postcode", "The delivery postcode must be 6 digits.");
        }
        if (!kilograms.matches("[0-9]+(\\.[0-9]+)?") || Double.parseDouble(kilograms) <= 0) {
            return invalid("weight", "The weight field is required when order id is not present.");
        }
        return cash.matches("[01]")
                ? offers(new Load(from, to, Double.parseDouble(kilograms), cash.equals("1")))
                : invalid("cod", "The cod field is required when order id is not present.");
    }

    private Desk.Answer invalid(String field, String text) {
        ObjectNode answer = json.createObjectNode().put("message", "The given data was invalid.");
        answer.putObject("errors").putArray(field).add(text);
        return Desk.Answer.text(422, answer.put("status_code", 422).toString());
    }

    private static Desk.Answer none() {
        return Desk.Answer.text(200, "{\"status\":404,\"message\":\"Courier serviceability not available\"}");
    }

    private Desk.Answer offers(Load load) {
        List<Market.Courier> couriers = depot.market().between(load.from(), load.to(), load.kilograms());
        if (couriers.isEmpty()) {
            return none();
        }
        ObjectNode answer = json.createObjectNode().put("status", 200).put("currency", "INR");
        ObjectNode data = answer.putObject("data").put("recommended_courier_company_id", Market.RECOMMENDED);
        ArrayNode offers = data.putArray("available_courier_companies");
        couriers.forEach(courier -> offer(offers.addObject(), courier, load));
        return Desk.Answer.of(answer);
    }

    /** Those that take no cash are listed all the same, with {@code cod} 0. */
    private void offer(ObjectNode offer, Market.Courier courier, Load load) {
        BigDecimal freight = courier.rate(load.kilograms());
        BigDecimal cash = load.cash() ? CASH : BigDecimal.ZERO;
        offer.put("courier_company_id", courier.id())
                .put("courier_name", courier.name())
                .put("rate", freight.add(cash))
                .put("freight_charge", freight)
                .put("cod_charges", cash)
                .put("estimated_delivery_days", Integer.toString(courier.days()))
                .put("etd", depot.now().atZone(INDIA).toLocalDate().plusDays(courier.days()) + " 23:59:00")
                .put("charge_weight", load.kilograms())
                .put("blocked", depot.market().isBlocked(courier) ? 1 : 0)
                .put("cod", courier.takesCash() ? 1 : 0);
    }

    Desk.Answer assign(JsonNode body) {
        Optional<Parcel> parcel = depot.ofShipment(body.path("shipment_id").asLong());
        if (parcel.isEmpty()) {
            return Desk.Answer.message(404, "Shipment not found");
        }
        if (parcel.get().isEnding()) {
            return Desk.Answer.message(400, "Order is already cancelled. Please check pincode and phone of the order.");
        }
        if (!parcel.get().awb.isEmpty()) {
            return Desk.Answer.message(400, "AWB is already assigned");
        }
        int wanted = body.path("courier_id").asInt(Market.RECOMMENDED);
        Optional<Market.Courier> courier =
                depot.market().taking(wanted, parcel.get().isCod());
        if (courier.isEmpty()) {
            return notAssigned("Courier is not available for this shipment");
        }
        return depot.assign(parcel.get(), courier.get())
                ? assigned(parcel.get(), wanted)
                : notAssigned("Please recharge your ShipRocket wallet. The minimum required balance is Rs 100");
    }

    private Desk.Answer notAssigned(String why) {
        ObjectNode answer = json.createObjectNode().put("awb_assign_status", 0);
        answer.putObject("response").putObject("data").put("awb_assign_error", why);
        return Desk.Answer.of(answer);
    }

    private Desk.Answer assigned(Parcel parcel, int courierId) {
        ObjectNode answer = json.createObjectNode().put("awb_assign_status", 1);
        answer.putObject("response")
                .putObject("data")
                .put("awb_code", parcel.awb)
                .put("courier_company_id", courierId)
                .put("courier_name", parcel.courier)
                .put("applied_weight", parcel.form.path("weight").asDouble());
        return Desk.Answer.of(answer);
    }
}
