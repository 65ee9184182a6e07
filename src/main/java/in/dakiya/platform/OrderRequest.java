package in.dakiya.platform;

import com.fasterxml.jackson.databind.node.ObjectNode;
import in.dakiya.order.Order;
import in.dakiya.order.Payment;
import in.dakiya.order.ShipmentType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads an order as a platform places it. */
public final class OrderRequest {

    /** The header whose value makes a repetition known as one. */
    public static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    private static final Pattern KEY = Pattern.compile("[!-~]{1,200}");
    private static final TextRule NUMBER = TextRule.matching(
            20, "[A-Za-z0-9][A-Za-z0-9/._-]*", "must be letters, digits, slashes, dots, underscores and dashes");
    /** A person types it; without a number of its own an order goes by the end of its id. */
    private static final int NUMBER_FROM_ID = 6;

    private static final int MOST_PARCELS = 20;

    private OrderRequest() {}

    /** @param idempotencyKey as sent; without it the order id serves */
    public static Reading<Order> read(byte[] body, Optional<String> idempotencyKey) {
        ObjectNode json;
        try {
            json = Json.object(body);
        } catch (UnreadableJsonException e) {
            return new Reading.Unreadable<>(String.valueOf(e.getMessage()));
        }
        FieldErrors errors = new FieldErrors();
        if (idempotencyKey.filter(key -> !KEY.matcher(key).matches()).isPresent()) {
            errors.add(IDEMPOTENCY_KEY, "must be 1 to 200 visible ASCII characters");
        }
        return errors.reading(order(Fields.of(json, errors), idempotencyKey));
    }

    private static Order order(Fields fields, Optional<String> idempotencyKey) {
        String orderId = fields.text("orderId", TextRule.ID);
        Instant placedAt = Times.required(fields, "placedAt");
        Optional<Instant> dispatchBy = Times.read(fields, "dispatchBy");
        if (dispatchBy.filter(placedAt::isAfter).isPresent()) {
            fields.wrong("dispatchBy", "must not be before placedAt");
        }
        OrderLines.Money money = OrderLines.read(fields);
        ShipmentType type = fields.choice("shipmentType", ShipmentType.values()).orElse(ShipmentType.ON_NETWORK);
        return new Order(
                orderId,
                fields.text("number", NUMBER, end(orderId)),
                fields.text("sellerId", TextRule.ID),
                placedAt,
                dispatchBy.orElse(null),
                type,
                fields.text("note", TextRule.paragraph(500), ""),
                payment(fields.object("payment"), money.most()),
                CustomerFields.read(fields.object("customer")),
                money.items(),
                money.charges(),
                money.totalPaise(),
                fields.optionalList("parcels", MOST_PARCELS).stream()
                        .map(ParcelFields::read)
                        .toList(),
                PlacedShipments.read(fields, money.itemsRight() ? money.items() : List.of(), type),
                idempotencyKey.orElse(orderId));
    }

    private static String end(String orderId) {
        return orderId.substring(Math.max(0, orderId.length() - NUMBER_FROM_ID));
    }

    private static Payment payment(Fields fields, long mostPaise) {
        Optional<Payment.Method> method = fields.choice("method", Payment.Method.values());
        boolean cod = method.equals(Optional.of(Payment.Method.COD));
        long amountDuePaise = cod
                ? fields.whole("amountDuePaise", 1, OrderLines.MOST_PAISE)
                : fields.whole("amountDuePaise", 0, OrderLines.MOST_PAISE, 0);
        if (amountDuePaise > mostPaise) {
            fields.wrong("amountDuePaise", "must not be more than totalPaise");
        } else if (method.equals(Optional.of(Payment.Method.PREPAID)) && amountDuePaise != 0) {
            fields.wrong("amountDuePaise", "must be 0 when the order is PREPAID");
        }
        return new Payment(method.orElse(Payment.Method.PREPAID), amountDuePaise);
    }
}
