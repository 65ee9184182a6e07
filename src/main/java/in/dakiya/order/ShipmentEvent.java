package in.dakiya.order;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Something that was said about a shipment. Two events with the same hash are the same event, told twice.
 *
 * @param at the raw time of the event, cut to the second; the partner's clock or, for our own commands and their
 *     answers, ours
 * @param hash of the content, see {@link #contentHash}
 * @param clockSuspect the time cannot be true (see {@link #clockCannotBeTrue}); such an event moves nothing
 */
public record ShipmentEvent(EventKind kind, Instant at, EventSource source, long hash, boolean clockSuspect) {

    private static final Duration CLOCK_AHEAD = Duration.ofMinutes(10);
    private static final Duration BEFORE_MANIFEST = Duration.ofHours(24);
    private static final long LARGEST_SECOND = (1L << 39) - 1;

    public ShipmentEvent {
        at = at.truncatedTo(ChronoUnit.SECONDS);
        if (Math.abs(at.getEpochSecond()) > LARGEST_SECOND) {
            throw new IllegalArgumentException("No event is that far from now: " + at);
        }
    }

    /**
     * The first eight bytes of the SHA-256 of the parts, joined by {@code |}. For partner events the parts are partner,
     * AWB, leg, raw code, event time in UTC to the second, location: made from content, because partners repeat an
     * event under new message ids. For our own commands the part is the command's identity, such as a wamid.
     */
    public static long contentHash(String... parts) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            byte[] digest = sha256.digest(String.join("|", parts).getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /**
     * Whether a time is more than ten minutes later than we heard of it, or more than a day before the shipment was
     * manifested. The latter are often scans of an older parcel: couriers use AWBs again.
     */
    public static boolean clockCannotBeTrue(Instant at, Instant received, Instant manifestedAt) {
        return at.isAfter(received.plus(CLOCK_AHEAD)) || at.isBefore(manifestedAt.minus(BEFORE_MANIFEST));
    }

    /** One of what two reports of the same event say; the same whichever came first. */
    ShipmentEvent mergedWith(ShipmentEvent other) {
        return new ShipmentEvent(
                kind.code() <= other.kind.code() ? kind : other.kind,
                at.isBefore(other.at) ? at : other.at,
                source.compareTo(other.source) >= 0 ? source : other.source,
                hash,
                clockSuspect && other.clockSuspect);
    }
}
