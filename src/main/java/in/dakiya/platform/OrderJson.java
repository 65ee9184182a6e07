package in.dakiya.platform;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import in.dakiya.order.Charge;
import in.dakiya.order.Consent;
import in.dakiya.order.Customer;
import in.dakiya.order.Item;
import in.dakiya.order.Order;
import in.dakiya.order.ShipmentLine;
import in.dakiya.order.ShipmentType;
import java.math.BigDecimal;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Orders as JSON, in the form in which the platform sends them, with every default written out. */
public final class OrderJson {
    private OrderJson() {}

    /** The order with all its personal data; {@code idempotencyKey} only where it is not the order id. */
    public static ObjectNode write(Order order) {
        ObjectNode json = content(order);
        if (!order.idempotencyKey().equals(order.orderId())) {
            json.put("idempotencyKey", order.idempotencyKey());
        }
        if (order.revision() > 0) {
            json.put("revision", order.revision());
        }
        return json;
    }

    /**
     * The order that {@link #write} wrote.
     *
     * @throws RuntimeException when the bytes are anything else
     */
    public static Order stored(byte[] json) {
        return StoredOrder.read(Json.stored(json));
    }

    /** SHA-256 of the content in one form: equal for two requests that differ in spelling or key only. */
    public static byte[] contentHash(Order order) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(Json.bytes(content(order)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    static ObjectNode content(Order order) {
        ObjectNode json = Json.object()
                .put("orderId", order.orderId())
                .put("number", order.number())
                .put("sellerId", order.sellerId())
                .put("placedAt", order.placedAt().toString());
        if (order.dispatchBy() != null) {
            json.put("dispatchBy", order.dispatchBy().toString());
        }
        json.put("shipmentType", order.shipmentType().name()).put("note", order.note());
        json.putObject("payment")
                .put("method", order.payment().method().name())
                .put("amountDuePaise", order.payment().amountDuePaise());
        json.set("customer", customer(order.customer()));
        ArrayNode items = json.putArray("items");
        order.items().forEach(item -> items.add(item(item)));
        ArrayNode charges = json.putArray("charges");
        order.charges().forEach(charge -> charges.add(charge(charge)));
        json.put("totalPaise", order.totalPaise());
        ArrayNode parcels = json.putArray("parcels");
        order.parcels().forEach(parcel -> parcels.add(ParcelFields.write(parcel)));
        ArrayNode shipments = json.putArray("shipments");
        order.shipments().forEach(shipment -> shipments.add(shipment(shipment, order.shipmentType())));
        return json;
    }

    private static ObjectNode customer(Customer customer) {
        ObjectNode json = Json.object()
                .put("name", customer.name())
                .put("phone", customer.phone())
                .put("whatsapp", customer.whatsapp())
                .put("email", customer.email())
                .put("language", customer.language());
        if (!customer.gstin().isEmpty()) {
            json.put("gstin", customer.gstin());
        }
        json.set("consent", consent(customer.consent()));
        json.set("address", AddressFields.write(customer.address()));
        return json;
    }

    private static ObjectNode consent(Consent consent) {
        ObjectNode json = Json.object().put("whatsapp", consent.whatsapp());
        if (consent.at() != null) {
            json.put("at", consent.at().toString());
        }
        return json.put("source", consent.source());
    }

    private static ObjectNode item(Item item) {
        ObjectNode json = Json.object()
                .put("line", item.line())
                .put("sku", item.sku())
                .put("name", item.name())
                .put("variant", item.variant())
                .put("quantity", item.quantity())
                .put("unitPricePaise", item.unitPricePaise())
                .put("discountPaise", item.discountPaise());
        return rate(json, item.gstRatePercent()).put("hsn", item.hsn());
    }

    private static ObjectNode charge(Charge charge) {
        ObjectNode json = Json.object().put("type", charge.type().name()).put("amountPaise", charge.amountPaise());
        return rate(json, charge.gstRatePercent());
    }

    private static ObjectNode rate(ObjectNode json, @Nullable BigDecimal rate) {
        return rate == null ? json : json.put("gstRatePercent", rate);
    }

    private static ObjectNode shipment(Order.PlacedShipment shipment, ShipmentType usual) {
        ObjectNode json = Json.object()
                .put("awb", shipment.awb())
                .put("courier", shipment.courier())
                .put("labelUrl", shipment.labelUrl());
        if (shipment.type() != usual) {
            json.put("type", shipment.type().name());
        }
        if (!shipment.trackingUrl().isEmpty()) {
            json.put("trackingUrl", shipment.trackingUrl());
        }
        if (shipment.parcel() != null) {
            json.set("parcel", ParcelFields.write(shipment.parcel()));
        }
        json.set("lines", lines(shipment.lines()));
        return json;
    }

    static ArrayNode lines(List<ShipmentLine> lines) {
        ArrayNode json = Json.object().arrayNode();
        lines.forEach(line -> json.addObject().put("line", line.line()).put("quantity", line.quantity()));
        return json;
    }
}
