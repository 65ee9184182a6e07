package in.dakiya.table;

import in.dakiya.order.Change;
import in.dakiya.order.Change.Consignment;
import in.dakiya.order.Shipment;
import in.dakiya.work.PlatformNotice;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The notices of an order: its changes, and one cursor that says up to which version the platform was told. The cursor
 * stands between the changes, so that one query brings both.
 */
@ApplicationScoped
public class NoticeStream {

    private static final String TOLD = "told";
    private static final String CATCH_UP = "catchUp";

    private final Table table;

    public NoticeStream(Table table) {
        this.table = table;
    }

    public Untold of(String orderId) {
        return untold(orderId, table.range(Key.orderPartition(orderId), ChangeRows.FROM, TimelineRows.TO));
    }

    /**
     * As it was a moment ago, for half the price. Who tells by it and was behind finds the cursor moved; what it did not
     * see yet is found by the schedule.
     */
    public Untold glance(String orderId) {
        return untold(orderId, table.glanceRange(Key.orderPartition(orderId), ChangeRows.FROM, TimelineRows.TO));
    }

    private static Untold untold(String orderId, List<Row> rows) {
        Optional<Row> cursor = rows.stream()
                .filter(row -> row.key().equals(Key.noticeCursor(orderId)))
                .findFirst();
        long told = cursor.map(row -> row.number(TOLD)).orElse(0L);
        return new Untold(
                orderId,
                cursor.map(row -> row.number(TOLD)),
                cursor.map(row -> row.text(CATCH_UP)).orElse(""),
                changes(rows).filter(change -> change.version() > told).toList());
    }

    /** What the platform was told, or was to be told, from one version to another, both included. */
    public List<Change> between(String orderId, long first, long last) {
        return changes(table.range(Key.orderPartition(orderId), ChangeRows.FROM, TimelineRows.TO))
                .filter(change -> change.version() >= first && change.version() <= last)
                .toList();
    }

    private static Stream<Change> changes(List<Row> rows) {
        return rows.stream()
                .filter(ChangeRows::isThere)
                .map(ChangeRows::read)
                .sorted(Comparator.comparingLong(Change::version));
    }

    /**
     * Moves the cursor, unless somebody else has moved it since it was read.
     *
     * @param catchUp the work that goes on from here; empty where the next bell does
     */
    public Transaction move(Transaction transaction, Untold from, long told, String catchUp) {
        Map<String, AttributeValue> values = new HashMap<>();
        values.put(":to", AttributeValue.fromN(Long.toString(told)));
        from.told().ifPresent(was -> values.put(":was", AttributeValue.fromN(Long.toString(was))));
        if (!from.catchUp().isEmpty()) {
            values.put(":by", AttributeValue.fromS(from.catchUp()));
        }
        if (!catchUp.isEmpty()) {
            values.put(":next", AttributeValue.fromS(catchUp));
        }
        return transaction.update(
                Transaction.Guard.UNCHANGED,
                Key.noticeCursor(from.orderId()),
                "SET told = :to" + (catchUp.isEmpty() ? " REMOVE catchUp" : ", catchUp = :next"),
                (from.told().isEmpty() ? "attribute_not_exists(told)" : "told = :was")
                        + (from.catchUp().isEmpty() ? " AND attribute_not_exists(catchUp)" : " AND catchUp = :by"),
                values,
                Map.of());
    }

    /** Who carries the shipments that these changes name, as it was known a moment ago; what is missing is not known. */
    public Map<Key, Consignment> consignments(List<Change> changes) {
        List<Key> keys = changes.stream()
                .flatMap(change -> change.news().stream()
                        .filter(news -> news.shipment() != 0)
                        .map(news -> Key.shipment(change.orderId(), news.shipment())))
                .distinct()
                .toList();
        return table.glanceAll(keys).stream().collect(Collectors.toMap(Row::key, NoticeStream::consignment));
    }

    /** @param consignments as {@link #consignments} found them */
    public static List<PlatformNotice> notices(Change change, Map<Key, Consignment> consignments) {
        return change.notices(
                shipment -> consignments.getOrDefault(Key.shipment(change.orderId(), shipment), Consignment.NONE));
    }

    /**
     * Those of the orders whose notices stand still: not told up to this version, and no work is planned to do it.
     *
     * @param versions by order
     */
    public List<String> behind(Map<String, Long> versions) {
        Map<String, Row> cursors = table
                .glanceAll(versions.keySet().stream().map(Key::noticeCursor).toList())
                .stream()
                .collect(Collectors.toMap(
                        row -> Key.orderOf(row.key().partition()).orElseThrow(), row -> row));
        return versions.entrySet().stream()
                .filter(order -> isBehind(Optional.ofNullable(cursors.get(order.getKey())), order.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static boolean isBehind(Optional<Row> cursor, long version) {
        return cursor.map(row -> row.number(TOLD) < version && !row.has(CATCH_UP))
                .orElse(true);
    }

    private static Consignment consignment(Row row) {
        Shipment shipment = ShipmentRows.read(row);
        return new Consignment(shipment.awb(), shipment.courier());
    }
}
