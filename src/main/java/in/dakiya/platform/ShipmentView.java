package in.dakiya.platform;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import in.dakiya.order.Cancellation;
import in.dakiya.order.EventSource;
import in.dakiya.order.Photo;
import in.dakiya.order.Proof;
import in.dakiya.order.Shipment;
import in.dakiya.order.ShipmentEvent;
import in.dakiya.order.ShipmentHead;
import in.dakiya.order.ShipmentStatus;
import in.dakiya.order.ShipmentType;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A shipment in an answer; what is not known yet is null. */
final class ShipmentView {
    private ShipmentView() {}

    static ObjectNode of(
            Shipment shipment,
            ShipmentHead head,
            List<Photo> photos,
            boolean otpRequired,
            Function<String, String> link) {
        Shipment.Waybill waybill = shipment.waybill();
        ObjectNode json = Json.object()
                .put("number", shipment.number())
                .put("type", shipment.type().name());
        json.set("lines", OrderJson.lines(shipment.lines()));
        boolean self = shipment.type() == ShipmentType.OFF_NETWORK;
        json.put("partner", self ? "self" : shipment.carrier().partner())
                .put("courier", orNull(shipment.courier()))
                .put("awb", orNull(shipment.awb()))
                .put("trackingUrl", waybill == null ? null : orNull(waybill.trackingUrl()))
                .put("status", head.state().status().name())
                .put("expectedDelivery", date(waybill == null ? null : waybill.expectedDelivery()))
                .put("pickupOn", date(shipment.pickupOn()));
        Shipment.StoredLabel label = shipment.label();
        if (label == null) {
            json.putNull("label");
        } else {
            json.putObject("label").put("url", link.apply(label.key()));
        }
        photos(json.putArray("photos"), photos, link);
        Shipment.Dispatch dispatch = shipment.dispatch();
        if (dispatch != null) {
            json.put("shippingChargePaise", dispatch.chargePaise());
        }
        Cancellation cancellation = shipment.particulars().cancellation();
        if (cancellation != null) {
            json.putObject("cancellation")
                    .put("code", cancellation.reason().name())
                    .put("by", cancellation.by().publicName())
                    .put("note", orNull(cancellation.note()));
        }
        json.putObject("delivery").put("otpRequired", otpRequired && self).put("proof", proof(shipment, head));
        return json;
    }

    /** Those that are kept, with the time at which they were sent. */
    private static void photos(ArrayNode json, List<Photo> photos, Function<String, String> link) {
        for (Photo photo : photos) {
            if (photo.state() instanceof Photo.Archived archived) {
                json.addObject()
                        .put("url", link.apply(archived.key()))
                        .put("sha256", archived.sha256())
                        .put("at", Times.write(photo.sentAt()));
            }
        }
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static @Nullable String date(@Nullable LocalDate date) {
        return date == null ? null : date.toString();
    }

    /** On whose word it counts as delivered. */
    private static @Nullable String proof(Shipment shipment, ShipmentHead head) {
        if (head.state().status() != ShipmentStatus.DELIVERED) {
            return null;
        }
        Proof proof = shipment.proof();
        if (proof != null) {
            return proof.kind().name();
        }
        return head.history().events().reversed().stream()
                .filter(event -> event.kind() == ShipmentStatus.DELIVERED)
                .map(ShipmentEvent::source)
                .findFirst()
                .map(ShipmentView::proof)
                .orElse(null);
    }

    private static String proof(EventSource source) {
        return switch (source) {
            case PARTNER, PARTNER_READ, PLATFORM -> "COURIER";
            case CUSTOMER -> "CUSTOMER";
            case SELLER -> "SELLER";
            // Dakiya itself says so only when the code was right.
            case SYSTEM -> "OTP";
            case OPERATOR -> "OPERATOR";
        };
    }
}
