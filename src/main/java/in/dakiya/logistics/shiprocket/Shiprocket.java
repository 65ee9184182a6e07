package in.dakiya.logistics.shiprocket;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import in.dakiya.config.Secrets;
import in.dakiya.logistics.Booking;
import in.dakiya.logistics.BookingRequest;
import in.dakiya.logistics.Callback;
import in.dakiya.logistics.CallbackReading;
import in.dakiya.logistics.Cancelled;
import in.dakiya.logistics.Checkpoint;
import in.dakiya.logistics.FailedDeliveryAnswer;
import in.dakiya.logistics.Heard;
import in.dakiya.logistics.Label;
import in.dakiya.logistics.LogisticsPartner;
import in.dakiya.logistics.Offer;
import in.dakiya.logistics.OfferRequest;
import in.dakiya.logistics.PartnerAnswer;
import in.dakiya.logistics.Pickup;
import in.dakiya.logistics.PickupRequest;
import in.dakiya.logistics.TrackingReport;
import in.dakiya.order.Parcel;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** The connector to Shiprocket. It has no sandbox, no idempotency key and no request id: see {@link BookingSteps}. */
@ApplicationScoped
class Shiprocket implements LogisticsPartner {

    private static final Duration LABEL_WAIT = Duration.ofMinutes(5);
    private static final int TRACKED_AT_ONCE = 50;

    private final ShiprocketApi api;
    private final ShiprocketClient client;
    private final BookingSteps steps;
    private final Cancellations cancellations;
    private final FailedDeliveries failedDeliveries;
    private final LabelDownload download;
    private final ShiprocketConfig config;
    private final Secrets secrets;
    private final ObjectMapper json;

    Shiprocket(
            @RestClient ShiprocketApi api,
            ShiprocketClient client,
            BookingSteps steps,
            Cancellations cancellations,
            FailedDeliveries failedDeliveries,
            LabelDownload download,
            ShiprocketConfig config,
            Secrets secrets,
            ObjectMapper json) {
        this.api = api;
        this.client = client;
        this.steps = steps;
        this.cancellations = cancellations;
        this.failedDeliveries = failedDeliveries;
        this.download = download;
        this.config = config;
        this.secrets = secrets;
        this.json = json;
    }

    @Override
    public String name() {
        return Logins.PARTNER;
    }

    @Override
    public Set<String> accounts() {
        return config.accounts().keySet();
    }

    @Override
    public PartnerAnswer<Booking> book(BookingRequest request, Checkpoint checkpoint) {
        return steps.book(request, checkpoint);
    }

    @Override
    public PartnerAnswer<Optional<Booking>> find(BookingRequest request) {
        return steps.look(request);
    }

    @Override
    public PartnerAnswer<List<Offer>> offers(OfferRequest request) {
        Parcel parcel = request.parcel();
        return client.read(
                        request.account(),
                        b -> api.offers(
                                b,
                                request.fromPincode(),
                                request.toPincode(),
                                request.collectPaise() > 0 ? 1 : 0,
                                BigDecimal.valueOf(parcel.weightGrams(), 3).toPlainString(),
                                parcel.lengthCm(),
                                parcel.breadthCm(),
                                parcel.heightCm(),
                                BigDecimal.valueOf(request.valuePaise(), 2).toPlainString()))
                .then(body -> {
                    List<Offer> offers = Offers.of(body.path("data"), request.collectPaise() > 0).stream()
                            .filter(Offers::isPriced)
                            .toList();
                    return offers.isEmpty() ? Offers.none(body.path("data")) : new PartnerAnswer.Done<>(offers);
                });
    }

    @Override
    public PartnerAnswer<Cancelled> cancel(Booking booking, Checkpoint checkpoint) {
        return cancellations.cancel(booking, checkpoint);
    }

    @Override
    public PartnerAnswer<Heard> answerFailedDelivery(
            Booking booking, FailedDeliveryAnswer answer, Checkpoint checkpoint) {
        return failedDeliveries.answer(booking, answer, checkpoint);
    }

    /** Shiprocket's "generate pickup" is the step that tells the courier; a request for each shipment. */
    @Override
    public PartnerAnswer<Pickup> requestPickup(Booking booking, PickupRequest request, Checkpoint checkpoint) {
        if (!checkpoint.repeated()) {
            return generatePickup(booking, request);
        }
        Optional<PartnerAnswer<Pickup>> before = pickupOf(booking, request);
        return before.orElseGet(() -> generatePickup(booking, request));
    }

