package in.dakiya.order;

import static in.dakiya.order.ShipmentStatus.MANIFESTED;
import static in.dakiya.order.ShipmentStatus.PICKUP_FAILED;
import static in.dakiya.order.ShipmentStatus.RTS_REQUESTED;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A tap counts whenever it comes. */
class ReadyToShipTest {

    private static final Instant NOON = Events.india("11-24T12:00:00");
    private static final Shipment PARCEL = Shipment.planned(
            "MS-1001",
            1,
            ShipmentType.ON_NETWORK,
            List.of(new ShipmentLine(1, 2)),
            new Seller.Logistics("shiprocket", "main", "main", true, Parcel.ofWeight(500), "4x6"));

    private static OrderHead order(ShipmentEvent... events) {
        ShipmentHead shipment = ShipmentHead.created(1, ShipmentType.ON_NETWORK).plus(List.of(events));
        return new OrderHead("MS-1001", "1001", "kalaa-crafts", NOON, null, 5, Set.of(), List.of(shipment));
    }

    private static OrderHead tapped(OrderHead head, String wamid, Instant at) {
        return ((ReadyToShip.Tap.Accepted) ReadyToShip.tap(head, 1, wamid, at))
                .decision()
                .head();
    }

    private static OrderHead refused(OrderHead head, Instant at) {
        return ReadyToShip.refused(head, PARCEL, "OTHER", "SELLER", "work-1", at)
                .head();
    }

    @ParameterizedTest
    @ValueSource(longs = {-2500, -700, 0, 400, 999, 1000, 60_000})
    void tryAgainCountsEvenInTheSecondOfTheRefusal(long millis) {
        OrderHead asked = tapped(order(Events.read(MANIFESTED, "11-24T11:00:00")), "wamid.1", NOON.minusSeconds(3));
        OrderHead refused = refused(asked, NOON);
        assertThat(refused.status()).isEqualTo(MANIFESTED);

        assertThat(tapped(refused, "wamid.2", NOON.plusMillis(millis)).status()).isEqualTo(RTS_REQUESTED);
    }

    @Test
    void soDoesOneAfterTheAnswerToAFailedPickup() {
        OrderHead failed = order(
                Events.read(MANIFESTED, "11-23T11:00:00"),
                Events.tapped(RTS_REQUESTED, "11-23T12:00:00"),
                Events.pushed(PICKUP_FAILED, "11-24T11:59:50"));
        OrderHead refused = refused(tapped(failed, "wamid.1", NOON), NOON);

        assertThat(tapped(refused, "wamid.2", NOON).status()).isEqualTo(RTS_REQUESTED);
    }
}
