package in.dakiya.order;

import static org.assertj.core.api.Assertions.assertThat;

import in.dakiya.work.NoticeKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the platform is told of a decision, seen from how the order stood before. */
class ChangeNewsTest {

    private static final Instant NOON = Instant.parse("2026-11-24T06:30:00Z");
    private static final Shipment DETAILS = Shipment.planned(
            "MS-1001",
            1,
            ShipmentType.ON_NETWORK,
            List.of(new ShipmentLine(1, 2)),
            new Seller.Logistics("shiprocket", "main", "main-godown", true, new Parcel(500, 20, 15, 5), "4x6"));

    private static OrderHead head(long version, ShipmentHead... shipments) {
        return new OrderHead("MS-1001", "1001", "kalaa-crafts", NOON, null, version, Set.of(), List.of(shipments));
    }

    private static ShipmentHead at(int number, ShipmentStatus... way) {
        ShipmentHead shipment = ShipmentHead.created(number, ShipmentType.ON_NETWORK);
        for (int i = 0; i < way.length; i++) {
            shipment = shipment.plus(List.of(event(way[i], NOON.plus(Duration.ofHours(i)))));
        }
        return shipment;
    }

    private static ShipmentEvent event(ShipmentStatus status, Instant at) {
        return new ShipmentEvent(
                status, at, EventSource.PARTNER_READ, ShipmentEvent.contentHash(status.name(), at.toString()), false);
    }

    /** An order whose first parcel is scanned once more. */
    private static Decision scanned(OrderHead head, ShipmentStatus status, String rawCode) {
        ShipmentEvent event = event(status, NOON.plus(Duration.ofDays(3)));
        OrderHead after = head.with(head.shipment(1).plus(List.of(event))).nextVersion();
        return new Decision(after, head.version(), List.of(), List.of(new TimelineEntry(1, event, rawCode)), List.of());
    }

    private static List<String> told(Decision decision) {
        return ChangeNews.of(decision).stream()
                .map(news -> String.join(
                                " ",
                                news.type().wireName(),
                                Integer.toString(news.shipment()),
                                news.status(),
                                news.source().publicName(),
                                news.reason(),
                                news.detail())
                        .strip())
                .toList();
    }

    @Test
    void aScanThatMovesTheParcelMovesTheOrder() {
        Decision decision = scanned(head(4, at(1, ShipmentStatus.MANIFESTED)), ShipmentStatus.PICKED_UP, "42");
        assertThat(told(decision))
                .containsExactly("shipment.status 1 PICKED_UP PARTNER 42", "order.status 0 PICKED_UP PARTNER");
    }

    @Test
    void aScanThatMovesNothingIsNotTold() {
        ShipmentHead underWay = at(1, ShipmentStatus.MANIFESTED, ShipmentStatus.PICKED_UP, ShipmentStatus.IN_TRANSIT);
        assertThat(told(scanned(head(6, underWay), ShipmentStatus.IN_TRANSIT, "18")))
                .isEmpty();
    }

    @Test
    void theOrderMovesWithItsLastParcelOnly() {
        OrderHead both = head(6, at(1, ShipmentStatus.PICKED_UP), at(2, ShipmentStatus.MANIFESTED));
        assertThat(told(scanned(both, ShipmentStatus.DELIVERED, "7")))
                .containsExactly("shipment.status 1 DELIVERED PARTNER 7");
    }

    @Test
    void aNewOrderIsToldWithWhatItNeeds() {
        OrderHead placed = new OrderHead(
                "MS-1001",
                "1001",
                "kalaa-crafts",
                NOON,
                null,
                1,
                Set.of(Attention.SELLER_UNCONFIRMED),
                List.of(at(1)),
                Standing.NONE);
        TimelineEntry created = new TimelineEntry(
                0, new ShipmentEvent(ShipmentStatus.CREATED, NOON, EventSource.PLATFORM, 7, false), "");
        assertThat(told(new Decision(placed, 0, List.of(), List.of(created), List.of())))
                .containsExactly(
                        "order.status 0 CREATED PLATFORM", "order.attention 0 CREATED PLATFORM SELLER_UNCONFIRMED");
    }

    @Test
    void readyToShipIsAskedForEachTime() {
        OrderHead booked = head(2, at(1, ShipmentStatus.MANIFESTED));
        ReadyToShip.Tap.Accepted tap =
                (ReadyToShip.Tap.Accepted) ReadyToShip.tap(booked, 1, "wamid.1", NOON.plusSeconds(600));
        assertThat(told(tap.decision()))
                .containsExactly(
                        "shipment.rts_requested 1 RTS_REQUESTED SELLER",
                        "shipment.status 1 RTS_REQUESTED SELLER",
                        "order.status 0 RTS_REQUESTED SELLER");

        OrderHead failed =
                head(9, at(1, ShipmentStatus.MANIFESTED, ShipmentStatus.RTS_REQUESTED, ShipmentStatus.PICKUP_FAILED));
        ReadyToShip.Tap.Accepted again =
                (ReadyToShip.Tap.Accepted) ReadyToShip.tap(failed, 1, "wamid.2", NOON.plus(Duration.ofDays(1)));
        assertThat(told(again.decision())).containsExactly("shipment.rts_requested 1 PICKUP_FAILED SELLER");
    }

