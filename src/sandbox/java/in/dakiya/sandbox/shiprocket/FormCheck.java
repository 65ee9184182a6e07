package in.dakiya.sandbox.shiprocket;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;

/** What Shiprocket refuses in an order: missing fields, wrong lengths, sums that are not numbers. */
final class FormCheck {

    private static final String[] REQUIRED = {
        "order_id",
        "order_date",
        "pickup_location",
        "billing_customer_name",
        "billing_address",
        "billing_city",
        "billing_pincode",
        "billing_state",
        "billing_country",
        "billing_email",
        "billing_phone",
        "payment_method",
        "sub_total",
        "length",
        "breadth",
        "height",
        "weight"
    };

    private FormCheck() {}

    /** Complaints by field; empty where there are none. */
    static Map<String, String> complaints(JsonNode form) {
        Map<String, String> complaints = new LinkedHashMap<>();
        for (String field : REQUIRED) {
            if (form.path(field).isMissingNode() || form.path(field).asText().isBlank()) {
                complaints.put(field, "The " + field + " field is required.");
            }
        }
        length(form, "order_id", 50, complaints);
        length(form, "pickup_location", 36, complaints);
        length(form, "billing_city", 30, complaints);
        pattern(form, "billing_phone", "[6-9][0-9]{9}", complaints);
        pattern(form, "billing_pincode", "[1-9][0-9]{5}", complaints);
        pattern(form, "order_date", "[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}", complaints);
        pattern(form, "payment_method", "COD|Prepaid", complaints);
        if (form.path("billing_address").asText().length() < 3) {
            complaints.put("billing_address", "Address is too short.");
        }
        for (String side : new String[] {"length", "breadth", "height"}) {
            if (form.path(side).asDouble() < 0.5) {
                complaints.put(side, "The " + side + " must be at least 0.5.");
            }
        }
        if (form.path("weight").asDouble() <= 0) {
            complaints.put("weight", "The weight must be greater than 0.");
        }
        items(form.path("order_items"), complaints);
        return complaints;
    }

    private static void items(JsonNode items, Map<String, String> complaints) {
        if (!items.isArray() || items.isEmpty()) {
            complaints.put("order_items", "The order items field is required.");
        }
        for (JsonNode item : items) {
            boolean whole = item.hasNonNull("name")
                    && item.hasNonNull("sku")
                    && item.path("units").isInt()
                    && item.path("selling_price").isNumber();
            if (!whole) {
                complaints.put("order_items", "An order item needs name, sku, units and selling_price.");
            }
        }
    }

    private static void length(JsonNode form, String field, int most, Map<String, String> complaints) {
        if (form.path(field).asText().length() > most) {
            complaints.put(field, "The " + field + " may not be greater than " + most + " characters.");
        }
    }

    private static void pattern(JsonNode form, String field, String pattern, Map<String, String> complaints) {
        if (form.has(field) && !form.path(field).asText().matches(pattern)) {
            complaints.put(field, "The " + field + " format is invalid.");
        }
    }
}
