package in.dakiya.logistics;

import java.util.Map;

/**
 * What earlier attempts at the same work had reached, kept in the table with the work item. A connector saves after
 * each call that cannot be taken back, before it makes the next.
 */
public interface Checkpoint {

    /** What was saved last; empty at the first attempt. Small strings only, no personal data. */
    Map<String, String> progress();

    /** True when an earlier attempt was cut off or its answer lost: read back before repeating what costs money. */
    boolean repeated();

    /** Replaces {@link #progress()}; durable when it returns. */
    void save(Map<String, String> progress);
}
