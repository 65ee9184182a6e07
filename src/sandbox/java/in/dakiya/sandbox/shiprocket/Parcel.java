package in.dakiya.sandbox.shiprocket;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** An order at the pretend Shiprocket, and the shipment that it has there. */
final class Parcel {

    final long orderId;
    final long shipmentId;
    final String reference;
    final ObjectNode form;
    String awb = "";
    String courier = "";
    String pickupDate = "";
    String pickupToken = "";
    Instant labelAt = Instant.MAX;
    int status = 1;
    final List<Scan> scans = new ArrayList<>();

    /** One line of its history, in Shiprocket's own words and local time. */
    record Scan(String date, String status, String activity, String location, String srStatus, String label) {}

    Parcel(long orderId, String reference, ObjectNode form) {
        this.orderId = orderId;
        this.shipmentId = orderId + 100;
        this.reference = reference;
        this.form = form;
    }

    boolean isCod() {
        return form.path("payment_method").asText().equals("COD");
    }
}
