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
 * @param newOrders how many new orders he was told of lately
 * @param language empty where he has not chosen
 * @param expected what he was asked for last, with the time until which that counts
 * @param couriers codes of those he used last, the latest first
 * @param dialogues about parcels that he is or was marking as shipped, the latest first
 * @param sellers the shops he is a contact of; true where he has confirmed it
 * @param orders the orders he is the customer of
 */
public record PersonFile(
        Person person,
        boolean known,
        @Nullable Instant lastInbound,
        @Nullable Instant spentUntil,
        NewOrders newOrders,
        boolean optedOut,
        boolean unreachable,
        String language,
        String bsuid,
        @Nullable Instant hintedAt,
        @Nullable Expected expected,
        List<String> couriers,
        List<Dialogue> dialogues,
        Map<String, Boolean> sellers,
        Set<String> orders) {

    /**
     * How new orders come to him.
     *
     * @param spentUntil the time until which his messages about new orders are spent, null where there was none
     * @param gatheredUntil when those are told that are gathered, null where none ever were; past where they are told
     */
    public record NewOrders(
            @Nullable Instant spentUntil, @Nullable Instant gatheredUntil) {}

    /** What was asked for, and until when an answer to it is taken as one. */
    public record Expected(Expectation what, Instant until) {}

    /**
     * A dialogue about a shipment.
     *
     * @param values what was said so far
     * @param version grows with every step; the next one is conditional on it
     * @param touched when he last said something in it
     * @param heard marks of the messages that were taken into it last, so that a repeated webhook is known
     * @param asked wamids of its last questions, which he may quote
     * @param shipped it ended with the parcel on its way, at the time it was touched last
     * @param ended nothing more is asked in it; it stays for a while for its marks
     */
    public record Dialogue(
            String orderId,
            int shipment,
            Map<String, String> values,
            long version,
            Instant touched,
            List<String> heard,
            List<String> asked,
            boolean ended,
            boolean shipped) {

        /** A dialogue that nobody goes on with is forgotten after this. */
        public static final Duration KEPT = Duration.ofDays(7);

        public Dialogue {
            values = Map.copyOf(values);
            heard = List.copyOf(heard);
            asked = List.copyOf(asked);
        }

        /** Whether something is still asked in it. */
        public boolean open(Instant now) {
            return !ended && now.isBefore(touched.plus(KEPT));
        }
    }

    /** Meta's window, less a margin for clocks that differ. */
    public static final Duration WINDOW = Duration.ofHours(24).minusMinutes(5);

    public PersonFile {
        couriers = List.copyOf(couriers);
        dialogues = List.copyOf(dialogues);
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

    /** The dialogue about a shipment, also one that has ended. */
    public Optional<Dialogue> dialogue(String orderId, int shipment) {
        return dialogues.stream()
                .filter(d -> d.orderId().equals(orderId) && d.shipment() == shipment)
                .findFirst();
    }

    /** The one that he was in last, while it is open. */
    public Optional<Dialogue> openDialogue(Instant now) {
        return dialogues.stream().filter(d -> d.open(now)).findFirst();
    }

    /** The one whose question he has quoted. */
    public Optional<Dialogue> dialogueThatAsked(String wamid) {
        return dialogues.stream().filter(d -> d.asked().contains(wamid)).findFirst();
    }

    /** The parcel that he has marked as shipped last, not longer ago than this. */
    public Optional<Dialogue> shippedWithin(Duration time, Instant now) {
        return dialogues.stream()
                .filter(d -> d.shipped() && !now.isAfter(d.touched().plus(time)))
                .findFirst();
    }

    /** Whether a message was taken into a dialogue already. */
    public boolean hasHeard(String wamid) {
        String mark = Dialogues.mark(wamid);
        return dialogues.stream().anyMatch(d -> d.heard().contains(mark));
    }

    public boolean actsFor(String sellerId) {
        return sellers.getOrDefault(sellerId, false);
    }

    public boolean isStranger() {
        return sellers.isEmpty() && orders.isEmpty();
    }
}
