package in.dakiya.logistics.shiprocket;

import com.fasterxml.jackson.databind.JsonNode;
import in.dakiya.logistics.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Reads why Shiprocket refused. Its errors have no codes: the words are all there is. */
final class Refusals {

    private static final int LONGEST = 160;

    private Refusals() {}

    static Refusal of(JsonNode body) {
        String text = words(body).toLowerCase(Locale.ROOT);
        if (has(text, "wallet", "recharge", "insufficient", "balance")) {
            return Refusal.WALLET_EMPTY;
        }
        if (has(text, "pickup location", "pickup_location", "pickup address")) {
            return Refusal.PICKUP_LOCATION_UNKNOWN;
        }
        if (has(text, "serviceab", "pincode", "postcode")) {
            return Refusal.PINCODE_NOT_SERVED;
        }
        if (has(text, "address", "phone", "billing_", "shipping_")) {
            return Refusal.ADDRESS_REJECTED;
        }
        if (has(text, "no courier", "courier is not available", "courier not available")) {
            return Refusal.NO_COURIER;
        }
        if (has(text, "cancel")) {
            return Refusal.CANCELLED;
        }
        return has(text, "unauthor", "permission", "token") ? Refusal.CREDENTIALS : Refusal.OTHER;
    }

    private static boolean has(String text, String... any) {
        return Stream.of(any).anyMatch(text::contains);
    }

    /** Shiprocket's words without what may be somebody's number or mail address. */
    static String detail(JsonNode body) {
        String words = words(body).replaceAll("\\S+@\\S+", "…").replaceAll("[0-9]{5,}", "…");
        return words.substring(0, Math.min(words.length(), LONGEST));
    }

    static String words(JsonNode body) {
        List<String> words = new ArrayList<>();
        words.add(body.path("message").asText());
        words.add(body.path("response").path("data").path("awb_assign_error").asText());
        words.add(body.path("error").asText());
        body.path("errors").properties().forEach(field -> {
            words.add(field.getKey());
            field.getValue().forEach(text -> words.add(text.asText()));
        });
        words.removeIf(String::isBlank);
        return String.join("; ", words);
    }
}
