package in.dakiya.logistics.shiprocket;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import in.dakiya.logistics.Booking;
import in.dakiya.logistics.PartnerAnswer;
import in.dakiya.logistics.Scan;
import in.dakiya.order.ShipmentStatus;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/**
 * Where a shipment stands at Shiprocket now. Its refusals have no codes, so what a refusal means is read from the state
 * and not from the words.
 */
@ApplicationScoped
class Whereabouts {

    /** Canceled, and cancelled before dispatch, in the table of orders. */
    private static final Set<Integer> CANCELLED = Set.of(5, 54);

    private static final int CANCELLATION_REQUESTED = 18;

    private final ShiprocketApi api;
    private final ShiprocketClient client;
    private final ObjectMapper json;

    Whereabouts(@RestClient ShiprocketApi api, ShiprocketClient client, ObjectMapper json) {
        this.api = api;
        this.client = client;
        this.json = json;
    }

    /** How far a cancellation is. */
    enum Cancellation {
        NONE,
        REQUESTED,
        DONE
    }

    /** {@link Cancellation#NONE} also for an order that Shiprocket does not know. */
    PartnerAnswer<Cancellation> cancellation(Booking booking, String order) {
        Reply shown = client.read(booking.account(), b -> api.showOrder(b, order));
        return shown instanceof Reply.Bad
                ? new PartnerAnswer.Done<>(Cancellation.NONE)
                : shown.then(body -> new PartnerAnswer.Done<>(cancellation(body.path("data"))));
    }

    private static Cancellation cancellation(JsonNode order) {
        int code = order.path("status_code").asInt();
        String status = order.path("status").asText().toUpperCase(Locale.ROOT);
        if (code == CANCELLATION_REQUESTED || status.equals("CANCELLATION REQUESTED")) {
            return Cancellation.REQUESTED;
        }
        return CANCELLED.contains(code) || status.startsWith("CANCELED") || status.startsWith("CANCELLED")
                ? Cancellation.DONE
                : Cancellation.NONE;
    }

    /** The last of its states; nothing where there is no scan. */
    PartnerAnswer<Optional<ShipmentStatus>> latest(Booking booking) {
        ObjectNode body = json.createObjectNode();
        body.putArray("awbs").add(booking.awb());
        Reply tracked = client.read(booking.account(), b -> api.track(b, body));
        return tracked instanceof Reply.Bad
                ? new PartnerAnswer.Done<>(Optional.empty())
                : tracked.then(
                        answer -> new PartnerAnswer.Done<>(Reports.asked(booking.awb(), answer.path(booking.awb()))
                                .flatMap(report -> latest(report.scans()))));
    }

    private static Optional<ShipmentStatus> latest(List<Scan> scans) {
        return scans.stream()
                .filter(scan -> scan.kind() instanceof ShipmentStatus)
                .max(Comparator.comparing(Scan::at)
                        .thenComparing(scan -> scan.kind().rank()))
                .map(scan -> (ShipmentStatus) scan.kind());
    }

    /** Whether the courier has the parcel, or had it. */
    static boolean isInCustody(ShipmentStatus status) {
        return switch (status.leg()) {
            case PICKUP -> false;
            case FORWARD, RETURN -> true;
            case END -> status != ShipmentStatus.CANCELLED;
        };
    }
}
