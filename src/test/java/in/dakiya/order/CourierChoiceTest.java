package in.dakiya.order;

import static org.assertj.core.api.Assertions.assertThat;

import in.dakiya.work.Work;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a seller may still choose of a parcel, and what his choice writes. */
class CourierChoiceTest {

    private static final Instant NOW = Instant.parse("2026-11-25T11:05:00Z");
    private static final Shipment SHIPMENT = Shipment.planned(
            "MS-1001",
            1,
            ShipmentType.ON_NETWORK,
            List.of(),
            new Seller.Logistics("shiprocket", "main", "godown", false, new Parcel(500, 20, 15, 5), "4x6"));

    private static OrderHead head(ShipmentType type, ShipmentStatus status, Attention... attention) {
        ShipmentEvent event = new ShipmentEvent(status, NOW, EventSource.PARTNER_READ, 1, false);
        ShipmentHead shipment = ShipmentHead.created(1, type).plus(List.of(event));
        return new OrderHead("MS-1001", "1001", "kalaa", NOW, null, 3, Set.of(attention), List.of(shipment));
    }

    private static CourierChoice.Standing standing(OrderHead head, Shipment shipment, boolean planned) {
        return CourierChoice.standing(head, shipment, () -> planned);
    }

    @Test
    void openUntilABookingIsPlannedAndAgainWhenItIsRefused() {
        OrderHead created = head(ShipmentType.ON_NETWORK, ShipmentStatus.CREATED);
        OrderHead refused = head(ShipmentType.ON_NETWORK, ShipmentStatus.CREATED, Attention.PARTNER_REFUSED);
        assertThat(standing(created, SHIPMENT, false)).isEqualTo(CourierChoice.Standing.OPEN);
        assertThat(standing(created, SHIPMENT, true)).isEqualTo(CourierChoice.Standing.BOOKING);
        assertThat(standing(refused, SHIPMENT.refused("NO_COURIER"), true)).isEqualTo(CourierChoice.Standing.OPEN);
        // It is another shipment of the order that was refused.
        assertThat(standing(refused, SHIPMENT, true)).isEqualTo(CourierChoice.Standing.BOOKING);
    }

    @ParameterizedTest
    @EnumSource(ShipmentStatus.class)
    void nothingIsOpenOnceItIsBookedOrOver(ShipmentStatus status) {
        CourierChoice.Standing standing = standing(head(ShipmentType.ON_NETWORK, status), SHIPMENT, true);
        boolean over = status.terminal() || status == ShipmentStatus.CANCEL_REQUESTED;
        assertThat(standing)
                .isEqualTo(
                        over
                                ? CourierChoice.Standing.OVER
                                : status == ShipmentStatus.CREATED
                                        ? CourierChoice.Standing.BOOKING
                                        : CourierChoice.Standing.BOOKED);
    }

    @Test
    void aChoiceIsKnownAgainAndTakesTheRefusalAway() {
        OrderHead refused = head(ShipmentType.ON_NETWORK, ShipmentStatus.CREATED, Attention.PARTNER_REFUSED);
        Decision decision = CourierChoice.choose(refused, SHIPMENT.refused("NO_COURIER"), "43", "wamid.1", false, NOW);
        assertThat(decision.head().version()).isEqualTo(4);
        assertThat(decision.head().attention()).isEmpty();
        assertThat(decision.shipments())
                .singleElement()
                .satisfies(s -> assertThat(s.refusal()).isEmpty());
        assertThat(decision.work()).singleElement().satisfies(planned -> {
            assertThat(planned.name()).isEqualTo("BOOK#1#3");
            assertThat(planned.work()).isEqualTo(new Work.Book("MS-1001", 1, "43"));
        });
        ShipmentHead after = decision.head().shipment(1);
        assertThat(CourierChoice.isRepeated(after, "wamid.1")).isTrue();
        assertThat(CourierChoice.isRepeated(after, "wamid.2")).isFalse();
    }

    @Test
    void whoShipsItHimselfHasAnOffNetworkShipmentThatNobodyBooks() {
        OrderHead refused = head(ShipmentType.ON_NETWORK, ShipmentStatus.CREATED, Attention.PARTNER_REFUSED);
        Decision decision = CourierChoice.shipMyself(refused, SHIPMENT.refused("NO_COURIER"), "wamid.1", NOW);
        ShipmentHead after = decision.head().shipment(1);
        assertThat(after.type()).isEqualTo(ShipmentType.OFF_NETWORK);
        assertThat(decision.shipments())
                .singleElement()
                .satisfies(s -> assertThat(s.type()).isEqualTo(ShipmentType.OFF_NETWORK));
        assertThat(CourierChoice.isWanted(after)).isFalse();
        assertThat(SelfShipping.shippable(after)).isTrue();
        assertThat(after.state().status()).isEqualTo(ShipmentStatus.CREATED);
        assertThat(standing(decision.head(), SHIPMENT, true)).isEqualTo(CourierChoice.Standing.SELF_SHIPPED);
    }

    @Test
    void sidesThatWereToldStayWhenOnlyTheWeightChanges() {
        OrderHead created = head(ShipmentType.ON_NETWORK, ShipmentStatus.CREATED);
        Shipment measured = SHIPMENT.with(SHIPMENT.particulars().weighed(new Parcel(750, 30, 20, 10)));
        Decision decision = CourierChoice.weigh(
                created,
                measured,
                Parcel.ofWeight(900),
                new in.dakiya.work.PlannedWork("OFFERS#1#a", new Work.Book("MS-1001", 1), NOW));
        assertThat(decision.shipments())
                .singleElement()
                .satisfies(s -> assertThat(s.particulars().parcel()).isEqualTo(new Parcel(900, 30, 20, 10)));
    }
}
