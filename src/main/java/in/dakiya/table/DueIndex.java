package in.dakiya.table;

import in.dakiya.work.Work;
import java.time.Duration;
import java.time.Instant;

/**
 * Where unfinished work stands in the due index (GSI2). The sweep time is two minutes behind the due time where a bell
 * was rung, so that the scheduler sees only what the bells missed, and the due time itself where none could be.
 */
final class DueIndex {
    static final String PARTITION = "gsi2pk";
    static final String SORT = "gsi2sk";
    static final String PARKED = "PARKED";
    static final int SHARDS = 8;
    static final Duration AFTER_BELL = Duration.ofSeconds(120);

    private DueIndex() {}

    static String partition(String aggregate, String name, Work work) {
        if (work instanceof Work.Poll poll) {
            return poll(poll.partner(), poll.account());
        }
        return shard(Math.floorMod((aggregate + name).hashCode(), SHARDS));
    }

    static String shard(int number) {
        return "DUE#" + number;
    }

    static String poll(String partner, String account) {
        return "POLL#" + partner + "#" + account;
    }

    static String sort(Instant due, boolean rung) {
        return sort(rung ? due.plus(AFTER_BELL) : due);
    }

    /** Fixed width, so that text order is time order until the year 2286. */
    static String sort(Instant at) {
        return "%013d".formatted(at.toEpochMilli());
    }
}
