package in.dakiya.table;

import in.dakiya.bell.Bell;
import in.dakiya.work.WorkQueue;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/** The due index: unfinished work whose bell was lost or never rung, and parcels to be asked about. */
@ApplicationScoped
public class DueWork {

    private final Table table;

    public DueWork(Table table) {
        this.table = table;
    }

    /** The key of a work item: its aggregate's partition and its name. */
    public record Found(String partition, String name) {}

    /** How many parts the index has, from zero on. */
    public int shards() {
        return DueIndex.SHARDS;
    }

    /** All overdue work of a shard, a page at a time, so that a long list costs no memory. */
    public int overdue(int shard, Instant now, Consumer<List<Found>> each) {
        QueryRequest.Builder request = request(DueIndex.shard(shard), now);
        int count = 0;
        while (true) {
            QueryResponse page = table.query(request);
            List<Found> found = found(page);
            if (!found.isEmpty()) {
                each.accept(found);
                count += found.size();
            }
            if (!page.hasLastEvaluatedKey() || page.lastEvaluatedKey().isEmpty()) {
                return count;
            }
            request.exclusiveStartKey(page.lastEvaluatedKey());
        }
    }

    /** The parcels of a partner's account that are due to be asked about, the longest due first. */
    public List<Found> polls(String partner, String account, Instant now, int most) {
        return found(table.query(request(DueIndex.poll(partner, account), now).limit(most)));
    }

    /** Work that was set aside, the oldest first. */
    public List<Found> parked(int most) {
        return found(table.query(request(DueIndex.PARKED, Instant.ofEpochMilli(9_999_999_999_999L))
                .limit(most)));
    }

    private static QueryRequest.Builder request(String partition, Instant until) {
        return QueryRequest.builder()
                .indexName("GSI2")
                .keyConditionExpression("gsi2pk = :pk AND gsi2sk <= :until")
                .expressionAttributeValues(Map.of(
                        ":pk", AttributeValue.fromS(partition),
                        ":until", AttributeValue.fromS(DueIndex.sort(until))));
    }

    private static List<Found> found(QueryResponse page) {
        return page.items().stream()
                .map(item -> Row.of(item).key())
                .map(key -> new Found(key.partition(), key.sort().substring(Key.WORK_PREFIX.length())))
                .toList();
    }

    /** A bell for work of which only the key is known. */
    public Bell bell(Found found) {
        return new Bell(queue(found.name()), found.partition(), found.name(), Duration.ZERO);
    }

    /** By the name alone: the index holds keys only. */
    static WorkQueue queue(String name) {
        String kind = name.substring(0, name.indexOf('#') < 0 ? name.length() : name.indexOf('#'));
        return switch (kind) {
            case "BOOK", "OFFERS", "PICKUP", "LABEL", "CANCEL", "NDR", "INVOICE" -> WorkQueue.RTS_LABELING;
            case "POLL" -> WorkQueue.TRACKING;
            case "CODE" -> WorkQueue.OTP_CONFIRMATION;
            default -> WorkQueue.OUTBOX;
        };
    }
}
