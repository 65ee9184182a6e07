package in.dakiya.work;

import java.util.Map;

/**
 * A work item that is ours for the length of its lease. Every write about it is conditional on the token.
 *
 * @param partition of the aggregate it belongs to
 * @param name unique in the aggregate
 * @param attempt 1 for the first
 * @param repeated an earlier attempt was cut off, or its answer lost: its effect may or may not exist
 * @param progress what earlier attempts saved
 * @param failure code of a message that was accepted and failed later; zero where there is none
 */
public record Claim(
        String partition,
        String name,
        Work work,
        String token,
        int attempt,
        boolean repeated,
        Map<String, String> progress,
        int failure) {

    public Claim {
        progress = Map.copyOf(progress);
    }

    /** What names this work in the world outside, for example in a message's callback data. */
    public String reference() {
        return partition + "|" + name;
    }
}
