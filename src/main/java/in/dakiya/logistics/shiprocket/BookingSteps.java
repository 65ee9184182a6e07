package in.dakiya.logistics.shiprocket;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import in.dakiya.config.DakiyaConfig;
import in.dakiya.logistics.Booking;
import in.dakiya.logistics.BookingRequest;
import in.dakiya.logistics.Checkpoint;
import in.dakiya.logistics.Offer;
import in.dakiya.logistics.PartnerAnswer;
import in.dakiya.logistics.Refusal;
import in.dakiya.order.Payment;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/**
 * Create, choose a courier, assign the AWB. There is no idempotency key: an attempt after a lost answer first looks
 * whether the order, and then whether the AWB, is there, because the AWB is what is paid for.
 */
@ApplicationScoped
class BookingSteps {

    private static final int COURIERS_TRIED = 3;
    private static final String ORDER = "order";
    private static final String SHIPMENT = "shipment";

    private final ShiprocketApi api;
    private final ShiprocketClient client;
    private final ObjectMapper json;
    private final String emailWithout;

    BookingSteps(@RestClient ShiprocketApi api, ShiprocketClient client, ObjectMapper json, DakiyaConfig config) {
        this.api = api;
        this.client = client;
        this.json = json;
        this.emailWithout = config.platform().support().email().orElse("no-mail@example.com");
    }

    /** Shiprocket's two ids of an order. */
    private record Ids(String order, String shipment) {}

    PartnerAnswer<Booking> book(BookingRequest request, Checkpoint checkpoint) {
        Map<String, String> reached = checkpoint.progress();
        if (reached.containsKey(ORDER)) {
            Ids ids = new Ids(reached.getOrDefault(ORDER, ""), reached.getOrDefault(SHIPMENT, ""));
            return lookThenAssign(request, ids);
        }
        return checkpoint.repeated() ? findOrCreate(request, checkpoint) : create(request, checkpoint);
    }

    private PartnerAnswer<Booking> findOrCreate(BookingRequest request, Checkpoint checkpoint) {
        return find(request).then(body -> {
            Optional<Ids> there = ofReference(body, request.reference());
            return there.isPresent() ? goOn(request, checkpoint, there.get()) : create(request, checkpoint);
        });
    }

    /** Shiprocket's list shows the AWB with the order. */
    PartnerAnswer<Optional<Booking>> look(BookingRequest request) {
        return find(request).then(body -> {
            for (JsonNode order : body.path("data")) {
                if (isOf(order, request.reference())) {
                    JsonNode shipment = shipment(order);
                    Ids ids = ids(order);
                    return new PartnerAnswer.Done<>(Optional.of(booking(
                            request,
                            ids,
                            shipment.path("awb").asText(""),
                            shipment.path("courier").asText(""),
                            null)));
                }
            }
            return new PartnerAnswer.Done<>(Optional.empty());
        });
    }

    private Reply find(BookingRequest request) {
        return client.read(request.account(), b -> api.searchOrders(b, request.reference(), 20));
    }

    private static Optional<Ids> ofReference(JsonNode found, String reference) {
        for (JsonNode order : found.path("data")) {
            if (isOf(order, reference)) {
                return Optional.of(ids(order));
            }
        }
        return Optional.empty();
    }

    private static boolean isOf(JsonNode order, String reference) {
        return order.path("channel_order_id").asText().equals(reference);
    }

    private static Ids ids(JsonNode order) {
        return new Ids(order.path("id").asText(""), shipment(order).path("id").asText(""));
    }

    private PartnerAnswer<Booking> goOn(BookingRequest request, Checkpoint checkpoint, Ids ids) {
        save(checkpoint, ids);
        return lookThenAssign(request, ids);
    }

    private PartnerAnswer<Booking> create(BookingRequest request, Checkpoint checkpoint) {
        JsonNode form = OrderForm.write(json, request, emailWithout);
        Reply created = client.change(request.account(), b -> api.createOrder(b, form));
        if (created instanceof Reply.Bad bad
                && bad.detail().toLowerCase(Locale.ROOT).contains("already exist")) {
            // Created by an earlier booking that was refused later, for example for an empty wallet.
            return find(request)
                    .then(body -> ofReference(body, request.reference())
                            .map(ids -> goOn(request, checkpoint, ids))
                            .orElseGet(() -> new PartnerAnswer.Refused<>(bad.refusal(), bad.detail())));
        }
        return created.then(body -> {
            if (body.path("status").asText().startsWith("CANCEL")) {
                // A number that was used before brings back the old order, and no AWB is ever given to it.
                return new PartnerAnswer.Refused<>(Refusal.CANCELLED, "the order is cancelled there");
            }
            Ids ids = new Ids(
                    body.path("order_id").asText(""), body.path("shipment_id").asText(""));
            if (ids.order().isEmpty() || ids.shipment().isEmpty()) {
                return new PartnerAnswer.Refused<>(Refusals.of(body), Refusals.detail(body));
            }
            save(checkpoint, ids);
            return assign(request, ids);
        });
    }

    private static void save(Checkpoint checkpoint, Ids ids) {
        checkpoint.save(Map.of(ORDER, ids.order(), SHIPMENT, ids.shipment()));
    }

