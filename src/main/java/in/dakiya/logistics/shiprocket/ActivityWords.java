package in.dakiya.logistics.shiprocket;

import in.dakiya.order.CourierReason;
import in.dakiya.order.EventKind;
import in.dakiya.order.ShipmentSignal;
import in.dakiya.order.ShipmentStatus;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Couriers' own words ({@code activity}) for why a try failed, as a code: the words themselves may hold a name and go no
 * further. Couriers of Shiprocket write them in English, each in its own way.
 */
final class ActivityWords {

    private static final Map<CourierReason, Pattern> WORDS = new LinkedHashMap<>();

    static {
        // In this order: "refused as payment not ready" is about payment, "refused, wrong address" about the address.
        put(CourierReason.PAYMENT_NOT_READY, "payment|cash|cod (amount )?not|amount not|money");
        put(CourierReason.WRONG_ADDRESS, "address|landmark|pin ?code|shifted|no such (person|consignee)");
        put(
                CourierReason.ANOTHER_DAY,
                "future|reschedul|another day|later date|(customer|consignee|buyer) (asked|request|want)");
        put(CourierReason.REFUSED, "refus|reject|declin|denied|cancelled by (customer|consignee|buyer)|not accept");
        put(CourierReason.NOT_READY, "not ready|not packed|no shipment|no packet|nothing to pick");
        put(CourierReason.CLOSED, "closed|holiday|locked|shut");
        put(
                CourierReason.NOT_REACHABLE,
                "not (contactable|reachable|available|respond|answer|picking)|no response|no answer|unreachable|"
                        + "uncontactable|unavailable|switched off|out of (reach|station)|not at (home|address)|phone|call");
        put(CourierReason.MISROUTED, "misrout|mis-rout|wrong (hub|facility)");
        put(
                CourierReason.COURIER_LATE,
                "not attempted|unattempted|delay|late|vehicle|rider|weather|rain|strike|restricted|capacity|traffic");
    }

    private ActivityWords() {}

    private static void put(CourierReason reason, String words) {
        WORDS.put(reason, Pattern.compile("\\b(" + words + ")"));
    }

    /** @param id of Shiprocket's status table, which says itself why a parcel stands still */
    static CourierReason reason(EventKind kind, String id, String activity) {
        if (kind == ShipmentSignal.ON_HOLD) {
            return hold(id);
        }
        boolean asks = kind == ShipmentStatus.DELIVERY_FAILED
                || kind == ShipmentStatus.PICKUP_FAILED
                || kind == ShipmentStatus.RTO_INITIATED;
        return asks ? understood(activity) : CourierReason.UNTOLD;
    }

    private static CourierReason hold(String id) {
        return switch (id) {
            case "22" -> CourierReason.COURIER_LATE;
            case "39" -> CourierReason.MISROUTED;
            case "47" -> CourierReason.FAILED_CHECK;
            case "76" -> CourierReason.UNTRACEABLE;
            default -> CourierReason.OTHER;
        };
    }

    private static CourierReason understood(String activity) {
        String plain =
                activity.toLowerCase(Locale.ROOT).replaceAll("[^a-z-]+", " ").strip();
        for (Map.Entry<CourierReason, Pattern> entry : WORDS.entrySet()) {
            if (entry.getValue().matcher(plain).find()) {
                return entry.getKey();
            }
        }
        // A status without words of its own ("UNDELIVERED") gives no reason.
        return plain.split(" ").length < 3 ? CourierReason.UNTOLD : CourierReason.OTHER;
    }
}
