package in.dakiya.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;

/** Writes that happen together or not at all. At most 100. */
public final class Transaction {

    /** What a condition protects; a failed commit names those that did not hold. */
    public enum Guard {
        /** The order is still at the version that was read. */
        VERSION,
        /** The work item is still ours. */
        CLAIM,
        /** What is created does not exist yet. */
        NEW,
        /** A short number is not used by another order of the seller. */
        NUMBER,
        /** An idempotency key is not used by another order. */
        IDEMPOTENCY,
        /** Something else that was read has not changed. */
        UNCHANGED
    }

    /** What became of it. */
    public sealed interface Outcome {
        record Committed() implements Outcome {}

        /** Nothing was written: these conditions did not hold. */
        record Refused(Set<Guard> failed) implements Outcome {}
    }

    private final List<TransactWriteItem> items = new ArrayList<>();
    private final List<Guard> guards = new ArrayList<>();
    private final String table;

    Transaction(String table) {
        this.table = table;
    }

    List<TransactWriteItem> items() {
        return items;
    }

    List<Guard> guards() {
        return guards;
    }

    public boolean isEmpty() {
        return items.isEmpty();
    }

    public Transaction put(Row row) {
        return add(Guard.UNCHANGED, put(row, null, Map.of(), Map.of()));
    }

    public Transaction putNew(Guard guard, Row row) {
        return add(guard, put(row, "attribute_not_exists(pk)", Map.of(), Map.of()));
    }

    Transaction putIf(Guard guard, Row row, String condition, Map<String, AttributeValue> values) {
        return putIf(guard, row, condition, Map.of(), values);
    }

    /** @param names what stands in the condition for names that DynamoDB keeps for itself */
    Transaction putIf(
            Guard guard, Row row, String condition, Map<String, String> names, Map<String, AttributeValue> values) {
        return add(guard, put(row, condition, names, values));
    }

    public Transaction delete(Key key) {
        return add(
                Guard.UNCHANGED,
                TransactWriteItem.builder()
                        .delete(d -> d.tableName(table).key(key.attributes()))
                        .build());
    }

    Transaction update(
            Guard guard,
            Key key,
            String expression,
            @Nullable String condition,
            Map<String, AttributeValue> values,
            Map<String, String> names) {
        Update.Builder update =
                Update.builder().tableName(table).key(key.attributes()).updateExpression(expression);
        if (condition != null) {
            update.conditionExpression(condition);
        }
        if (!values.isEmpty()) {
            update.expressionAttributeValues(new HashMap<>(values));
        }
        if (!names.isEmpty()) {
            update.expressionAttributeNames(names);
        }
        return add(guard, TransactWriteItem.builder().update(update.build()).build());
    }

    private Transaction add(Guard guard, TransactWriteItem item) {
        items.add(item);
        guards.add(guard);
        return this;
    }

    private TransactWriteItem put(
            Row row, @Nullable String condition, Map<String, String> names, Map<String, AttributeValue> values) {
        Put.Builder put = Put.builder().tableName(table).item(row.values());
        if (condition != null) {
            put.conditionExpression(condition);
        }
        if (!values.isEmpty()) {
            put.expressionAttributeValues(values);
        }
        if (!names.isEmpty()) {
            put.expressionAttributeNames(names);
        }
        return TransactWriteItem.builder().put(put.build()).build();
    }
}
