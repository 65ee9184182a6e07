package in.dakiya.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever order a platform's reports come in, and however often, the shipment stands where they say in the end. */
class ByPlatformPropertyTest {

    private static final Instant START = Instant.parse("2026-11-22T04:45:00Z");
    private static final Instant NOW = START.plusSeconds(400_000);
    private static final int ARRIVALS = 300;

    private static final List<ByPlatform.Said> REPORTS = List.of(
            said(ShipmentStatus.MANIFESTED, 60, "AWB1", "Ekart", null),
            said(ShipmentStatus.MANIFESTED, 120, "AWB2", "", null),
            said(ShipmentStatus.PICKUP_SCHEDULED, 180, "", "", LocalDate.of(2026, 11, 26)),
            said(ShipmentStatus.PICKED_UP, 3600, "AWB2", "Ekart Surface", null),
            said(ShipmentStatus.IN_TRANSIT, 7200, "", "", null),
            said(ShipmentSignal.ON_HOLD, 7300, "", "", LocalDate.of(2026, 11, 28)),
            said(ShipmentStatus.IN_TRANSIT, 9000, "", "", null),
            said(ShipmentStatus.OUT_FOR_DELIVERY, 90_000, "", "", null),
            said(ShipmentStatus.DELIVERY_FAILED, 93_600, "", "", null),
            said(ShipmentStatus.OUT_FOR_DELIVERY, 180_000, "", "", null),
            said(ShipmentStatus.DELIVERED, 183_600, "", "", null));

    private static ByPlatform.Said said(EventKind kind, long second, String awb, String courier, LocalDate expected) {
        return new ByPlatform.Said(kind, START.plusSeconds(second), "", "", awb, courier, "", expected);
    }

    private OrderHead head;
    private Shipment shipment;
    private final List<String> planned = new ArrayList<>();

    private void placed() {
        Seller.Logistics logistics = new Seller.Logistics("platform", "main", "", true, new Parcel(500, 20, 15, 5), "");
        shipment = Shipment.planned("MS-1001", 1, ShipmentType.ON_NETWORK, List.of(new ShipmentLine(1, 1)), logistics);
        head = new OrderHead(
                "MS-1001",
                "1001",
                "kalaa-crafts",
                START,
                null,
                1,
                Set.of(),
                List.of(ShipmentHead.created(1, ShipmentType.ON_NETWORK)));
    }

    private void hears(List<ByPlatform.Said> reports) {
        if (ByPlatform.reported(head, shipment, reports, NOW) instanceof ByPlatform.Outcome.Decided decided) {
            decided.decision().work().forEach(work -> planned.add(work.name()));
            head = decided.decision().head();
            shipment = decided.decision().shipments().stream().findFirst().orElse(shipment);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {7, 29, 20261125})
    void anyOrderOfArrivalEndsAlike(long seed) {
        placed();
        hears(REPORTS);
        ShipmentHead inOrder = head.shipment(1);
        Shipment.Waybill waybill = shipment.waybill();
        assertThat(inOrder.state().status()).isEqualTo(ShipmentStatus.DELIVERED);
        assertThat(shipment.awb()).isEqualTo("AWB2");
        assertThat(shipment.courier()).isEqualTo("Ekart Surface");

        Random random = new Random(seed);
        for (int i = 0; i < ARRIVALS; i++) {
            List<ByPlatform.Said> mixed = new ArrayList<>(REPORTS);
            mixed.addAll(REPORTS.subList(0, random.nextInt(REPORTS.size())));
            Collections.shuffle(mixed, random);
            placed();
            for (int from = 0; from < mixed.size(); ) {
                int to = Math.min(mixed.size(), from + 1 + random.nextInt(3));
                hears(mixed.subList(from, to));
                from = to;
            }
            assertThat(head.shipment(1).history()).as("arrival %d", i).isEqualTo(inOrder.history());
            assertThat(head.shipment(1).state()).isEqualTo(inOrder.state());
            assertThat(shipment.waybill()).as("arrival %d", i).isEqualTo(waybill);
        }
    }

    /** A scan of an older parcel, perhaps: it is noted, and that is all. */
    @Test
    void aPickupADayBeforeTheOrderHoldsNoNumber() {
        placed();
        hears(List.of(said(ShipmentStatus.PICKED_UP, -90_000, "", "", null)));
        hears(List.of(said(ShipmentStatus.MANIFESTED, 60, "AWB1", "Ekart", null)));
        assertThat(ByPlatform.reported(
                        head, shipment, List.of(said(ShipmentStatus.MANIFESTED, 120, "AWB2", "", null)), NOW))
                .isInstanceOf(ByPlatform.Outcome.Decided.class);
    }

    /** What is planned twice under one name cannot be written. */
    @Test
    void theSellerIsToldOfTheOrderOnceAndNotBeforeItHasANumber() {
        placed();
        hears(List.of(said(ShipmentStatus.PICKUP_SCHEDULED, 60, "", "", null)));
        hears(List.of(said(ShipmentStatus.PICKUP_FAILED, 120, "", "", null)));
        assertThat(planned).doesNotContain("TELL#NEW_ORDER#1#0");
        hears(List.of(said(ShipmentStatus.PICKUP_FAILED, 180, "AWB1", "Ekart", null)));
        ReadyToShip.Tap tap = ReadyToShip.tap(head, 1, "wamid.1", NOW);
        assertThat(tap)
                .isInstanceOfSatisfying(
                        ReadyToShip.Tap.Accepted.class,
                        accepted -> head = accepted.decision().head());
        hears(List.of(said(ShipmentSignal.RTS_REFUSED, 240, "", "", null)));
        assertThat(head.shipment(1).state().status()).isEqualTo(ShipmentStatus.CREATED);
        hears(List.of(said(ShipmentStatus.MANIFESTED, 300, "", "", null)));
        assertThat(head.shipment(1).state().status()).isEqualTo(ShipmentStatus.MANIFESTED);
        assertThat(planned).containsOnlyOnce("TELL#NEW_ORDER#1#0");
    }
}
