package in.dakiya.logistics;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A booked shipment: the AWB exists.
 *
 * @param references the partner's own ids, opaque to everyone but its connector
 * @param expectedDelivery the partner's estimate, null where it gives none
 */
public record Booking(
        String account,
        String awb,
        String courier,
        Map<String, String> references,
        String trackingUrl,
        @Nullable LocalDate expectedDelivery) {

    /** Among the references of what the platform carries: it knows a shipment by its order and number. */
    public static final String ORDER = "order";

    public static final String SHIPMENT = "shipment";

    public Booking {
        references = Map.copyOf(references);
    }
}
