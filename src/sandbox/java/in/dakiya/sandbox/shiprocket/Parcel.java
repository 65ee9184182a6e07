package in.dakiya.sandbox.shiprocket;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An order at the pretend Shiprocket, and the shipment that it has there. */
final class Parcel {

    static final int CANCELLED = 8;
    static final int CANCELLATION_REQUESTED = 16;
    private static final Set<Integer> BEFORE_CUSTODY = Set.of(1, 2, 3, 4, 5, 11, 13, 15, 16, 19, 20, 27, 52, 8, 45);
    private static final Set<String> FAILED = Set.of("21", "77");

    final long orderId;
    final long shipmentId;
    final String reference;
    final ObjectNode form;
    String awb = "";
    String courier = "";
    String pickupDate = "";
    String pickupToken = "";
    long paidPaise;
    Instant labelAt = Instant.MAX;
    int status = 1;

    /** When a cancellation that was asked for takes effect; null where none was. */
    @Nullable
    Instant endsAt;

    /** What the seller wants done after the last failed delivery; null before he says. */
    @Nullable
    Answer answer;

    final List<Scan> scans = new ArrayList<>();

    /** One line of its history, in Shiprocket's own words and local time. */
    record Scan(
            Instant at, String date, String status, String activity, String location, String srStatus, String label) {}

    /** @param attempt after which failed delivery he said so */
    record Answer(String action, String comments, int attempt) {}

    Parcel(long orderId, String reference, ObjectNode form) {
        this.orderId = orderId;
        this.shipmentId = orderId + 100;
        this.reference = reference;
        this.form = form;
    }

    boolean isCod() {
        return form.path("payment_method").asText().equals("COD");
    }

    /** Cancelled, or about to be. */
    boolean isEnding() {
        return status == CANCELLED || endsAt != null;
    }

    boolean isInCustody() {
        return !BEFORE_CUSTODY.contains(status);
    }

    boolean isInNdr() {
        return FAILED.contains(Integer.toString(status));
    }

    /** Failed deliveries so far. */
    int attempts() {
        return (int)
                scans.stream().filter(scan -> FAILED.contains(scan.srStatus())).count();
    }

    boolean isAnswered() {
        return answer != null && answer.attempt() == attempts();
    }

    Instant failedAt() {
        return scans.stream()
                .filter(scan -> FAILED.contains(scan.srStatus()))
                .map(Scan::at)
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
    }

    String lastFailure() {
        return scans.stream()
                .filter(scan -> FAILED.contains(scan.srStatus()))
                .map(Scan::date)
                .max(String::compareTo)
                .orElse("");
    }
}
