package in.dakiya.order;

import in.dakiya.work.ParcelWish;
import java.time.Instant;

/**
 * What the seller answered when a try to deliver had failed.
 *
 * @param attempt the try that had failed
 * @param turn 1 for the first answer to this try; more after one was refused
 * @param contact who gave it, as {@link Seller#people()} counts
 */
public record ParcelAnswer(int attempt, int turn, ParcelWish wish, int contact, Instant at, Outcome outcome) {

    /** What the courier made of it. Stored by name. */
    public enum Outcome {
        OPEN,
        HEARD,
        REFUSED
    }

    ParcelAnswer ended(Outcome how) {
        return new ParcelAnswer(attempt, turn, wish, contact, at, how);
    }
}
