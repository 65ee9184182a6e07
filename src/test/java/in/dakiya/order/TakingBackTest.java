package in.dakiya.order;

import static in.dakiya.order.Events.event;
import static org.assertj.core.api.Assertions.assertThat;

import in.dakiya.work.PlannedWork;
import in.dakiya.work.Work;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An invoice is taken back with each parcel of its order that is not sold any more, and only then. */
class TakingBackTest {

    private static final Instant NOW = Events.india("11-24T12:00:00");

    /** An order whose shipments have come this far, each made ready before. */
    private static OrderHead order(ShipmentStatus... ends) {
        List<ShipmentHead> shipments = IntStream.range(0, ends.length)
                .mapToObj(i -> ShipmentHead.created(i + 1, ShipmentType.ON_NETWORK)
                        .plus(List.of(
                                event(ShipmentStatus.RTS_REQUESTED, "11-22T10:00:00", EventSource.SELLER),
                                event(ends[i], "11-23T10:00:00", EventSource.OPERATOR))))
                .toList();
        return head(shipments);
    }

    private static OrderHead head(List<ShipmentHead> shipments) {
        return new OrderHead("MS-1001", "1001", "kalaa-crafts", NOW, null, 7, Set.of(), shipments);
    }

    private static Optional<Work> then(OrderHead before, OrderHead after) {
        return TakingBack.of(before, after.nextVersion(), NOW).map(PlannedWork::work);
    }

    @ParameterizedTest
    @EnumSource(ShipmentStatus.class)
    void onlyWhatIsCancelledOrBackIsTakenBack(ShipmentStatus end) {
        boolean off = Set.of(ShipmentStatus.CANCELLED, ShipmentStatus.RTO_DELIVERED, ShipmentStatus.RTO_DISPOSED)
                .contains(end);
        OrderHead after = head(Arrays.asList(ShipmentHead.created(1, ShipmentType.ON_NETWORK)
                .plus(List.of(
                        event(ShipmentStatus.RTS_REQUESTED, "11-22T10:00:00", EventSource.SELLER),
                        event(end, "11-23T10:00:00", EventSource.OPERATOR)))));
        Optional<Work> expected = off ? Optional.of(new Work.TakeBackInvoice("MS-1001")) : Optional.empty();
        assertThat(then(order(ShipmentStatus.PICKUP_SCHEDULED), after)).isEqualTo(expected);
    }

    @Test
    void anOrderOfTwoParcelsIsTakenBackWithEachOfThem() {
        OrderHead both = order(ShipmentStatus.IN_TRANSIT, ShipmentStatus.IN_TRANSIT);
        OrderHead one = order(ShipmentStatus.RTO_DELIVERED, ShipmentStatus.IN_TRANSIT);
        OrderHead none = order(ShipmentStatus.RTO_DELIVERED, ShipmentStatus.CANCELLED);
        assertThat(then(both, one)).contains(new Work.TakeBackInvoice("MS-1001"));
        assertThat(then(one, none)).contains(new Work.TakeBackInvoice("MS-1001"));
    }

    @Test
    void itIsTakenBackOnce() {
        OrderHead off = order(ShipmentStatus.CANCELLED);
        assertThat(then(off, off)).isEmpty();
        OrderHead one = order(ShipmentStatus.CANCELLED, ShipmentStatus.IN_TRANSIT);
        assertThat(then(one, order(ShipmentStatus.CANCELLED, ShipmentStatus.DELIVERED)))
                .isEmpty();
    }

    @Test
    void whatIsSoldIsAllThatIsNeitherCancelledNorBack() {
        assertThat(TakingBack.sold(order(ShipmentStatus.IN_TRANSIT, ShipmentStatus.LOST)))
                .isEmpty();
        assertThat(TakingBack.sold(
                        order(ShipmentStatus.CANCELLED, ShipmentStatus.IN_TRANSIT, ShipmentStatus.RTO_DELIVERED)))
                .containsExactly(2);
    }

    @Test
    void whatWasNeverReadyHasNoInvoice() {
        OrderHead before = head(List.of(ShipmentHead.created(1, ShipmentType.ON_NETWORK)));
        OrderHead after = head(List.of(ShipmentHead.created(1, ShipmentType.ON_NETWORK)
                .plus(List.of(event(ShipmentStatus.CANCELLED, "11-23T10:00:00", EventSource.OPERATOR)))));
        assertThat(then(before, after)).isEmpty();
    }

    /** A correction may bring it to life again, and it may come to nothing again: that is another piece of work. */
    @Test
    void eachOccasionHasANameOfItsOwn() {
        OrderHead alive = order(ShipmentStatus.IN_TRANSIT);
        OrderHead off = order(ShipmentStatus.RTO_DELIVERED);
        assertThat(TakingBack.of(alive, off.nextVersion(), NOW).orElseThrow().name())
                .isNotEqualTo(TakingBack.of(alive, off.nextVersion().nextVersion(), NOW)
                        .orElseThrow()
                        .name());
    }
}
