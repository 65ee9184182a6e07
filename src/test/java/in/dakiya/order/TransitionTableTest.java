package in.dakiya.order;

import static in.dakiya.order.ShipmentStatus.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every state against every event from every source, as transitions.txt says. */
class TransitionTableTest {

    private static final Instant MORNING = Instant.parse("2026-11-22T04:00:00Z");
    private static final TransitionTable TABLE = TransitionTable.read();

    /** A way into each state. */
    private static final Map<ShipmentStatus, List<ShipmentStatus>> WAY = Map.ofEntries(
            Map.entry(CREATED, List.of()),
            Map.entry(MANIFESTED, List.of(MANIFESTED)),
            Map.entry(RTS_REQUESTED, List.of(MANIFESTED, RTS_REQUESTED)),
            Map.entry(PICKUP_SCHEDULED, List.of(MANIFESTED, RTS_REQUESTED, PICKUP_SCHEDULED)),
            Map.entry(CANCEL_REQUESTED, List.of(MANIFESTED, CANCEL_REQUESTED)),
            Map.entry(OUT_FOR_PICKUP, List.of(MANIFESTED, PICKUP_SCHEDULED, OUT_FOR_PICKUP)),
            Map.entry(PICKUP_FAILED, List.of(MANIFESTED, OUT_FOR_PICKUP, PICKUP_FAILED)),
            Map.entry(PICKED_UP, List.of(MANIFESTED, PICKED_UP)),
            Map.entry(IN_TRANSIT, List.of(PICKED_UP, IN_TRANSIT)),
            Map.entry(AT_DESTINATION, List.of(PICKED_UP, IN_TRANSIT, AT_DESTINATION)),
            Map.entry(OUT_FOR_DELIVERY, List.of(PICKED_UP, AT_DESTINATION, OUT_FOR_DELIVERY)),
            Map.entry(DELIVERY_FAILED, List.of(PICKED_UP, OUT_FOR_DELIVERY, DELIVERY_FAILED)),
            Map.entry(DELIVERED, List.of(PICKED_UP, OUT_FOR_DELIVERY, DELIVERED)),
            Map.entry(RTO_INITIATED, List.of(PICKED_UP, DELIVERY_FAILED, RTO_INITIATED)),
            Map.entry(RTO_IN_TRANSIT, List.of(PICKED_UP, RTO_INITIATED, RTO_IN_TRANSIT)),
            Map.entry(RTO_OUT_FOR_DELIVERY, List.of(RTO_INITIATED, RTO_IN_TRANSIT, RTO_OUT_FOR_DELIVERY)),
            Map.entry(RTO_DELIVERED, List.of(RTO_INITIATED, RTO_OUT_FOR_DELIVERY, RTO_DELIVERED)),
            Map.entry(RTO_DISPOSED, List.of(RTO_INITIATED, RTO_IN_TRANSIT, RTO_DISPOSED)),
            Map.entry(CANCELLED, List.of(MANIFESTED, CANCEL_REQUESTED, CANCELLED)),
            Map.entry(LOST, List.of(PICKED_UP, IN_TRANSIT, LOST)),
            Map.entry(DAMAGED, List.of(PICKED_UP, IN_TRANSIT, DAMAGED)));

    @ParameterizedTest
    @EnumSource(ShipmentStatus.class)
    void everyEventLeadsWhereTheTableSays(ShipmentStatus from) {
        assertThat(history(from).state().status()).isEqualTo(from);
        Map<String, ShipmentStatus> actual = new TreeMap<>();
        Map<String, ShipmentStatus> expected = new TreeMap<>();
        for (EventSource source : EventSource.values()) {
            for (EventKind kind : everyKind()) {
                String name = from + " + " + kind + " by " + source;
                expected.put(name, TABLE.expected(source, from, kind));
                actual.put(
                        name,
                        history(from).plus(List.of(later(kind, source))).state().status());
            }
        }
        assertThat(actual).hasSize(210).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource(ShipmentStatus.class)
    void anEventWithAnImpossibleClockMovesNothing(ShipmentStatus from) {
        ShipmentState before = history(from).state();
        for (EventKind kind : everyKind()) {
            ShipmentEvent event = later(kind, EventSource.OPERATOR);
            ShipmentEvent suspect = new ShipmentEvent(kind, event.at(), event.source(), event.hash(), true);
            assertThat(history(from).plus(List.of(suspect)).state()).isEqualTo(before);
        }
    }

    @ParameterizedTest
    @EnumSource(ShipmentStatus.class)
    void holdLiesOverEveryStateThatIsNotTerminal(ShipmentStatus from) {
        ShipmentHistory held = history(from).plus(List.of(later(ShipmentSignal.ON_HOLD, EventSource.PARTNER)));
        boolean ended = List.of(DELIVERED, CANCELLED, LOST, DAMAGED, RTO_DELIVERED, RTO_DISPOSED)
                .contains(from);
        assertThat(held.state().onHold()).isEqualTo(!ended);
        assertThat(held.state().status()).isEqualTo(from);
    }

    @Test
    void theTableKnowsEveryState() {
        assertThat(WAY.keySet()).containsExactlyInAnyOrder(ShipmentStatus.values());
    }

    private static List<EventKind> everyKind() {
        return Stream.<EventKind>concat(Stream.of(ShipmentStatus.values()), Stream.of(ShipmentSignal.values()))
                .toList();
    }

    private static ShipmentHistory history(ShipmentStatus reached) {
        List<ShipmentEvent> events = new ArrayList<>();
        for (ShipmentStatus step : WAY.get(reached)) {
            Instant at = MORNING.plus(Duration.ofHours(events.size()));
            events.add(new ShipmentEvent(step, at, EventSource.SYSTEM, events.size(), false));
        }
        return ShipmentHistory.EMPTY.plus(events);
    }

    private static ShipmentEvent later(EventKind kind, EventSource source) {
        return new ShipmentEvent(kind, MORNING.plus(Duration.ofHours(9)), source, 99, false);
    }
}
