package in.dakiya.table;

import in.dakiya.order.OrderHead;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/** Lists of a seller's orders, a page at a time. */
@ApplicationScoped
public class OrderPages {

    private static final int SIZE = 25;
    private static final int LOOKED_THROUGH = 100;

    private final Table table;

    public OrderPages(Table table) {
        this.table = table;
    }

    /** @param next where the next page begins, empty on the last */
    public record Page(List<OrderHead> orders, Optional<String> next) {}

    /** A cursor that this list did not give out. */
    public static final class BadCursor extends RuntimeException {
        private static final long serialVersionUID = 1;

        BadCursor() {
            super("Not a cursor of this list");
        }
    }

    /** Newest first. */
    public Page newest(String sellerId, Optional<String> cursor) {
        return page("gsi1", Key.sellerPartition(sellerId), false, cursor);
    }

    /** Those that wait for the seller, the earliest deadline first. */
    public Page waiting(String sellerId, Optional<String> cursor) {
        return page("gsi3", HeadRows.waiting(sellerId), true, cursor);
    }

    /** A place in the list of what waits. */
    public record Place(Instant until, String orderId) {}

    /** The same, those behind a place; whether the order that stood there waits any more does not matter. */
    public Page waitingBehind(String sellerId, Optional<Place> place) {
        String partition = HeadRows.waiting(sellerId);
        QueryRequest.Builder query = query("gsi3", partition, true);
        return page(
                place.map(p -> behind(query, partition, p)).orElse(query), "gsi3", partition, true, Optional.empty());
    }

    /** As many as a page holds of those that wait for the seller and stand behind this one, which may wait no more. */
    public List<OrderHead> waitingAfter(String sellerId, Optional<OrderHead> after) {
        QueryRequest.Builder request = QueryRequest.builder()
                .indexName("GSI3")
                .keyConditionExpression("gsi3pk = :pk AND gsi3sk > :after")
                .expressionAttributeValues(Map.of(
                        ":pk", AttributeValue.fromS(HeadRows.waiting(sellerId)),
                        ":after",
                                AttributeValue.fromS(
                                        after.map(HeadRows::behindWaiting).orElse("0"))))
                .limit(SIZE);
        return heads(table.query(request), "gsi3", true);
    }

    /** Those that the seller ships himself and that are on their way, the oldest first. */
    public Page inHand(String sellerId, Optional<String> cursor) {
        return page("gsi3", HeadRows.inHand(sellerId), true, cursor);
    }

    /** Those that wait for the seller and have a parcel that he ships himself and that is on its way; of the first ones. */
    public List<OrderHead> waitingAndInHand(String sellerId) {
        QueryResponse found =
                table.query(query("gsi3", HeadRows.waiting(sellerId), true).limit(LOOKED_THROUGH));
        List<Key> keys = found.items().stream()
                .map(Row::of)
                .filter(row -> row.text("gsi3sk").endsWith(HeadRows.ALSO_IN_HAND))
                .map(Row::key)
                .toList();
        return keys.isEmpty()
                ? List.of()
                : table.getAll(keys).stream().map(HeadRows::read).toList();
    }

    private static QueryRequest.Builder query(String index, String partition, boolean forward) {
        return QueryRequest.builder()
                .indexName(index.toUpperCase(java.util.Locale.ROOT))
                .keyConditionExpression(index + "pk = :pk")
                .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS(partition)))
                .scanIndexForward(forward);
    }

    private static QueryRequest.Builder behind(QueryRequest.Builder query, String partition, Place place) {
        String sort = HeadRows.waitingSort(place.until(), place.orderId()) + HeadRows.ALSO_IN_HAND;
        return query.keyConditionExpression("gsi3pk = :pk AND gsi3sk > :sk")
                .expressionAttributeValues(
                        Map.of(":pk", AttributeValue.fromS(partition), ":sk", AttributeValue.fromS(sort)));
    }

    private Page page(String index, String partition, boolean forward, Optional<String> cursor) {
        return page(query(index, partition, forward), index, partition, forward, cursor);
    }

    private Page page(
            QueryRequest.Builder query, String index, String partition, boolean forward, Optional<String> cursor) {
        QueryRequest.Builder request = query.limit(SIZE);
        cursor.ifPresent(text -> request.exclusiveStartKey(start(index, partition, text)));
        QueryResponse found = table.query(request);
        List<OrderHead> heads = heads(found, index, forward);
        boolean more = found.hasLastEvaluatedKey() && !found.lastEvaluatedKey().isEmpty();
        return new Page(heads, more ? Optional.of(cursor(found.lastEvaluatedKey(), index)) : Optional.empty());
    }

    private List<OrderHead> heads(QueryResponse found, String index, boolean forward) {
        if (found.items().isEmpty()) {
            return List.of();
        }
        Map<String, String> order = new java.util.HashMap<>();
        found.items().stream().map(Row::of).forEach(row -> order.put(row.key().partition(), row.text(index + "sk")));
        Comparator<OrderHead> bySort =
                Comparator.comparing(h -> order.getOrDefault(Key.orderPartition(h.orderId()), ""));
        List<Key> keys = found.items().stream().map(item -> Row.of(item).key()).toList();
        return table.getAll(keys).stream()
                .map(HeadRows::read)
                .sorted(forward ? bySort : bySort.reversed())
                .toList();
    }

    private static String cursor(Map<String, AttributeValue> last, String index) {
        Row key = Row.of(last);
        String plain = key.key().partition() + "\n" + key.text(index + "sk");
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, AttributeValue> start(String index, String partition, String cursor) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split("\n", -1);
            if (parts.length != 2 || !parts[0].startsWith(Key.orderPartition(""))) {
                throw new BadCursor();
            }
            return Map.of(
                    "pk",
                    AttributeValue.fromS(parts[0]),
                    "sk",
                    AttributeValue.fromS("HEAD"),
                    index + "pk",
                    AttributeValue.fromS(partition),
                    index + "sk",
                    AttributeValue.fromS(parts[1]));
        } catch (IllegalArgumentException e) {
            throw new BadCursor();
        }
    }
}