    private PartnerAnswer<Booking> lookThenAssign(BookingRequest request, Ids ids) {
        Reply shown = client.read(request.account(), b -> api.showOrder(b, ids.order()));
        return shown.then(body -> {
            JsonNode shipment = shipment(body.path("data"));
            String awb = shipment.path("awb").asText("");
            return awb.isEmpty()
                    ? weighThenAssign(request, ids, shipment)
                    : booked(request, ids, awb, shipment.path("courier").asText(""), null);
        });
    }

    /** It was weighed anew since it was created: nothing is paid for by the old weight. */
    private PartnerAnswer<Booking> weighThenAssign(BookingRequest request, Ids ids, JsonNode shipment) {
        if (HeldParcel.isAs(request.parcel(), shipment)) {
            return assign(request, ids);
        }
        JsonNode form = OrderForm.write(json, request, emailWithout);
        return client.read(request.account(), b -> api.updateOrder(b, form))
                .then(answer -> HeldParcel.isWeighed(answer)
                        ? assign(request, ids)
                        : new PartnerAnswer.Refused<>(Refusals.of(answer), "the weight was not changed"));
    }

    /** One shipment for each order of ours; Shiprocket shows it as an object here and as a list there. */
    static JsonNode shipment(JsonNode order) {
        JsonNode shipments = order.path("shipments");
        return shipments.isArray() ? shipments.path(0) : shipments;
    }

    private PartnerAnswer<Booking> assign(BookingRequest request, Ids ids) {
        Reply offered = client.read(request.account(), b -> api.serviceability(b, ids.order()));
        return offered.then(body -> {
            List<Offer> couriers = chosenFirst(
                    Offers.of(body.path("data"), request.payment() == Payment.Method.COD), request.courierId());
            return couriers.isEmpty() ? Offers.none(body.path("data")) : tryCouriers(request, ids, couriers);
        });
    }

    /**
     * The seller's choice, and what may take its place where it refuses: whatever does not cost him more. One that is not
     * offered any more has no price: he is asked again.
     */
    private static List<Offer> chosenFirst(List<Offer> offers, String courierId) {
        if (courierId.isEmpty()) {
            return offers;
        }
        return offers.stream()
                .filter(offer -> offer.courierId().equals(courierId))
                .flatMap(chosen -> Stream.concat(
                        Stream.of(chosen),
                        offers.stream()
                                .filter(offer -> !offer.equals(chosen)
                                        && Offers.isPriced(offer)
                                        && offer.ratePaise() <= chosen.ratePaise())))
                .toList();
    }

    private PartnerAnswer<Booking> tryCouriers(BookingRequest request, Ids ids, List<Offer> couriers) {
        PartnerAnswer<Booking> last = new PartnerAnswer.Refused<>(Refusal.NO_COURIER, "no courier was tried");
        for (Offer courier : couriers.subList(0, Math.min(COURIERS_TRIED, couriers.size()))) {
            JsonNode body = json.createObjectNode()
                    .put("shipment_id", Long.parseLong(ids.shipment()))
                    .put("courier_id", Long.parseLong(courier.courierId()));
            last = client.change(request.account(), b -> api.assignAwb(b, body))
                    .then(answer -> assigned(request, ids, courier, answer));
            if (!(last instanceof PartnerAnswer.Refused<Booking> refused) || !anotherMayDo(refused.refusal())) {
                return last;
            }
        }
        return last;
    }

    /** A courier that refuses may have colleagues who do not; an empty wallet is empty for all. */
    private static boolean anotherMayDo(Refusal refusal) {
        return switch (refusal) {
            case NO_COURIER, PINCODE_NOT_SERVED, OTHER -> true;
            case WALLET_EMPTY, ADDRESS_REJECTED, PICKUP_LOCATION_UNKNOWN, CANCELLED, TOO_LATE, CREDENTIALS -> false;
        };
    }

    private PartnerAnswer<Booking> assigned(BookingRequest request, Ids ids, Offer courier, JsonNode answer) {
        JsonNode data = answer.path("response").path("data");
        String awb = data.path("awb_code").asText("");
        if (answer.path("awb_assign_status").asInt() != 1 || awb.isEmpty()) {
            Refusal refusal = Refusals.of(answer);
            return new PartnerAnswer.Refused<>(
                    refusal == Refusal.OTHER ? Refusal.NO_COURIER : refusal, Refusals.detail(answer));
        }
        return booked(
                request, ids, awb, data.path("courier_name").asText(courier.courier()), courier.expectedDelivery());
    }

    private static PartnerAnswer<Booking> booked(
            BookingRequest request, Ids ids, String awb, String courier, @Nullable LocalDate expected) {
        return new PartnerAnswer.Done<>(booking(request, ids, awb, courier, expected));
    }

    private static Booking booking(
            BookingRequest request, Ids ids, String awb, String courier, @Nullable LocalDate expected) {
        return new Booking(
                request.account(),
                awb,
                courier.isEmpty() ? "Shiprocket" : courier,
                Map.of(ORDER, ids.order(), SHIPMENT, ids.shipment()),
                awb.isEmpty() ? "" : "https://shiprocket.co/tracking/" + awb,
                expected);
    }
}
