package in.dakiya.platform;

import com.fasterxml.jackson.databind.JsonNode;
import in.dakiya.order.Charge;
import in.dakiya.order.Consent;
import in.dakiya.order.Customer;
import in.dakiya.order.Item;
import in.dakiya.order.Order;
import in.dakiya.order.Payment;
import in.dakiya.order.ShipmentLine;
import in.dakiya.order.ShipmentType;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Orders as they were written. Nothing is checked again: rules for requests may grow stricter, and what was accepted
 * stays readable.
 */
final class StoredOrder {
    private StoredOrder() {}

    static Order read(JsonNode json) {
        String orderId = json.path("orderId").asText();
        ShipmentType type = ShipmentType.valueOf(json.path("shipmentType").asText());
        return new Order(
                orderId,
                json.path("number").asText(),
                json.path("sellerId").asText(),
                Instant.parse(json.path("placedAt").asText()),
                time(json.path("dispatchBy")),
                type,
                json.path("note").asText(),
                payment(json.path("payment")),
                customer(json.path("customer")),
                list(json.path("items"), StoredOrder::item),
                list(json.path("charges"), StoredOrder::charge),
                json.path("totalPaise").asLong(),
                list(json.path("parcels"), ParcelFields::stored),
                list(json.path("shipments"), shipment -> shipment(shipment, type)),
                json.path("idempotencyKey").asText(orderId),
                json.path("revision").asInt());
    }

    static <T> List<T> list(JsonNode array, Function<JsonNode, T> entry) {
        List<T> all = new ArrayList<>();
        array.forEach(node -> all.add(entry.apply(node)));
        return all;
    }

    private static @Nullable Instant time(JsonNode node) {
        return node.isMissingNode() ? null : Instant.parse(node.asText());
    }

    private static Payment payment(JsonNode json) {
        return new Payment(
                Payment.Method.valueOf(json.path("method").asText()),
                json.path("amountDuePaise").asLong());
    }

    private static Customer customer(JsonNode json) {
        JsonNode consent = json.path("consent");
        return new Customer(
                json.path("name").asText(),
                json.path("phone").asText(),
                json.path("whatsapp").asText(),
                json.path("email").asText(),
                json.path("gstin").asText(),
                json.path("language").asText(),
                new Consent(
                        consent.path("whatsapp").asBoolean(),
                        time(consent.path("at")),
                        consent.path("source").asText()),
                AddressFields.stored(json.path("address")));
    }

    private static Item item(JsonNode json) {
        return new Item(
                json.path("line").asInt(),
                json.path("sku").asText(),
                json.path("name").asText(),
                json.path("variant").asText(),
                json.path("quantity").asInt(),
                json.path("unitPricePaise").asLong(),
                json.path("discountPaise").asLong(),
                rate(json.path("gstRatePercent")),
                json.path("hsn").asText());
    }

    private static Charge charge(JsonNode json) {
        return new Charge(
                Charge.Type.valueOf(json.path("type").asText()),
                json.path("amountPaise").asLong(),
                rate(json.path("gstRatePercent")));
    }

    private static @Nullable BigDecimal rate(JsonNode json) {
        return json.isNumber() ? json.decimalValue() : null;
    }

    private static Order.PlacedShipment shipment(JsonNode json, ShipmentType usual) {
        return new Order.PlacedShipment(
                json.has("type") ? ShipmentType.valueOf(json.path("type").asText()) : usual,
                json.path("awb").asText(),
                json.path("courier").asText(),
                json.path("trackingUrl").asText(),
                json.path("labelUrl").asText(),
                json.has("parcel") ? ParcelFields.stored(json.path("parcel")) : null,
                list(
                        json.path("lines"),
                        line -> new ShipmentLine(
                                line.path("line").asInt(), line.path("quantity").asInt())));
    }
}
