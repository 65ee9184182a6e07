package in.dakiya.sandbox.meta;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * One event on its way to the business.
 *
 * @param number counts up in the order of events
 * @param kind {@code message}, {@code sent}, {@code delivered}, {@code read}, {@code failed} or the field of an account
 *     event, for example {@code message_template_status_update}
 * @param about the wamid, or the template's name
 * @param due not delivered by itself before
 * @param attempts how often it was answered by something else than 200
 */
public record Webhook(
        long number, String kind, String about, ObjectNode entry, Instant created, Instant due, int attempts) {
    // Meta says: at once, then with decreasing frequency, for up to 7 days.
    private static final List<Duration> WAITS = List.of(
            Duration.ZERO,
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(6),
            Duration.ofHours(12));
    private static final Duration GIVEN_UP = Duration.ofDays(7);

    Webhook refused(Instant now) {
        Duration wait = WAITS.get(Math.min(attempts, WAITS.size() - 1));
        return new Webhook(number, kind, about, entry, created, now.plus(wait), attempts + 1);
    }

    boolean givenUp() {
        return due.isAfter(created.plus(GIVEN_UP));
    }

    /** The request's bytes when it is sent alone. */
    public byte[] body() {
        return WebhookBodies.post(List.of(this));
    }

    @Override
    public String toString() {
        return "Webhook[" + number + " " + kind + " " + new String(body(), StandardCharsets.US_ASCII) + "]";
    }
}
