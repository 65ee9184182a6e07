package in.dakiya.order;

import static in.dakiya.order.ShipmentSignal.PICKUP_ERROR;
import static in.dakiya.order.ShipmentStatus.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every history, however its events came in. */
class ShipmentHistoryPropertyTest {

    private static final long MORNING = Instant.parse("2026-11-22T04:00:00Z").getEpochSecond();

    private static final List<ShipmentStatus> TO_THE_CUSTOMER = List.of(
            CREATED,
            MANIFESTED,
            RTS_REQUESTED,
            PICKUP_SCHEDULED,
            OUT_FOR_PICKUP,
            PICKED_UP,
            IN_TRANSIT,
            AT_DESTINATION,
            OUT_FOR_DELIVERY,
            DELIVERED);

    private static final List<ShipmentStatus> BACK_TO_THE_SELLER = List.of(
            MANIFESTED,
            PICKUP_SCHEDULED,
            PICKUP_FAILED,
            PICKED_UP,
            IN_TRANSIT,
            DELIVERY_FAILED,
            RTO_INITIATED,
            RTO_IN_TRANSIT,
            RTO_OUT_FOR_DELIVERY,
            RTO_DELIVERED);

    @Property(tries = 3000)
    void everyOrderAndRepetitionOfATraceEndsInTheSameState(
            @ForAll("traces") List<ShipmentEvent> trace, @ForAll Random random) {
        ShipmentHistory atOnce = ShipmentHistory.EMPTY.plus(trace);
        ShipmentHistory oneByOne = ShipmentHistory.EMPTY;
        for (ShipmentEvent event : shuffledAndRepeated(trace, random)) {
            oneByOne = oneByOne.plus(List.of(event));
        }
        assertThat(oneByOne).isEqualTo(atOnce);
        assertThat(oneByOne.state()).isEqualTo(atOnce.state());
        assertThat(oneByOne.bytes()).isEqualTo(atOnce.bytes());
    }

    @Property
    void bytesAreReadAsTheyWereWritten(@ForAll("traces") List<ShipmentEvent> trace) {
        ShipmentHistory history = ShipmentHistory.EMPTY.plus(trace);
        ShipmentHistory stored = ShipmentHistory.of(history.bytes());
        assertThat(stored.events()).isEqualTo(history.events());
        assertThat(stored.state()).isEqualTo(history.state());
        assertThat(history.bytes()).hasSize(1 + 15 * history.events().size());
    }

    @Property
    void aKnownEventChangesNothing(@ForAll("traces") List<ShipmentEvent> trace) {
        ShipmentHistory history = ShipmentHistory.EMPTY.plus(trace);
        for (ShipmentEvent event : trace) {
            assertThat(history.knows(event.hash())).isTrue();
            assertThat(history.learnsFrom(event)).isFalse();
            assertThat(history.plus(List.of(event))).isEqualTo(history);
        }
    }

    @Property
    void learningFromAnEventMeansThatItChangesTheHistory(
            @ForAll("traces") List<ShipmentEvent> trace, @ForAll("events") ShipmentEvent event) {
        ShipmentHistory history = ShipmentHistory.EMPTY.plus(trace);
        assertThat(history.learnsFrom(event))
                .isEqualTo(!history.plus(List.of(event)).equals(history));
    }

    @Property
    void aTraceThatGoesForwardEndsInItsLastState(@ForAll("forwardTraces") List<ShipmentEvent> trace) {
        ShipmentState state = ShipmentHistory.EMPTY.plus(trace).state();
        assertThat(state.status()).isEqualTo(trace.getLast().kind());
        assertThat(state.since()).isEqualTo(trace.getLast().at());
    }

    @Property
    void whatHappenedBeforeCustodyMovesNothingAfterIt(
            @ForAll("partnerTraces") List<ShipmentEvent> trace, @ForAll("events") ShipmentEvent event) {
        ShipmentHistory history = ShipmentHistory.EMPTY.plus(trace);
        ShipmentStatus before = history.state().status();
        boolean late = event.kind().leg() == Leg.PICKUP && event.source() != EventSource.OPERATOR;
        boolean inCustody = before.leg() != Leg.PICKUP;
        if (late && inCustody && !history.knows(event.hash())) {
            assertThat(history.plus(List.of(event)).state().status()).isEqualTo(before);
        }
    }

