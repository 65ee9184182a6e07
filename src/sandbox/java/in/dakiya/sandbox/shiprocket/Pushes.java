package in.dakiya.sandbox.shiprocket;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.NoSuchElementException;

/** Scans of couriers, and the callbacks that tell of them: the whole history each time, unsigned, with a token. */
public final class Pushes {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("dd MM yyyy HH:mm:ss");

    private final Depot depot;
    private final ObjectMapper json;
    private final URI callbacks;
    private final String token;

    Pushes(Depot depot, ObjectMapper json, URI callbacks, String token) {
        this.depot = depot;
        this.json = json;
        this.callbacks = callbacks;
        this.token = token;
    }

    /** A status of a courier, by its id in Shiprocket's shipment table, now. */
    public void scan(String awb, int srStatus, String label, String place) {
        scan(awb, srStatus, label, place, depot.now());
    }

    public void scan(String awb, int srStatus, String label, String place, Instant at) {
        Parcel parcel = depot.ofAwb(awb).orElseThrow();
        depot.record(parcel, srStatus, label, place, at);
    }

    /** The courier's man rings, and nobody is there. */
    public void deliveryFails(String awb) {
        scan(awb, 21, "UNDELIVERED", "Mysuru_DC");
    }

    /** The courier's man comes, and gets no parcel. */
    public void pickupFails(String awb) {
        scan(awb, 20, "PICKUP EXCEPTION", "Bengaluru_Hub");
    }

    /** The request for a pickup did not reach the courier: it is to be made again. */
    public void pickupGoesWrong(String awb) {
        scan(awb, 13, "PICKUP ERROR", "Bengaluru_Hub");
    }

    /** The courier will come another day by itself. */
    public void pickupIsRescheduled(String awb) {
        scan(awb, 15, "PICKUP RESCHEDULED", "Bengaluru_Hub");
    }

    /** Does what the seller wants done after a failed delivery: out for delivery again, or back. */
    public void carriesOutAnswer(String awb) {
        switch (depot.answerFor(awb)) {
            case FailedDeliveryDesk.AGAIN -> scan(awb, 17, "OUT FOR DELIVERY", "Mysuru_DC");
            case FailedDeliveryDesk.RETURN -> scan(awb, 9, "RTO INITIATED", "Mysuru_DC");
            default -> throw new NoSuchElementException("nothing was asked for " + awb);
        }
    }

    /** Tells of an AWB's whole history; the HTTP status of the answer. */
    public int push(String awb) {
        return post(body(awb), token);
    }

    /** The body of a callback about an AWB as it is now. */
    public String body(String awb) {
        Parcel parcel = depot.ofAwb(awb).orElseThrow();
        synchronized (depot) {
            String label = parcel.scans.isEmpty()
                    ? "PICKUP SCHEDULED"
                    : parcel.scans.getFirst().label();
            ObjectNode body = json.createObjectNode()
                    .put("awb", parcel.awb)
                    .put("courier_name", parcel.courier)
                    .put("current_status", label)
                    .put("current_status_id", 20)
                    .put("shipment_status", label)
                    .put("shipment_status_id", parcel.status)
                    .put("current_timestamp", STAMP.format(depot.now().atZone(INDIA)))
                    .put("order_id", parcel.reference + "_150876814")
                    .put("sr_order_id", parcel.orderId)
                    .put("is_return", 0)
                    .put("pod", "Not Available");
            scans(body.putArray("scans"), parcel.scans);
            return body.toString();
        }
    }

    /** @param key what stands in {@code x-api-key} */
    public int post(String body, String key) {
        HttpRequest request = HttpRequest.newBuilder(callbacks)
                .header("Content-Type", "application/json")
                .header("x-api-key", key)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            return CLIENT.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    static void scans(ArrayNode array, List<Parcel.Scan> scans) {
        for (Parcel.Scan scan : scans) {
            array.addObject()
                    .put("date", scan.date())
                    .put("status", scan.status())
                    .put("activity", scan.activity())
                    .put("location", scan.location())
                    .put("sr-status", scan.srStatus())
                    .put("sr-status-label", scan.label());
        }
    }
}
