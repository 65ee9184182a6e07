package in.dakiya.order;

/** Events of a shipment which are not states. Signals that say nothing about order sort behind the states of their second. */
public enum ShipmentSignal implements EventKind {
    /** The partner refused the pickup request (our clock: when we read the answer). */
    RTS_REFUSED(100, Leg.PICKUP, 31),
    /** The partner refused the cancellation (our clock: when we read the answer). */
    CANCEL_REFUSED(101, Leg.PICKUP, 46),
    /** Misrouted, delayed, untraceable, at customs, failed a check: an overlay on the state. */
    ON_HOLD(102, Leg.END, 303),
    HOLD_OVER(103, Leg.END, 302),
    /** A raw code without mapping: for the timeline only. */
    UNKNOWN(104, Leg.END, 301),
    /** The seller has answered a failed delivery (our clock). */
    DELIVER_AGAIN_ASKED(105, Leg.END, 304),
    RETURN_ASKED(106, Leg.END, 305),
    /** The request for a pickup did not reach the courier: the partner's own fault, to be asked again. */
    PICKUP_ERROR(107, Leg.PICKUP, 35),
    /** No courier of ours carries it after all: the seller ships it himself. */
    SHIPS_HIMSELF(110, Leg.PICKUP, 15);

    static final byte FIRST_CODE = 100;

    private final byte code;
    private final Leg leg;
    private final int rank;

    ShipmentSignal(int code, Leg leg, int rank) {
        this.code = (byte) code;
        this.leg = leg;
        this.rank = rank;
    }

    @Override
    public byte code() {
        return code;
    }

    @Override
    public Leg leg() {
        return leg;
    }

    @Override
    public int rank() {
        return rank;
    }

    /**
     * The signal with this code.
     *
     * @throws IllegalArgumentException when no signal has it
     */
    public static ShipmentSignal of(byte code) {
        for (ShipmentSignal signal : values()) {
            if (signal.code == code) {
                return signal;
            }
        }
        throw new IllegalArgumentException("No shipment signal has the code " + code);
    }
}
