package in.dakiya.order;

import java.time.Instant;

/**
 * On whose word a shipment that the seller carries himself counts as delivered.
 *
 * @param message the wamid of what was said, empty where it was no message
 * @param attempt which try at the delivery code it was, zero where there was none
 */
public record Proof(Kind kind, Instant at, String message, int attempt) {

    /** Stored and answered by name. */
    public enum Kind {
        /** The customer's code, given to the seller and typed by him. */
        OTP,
        /** The customer said that he has it. */
        CUSTOMER,
        /** The seller said so, where his setting asks for no code. */
        SELLER,
        COURIER,
        /** A person who checked: the platform or the operator. */
        OPERATOR
    }

    /** How the event of delivery names it. */
    EventSource source() {
        return switch (kind) {
            case OTP -> EventSource.SYSTEM;
            case CUSTOMER -> EventSource.CUSTOMER;
            case SELLER -> EventSource.SELLER;
            case COURIER -> EventSource.PARTNER;
            case OPERATOR -> EventSource.OPERATOR;
        };
    }
}
