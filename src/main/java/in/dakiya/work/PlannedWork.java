package in.dakiya.work;

import java.time.Instant;

/**
 * Work that a decision wants recorded.
 *
 * @param name unique in its aggregate and derived from its cause, so that the same cause never makes two
 * @param due when it is to be done
 */
public record PlannedWork(String name, Work work, Instant due) {}
