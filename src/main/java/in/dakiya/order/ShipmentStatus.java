package in.dakiya.order;

import static in.dakiya.order.ShipmentStatus.Flag.CUSTOMER;
import static in.dakiya.order.ShipmentStatus.Flag.SELLER;
import static in.dakiya.order.ShipmentStatus.Flag.TERMINAL;

import java.util.Set;

/**
 * The canonical states of a shipment, in which the vocabularies of all couriers are told. The names are part of the
 * API. The first number is the code for storage, the second the rank: how far a shipment is.
 */
public enum ShipmentStatus implements EventKind {
    /** The shipment is known to us, to no partner yet. */
    CREATED(1, Leg.PICKUP, 10),
    /** The partner has the order and gave an AWB. */
    MANIFESTED(2, Leg.PICKUP, 20),
    /** The seller said that it is ready; the partner has not accepted the pickup yet. */
    RTS_REQUESTED(3, Leg.PICKUP, 30),
    PICKUP_SCHEDULED(4, Leg.PICKUP, 40),
    /** We asked for cancellation; the partner has not confirmed it yet. */
    CANCEL_REQUESTED(7, Leg.PICKUP, 45),
    OUT_FOR_PICKUP(5, Leg.PICKUP, 50),
    /** The courier came and left without it. */
    PICKUP_FAILED(6, Leg.PICKUP, 50, SELLER),
    /** First custody scan; off-network: the seller said that it is shipped. */
    PICKED_UP(8, Leg.FORWARD, 60, CUSTOMER),
    IN_TRANSIT(9, Leg.FORWARD, 70),
    /** At the hub of the last mile. */
    AT_DESTINATION(10, Leg.FORWARD, 80),
    OUT_FOR_DELIVERY(11, Leg.FORWARD, 90, CUSTOMER),
    /** NDR: a try to deliver failed. */
    DELIVERY_FAILED(12, Leg.FORWARD, 90, SELLER, CUSTOMER),
    DELIVERED(13, Leg.FORWARD, 100, TERMINAL, CUSTOMER),
    /** The return is decided. */
    RTO_INITIATED(14, Leg.RETURN, 110, SELLER, CUSTOMER),
    RTO_IN_TRANSIT(15, Leg.RETURN, 120),
    /** The return comes to the seller today. */
    RTO_OUT_FOR_DELIVERY(16, Leg.RETURN, 130, SELLER),
    RTO_DELIVERED(17, Leg.RETURN, 140, TERMINAL, SELLER),
    /** Destroyed, or kept by the partner by agreement. */
    RTO_DISPOSED(18, Leg.RETURN, 140, TERMINAL, SELLER),
    CANCELLED(19, Leg.END, 200, TERMINAL, SELLER),
    LOST(20, Leg.END, 210, TERMINAL, SELLER),
    DAMAGED(21, Leg.END, 210, TERMINAL, SELLER);

    enum Flag {
        TERMINAL,
        SELLER,
        CUSTOMER
    }

    private final byte code;
    private final Leg leg;
    private final int rank;
    private final Set<Flag> flags;

    ShipmentStatus(int code, Leg leg, int rank, Flag... flags) {
        this.code = (byte) code;
        this.leg = leg;
        this.rank = rank;
        this.flags = Set.of(flags);
    }

    @Override
    public byte code() {
        return code;
    }

    @Override
    public Leg leg() {
        return leg;
    }

    /** How far a shipment is; grows from leg to leg. A try and its failure have the same rank. */
    @Override
    public int rank() {
        return rank;
    }

    /** No partner event of the ordinary kind leads out of it. */
    public boolean terminal() {
        return flags.contains(TERMINAL);
    }

    /** The seller should look at it. */
    public boolean needsSeller() {
        return flags.contains(SELLER);
    }

    /** The customer is told when it is reached. */
    public boolean tellsCustomer() {
        return flags.contains(CUSTOMER);
    }

    /** Set by our own command to the partner rather than seen by the partner. */
    public boolean isCommand() {
        return this == RTS_REQUESTED || this == CANCEL_REQUESTED;
    }

    /**
     * The status with this code.
     *
     * @throws IllegalArgumentException when no status has it
     */
    public static ShipmentStatus of(byte code) {
        for (ShipmentStatus status : values()) {
            if (status.code == code) {
                return status;
            }
        }
        throw new IllegalArgumentException("No shipment status has the code " + code);
    }
}
