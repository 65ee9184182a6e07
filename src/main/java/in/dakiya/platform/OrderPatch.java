package in.dakiya.platform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import in.dakiya.order.Customer;
import in.dakiya.order.Order;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a platform wants changed of an order: a JSON merge patch (RFC 7396). Objects are merged key by key, {@code null}
 * takes a value away, lists are replaced as a whole. The order that comes of it is read by the rules of a new one.
 */
public final class OrderPatch {

    private final ObjectNode changes;

    private OrderPatch(ObjectNode changes) {
        this.changes = changes;
    }

    public static Reading<OrderPatch> read(byte[] body) {
        try {
            return new Reading.Read<>(new OrderPatch(Json.object(body)));
        } catch (UnreadableJsonException e) {
            return new Reading.Unreadable<>(String.valueOf(e.getMessage()));
        }
    }

    /** The order after the change; wrong also where something differs that may never change. */
    public Reading<Order> applyTo(Order before) {
        FieldErrors errors = new FieldErrors();
        ObjectNode merged = merge(asSent(before), changes);
        Order after = OrderRequest.order(Fields.of(merged, errors), Optional.of(before.idempotencyKey()));
        if (errors.count() == 0) {
            checkFixed(before, after, errors);
        }
        return errors.reading(after.revised(before.revision()));
    }

    /** As a platform would send it, so that it is read as it was. */
    private ObjectNode asSent(Order before) {
        ObjectNode json = OrderJson.content(before);
        ObjectNode customer = json.withObject("/customer");
        Customer known = before.customer();
        customer.put("phone", "+" + known.phone()).put("whatsapp", "+" + known.whatsapp());
        if (known.whatsapp().equals(known.phone()) && changes.path("customer").has("phone")) {
            // The number that he calls with is the one that he writes with, unless somebody says otherwise.
            customer.remove("whatsapp");
        }
        for (int i = 0; i < before.shipments().size(); i++) {
            if (!before.shipments().get(i).isBooked()) {
                plain(json.path("shipments").path(i));
            }
        }
        if (before.shipments().size() == 1 && json.at("/shipments/0") instanceof ObjectNode only) {
            // It carries the whole order, whatever that is.
            only.remove("lines");
        }
        return json;
    }

    /** What only a booked shipment has. */
    private static void plain(JsonNode shipment) {
        if (shipment instanceof ObjectNode object) {
            object.remove(List.of("awb", "courier", "trackingUrl", "labelUrl"));
        }
    }

    private static ObjectNode merge(ObjectNode target, ObjectNode patch) {
        patch.properties().forEach(entry -> {
            String name = entry.getKey();
            JsonNode value = entry.getValue();
            if (value.isNull()) {
                target.remove(name);
            } else if (value instanceof ObjectNode object) {
                target.set(name, merge(target.path(name) instanceof ObjectNode there ? there : Json.object(), object));
            } else {
                target.set(name, value);
            }
        });
        return target;
    }

    private void checkFixed(Order before, Order after, FieldErrors errors) {
        fixed(errors, "orderId", before.orderId(), after.orderId());
        fixed(errors, "number", before.number(), after.number());
        fixed(errors, "sellerId", before.sellerId(), after.sellerId());
        fixed(errors, "placedAt", before.placedAt(), after.placedAt());
        fixed(errors, "shipmentType", before.shipmentType(), after.shipmentType());
        fixed(
                errors,
                "customer.consent",
                before.customer().consent(),
                after.customer().consent());
        if (changes.has("shipments")) {
            fixed(errors, "shipments", before.shipments(), after.shipments());
        }
    }

    private static void fixed(FieldErrors errors, String field, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            errors.add(field, "cannot be changed");
        }
    }
}
