package in.dakiya.logistics.shiprocket;

import com.fasterxml.jackson.databind.JsonNode;
import in.dakiya.logistics.Offer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The couriers of an answer about serviceability: the recommended one first, then by price. */
final class Offers {

    private Offers() {}

    static List<Offer> of(JsonNode data) {
        String recommended = data.path("recommended_courier_company_id").asText();
        List<JsonNode> offers = new ArrayList<>();
        data.path("available_courier_companies").forEach(offers::add);
        offers.removeIf(offer -> offer.path("blocked").asInt() == 1
                || !offer.path("courier_company_id").asText().matches("[0-9]{1,20}"));
        offers.sort(Comparator.comparing((JsonNode offer) ->
                        !offer.path("courier_company_id").asText().equals(recommended))
                .thenComparing(offer -> offer.path("rate").asDouble()));
        return offers.stream().map(Offers::offer).toList();
    }

    private static Offer offer(JsonNode offer) {
        return new Offer(
                offer.path("courier_company_id").asText(),
                offer.path("courier_name").asText(),
                paise(offer.path("rate")),
                days(offer.path("estimated_delivery_days")),
                ShiprocketTime.date(offer.path("etd").asText()).orElse(null));
    }

    /** Rupees, as a number or a text. */
    private static long paise(JsonNode rupees) {
        try {
            return new BigDecimal(rupees.asText("0"))
                    .movePointRight(2)
                    .setScale(0, RoundingMode.HALF_UP)
                    .longValueExact();
        } catch (ArithmeticException | NumberFormatException e) {
            return 0;
        }
    }

    private static @Nullable Integer days(JsonNode days) {
        return days.asText().matches("[0-9]{1,3}") ? Integer.valueOf(days.asText()) : null;
    }
}
