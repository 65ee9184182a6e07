package in.dakiya.logistics.shiprocket;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import in.dakiya.logistics.Booking;
import in.dakiya.logistics.Checkpoint;
import in.dakiya.logistics.FailedDeliveryAnswer;
import in.dakiya.logistics.Heard;
import in.dakiya.logistics.PartnerAnswer;
import in.dakiya.logistics.Refusal;
import in.dakiya.order.Leg;
import in.dakiya.order.ShipmentStatus;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.stream.Stream;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/**
 * What the seller wants done after a failed delivery (Shiprocket's NDR action). It has no key against repetition: the
 * comment says what was wanted, and is looked for in the history of the attempt.
 */
@ApplicationScoped
class FailedDeliveries {

    private final ShiprocketApi api;
    private final ShiprocketClient client;
    private final Whereabouts whereabouts;
    private final ObjectMapper json;

    FailedDeliveries(
            @RestClient ShiprocketApi api, ShiprocketClient client, Whereabouts whereabouts, ObjectMapper json) {
        this.api = api;
        this.client = client;
        this.whereabouts = whereabouts;
        this.json = json;
    }

    PartnerAnswer<Heard> answer(Booking booking, FailedDeliveryAnswer answer, Checkpoint checkpoint) {
        return checkpoint.repeated()
                ? isHeard(booking, answer)
                        .then(heard -> heard ? new PartnerAnswer.Done<>(new Heard()) : say(booking, answer))
                : say(booking, answer);
    }

    private PartnerAnswer<Heard> say(Booking booking, FailedDeliveryAnswer answer) {
        JsonNode body = body(answer);
        Reply reply = client.tell(booking.account(), b -> api.answerFailedDelivery(b, booking.awb(), body));
        return reply instanceof Reply.Bad bad
                ? isHeard(booking, answer)
                        .then(heard -> heard ? new PartnerAnswer.Done<>(new Heard()) : refused(booking, answer, bad))
                : reply.then(said -> new PartnerAnswer.Done<>(new Heard()));
    }

    /** Whether the last failed delivery has this very answer already. */
    private PartnerAnswer<Boolean> isHeard(Booking booking, FailedDeliveryAnswer answer) {
        Reply shown = client.read(booking.account(), b -> api.failedDelivery(b, booking.awb()));
        return shown instanceof Reply.Bad
                ? new PartnerAnswer.Done<>(false)
                : shown.then(body -> new PartnerAnswer.Done<>(isHeard(body.path("data"), wish(answer))));
    }

    /** Asked again after midnight the day is another one; the answer is the same. */
    private static boolean isHeard(JsonNode data, String wish) {
        JsonNode delivery = data.isArray() ? data.path(0) : data;
        int attempt = delivery.path("attempts").asInt();
        for (JsonNode entry : delivery.path("history")) {
            if (entry.path("ndr_attempt").asInt() == attempt
                    && entry.path("comment").asText().startsWith(wish)) {
                return true;
            }
        }
        return false;
    }

    /** Refused after a lost answer it may have come to pass meanwhile; else it is too late unless it still waits. */
    private PartnerAnswer<Heard> refused(Booking booking, FailedDeliveryAnswer answer, Reply.Bad bad) {
        return whereabouts.latest(booking).then(latest -> {
            if (latest.filter(status -> hasHappened(answer, status)).isPresent()) {
                return new PartnerAnswer.Done<>(new Heard());
            }
            boolean waits = latest.filter(status -> status == ShipmentStatus.DELIVERY_FAILED)
                    .isPresent();
            return new PartnerAnswer.Refused<>(
                    waits && !saysTooLate(bad) ? bad.refusal() : Refusal.TOO_LATE, bad.detail());
        });
    }

    private static boolean hasHappened(FailedDeliveryAnswer answer, ShipmentStatus status) {
        return switch (answer) {
            case FailedDeliveryAnswer.DeliverAgain ignored ->
                status == ShipmentStatus.OUT_FOR_DELIVERY || status == ShipmentStatus.DELIVERED;
            case FailedDeliveryAnswer.ReturnToSeller ignored -> status.leg() == Leg.RETURN;
        };
    }

    /** The time to answer is nothing that can be read: only the words tell. */
    private static boolean saysTooLate(Reply.Bad bad) {
        String words = bad.detail().toLowerCase(Locale.ROOT);
        return Stream.of("time", "expired", "passed", "already").anyMatch(words::contains);
    }

    private JsonNode body(FailedDeliveryAnswer answer) {
        ObjectNode body = json.createObjectNode().put("comments", comment(answer));
        return switch (answer) {
            case FailedDeliveryAnswer.DeliverAgain again -> {
                body.put("action", "re-attempt");
                yield again.on() == null
                        ? body
                        : body.put("deferred_date", again.on().toString());
            }
            case FailedDeliveryAnswer.ReturnToSeller ignored -> body.put("action", "return");
        };
    }

    private static String comment(FailedDeliveryAnswer answer) {
        return answer instanceof FailedDeliveryAnswer.DeliverAgain again && again.on() != null
                ? wish(answer) + " on " + again.on()
                : wish(answer);
    }

    private static String wish(FailedDeliveryAnswer answer) {
        return switch (answer) {
            case FailedDeliveryAnswer.DeliverAgain ignored -> "The seller asks to deliver again";
            case FailedDeliveryAnswer.ReturnToSeller ignored -> "The seller asks for the parcel back";
        };
    }
}
