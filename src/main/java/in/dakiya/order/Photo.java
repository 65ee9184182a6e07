package in.dakiya.order;

import in.dakiya.work.Person;
import java.time.Duration;
import java.time.Instant;

/**
 * A picture that somebody sent of a parcel: evidence, kept with the hash of its bytes.
 *
 * @param wamid of the message that brought it
 * @param mediaId under which Meta keeps it
 * @param sender who is told when it cannot be kept
 * @param sentAt when the message was sent, by Meta's clock
 */
public record Photo(
        String orderId, int shipment, String wamid, String mediaId, Person sender, Instant sentAt, State state) {

    /** So long Meta keeps what users send (Meta: Media). */
    public static final Duration KEPT_BY_META = Duration.ofDays(7);

    /** What has become of it. */
    public sealed interface State {}

    /** Not copied yet. */
    public record Pending() implements State {}

    /**
     * In our bucket.
     *
     * @param sha256 of its bytes, computed by us, 64 lower-case hex digits
     * @param mimeType by its first bytes: {@code image/jpeg} or {@code image/png}
     */
    public record Archived(String key, String sha256, long bytes, String mimeType, Instant at) implements State {}

    /** It could not be kept, and its sender is asked for it again. */
    public record Refused(Reason reason, Instant at) implements State {}

    /** Why a picture could not be kept. Stored by name. */
    public enum Reason {
        TOO_LARGE,
        NOT_AN_IMAGE,
        /** Meta does not have it any more. */
        EXPIRED,
        /** What arrives is not what was sent. */
        DAMAGED
    }

    /** Just received. */
    public static Photo received(
            String orderId, int shipment, String wamid, String mediaId, Person sender, Instant sentAt) {
        return new Photo(orderId, shipment, wamid, mediaId, sender, sentAt, new Pending());
    }

    public boolean isPending() {
        return state instanceof Pending;
    }

    /** From then on nobody has it any more, unless it has been copied. */
    public Instant lostAt() {
        return sentAt.plus(KEPT_BY_META);
    }
}
