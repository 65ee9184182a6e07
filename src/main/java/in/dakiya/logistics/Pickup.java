package in.dakiya.logistics;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The courier will come, or has been asked to.
 *
 * @param on the day in Asia/Kolkata, null where the partner does not say
 * @param token the partner's number of the request, or empty
 * @param agreed false where the partner took the request and reports by itself what comes of it
 */
public record Pickup(@Nullable LocalDate on, String token, boolean agreed) {

    /** Asked, and not answered yet. */
    public static final Pickup ASKED = new Pickup(null, "", false);

    /** The courier will come. */
    public Pickup(@Nullable LocalDate on, String token) {
        this(on, token, true);
    }
}
