package in.dakiya.logistics.shiprocket;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import in.dakiya.logistics.Booking;
import in.dakiya.logistics.Cancelled;
import in.dakiya.logistics.Checkpoint;
import in.dakiya.logistics.PartnerAnswer;
import in.dakiya.logistics.Refusal;
import in.dakiya.logistics.shiprocket.Whereabouts.Cancellation;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.stream.Stream;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/**
 * Takes a booked order back. Shiprocket accepts it before pickup and tells the courier afterwards: the end is told by a
 * callback, and by this call made again.
 */
@ApplicationScoped
class Cancellations {

    private final ShiprocketApi api;
    private final ShiprocketClient client;
    private final Whereabouts whereabouts;
    private final ObjectMapper json;

    Cancellations(@RestClient ShiprocketApi api, ShiprocketClient client, Whereabouts whereabouts, ObjectMapper json) {
        this.api = api;
        this.client = client;
        this.whereabouts = whereabouts;
        this.json = json;
    }

    PartnerAnswer<Cancelled> cancel(Booking booking, Checkpoint checkpoint) {
        String order = booking.references().getOrDefault("order", "");
        if (!order.matches("[0-9]{1,18}")) {
            return new PartnerAnswer.Refused<>(Refusal.OTHER, "the booking has no order id");
        }
        return checkpoint.repeated() ? lookThenAsk(booking, order) : ask(booking, order);
    }

    private PartnerAnswer<Cancelled> lookThenAsk(Booking booking, String order) {
        return whereabouts
                .cancellation(booking, order)
                .then(now -> now == Cancellation.NONE ? ask(booking, order) : reached(now));
    }

    private static PartnerAnswer<Cancelled> reached(Cancellation now) {
        return new PartnerAnswer.Done<>(new Cancelled(now == Cancellation.DONE));
    }

    private PartnerAnswer<Cancelled> ask(Booking booking, String order) {
        ObjectNode body = json.createObjectNode();
        body.putArray("ids").add(Long.parseLong(order));
        Reply reply = client.tell(booking.account(), b -> api.cancelOrders(b, body));
        return reply instanceof Reply.Bad bad
                ? whereabouts
                        .cancellation(booking, order)
                        .then(now -> now == Cancellation.NONE ? refused(booking, bad) : reached(now))
                : reply.then(answer -> reached(Cancellation.REQUESTED));
    }

    /** Neither cancelled nor about to be: too late where the courier has it. */
    private PartnerAnswer<Cancelled> refused(Booking booking, Reply.Bad bad) {
        return whereabouts.latest(booking).then(latest -> {
            boolean late = latest.map(Whereabouts::isInCustody).orElseGet(() -> saysTooLate(bad));
            return new PartnerAnswer.Refused<>(late ? Refusal.TOO_LATE : mended(bad.refusal()), bad.detail());
        });
    }

    /** Where tracking knows nothing yet, the words are all there is. */
    private static boolean saysTooLate(Reply.Bad bad) {
        String words = bad.detail().toLowerCase(Locale.ROOT);
        return Stream.of("picked", "shipped", "transit", "dispatched").anyMatch(words::contains);
    }

    /** "Cannot be cancelled" does not say that it is. */
    private static Refusal mended(Refusal refusal) {
        return refusal == Refusal.CANCELLED ? Refusal.OTHER : refusal;
    }
}
