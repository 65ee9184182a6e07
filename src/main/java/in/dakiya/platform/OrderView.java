package in.dakiya.platform;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import in.dakiya.invoice.OrderInvoice;
import in.dakiya.order.OrderHead;
import in.dakiya.order.Photo;
import in.dakiya.order.PhotoRules;
import in.dakiya.order.Shipment;
import in.dakiya.order.ShipmentStatus;
import in.dakiya.order.TimelineEntry;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** An order as the platform reads it: where it stands, its shipments and its timeline; nothing personal. */
public final class OrderView {
    private OrderView() {}

    /**
     * What is known of an order.
     *
     * @param photos of all its shipments; those that are kept are shown
     * @param otpRequired the seller's setting; it concerns shipments that he carries himself
     * @param invoice nothing while there is none
     */
    public record Known(
            OrderHead head,
            List<Shipment> shipments,
            List<TimelineEntry> timeline,
            List<Photo> photos,
            boolean otpRequired,
            Optional<OrderInvoice> invoice) {
        public Known {
            shipments = List.copyOf(shipments);
            timeline = List.copyOf(timeline);
            photos = List.copyOf(photos);
        }

        /** Without an invoice. */
        public Known(
                OrderHead head,
                List<Shipment> shipments,
                List<TimelineEntry> timeline,
                List<Photo> photos,
                boolean otpRequired) {
            this(head, shipments, timeline, photos, otpRequired, Optional.empty());
        }

        /** Without photos and invoice. */
        public Known(OrderHead head, List<Shipment> shipments, List<TimelineEntry> timeline, boolean otpRequired) {
            this(head, shipments, timeline, List.of(), otpRequired);
        }

        private List<Photo> photosOf(Shipment shipment) {
            return PhotoRules.shown(photos.stream()
                    .filter(photo -> photo.shipment() == shipment.number())
                    .toList());
        }
    }

    /** @param link the address of a kept document by its key, valid for an hour */
    public static ObjectNode of(Known known, Function<String, String> link) {
        ObjectNode json = HeadView.of(known.head());
        known.invoice().ifPresent(invoice -> json.set("invoice", InvoiceView.of(invoice, link)));
        ArrayNode shipments = json.putArray("shipments");
        known.shipments()
                .forEach(shipment -> shipments.add(ShipmentView.of(
                        shipment,
                        known.head().shipment(shipment.number()),
                        known.photosOf(shipment),
                        known.otpRequired(),
                        link)));
        ArrayNode timeline = json.putArray("timeline");
        known.timeline().forEach(entry -> timeline.add(entry(entry, known.shipments())));
        return json;
    }

    private static ObjectNode entry(TimelineEntry entry, List<Shipment> shipments) {
        ObjectNode json = Json.object()
                .put("at", Times.write(entry.event().at()))
                .put("shipment", entry.shipment() == 0 ? null : entry.shipment())
                .put("status", entry.event().kind().name())
                .put("source", entry.event().source().publicName());
        String detail = detail(entry, shipments);
        return detail.isEmpty() ? json : json.put("detail", detail);
    }

    private static String detail(TimelineEntry entry, List<Shipment> shipments) {
        if (entry.event().kind() != ShipmentStatus.MANIFESTED
                || !entry.rawCode().isEmpty()) {
            return entry.rawCode();
        }
        return shipments.stream()
                .filter(shipment ->
                        shipment.number() == entry.shipment() && !shipment.awb().isEmpty())
                .map(shipment -> "AWB " + shipment.awb())
                .findFirst()
                .orElse("");
    }
}
