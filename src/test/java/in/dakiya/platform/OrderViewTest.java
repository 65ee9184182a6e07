package in.dakiya.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import in.dakiya.order.EventSource;
import in.dakiya.order.OrderHead;
import in.dakiya.order.Photo;
import in.dakiya.order.Shipment;
import in.dakiya.order.ShipmentEvent;
import in.dakiya.order.ShipmentHead;
import in.dakiya.order.ShipmentLine;
import in.dakiya.order.ShipmentStatus;
import in.dakiya.order.ShipmentType;
import in.dakiya.order.TimelineEntry;
import in.dakiya.work.Person;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

public class OrderViewTest {

    private static final Instant PLACED = Instant.parse("2026-11-22T04:45:02.750Z");

    private static ShipmentEvent event(ShipmentStatus status, int hours, EventSource source) {
        return new ShipmentEvent(status, PLACED.plusSeconds(hours * 3600L), source, status.code() * 1000L, false);
    }

    private static final ShipmentEvent CREATED = event(ShipmentStatus.CREATED, 0, EventSource.PLATFORM);
    private static final ShipmentEvent MANIFESTED = event(ShipmentStatus.MANIFESTED, 1, EventSource.PARTNER_READ);
    private static final ShipmentEvent DELIVERED = event(ShipmentStatus.DELIVERED, 90, EventSource.PARTNER_READ);

    static OrderView.Known delivered() {
        ShipmentHead shipment = ShipmentHead.created(1, ShipmentType.ON_NETWORK).plus(List.of(MANIFESTED, DELIVERED));
        Shipment details = new Shipment(
                "MS-1001",
                1,
                ShipmentType.ON_NETWORK,
                List.of(new ShipmentLine(1, 2)),
                new Shipment.Carrier("shiprocket", "main", "main-godown"),
                new Shipment.Waybill(
                        "14325467890123",
                        "Xpressbees Surface",
                        "https://shiprocket.co/tracking/14325467890123",
                        Map.of("shipment", "77"),
                        LocalDate.of(2026, 11, 26)),
                LocalDate.of(2026, 11, 23),
                new Shipment.StoredLabel("orders/ab/label.pdf", PLACED),
                "",
                null,
                null,
                Shipment.Particulars.NONE);
        return new OrderView.Known(
                head(shipment, 9),
                List.of(details),
                List.of(
                        new TimelineEntry(0, CREATED, ""),
                        new TimelineEntry(1, MANIFESTED, ""),
                        new TimelineEntry(1, DELIVERED, "7")),
                true);
    }

    static OrderView.Known placed(ShipmentType type) {
        Shipment details = new Shipment(
                "MS-1001",
                1,
                type,
                List.of(new ShipmentLine(1, 2)),
                new Shipment.Carrier("shiprocket", "main", "main-godown"),
                null,
                null,
                null,
                "",
                null,
                null,
                Shipment.Particulars.NONE);
        return new OrderView.Known(
                head(ShipmentHead.created(1, type), 1),
                List.of(details),
                List.of(new TimelineEntry(0, CREATED, "")),
                true);
    }

    static final String SHA256 = "5e884898da28047151d0e56f8dc6292773603d0d6aabbdd62a11ef721d1542d8";

    /** Three photos: of the other shipment, kept, and not kept yet. */
    static OrderView.Known photographed() {
        OrderView.Known placed = placed(ShipmentType.OFF_NETWORK);
        return new OrderView.Known(
                placed.head(),
                placed.shipments(),
                placed.timeline(),
                List.of(
                        photo(2, "wamid.1", new Photo.Archived("photos/a/1.jpg", SHA256, 5, "image/jpeg", PLACED)),
                        photo(1, "wamid.2", new Photo.Archived("photos/a/2.jpg", SHA256, 5, "image/jpeg", PLACED)),
                        photo(1, "wamid.3", new Photo.Pending()),
                        photo(1, "wamid.4", new Photo.Refused(Photo.Reason.TOO_LARGE, PLACED))),
                true);
    }

    private static Photo photo(int shipment, String wamid, Photo.State state) {
        Person sender = new Person("106540352242922", "919900000001");
        return new Photo("MS-1001", shipment, wamid, "7901", sender, PLACED.plusSeconds(60), state);
    }

