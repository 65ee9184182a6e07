package in.dakiya.logistics;

import in.dakiya.order.CourierReason;
import in.dakiya.order.EventKind;
import java.time.Instant;

/**
 * One line of a partner's tracking history.
 *
 * @param rawCode the partner's own code, kept with the timeline
 * @param at the partner's time, read as IST where it carries no offset
 * @param location as the partner writes it, or empty
 * @param reason as its words were understood
 */
public record Scan(EventKind kind, String rawCode, Instant at, String location, CourierReason reason) {

    /** One without a reason. */
    public Scan(EventKind kind, String rawCode, Instant at, String location) {
        this(kind, rawCode, at, location, CourierReason.UNTOLD);
    }
}
