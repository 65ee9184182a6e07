package in.dakiya.logistics;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A courier that would carry a parcel, and for how much.
 *
 * @param courierId the partner's own id of it, opaque to everyone but its connector; at most 20 of A-Z, a-z, 0-9
 * @param courier its name as people read it
 * @param ratePaise all that the seller pays for it, the fee for collecting cash included
 * @param days until it arrives, null where the partner gives no estimate
 * @param expectedDelivery the day in Asia/Kolkata, null where the partner gives none
 */
public record Offer(
        String courierId,
        String courier,
        long ratePaise,
        @Nullable Integer days,
        @Nullable LocalDate expectedDelivery) {}
