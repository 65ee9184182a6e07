package in.dakiya.table;

import in.dakiya.chat.Expectation;
import in.dakiya.work.Person;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of one WhatsApp user, read in one query.
 *
 * @param lastInbound when he last wrote or tapped, null where he never did
 * @param spentUntil the pair bucket: the time until which his quota is spent
 * @param language empty where he has not chosen
 * @param expected what he was asked for last, with the time until which that counts
 * @param drafts what he has said so far of parcels that he is marking as shipped, the latest first
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
        @Nullable Expected expected,
        List<OpenDraft> drafts,
        Map<String, Boolean> sellers,
        Set<String> orders) {

    /** What was asked for, and until when an answer to it is taken as one. */
    public record Expected(Expectation what, Instant until) {}

    /**
     * A dialogue that is not at its end.
     *
     * @param version grows with every step; the next one is conditional on it
     * @param touched when he last said something in it
     */
    public record OpenDraft(String orderId, int shipment, Map<String, String> values, long version, Instant touched) {
        public OpenDraft {
            values = Map.copyOf(values);
        }
    }

    /** Meta's window, less a margin for clocks that differ. */
    public static final Duration WINDOW = Duration.ofHours(24).minusMinutes(5);

    public PersonFile {
        drafts = List.copyOf(drafts);
        sellers = Map.copyOf(sellers);
        orders = Set.copyOf(orders);
    }

    public boolean windowOpen(Instant now) {
        return lastInbound != null && now.isBefore(lastInbound.plus(WINDOW));
    }

    /** What he was asked for, while that counts. */
    public Optional<Expectation> expects(Instant now) {
        return expected != null && now.isBefore(expected.until()) ? Optional.of(expected.what()) : Optional.empty();
    }

    public Optional<OpenDraft> draft(String orderId, int shipment) {
        return drafts.stream()
                .filter(d -> d.orderId().equals(orderId) && d.shipment() == shipment)
                .findFirst();
    }

    public boolean actsFor(String sellerId) {
        return sellers.getOrDefault(sellerId, false);
    }

    public boolean isStranger() {
        return sellers.isEmpty() && orders.isEmpty();
    }
}
