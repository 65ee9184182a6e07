package in.dakiya.sandbox.meta;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts what the business did and what it costs. */
final class Ledger {
    private final Map<String, Integer> calls = new TreeMap<>();
    private final Map<String, Integer> kinds = new TreeMap<>();
    private final Map<PriceCategory, Integer> billed = new EnumMap<>(PriceCategory.class);
    private final List<MetaCode> refusals = new ArrayList<>();
    private final List<MetaCode> failures = new ArrayList<>();
    private final List<Sent> sent = new ArrayList<>();

    synchronized void call(String operation) {
        calls.merge(operation, 1, Integer::sum);
    }

    synchronized void refused(MetaCode code) {
        refusals.add(code);
    }

    synchronized void accepted(Sent message) {
        sent.add(message);
        kinds.merge(message.bubble().kind(), 1, Integer::sum);
    }

    synchronized void delivered(Sent message) {
        billed.merge(message.category(), 1, Integer::sum);
    }

    synchronized void failed(MetaCode code) {
        failures.add(code);
    }

    synchronized MetaCounters counters() {
        BigDecimal rupees = billed.entrySet().stream()
                .map(entry -> entry.getKey().rupees().multiply(BigDecimal.valueOf(entry.getValue())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return new MetaCounters(calls, kinds, billed, rupees, refusals, failures, sent);
    }

    synchronized void reset() {
        calls.clear();
        kinds.clear();
        billed.clear();
        refusals.clear();
        failures.clear();
        sent.clear();
    }
}
