package in.dakiya.table;

import in.dakiya.bell.Bell;
import in.dakiya.bell.Bells;
import in.dakiya.work.Work;
import in.dakiya.work.WorkQueue;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** The bells of work items: what is due later than a queue can delay has none, and the scheduler rings for it. */
record WorkBells(InstantSource clock) {

    boolean rung(Instant due) {
        return !due.isAfter(clock.instant().plus(Bells.LONGEST_DELAY));
    }

    Bell bell(String partition, String name, Work work, Instant due) {
        return bell(partition, name, WorkQueue.of(work), due);
    }

    Bell bell(String partition, String name, WorkQueue queue, Instant due) {
        Duration delay = Duration.between(clock.instant(), due);
        return new Bell(queue, partition, name, delay.isNegative() ? Duration.ZERO : delay);
    }
}
