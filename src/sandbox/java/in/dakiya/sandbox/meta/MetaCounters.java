package in.dakiya.sandbox.meta;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * What the business did since the counters were last set to zero.
 *
 * @param calls by operation: {@code messages}, {@code read}, {@code upload}, {@code media}, {@code download} and so on
 * @param messages accepted ones by kind, see {@link Bubble#kind()}
 * @param billed delivered ones by category
 * @param rupees the cost of the delivered ones without tax
 * @param refusals the codes of refused calls, in order
 * @param failures the codes of {@code failed} statuses, in order
 * @param sent the accepted ones, in order
 */
public record MetaCounters(
        Map<String, Integer> calls,
        Map<String, Integer> messages,
        Map<PriceCategory, Integer> billed,
        BigDecimal rupees,
        List<MetaCode> refusals,
        List<MetaCode> failures,
        List<Sent> sent) {

    public MetaCounters {
        calls = Map.copyOf(calls);
        messages = Map.copyOf(messages);
        billed = Map.copyOf(billed);
        refusals = List.copyOf(refusals);
        failures = List.copyOf(failures);
        sent = List.copyOf(sent);
    }

    /** All calls together. */
    public int allCalls() {
        return calls.values().stream().mapToInt(Integer::intValue).sum();
    }
}