    @Test
    void anAttentionIsToldOnceWithItsDetail() {
        OrderHead head = head(5, at(1, ShipmentStatus.PICKED_UP));
        Decision decision = new Decision(
                        head.with(Attention.CUSTOMER_UNREACHABLE).nextVersion(), 5, List.of(), List.of(), List.of())
                .telling(News.attention(1, Attention.CUSTOMER_UNREACHABLE, "131026"));
        assertThat(told(decision)).containsExactly("order.attention 1 PICKED_UP SYSTEM CUSTOMER_UNREACHABLE 131026");
        assertThat(decision.head().version()).isEqualTo(6);
    }

    @Test
    void anAttentionThatIsOverIsToldToo() {
        OrderHead stuck =
                new OrderHead("MS-1001", "1001", "kalaa-crafts", NOON, null, 5, Set.of(Attention.NDR), List.of(at(1)));
        Decision decision =
                new Decision(stuck.without(Attention.NDR).nextVersion(), 5, List.of(DETAILS), List.of(), List.of());
        assertThat(told(decision)).containsExactly("order.attention 1 CREATED SYSTEM NDR CLEARED");
    }

    @Test
    void aCancelledOrderIsToldWithItsReason() {
        Decision decision = scanned(head(3, at(1, ShipmentStatus.MANIFESTED)), ShipmentStatus.CANCELLED, "");
        assertThat(told(decision))
                .containsExactly(
                        "shipment.status 1 CANCELLED PARTNER",
                        "order.status 0 CANCELLED PARTNER",
                        "order.cancelled 0 CANCELLED PARTNER");
        assertThat(told(decision.telling(News.cancelled(EventSource.PLATFORM, "OUT_OF_STOCK"))))
                .endsWith("order.cancelled 0 CANCELLED PLATFORM OUT_OF_STOCK")
                .hasSize(3);
    }

    @Test
    void whatLeavesTheOrderAsItIsHasAVersionOfItsOwn() {
        OrderHead head = head(7, at(1, ShipmentStatus.MANIFESTED));
        Decision ready = new Decision(head, 7, List.of(), List.of(), List.of())
                .telling(News.documentsReady(1, News.Paper.LABEL), News.documentsReady(1, News.Paper.INVOICE));
        assertThat(ready.head().version()).isEqualTo(8);
        assertThat(told(ready))
                .containsExactly(
                        "documents.ready 1 MANIFESTED SYSTEM LABEL", "documents.ready 1 MANIFESTED SYSTEM INVOICE");
        assertThat(told(new Decision(head, 7, List.of(), List.of(), List.of())
                        .telling(News.undeliverable(0, NoticeKind.CUSTOMER_DELIVERED, "131026"))))
                .containsExactly("message.undeliverable 0 MANIFESTED SYSTEM 131026 CUSTOMER_DELIVERED");
    }

    @Test
    void aCodeOfACourierStaysOnOneShortLine() {
        String hostile = "7\n8\t" + "x".repeat(500);
        Decision decision = scanned(head(4, at(1)), ShipmentStatus.PICKED_UP, hostile);
        assertThat(ChangeNews.of(decision).getFirst().reason()).hasSize(60).doesNotContain("\n", "\t");
    }

    @Test
    void aLineThatStoodAlreadyCarriesNothing() {
        OrderHead head = head(4, at(1, ShipmentStatus.PICKED_UP));
        ShipmentEvent known = event(ShipmentStatus.PICKED_UP, NOON);
        ShipmentEvent unknown = event(ShipmentStatus.IN_TRANSIT, NOON.plusSeconds(60));
        TimelineEntry old = new TimelineEntry(1, known, "42");
        TimelineEntry other = new TimelineEntry(1, unknown, "18");
        assertThat(ChangeNews.carrier(new Decision(head, 4, List.of(), List.of(other, old), List.of())))
                .contains(other);
        assertThat(ChangeNews.carrier(new Decision(head, 4, List.of(), List.of(old), List.of())))
                .isEmpty();
    }

    @Test
    void aNoticeNamesTheCourierWhereThereIsOne() {
        Change change = new Change(
                "MS-1001",
                "kalaa-crafts",
                6,
                NOON,
                ChangeNews.of(scanned(head(5, at(1)), ShipmentStatus.PICKED_UP, "42")));
        Map<Integer, Change.Consignment> booked = Map.of(1, new Change.Consignment("14325467890123", "Xpressbees"));
        assertThat(change.notices(n -> booked.getOrDefault(n, Change.Consignment.NONE)))
                .extracting(notice -> notice.type().wireName() + " " + notice.awb() + " " + notice.version())
                .containsExactly("shipment.status 14325467890123 6", "order.status  6");
        assertThat(change.notices(n -> Change.Consignment.NONE))
                .extracting(notice -> notice.workName())
                .containsExactly("NOTICE#000000000006#shipment.status#1#42", "NOTICE#000000000006#order.status");
    }
}
