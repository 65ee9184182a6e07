package in.dakiya.sandbox.meta;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Which messages people sent, and which of them the business has marked as read. */
final class Marks {
    private static final Duration REFERABLE = Duration.ofDays(30);

    private final Map<String, Instant> heard = new ConcurrentHashMap<>();
    private final Set<String> read = ConcurrentHashMap.newKeySet();

    void heard(String id, Instant at) {
        heard.put(id, at);
    }

    void read(String id, Instant now) {
        Instant at = heard.getOrDefault(id, Instant.MIN);
        if (at.equals(Instant.MIN) || !now.isBefore(at.plus(REFERABLE))) {
            throw new MetaRefusal(MetaCode.INVALID, "message_id is not of a received message of the last 30 days.");
        }
        read.add(id);
    }

    boolean isRead(String id) {
        return read.contains(id);
    }
}
