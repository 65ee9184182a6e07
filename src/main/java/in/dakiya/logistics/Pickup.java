package in.dakiya.logistics;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The courier will come.
 *
 * @param on the day in Asia/Kolkata, null where the partner does not say
 * @param token the partner's number of the request, or empty
 */
public record Pickup(@Nullable LocalDate on, String token) {}
