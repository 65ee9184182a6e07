package in.dakiya.logistics.shiprocket;

import com.fasterxml.jackson.databind.JsonNode;
import in.dakiya.logistics.Offer;
import in.dakiya.logistics.PartnerAnswer;
import in.dakiya.logistics.Refusal;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The couriers of an answer about serviceability: the recommended one first, then by price, those without a price that
 * can be believed last.
 */
final class Offers {

    /** A rate in rupees below ten lakh, as a number or a text; anything else is no price. */
    private static final String RATE = "[0-9]{1,6}(\\.[0-9]{1,10})?";

    private static final String COURIER_ID = "[0-9]{1,18}";
    private static final int LONGEST_NAME = 60;

    private Offers() {}

    /** @param cash whether the courier has to collect cash; those that do not are left out */
    static List<Offer> of(JsonNode data, boolean cash) {
        String recommended = data.path("recommended_courier_company_id").asText();
        List<Offer> offers = new ArrayList<>();
        for (JsonNode offer : data.path("available_courier_companies")) {
            if (isUsable(offer, cash)) {
                offers.add(offer(offer));
            }
        }
        offers.sort(Comparator.comparing((Offer offer) -> !offer.courierId().equals(recommended))
                .thenComparing(offer -> !isPriced(offer))
                .thenComparing(Offer::ratePaise)
                .thenComparing(Offer::courier));
        Set<String> seen = new HashSet<>();
        offers.removeIf(offer -> !seen.add(offer.courierId()));
        return offers;
    }

    /** Why there is none to choose: nobody goes there, or none of those who do takes such a parcel. */
    static <T> PartnerAnswer<T> none(JsonNode data) {
        return data.path("available_courier_companies").isEmpty()
                ? new PartnerAnswer.Refused<>(Refusal.PINCODE_NOT_SERVED, "no courier is offered")
                : new PartnerAnswer.Refused<>(Refusal.NO_COURIER, "no courier that is offered can be used");
    }

    private static boolean isUsable(JsonNode offer, boolean cash) {
        return offer.path("courier_company_id").asText().matches(COURIER_ID)
                && !isSet(offer.path("blocked"))
                && !isSet(offer.path("odablock"))
                && !(cash && offer.has("cod") && !isSet(offer.path("cod")));
    }

    /** A flag is 1, "1" or true. */
    private static boolean isSet(JsonNode flag) {
        return flag.asText().equals("1") || flag.asBoolean();
    }

    private static Offer offer(JsonNode offer) {
        String id = offer.path("courier_company_id").asText();
        String name = offer.path("courier_name").asText("").strip();
        return new Offer(
                id,
                name.isEmpty() ? "Courier " + id : name.substring(0, Math.min(LONGEST_NAME, name.length())),
                paise(offer.path("rate")),
                days(offer.path("estimated_delivery_days")),
                ShiprocketTime.date(offer.path("etd").asText()).orElse(null));
    }

    /** Whether its price can be told to somebody. */
    static boolean isPriced(Offer offer) {
        return offer.ratePaise() > 0;
    }

    /** Zero where there is no price that can be believed. */
    private static long paise(JsonNode rupees) {
        String text = rupees.asText();
        return text.matches(RATE)
                ? new BigDecimal(text)
                        .movePointRight(2)
                        .setScale(0, RoundingMode.HALF_UP)
                        .longValueExact()
                : 0;
    }

    private static @Nullable Integer days(JsonNode days) {
        return days.asText().matches("[0-9]{1,3}") ? Integer.valueOf(days.asText()) : null;
    }
}
