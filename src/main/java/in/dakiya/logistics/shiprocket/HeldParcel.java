package in.dakiya.logistics.shiprocket;

import com.fasterxml.jackson.databind.JsonNode;
import in.dakiya.order.Parcel;
import java.math.BigDecimal;
import java.util.Arrays;

/** The parcel of an order that Shiprocket holds already, and that is not booked. */
final class HeldParcel {

    private static final String NUMBER = "[0-9]{1,9}(\\.[0-9]{1,9})?";

    private HeldParcel() {}

    /** @param shipment as Shiprocket shows it: kilograms and centimetres, as numbers or texts */
    static boolean isAs(Parcel wanted, JsonNode shipment) {
        return is(shipment.path("weight"), BigDecimal.valueOf(wanted.weightGrams(), 3))
                && is(shipment.path("length"), BigDecimal.valueOf(wanted.lengthCm()))
                && is(shipment.path("breadth"), BigDecimal.valueOf(wanted.breadthCm()))
                && is(shipment.path("height"), BigDecimal.valueOf(wanted.heightCm()));
    }

    private static boolean is(JsonNode shown, BigDecimal wanted) {
        String text = shown.asText();
        return text.matches(NUMBER) && new BigDecimal(text).compareTo(wanted) == 0;
    }

    /** Whether an update that was accepted has changed the weight: Shiprocket names the fields that it has left as they were. */
    static boolean isWeighed(JsonNode answer) {
        return answer.path("success").asBoolean()
                && Arrays.stream(answer.path("not_updated_fields").asText().split(",", -1))
                        .map(String::strip)
                        .noneMatch("weight"::equals);
    }
}
