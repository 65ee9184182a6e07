package in.dakiya.table;

import in.dakiya.config.DakiyaConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/** Reads and single writes. What belongs together is written by a {@link Transaction}. */
@ApplicationScoped
public class Table {

    /** So many items may be asked for in one call. */
    private static final int MOST_AT_ONCE = 100;

    private final DynamoDbClient client;
    private final String name;

    public Table(DynamoDbClient client, DakiyaConfig config) {
        this.client = client;
        this.name = config.table();
    }

    String name() {
        return name;
    }

    DynamoDbClient client() {
        return client;
    }

    /** The item as it is now. */
    public Optional<Row> get(Key key) {
        return get(key, true);
    }

    /** The item as it was a moment ago, for half the price: for what is only looked at. */
    public Optional<Row> glance(Key key) {
        return get(key, false);
    }

    private Optional<Row> get(Key key, boolean consistent) {
        Map<String, AttributeValue> item = client.getItem(
                        r -> r.tableName(name).key(key.attributes()).consistentRead(consistent))
                .item();
        return item == null || item.isEmpty() ? Optional.empty() : Optional.of(Row.of(item));
    }

    /** Those of the items that exist, in no order. */
    public List<Row> getAll(Collection<Key> keys) {
        return getAll(keys, true);
    }

    /** The same as they were a moment ago, for half the price. */
    List<Row> glanceAll(Collection<Key> keys) {
        return getAll(keys, false);
    }

    private List<Row> getAll(Collection<Key> keys, boolean consistent) {
        List<Key> all = List.copyOf(keys);
        List<Row> rows = new ArrayList<>();
        for (int from = 0; from < all.size(); from += MOST_AT_ONCE) {
            rows.addAll(some(all.subList(from, Math.min(all.size(), from + MOST_AT_ONCE)), consistent));
        }
        return rows;
    }

    private List<Row> some(List<Key> keys, boolean consistent) {
        List<Row> rows = new ArrayList<>();
        Map<String, KeysAndAttributes> wanted = Map.of(
                name,
                KeysAndAttributes.builder()
                        .keys(keys.stream().map(Key::attributes).toList())
                        .consistentRead(consistent)
                        .build());
        while (!wanted.isEmpty()) {
            Map<String, KeysAndAttributes> asked = wanted;
            BatchGetItemResponse answer = client.batchGetItem(r -> r.requestItems(asked));
            answer.responses().getOrDefault(name, List.of()).forEach(item -> rows.add(Row.of(item)));
            wanted = answer.unprocessedKeys();
        }
        return rows;
    }

    /**
     * The first items of a partition whose sort key lies between the two, or the last ones, the last first.
     *
     * @param most so many at most, and not more than a page holds
     */
    List<Row> some(String partition, String from, String to, boolean first, int most) {
        QueryRequest.Builder request =
                between(partition, from, to).scanIndexForward(first).limit(most);
        return query(request).items().stream().map(Row::of).toList();
    }

    /** All items of a partition whose sort key lies between the two, both included. */
    public List<Row> range(String partition, String from, String to) {
        return all(between(partition, from, to).build());
    }

    /** The same as they were a moment ago, for half the price. */
    List<Row> glanceRange(String partition, String from, String to) {
        return all(between(partition, from, to).consistentRead(false).build());
    }

    private QueryRequest.Builder between(String partition, String from, String to) {
        return QueryRequest.builder()
                .tableName(name)
                .consistentRead(true)
                .keyConditionExpression("pk = :pk AND sk BETWEEN :from AND :to")
                .expressionAttributeValues(Map.of(
                        ":pk", AttributeValue.fromS(partition),
                        ":from", AttributeValue.fromS(from),
                        ":to", AttributeValue.fromS(to)));
    }

    private List<Row> all(QueryRequest request) {
        List<Row> rows = new ArrayList<>();
        QueryResponse page = client.query(request);
        page.items().forEach(item -> rows.add(Row.of(item)));
        while (page.hasLastEvaluatedKey() && !page.lastEvaluatedKey().isEmpty()) {
            page = client.query(request.toBuilder()
                    .exclusiveStartKey(page.lastEvaluatedKey())
                    .build());
            page.items().forEach(item -> rows.add(Row.of(item)));
        }
        return rows;
    }

    QueryResponse query(QueryRequest.Builder request) {
        return client.query(request.tableName(name).build());
    }

    /** One conditional update; empty when its condition does not hold. */
    Optional<Row> update(UpdateItemRequest.Builder request) {
        try {
            UpdateItemResponse answer =
                    client.updateItem(request.tableName(name).build());
            return Optional.of(Row.of(answer.attributes()));
        } catch (ConditionalCheckFailedException e) {
            return Optional.empty();
        }
    }

    /** Writes an item, whatever was there. */
    public void put(Row row) {
        client.putItem(r -> r.tableName(name).item(row.values()));
    }

    /** Writes an item unless there is one of its key; false when there was. */
    public boolean putNew(Row row) {
        try {
            client.putItem(r -> r.tableName(name).item(row.values()).conditionExpression("attribute_not_exists(pk)"));
            return true;
        } catch (ConditionalCheckFailedException e) {
            return false;
        }
    }
}
