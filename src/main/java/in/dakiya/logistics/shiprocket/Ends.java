package in.dakiya.logistics.shiprocket;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import in.dakiya.logistics.Booking;
import in.dakiya.logistics.Cancelled;
import in.dakiya.logistics.Checkpoint;
import in.dakiya.logistics.FailedDeliveryAnswer;
import in.dakiya.logistics.Heard;
import in.dakiya.logistics.PartnerAnswer;
import in.dakiya.logistics.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** What is asked of Shiprocket when a parcel shall not go, or did not arrive. */
@ApplicationScoped
class Ends {

    private static final String COMMENT = "Asked by the seller";

    private final ShiprocketApi api;
    private final ShiprocketClient client;
    private final ObjectMapper json;

    Ends(@RestClient ShiprocketApi api, ShiprocketClient client, ObjectMapper json) {
        this.api = api;
        this.client = client;
        this.json = json;
    }

    /** Taken back twice it is taken back: Shiprocket then says that it is cancelled already. */
    PartnerAnswer<Cancelled> cancel(Booking booking, Checkpoint checkpoint) {
        ObjectNode body = json.createObjectNode();
        body.putArray("ids").add(Long.parseLong(booking.references().getOrDefault("order", "0")));
        Reply reply = client.change(booking.account(), b -> api.cancelOrders(b, body));
        if (reply instanceof Reply.Bad bad) {
            return has(bad, "already cancel", "already been cancel")
                    ? new PartnerAnswer.Done<>(new Cancelled(true))
                    : new PartnerAnswer.Refused<>(
                            has(bad, "picked", "shipped", "transit", "cannot", "can not")
                                    ? Refusal.TOO_LATE
                                    : bad.refusal(),
                            bad.detail());
        }
        return reply.then(answer -> new PartnerAnswer.Done<>(new Cancelled(false)));
    }

    PartnerAnswer<Heard> answerFailedDelivery(Booking booking, FailedDeliveryAnswer answer, Checkpoint checkpoint) {
        JsonNode body = body(answer);
        Reply reply = client.change(booking.account(), b -> api.answerFailedDelivery(b, booking.awb(), body));
        if (reply instanceof Reply.Bad bad) {
            return has(bad, "already")
                    ? new PartnerAnswer.Done<>(new Heard())
                    : new PartnerAnswer.Refused<>(
                            has(bad, "ndr", "not found", "expired") ? Refusal.TOO_LATE : bad.refusal(), bad.detail());
        }
        return reply.then(said -> new PartnerAnswer.Done<>(new Heard()));
    }

    private JsonNode body(FailedDeliveryAnswer answer) {
        ObjectNode body = json.createObjectNode().put("comments", COMMENT);
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

    private static boolean has(Reply.Bad bad, String... any) {
        String words = bad.detail().toLowerCase(Locale.ROOT);
        return java.util.stream.Stream.of(any).anyMatch(words::contains);
    }
}