    /** What an earlier attempt has reached; nothing where no pickup is booked. */
    private Optional<PartnerAnswer<Pickup>> pickupOf(Booking booking, PickupRequest request) {
        Reply shown = client.read(booking.account(), b -> api.showOrder(b, id(booking, "order")));
        if (!(shown instanceof Reply.Good good)) {
            return Optional.of(shown.then(body -> new PartnerAnswer.Unknown<>("NOT_SHOWN")));
        }
        JsonNode shipment = BookingSteps.shipment(good.body().path("data"));
        String token = shipment.path("pickup_token_number").asText("");
        // Asked again after a failed pickup, the old token proves nothing.
        return token.isEmpty() || request.again() ? Optional.empty() : Optional.of(pickup(shipment));
    }

    private static PartnerAnswer<Pickup> pickup(JsonNode shipment) {
        return new PartnerAnswer.Done<>(new Pickup(
                ShiprocketTime.date(shipment.path("pickup_scheduled_date").asText())
                        .orElse(null),
                shipment.path("pickup_token_number").asText("")));
    }

    private PartnerAnswer<Pickup> generatePickup(Booking booking, PickupRequest request) {
        ObjectNode body = json.createObjectNode();
        body.putArray("shipment_id").add(Long.parseLong(id(booking, "shipment")));
        if (request.again()) {
            body.put("status", "retry");
        }
        Reply reply = client.change(booking.account(), b -> api.generatePickup(b, body));
        if (reply instanceof Reply.Bad bad
                && bad.detail().toLowerCase(Locale.ROOT).contains("already")) {
            return pickupOf(booking, new PickupRequest(false))
                    .orElseGet(() -> new PartnerAnswer.Done<>(new Pickup(null, "")));
        }
        return reply.then(answer -> answer.path("pickup_status").asInt() == 1
                ? pickup(answer.path("response"))
                : new PartnerAnswer.Refused<>(Refusals.of(answer), Refusals.detail(answer)));
    }

    @Override
    public PartnerAnswer<Label> label(Booking booking) {
        ObjectNode body = json.createObjectNode();
        body.putArray("shipment_id").add(Long.parseLong(id(booking, "shipment")));
        return client.read(booking.account(), b -> api.generateLabel(b, body)).then(answer -> {
            String url = answer.path("label_url").asText();
            return answer.path("label_created").asInt() == 1 && !url.isEmpty()
                    ? download.fetch(url)
                    : new PartnerAnswer.NotYet<>(LABEL_WAIT);
        });
    }

    private static String id(Booking booking, String which) {
        return booking.references().getOrDefault(which, "0");
    }

    @Override
    public int trackingBatchSize() {
        return TRACKED_AT_ONCE;
    }

    @Override
    public PartnerAnswer<Map<String, TrackingReport>> track(String account, List<String> awbs) {
        ObjectNode body = json.createObjectNode();
        ArrayNode list = body.putArray("awbs");
        awbs.forEach(list::add);
        return client.read(account, b -> api.track(b, body)).then(answer -> {
            Map<String, TrackingReport> reports = new HashMap<>();
            for (String awb : awbs) {
                Reports.asked(awb, answer.path(awb)).ifPresent(report -> reports.put(awb, report));
            }
            return new PartnerAnswer.Done<>(reports);
        });
    }

    @Override
    public Optional<String> accountOfPath(String path) {
        return config.accounts().entrySet().stream()
                .filter(e -> e.getValue().pathName().equals(Optional.of(path)))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Shiprocket does not sign; its callbacks carry a token of ours. */
    @Override
    public CallbackReading readCallback(String account, Callback callback) {
        String given = callback.headers().getOrDefault("x-api-key", "");
        if (!isToken(account, given) && !(secrets.readAgain(Secrets.Which.EDGE) && isToken(account, given))) {
            return new CallbackReading.NotAuthentic();
        }
        try {
            JsonNode body = json.readTree(callback.body());
            return Reports.pushed(body)
                    .<CallbackReading>map(report -> new CallbackReading.Reports(List.of(report)))
                    .orElseGet(() -> new CallbackReading.Unreadable("NO_AWB"));
        } catch (JsonProcessingException e) {
            return new CallbackReading.Unreadable("NOT_JSON");
        } catch (IOException e) {
            return new CallbackReading.Unreadable("NOT_READ");
        }
    }

    private boolean isToken(String account, String given) {
        String token = secrets.value(Secrets.Which.EDGE, "dakiya.shiprocket.accounts." + account + ".callback-token");
        return !token.isEmpty()
                && MessageDigest.isEqual(
                        token.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }
}
