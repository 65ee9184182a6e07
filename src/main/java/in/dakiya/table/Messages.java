package in.dakiya.table;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/** Our messages that can be answered: a reply that quotes one is about its order. */
@ApplicationScoped
public class Messages {

    private static final Duration KEPT = Duration.ofDays(35);

    private final Table table;
    private final InstantSource clock;

    public Messages(Table table, InstantSource clock) {
        this.table = table;
        this.clock = clock;
    }

    /** @param orderId empty for a message about several orders */
    public record About(String orderId, int shipment) {}

    public Optional<About> about(String wamid) {
        return table.get(Key.message(wamid)).map(row -> new About(row.text("order"), (int) row.number("ship")));
    }

    /** The same by itself. */
    public void sent(String wamid, String orderId, int shipment) {
        table.put(row(wamid, orderId, shipment));
    }

    public Transaction sent(Transaction transaction, String wamid, String orderId, int shipment) {
        return transaction.put(row(wamid, orderId, shipment));
    }

    private Row row(String wamid, String orderId, int shipment) {
        return Row.at(Key.message(wamid))
                .put("order", orderId)
                .put("ship", shipment)
                .put("ttl", clock.instant().plus(KEPT).getEpochSecond());
    }
}
