package in.dakiya.order;

import static in.dakiya.order.Events.india;
import static in.dakiya.order.ShipmentStatus.CANCEL_REQUESTED;
import static in.dakiya.order.ShipmentStatus.MANIFESTED;
import static in.dakiya.order.ShipmentStatus.RTS_REQUESTED;
import static org.assertj.core.api.Assertions.assertThat;

import in.dakiya.work.PlannedWork;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A courier refuses a pickup, perhaps because the order was cancelled, or collected, while it was being asked. */
class RefusedPickupTest {

    private static final Instant NOON = india("11-22T12:00:00");
    private static final Shipment SHIPMENT = Shipment.planned(
            "MS-1001",
            1,
            ShipmentType.ON_NETWORK,
            List.of(),
            new Seller.Logistics("shiprocket", "main", "godown", true, new Parcel(500, 20, 15, 5), "4x6"));

    private static OrderHead at(ShipmentStatus... way) {
        List<ShipmentEvent> events = new ArrayList<>();
        for (ShipmentStatus step : way) {
            Instant when = NOON.minus(Duration.ofHours(12)).plus(Duration.ofHours(events.size()));
            events.add(new ShipmentEvent(step, when, EventSource.PARTNER_READ, 100L + events.size(), false));
        }
        ShipmentHead shipment = ShipmentHead.created(1, ShipmentType.ON_NETWORK).plus(events);
        return new OrderHead("MS-1001", "1001", "kalaa", NOON, null, 7, Set.of(), List.of(shipment));
    }

    private static Decision refused(OrderHead head) {
        return ReadyToShip.refused(head, SHIPMENT, "CANCELLED", "PLATFORM", "work.1", NOON);
    }

    @Test
    void whoWaitsForThePickupIsToldWhy() {
        Decision decision = refused(at(MANIFESTED, RTS_REQUESTED));
        assertThat(decision.head().status()).isEqualTo(MANIFESTED);
        assertThat(decision.head().attention()).containsExactly(Attention.PARTNER_REFUSED);
        assertThat(decision.work()).extracting(PlannedWork::name).containsExactly("TELL#PICKUP_REFUSED#1#7");
    }

    @ParameterizedTest
    @EnumSource(names = {"CANCEL_REQUESTED", "CANCELLED", "PICKED_UP", "IN_TRANSIT"})
    void nobodyIsCalledWhereNobodyWaitsForItAnyMore(ShipmentStatus status) {
        Decision decision = refused(at(MANIFESTED, RTS_REQUESTED, status));
        assertThat(decision.head().status()).isEqualTo(status);
        assertThat(decision.head().attention()).isEmpty();
        assertThat(decision.work()).isEmpty();
    }

    @Test
    void whereTheCancellationIsRefusedTooThePickupIsNotScheduled() {
        OrderHead head =
                refused(at(MANIFESTED, RTS_REQUESTED, CANCEL_REQUESTED)).head();
        Decision kept = Cancelling.refused(head, SHIPMENT, "OTHER", "work.2", NOON.plusSeconds(60));
        assertThat(kept.head().status()).isEqualTo(MANIFESTED);
    }
}
