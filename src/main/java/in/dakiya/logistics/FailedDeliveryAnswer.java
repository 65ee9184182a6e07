package in.dakiya.logistics;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What the courier shall do with a parcel that it could not deliver (NDR). */
public sealed interface FailedDeliveryAnswer {

    /** @param on the day in Asia/Kolkata, null for the next one possible */
    record DeliverAgain(@Nullable LocalDate on) implements FailedDeliveryAnswer {}

    /** Back to the seller (RTO). */
    record ReturnToSeller() implements FailedDeliveryAnswer {}
}
