package in.dakiya.order;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The set of all events of a shipment. It forgets nothing, and its state is a pure function of the set: any order of
 * arrival and any repetition end in the same state.
 *
 * <p>The events are folded in the order of time, leg, rank, code and hash. Our clock and the partner's differ, and a
 * scan that the partner stamped seconds before our command is often its answer. So our own commands (RTS_REQUESTED,
 * CANCEL_REQUESTED) and the refusals of them, all stamped by our clock, take their place two minutes earlier: they keep
 * their order among themselves, and what the partner stamped up to two minutes before a command still follows it.
 */
public final class ShipmentHistory {

    /** The history of a shipment of which nothing is known; its state is CREATED. */
    public static final ShipmentHistory EMPTY = new ShipmentHistory(new TreeMap<>());

    /** How far apart our clock and a partner's may be. */
    static final Duration TOLERANCE = Duration.ofMinutes(2);

    private static final Comparator<ShipmentEvent> ORDER = Comparator.comparingLong(ShipmentHistory::place)
            .thenComparing(event -> event.kind().leg())
            .thenComparingInt(event -> event.kind().rank())
            .thenComparingInt(event -> event.kind().code())
            .thenComparingLong(ShipmentEvent::hash);

    private final SortedMap<Long, ShipmentEvent> byHash;

    private ShipmentHistory(SortedMap<Long, ShipmentEvent> byHash) {
        this.byHash = byHash;
    }

    /**
     * This history and the events. An event that is known is not added again; its best report holds: a fresh read or an
     * operator confirms what was only pushed, and a report with a believable clock clears an earlier suspicion.
     */
    public ShipmentHistory plus(Collection<ShipmentEvent> events) {
        SortedMap<Long, ShipmentEvent> more = new TreeMap<>(byHash);
        events.forEach(event -> more.merge(event.hash(), event, ShipmentEvent::mergedWith));
        return new ShipmentHistory(more);
    }

    /** An event with this hash is in the set, whoever reported it. */
    public boolean knows(long hash) {
        return byHash.containsKey(hash);
    }

    /** Adding the event would change this history: it is new, or a better report of a known one. */
    public boolean learnsFrom(ShipmentEvent event) {
        ShipmentEvent known = byHash.get(event.hash());
        return known == null || !known.mergedWith(event).equals(known);
    }

    /** All events in the order in which they count. */
    public List<ShipmentEvent> events() {
        return byHash.values().stream().sorted(ORDER).toList();
    }

    /** The time of the earliest event. */
    public Optional<Instant> first() {
        return byHash.values().stream().map(ShipmentEvent::at).min(Comparator.naturalOrder());
    }

    /**
     * When a command of now takes place: in another second than the last refusal of one like it, because among events of the
     * same second a refusal stands behind the command and would take away this one too.
     */
    Instant behind(ShipmentSignal refusal, Instant now) {
        return byHash.values().stream()
                .filter(event -> event.kind() == refusal)
                .map(event -> event.at().plusSeconds(1))
                .filter(now::isBefore)
                .max(Comparator.naturalOrder())
                .orElse(now);
    }

    /** The time of the latest event whose clock can be believed. */
    public Optional<Instant> last() {
        return byHash.values().stream()
                .filter(event -> !event.clockSuspect())
                .map(ShipmentEvent::at)
                .max(Comparator.naturalOrder());
    }

    /** Where the shipment stands after all events. */
    public ShipmentState state() {
        ShipmentFold fold = new ShipmentFold();
        events().forEach(fold::take);
        return fold.state();
    }

    /** For storage: 15 bytes an event and one for the version; equal histories have equal bytes. */
    public byte[] bytes() {
        return HistoryBytes.write(byHash.values());
    }

    /**
     * The history that {@link #bytes()} wrote.
     *
     * @throws UnreadableHistoryException when the bytes are anything else
     */
    public static ShipmentHistory of(byte[] bytes) {
        return EMPTY.plus(HistoryBytes.read(bytes));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ShipmentHistory history && byHash.equals(history.byHash);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes());
    }

    @Override
    public String toString() {
        return events().toString();
    }

    private static long place(ShipmentEvent event) {
        long second = event.at().getEpochSecond();
        return stampedByUs(event) ? second - TOLERANCE.toSeconds() : second;
    }

    private static boolean stampedByUs(ShipmentEvent event) {
        return switch (event.kind()) {
            case ShipmentStatus status -> status.isCommand() && !event.source().partner();
            case ShipmentSignal signal ->
                signal == ShipmentSignal.RTS_REFUSED || signal == ShipmentSignal.CANCEL_REFUSED;
        };
    }
}