    @Property
    void triesNeverOutnumberTheirEvents(@ForAll("traces") List<ShipmentEvent> trace) {
        ShipmentState state = ShipmentHistory.EMPTY.plus(trace).state();
        assertThat(state.deliveryAttempt()).isLessThanOrEqualTo(count(trace, OUT_FOR_DELIVERY, DELIVERY_FAILED));
        assertThat(state.pickupAttempt())
                .isLessThanOrEqualTo(count(trace, OUT_FOR_PICKUP, PICKUP_FAILED, PICKUP_ERROR));
        assertThat(state.rtsAttempt()).isLessThanOrEqualTo(count(trace, RTS_REQUESTED, PICKUP_ERROR));
    }

    /** Few times and few hashes, so that events meet in one second and reports contradict each other. */
    @Provide
    Arbitrary<ShipmentEvent> events() {
        return event(Arbitraries.of(EventSource.class));
    }

    @Provide
    Arbitrary<List<ShipmentEvent>> traces() {
        return events().list().ofMaxSize(14);
    }

    @Provide
    Arbitrary<List<ShipmentEvent>> partnerTraces() {
        return event(Arbitraries.of(EventSource.PARTNER, EventSource.PARTNER_READ, EventSource.SELLER))
                .list()
                .ofMaxSize(14);
    }

    /** Some states of a way in their order, some of them in the same second. */
    @Provide
    Arbitrary<List<ShipmentEvent>> forwardTraces() {
        return Arbitraries.of(List.of(TO_THE_CUSTOMER, BACK_TO_THE_SELLER))
                .flatMap(way -> Combinators.combine(
                                Arbitraries.subsetOf(way).ofMinSize(1),
                                Arbitraries.integers().between(0, 400).list().ofSize(way.size()))
                        .as((steps, gaps) ->
                                forward(way.stream().filter(steps::contains).toList(), gaps)));
    }

    private static List<ShipmentEvent> forward(List<ShipmentStatus> steps, List<Integer> gaps) {
        List<ShipmentEvent> trace = new ArrayList<>();
        long second = MORNING;
        for (ShipmentStatus step : steps) {
            second += gaps.get(trace.size()) / 2;
            EventSource source = step.isCommand() ? EventSource.SELLER : EventSource.PARTNER;
            trace.add(new ShipmentEvent(step, Instant.ofEpochSecond(second), source, -trace.size(), false));
        }
        return trace;
    }

    private static Arbitrary<ShipmentEvent> event(Arbitrary<EventSource> sources) {
        Arbitrary<EventKind> kinds = Arbitraries.of(
                Stream.<EventKind>concat(Stream.of(ShipmentStatus.values()), Stream.of(ShipmentSignal.values()))
                        .toList());
        Arbitrary<Instant> times = Combinators.combine(
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.of(0, 1, 30, 119, 120, 121, 3600),
                        Arbitraries.integers().between(-40, 2).filter(day -> day > -2 || day == -40))
                .as((hour, second, day) -> Instant.ofEpochSecond(MORNING + day * 86400L + hour * 3600L + second));
        Arbitrary<Long> hashes = Arbitraries.longs().between(-20, 20);
        Arbitrary<Boolean> suspicion = Arbitraries.of(false, false, false, true);
        return Combinators.combine(kinds, times, sources, hashes, suspicion).as(ShipmentEvent::new);
    }

    private static List<ShipmentEvent> shuffledAndRepeated(List<ShipmentEvent> trace, Random random) {
        List<ShipmentEvent> arrivals = new ArrayList<>(trace);
        trace.stream().filter(event -> random.nextBoolean()).forEach(arrivals::add);
        Collections.shuffle(arrivals, random);
        return arrivals;
    }

    private static int count(List<ShipmentEvent> trace, EventKind... kinds) {
        return (int) trace.stream()
                .filter(event -> List.of(kinds).contains(event.kind()))
                .count();
    }
}
