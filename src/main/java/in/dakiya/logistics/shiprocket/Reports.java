package in.dakiya.logistics.shiprocket;

import com.fasterxml.jackson.databind.JsonNode;
import in.dakiya.logistics.Scan;
import in.dakiya.logistics.TrackingReport;
import in.dakiya.order.EventKind;
import in.dakiya.order.ShipmentSignal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads tracking histories, pushed or asked for. Scans without a time that can be read are left out. */
final class Reports {

    private static final String AWB = "[A-Za-z0-9-]{4,40}";
    private static final int LONGEST_CODE = 40;
    private static final int LONGEST_PLACE = 60;

    private Reports() {}

    /** A callback's body; nothing where it is about no AWB. */
    static Optional<TrackingReport> pushed(JsonNode body) {
        String awb = body.path("awb").asText("").strip();
        if (!awb.matches(AWB)) {
            return Optional.empty();
        }
        List<Scan> scans = scans(body.path("scans"));
        // A status of Shiprocket's own (pickup scheduled) has no scan of a courier's.
        add(
                scans,
                body.path("shipment_status_id").asText(),
                body.path("current_timestamp").asText());
        return Optional.of(report(awb, scans, body.path("etd").asText()));
    }

    /** One AWB's part of a tracking answer; nothing where Shiprocket has nothing to say yet. */
    static Optional<TrackingReport> asked(String awb, JsonNode data) {
        JsonNode tracking = data.path("tracking_data");
        if (!tracking.isObject()) {
            return Optional.empty();
        }
        List<Scan> scans = scans(tracking.path("shipment_track_activities"));
        JsonNode shipment = tracking.path("shipment_track").path(0);
        if (tracking.path("shipment_status").asText().equals("7")) {
            add(scans, "7", shipment.path("delivered_date").asText());
        }
        return scans.isEmpty()
                ? Optional.empty()
                : Optional.of(report(
                        awb,
                        scans,
                        shipment.path("edd").asText(tracking.path("etd").asText())));
    }

    private static TrackingReport report(String awb, List<Scan> scans, String expected) {
        return new TrackingReport(awb, scans, ShiprocketTime.date(expected).orElse(null));
    }

    private static void add(List<Scan> scans, String id, String time) {
        EventKind kind = StatusTable.kind(id);
        Optional<Instant> at = ShiprocketTime.instant(time);
        boolean told = scans.stream().anyMatch(s -> s.kind() == kind);
        if (kind != ShipmentSignal.UNKNOWN && at.isPresent() && !told) {
            scans.add(new Scan(kind, id, at.get(), "", ActivityWords.reason(kind, id, "")));
        }
    }

    private static List<Scan> scans(JsonNode activities) {
        List<Scan> scans = new ArrayList<>();
        for (JsonNode activity : activities) {
            String id = activity.path("sr-status").asText();
            EventKind kind = StatusTable.kind(id);
            String code =
                    kind == ShipmentSignal.UNKNOWN ? activity.path("status").asText(id) : id;
            ShiprocketTime.instant(activity.path("date").asText())
                    .ifPresent(at -> scans.add(new Scan(
                            kind,
                            cut(code, LONGEST_CODE),
                            at,
                            cut(activity.path("location").asText(""), LONGEST_PLACE),
                            ActivityWords.reason(
                                    kind, id, activity.path("activity").asText("")))));
        }
        return scans;
    }

    private static String cut(String text, int most) {
        return text.substring(0, Math.min(text.length(), most));
    }
}