    private static OrderHead head(ShipmentHead shipment, long version) {
        return new OrderHead("MS-1001", "1001", "kalaa-crafts", PLACED, null, version, Set.of(), List.of(shipment));
    }

    private static ObjectNode view(OrderView.Known known) {
        return OrderView.of(known, key -> "https://documents.example.in/" + key);
    }

    /** As a client reads it: a number is a number, whatever type it had here. */
    private static ObjectNode plain(ObjectNode json) {
        return ContractExamples.json(json.toString());
    }

    @Test
    void aDeliveredOrderIsShownAsTheContractShowsIt() {
        assertThat(plain(view(delivered()))).isEqualTo(ContractExamples.json("""
                {"orderId":"MS-1001","number":"1001","sellerId":"kalaa-crafts","status":"DELIVERED","version":9,"attention":[],
                 "shipments":[{"number":1,"type":"ON_NETWORK","lines":[{"line":1,"quantity":2}],"partner":"shiprocket",
                   "courier":"Xpressbees Surface","awb":"14325467890123",
                   "trackingUrl":"https://shiprocket.co/tracking/14325467890123","status":"DELIVERED",
                   "expectedDelivery":"2026-11-26","pickupOn":"2026-11-23",
                   "label":{"url":"https://documents.example.in/orders/ab/label.pdf"},"photos":[],
                   "delivery":{"otpRequired":false,"proof":"COURIER"}}],
                 "timeline":[
                   {"at":"2026-11-22T04:45:02Z","shipment":null,"status":"CREATED","source":"PLATFORM"},
                   {"at":"2026-11-22T05:45:02Z","shipment":1,"status":"MANIFESTED","source":"PARTNER","detail":"AWB 14325467890123"},
                   {"at":"2026-11-25T22:45:02Z","shipment":1,"status":"DELIVERED","source":"PARTNER","detail":"7"}]}
                """));
    }

    @Test
    void whatIsNotKnownYetIsNull() {
        ObjectNode shipment = (ObjectNode)
                view(placed(ShipmentType.ON_NETWORK)).path("shipments").path(0);
        for (String name : List.of("courier", "awb", "trackingUrl", "expectedDelivery", "pickupOn", "label")) {
            assertThat(shipment.has(name)).as(name).isTrue();
            assertThat(shipment.path(name).isNull()).as(name).isTrue();
        }
        assertThat(shipment.at("/delivery/proof").isNull()).isTrue();
    }

    @Test
    void photosThatAreKeptAreShownWithTheirShipment() {
        assertThat(plain(view(photographed())).at("/shipments/0/photos"))
                .isEqualTo(ContractExamples.json("""
                        {"photos":[{"url":"https://documents.example.in/photos/a/2.jpg",
                          "sha256":"5e884898da28047151d0e56f8dc6292773603d0d6aabbdd62a11ef721d1542d8",
                          "at":"2026-11-22T04:46:02Z"}]}
                        """).path("photos"));
    }

    @Test
    void onlyTheSellersOwnDeliveryAsksForACode() {
        assertThat(view(placed(ShipmentType.OFF_NETWORK))
                        .at("/shipments/0/delivery/otpRequired")
                        .asBoolean())
                .isTrue();
        assertThat(view(placed(ShipmentType.ON_NETWORK))
                        .at("/shipments/0/delivery/otpRequired")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void aPageTellsOrdersInShort() {
        assertThat(plain(PageView.of(List.of(delivered().head()), Optional.of("cursor"))))
                .isEqualTo(ContractExamples.json("""
                {"orders":[{"orderId":"MS-1001","number":"1001","sellerId":"kalaa-crafts","status":"DELIVERED","version":9,
                   "attention":[],"placedAt":"2026-11-22T04:45:02Z","deadline":null,
                   "shipments":[{"number":1,"type":"ON_NETWORK","status":"DELIVERED"}]}],
                 "next":"cursor"}
                """));
        assertThat(PageView.of(List.of(), Optional.empty()))
                .isEqualTo(ContractExamples.json("{\"orders\":[],\"next\":null}"));
    }
}
