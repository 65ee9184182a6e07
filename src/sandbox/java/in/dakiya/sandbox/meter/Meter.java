package in.dakiya.sandbox.meter;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Counts DynamoDB's units from the sizes of items, by the rules of its price list: a write is a unit for each started
 * KB of the larger of the item before and after, two in a transaction; an entry of an index (they hold keys only) is a
 * write where it appears or vanishes, and two where its key changes; a condition that does not hold costs the write all the same. A
 * read is a unit for each started 4 KB, half of that where it need not be consistent.
 */
public final class Meter {

    private static final List<String> INDEXES = List.of("gsi1", "gsi2", "gsi3");
    private static final int WRITE = 1024;
    private static final int READ = 4096;

    /** Threads that a function starts count for it too. */
    private final InheritableThreadLocal<String> function = new InheritableThreadLocal<>();

    private final Map<String, Count> counts = new TreeMap<>();
    private volatile boolean resting;

    private static final class Count {
        private double readUnits;
        private long writeUnits;
        private final Map<String, Integer> calls = new TreeMap<>();
    }

    /** What was counted since the last reset, for one function or for several. */
    public record Reading(long writeUnits, double readUnits, Map<String, Integer> calls) {

        static final Reading NOTHING = new Reading(0, 0, Map.of());

        public Reading plus(Reading more) {
            Map<String, Integer> all = new TreeMap<>(calls);
            more.calls().forEach((name, count) -> all.merge(name, count, Integer::sum));
            return new Reading(writeUnits + more.writeUnits(), readUnits + more.readUnits(), all);
        }

        public int calls(String operation) {
            return calls.getOrDefault(operation, 0);
        }
    }

    /** Names the function that this thread works for from now on; null for none. */
    public void workingFor(String export) {
        function.set(export);
    }

    /** A meter at rest counts no units, and spares the reads that it needs for them. */
    public void resting(boolean is) {
        resting = is;
    }

    boolean isResting() {
        return resting;
    }

    /** By function. */
    public synchronized Map<String, Reading> readings() {
        Map<String, Reading> readings = new TreeMap<>();
        counts.forEach((export, count) ->
                readings.put(export, new Reading(count.writeUnits, count.readUnits, Map.copyOf(count.calls))));
        return readings;
    }

    public synchronized Reading of(String export) {
        return readings().getOrDefault(export, Reading.NOTHING);
    }

    /** All functions together but the scheduler, which costs the same whether there are orders or not. */
    public synchronized Reading ofOrders() {
        return readings().entrySet().stream()
                .filter(e -> !e.getKey().equals("scheduler"))
                .map(Map.Entry::getValue)
                .reduce(Reading.NOTHING, Reading::plus);
    }

    /** Counts from nothing; a meter at rest wakes. */
    public synchronized void reset() {
        counts.clear();
        resting = false;
    }

    private Count count() {
        String export = function.get();
        return counts.computeIfAbsent(export == null ? "" : export, ignored -> new Count());
    }

    synchronized void called(String operation) {
        count().calls.merge(operation, 1, Integer::sum);
    }

    synchronized void wrote(
            Map<String, AttributeValue> before, Map<String, AttributeValue> after, boolean transaction) {
        int size = Math.max(ItemSize.of(before), ItemSize.of(after));
        Count count = count();
        count.writeUnits += (long) units(size, WRITE) * (transaction ? 2 : 1);
        for (String index : INDEXES) {
            count.writeUnits += index(index, before, after);
        }
    }

    /** The condition did not hold: the item that is there is paid for. */
    synchronized void refused(Map<String, AttributeValue> there, boolean transaction) {
        count().writeUnits += (long) units(ItemSize.of(there), WRITE) * (transaction ? 2 : 1);
    }

    synchronized void read(List<Map<String, AttributeValue>> items, boolean consistent, boolean together) {
        int total = together
                ? units(items.stream().mapToInt(ItemSize::of).sum(), READ)
                : items.stream().mapToInt(i -> units(ItemSize.of(i), READ)).sum();
        count().readUnits += Math.max(1, total) * (consistent ? 1.0 : 0.5);
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
        return same(before, after, index + "pk") && same(before, after, index + "sk") ? 0 : 2;
    }

    private static boolean same(Map<String, AttributeValue> before, Map<String, AttributeValue> after, String name) {
        return Objects.equals(before.get(name), after.get(name));
    }
}
