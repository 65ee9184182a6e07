package in.dakiya.order;

/**
 * What an event says: a {@link ShipmentStatus} was reached, or a {@link ShipmentSignal}, which is not a state.
 * Statuses have codes below 100, signals have codes from 100.
 */
public sealed interface EventKind permits ShipmentStatus, ShipmentSignal {

    /** The name by which people and the API know it. */
    String name();

    /** One byte for storage. Codes never change and are never given to another kind. */
    byte code();

    /** Where it stands among events of the same second; see {@link ShipmentHistory}. */
    Leg leg();

    /** Where it stands among events of the same second and leg. */
    int rank();

    /**
     * The kind with this code.
     *
     * @throws IllegalArgumentException when no kind has it
     */
    static EventKind of(byte code) {
        return code < ShipmentSignal.FIRST_CODE ? ShipmentStatus.of(code) : ShipmentSignal.of(code);
    }
}
