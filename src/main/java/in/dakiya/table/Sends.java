package in.dakiya.table;

import in.dakiya.bell.Bell;
import in.dakiya.bell.Bells;
import in.dakiya.work.Work;
import in.dakiya.work.WorkQueue;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** Messages that were sent, known by the reference of their work that every status carries back. */
@ApplicationScoped
public class Sends {

    private final Table table;
    private final Messages messages;
    private final Committer committer;
    private final Bells bells;
    private final InstantSource clock;

    public Sends(Table table, Messages messages, Committer committer, Bells bells, InstantSource clock) {
        this.table = table;
        this.messages = messages;
        this.committer = committer;
        this.bells = bells;
        this.clock = clock;
    }

    private static Optional<Key> key(String reference) {
        int bar = reference.indexOf('|');
        return bar <= 0 || bar == reference.length() - 1
                ? Optional.empty()
                : Optional.of(Key.work(reference.substring(0, bar), reference.substring(bar + 1)));
    }

    /**
     * Which of these sends have no known outcome yet. At most 100. Looked at as they were a moment ago: what is settled on
     * it is conditional on how they are.
     */
    public Set<String> unsettled(Set<String> references) {
        Map<Key, String> byKey = new HashMap<>();
        references.forEach(reference -> key(reference).ifPresent(key -> byKey.put(key, reference)));
        Set<String> open = new HashSet<>();
        if (!byKey.isEmpty()) {
            for (Row row : table.glanceAll(new ArrayList<>(byKey.keySet()))) {
                if (!row.has("done") && !row.has("parked")) {
                    open.add(byKey.getOrDefault(row.key(), ""));
                }
            }
        }
        return open;
    }

    /** A send whose answer was lost, or has not been read yet, has arrived: it is done. */
    public void arrived(String reference, String wamid) {
        key(reference)
                .ifPresent(key -> table.get(key).ifPresent(row -> {
                    Instant now = clock.instant();
                    Transaction transaction = committer.begin();
                    transaction.update(
                            Transaction.Guard.CLAIM,
                            key,
                            "SET done = :now, wamid = :wamid, #ttl = :ttl REMOVE gsi2pk, gsi2sk, lease, unsure",
                            "attribute_exists(pk) AND attribute_not_exists(done)",
                            Map.of(
                                    ":now", WorkItems.number(now),
                                    ":wamid", AttributeValue.fromS(wamid),
                                    ":ttl", WorkItems.seconds(now.plus(WorkItems.KEPT))),
                            Map.of("#ttl", "ttl"));
                    if (WorkRows.read(row) instanceof Work.Tell tell
                            && tell.notice().mayBeQuoted()) {
                        messages.sent(
                                transaction,
                                wamid,
                                tell.notice().orderId(),
                                tell.notice().shipment());
                    }
                    committer.commit(transaction);
                }));
    }

    /** A message that was accepted has failed after all: its work is open again, and the outbox decides what to do. */
    public void failed(String reference, String wamid, int code) {
        Optional<Key> key = key(reference);
        if (key.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        boolean reopened = table.update(UpdateItemRequest.builder()
                        .key(key.get().attributes())
                        .updateExpression("SET failure = :code, failedWamid = :wamid, due = :now, gsi2pk = :index,"
                                + " gsi2sk = :sweep REMOVE done, #ttl, lease, unsure")
                        .conditionExpression("attribute_exists(pk) AND attribute_not_exists(parked)"
                                + " AND (attribute_not_exists(failedWamid) OR failedWamid <> :wamid)"
                                + " AND (attribute_not_exists(wamid) OR wamid = :wamid)")
                        .expressionAttributeNames(Map.of("#ttl", "ttl"))
                        .expressionAttributeValues(Map.of(
                                ":code", AttributeValue.fromN(Integer.toString(code)),
                                ":wamid", AttributeValue.fromS(wamid),
                                ":now", WorkItems.number(now),
                                ":index",
                                        AttributeValue.fromS(
                                                DueIndex.shard(Math.floorMod(reference.hashCode(), DueIndex.SHARDS))),
                                ":sweep", AttributeValue.fromS(DueIndex.sort(now, true)))))
                .isPresent();
        if (reopened) {
            String name = key.get().sort().substring(Key.WORK_PREFIX.length());
            bells.ring(List.of(new Bell(WorkQueue.OUTBOX, key.get().partition(), name, Duration.ZERO)));
        }
    }
}
