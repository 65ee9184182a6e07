package in.dakiya.sandbox.meter;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Counts DynamoDB's units from the sizes of items, by the rules of its price list: a write is a unit for each started
 * KB of the larger of the item before and after, two in a transaction; an entry of an index is a write where it appears,
 * vanishes or changes, and two where its key changes; a condition that does not hold costs the write all the same. A
 * read is a unit for each started 4 KB, half of that where it need not be consistent.
 */
public final class Meter {

    private static final List<String> INDEXES = List.of("gsi1", "gsi2", "gsi3");
    private static final int WRITE = 1024;
    private static final int READ = 4096;

    private double readUnits;
    private long writeUnits;
    private final Map<String, Integer> calls = new TreeMap<>();

    /** What was counted since the last reset. */
    public record Reading(long writeUnits, double readUnits, Map<String, Integer> calls) {
        public Reading minus(Reading before) {
            Map<String, Integer> since = new TreeMap<>(calls);
            before.calls().forEach((name, count) -> since.merge(name, -count, Integer::sum));
            since.values().removeIf(count -> count == 0);
            return new Reading(writeUnits - before.writeUnits(), readUnits - before.readUnits(), since);
        }

        public int calls(String operation) {
            return calls.getOrDefault(operation, 0);
        }
    }

    public synchronized Reading reading() {
        return new Reading(writeUnits, readUnits, Map.copyOf(calls));
    }

    public synchronized void reset() {
        readUnits = 0;
        writeUnits = 0;
        calls.clear();
    }

    synchronized void called(String operation) {
        calls.merge(operation, 1, Integer::sum);
    }

    synchronized void wrote(
            Map<String, AttributeValue> before, Map<String, AttributeValue> after, boolean transaction) {
        int size = Math.max(ItemSize.of(before), ItemSize.of(after));
        writeUnits += (long) units(size, WRITE) * (transaction ? 2 : 1);
        for (String index : INDEXES) {
            writeUnits += index(index, before, after);
        }
    }

    /** The condition did not hold: the item that is there is paid for. */
    synchronized void refused(Map<String, AttributeValue> there, boolean transaction) {
        writeUnits += (long) units(ItemSize.of(there), WRITE) * (transaction ? 2 : 1);
    }

    synchronized void read(List<Map<String, AttributeValue>> items, boolean consistent, boolean together) {
        int total = together
                ? units(items.stream().mapToInt(ItemSize::of).sum(), READ)
                : items.stream().mapToInt(i -> units(ItemSize.of(i), READ)).sum();
        readUnits += Math.max(1, total) * (consistent ? 1.0 : 0.5);
    }

    private static int units(int size, int step) {
        return Math.max(1, (size + step - 1) / step);
    }

    private static long index(String index, Map<String, AttributeValue> before, Map<String, AttributeValue> after) {
        boolean was = before.containsKey(index + "pk");
        boolean is = after.containsKey(index + "pk");
        if (!was && !is) {
            return 0;
        }
        if (was != is) {
            return 1;
        }
        if (!same(before, after, index + "pk") || !same(before, after, index + "sk")) {
            return 2;
        }
        boolean projected = index.equals("gsi1") && (!same(before, after, "status") || !same(before, after, "number"));
        return projected ? 1 : 0;
    }

    private static boolean same(Map<String, AttributeValue> before, Map<String, AttributeValue> after, String name) {
        return Objects.equals(before.get(name), after.get(name));
    }
}
