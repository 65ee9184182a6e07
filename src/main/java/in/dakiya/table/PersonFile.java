package in.dakiya.table;

import in.dakiya.work.Person;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of one WhatsApp user, read in one query.
 *
 * @param lastInbound when he last wrote or tapped, null where he never did
 * @param spentUntil the pair bucket: the time until which his quota is spent
 * @param language empty where he has not chosen
 * @param sellers the shops he is a contact of; true where he has confirmed it
 * @param orders the orders he is the customer of
 */
public record PersonFile(
        Person person,
        boolean known,
        @Nullable Instant lastInbound,
        @Nullable Instant spentUntil,
        boolean optedOut,
        boolean unreachable,
        String language,
        String bsuid,
        @Nullable Instant hintedAt,
        Map<String, Boolean> sellers,
        Set<String> orders) {

    /** Meta's window, less a margin for clocks that differ. */
    public static final Duration WINDOW = Duration.ofHours(24).minusMinutes(5);

    public PersonFile {
        sellers = Map.copyOf(sellers);
        orders = Set.copyOf(orders);
    }

    public boolean windowOpen(Instant now) {
        return lastInbound != null && now.isBefore(lastInbound.plus(WINDOW));
    }

    public boolean actsFor(String sellerId) {
        return sellers.getOrDefault(sellerId, false);
    }

    public boolean isStranger() {
        return sellers.isEmpty() && orders.isEmpty();
    }
}
