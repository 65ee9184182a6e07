package in.dakiya.table;

import in.dakiya.order.Change;
import java.util.List;
import java.util.Optional;

/**
 * How far the platform has been told of an order, and what it has not been told yet.
 *
 * @param told the version up to which it was told; nothing where it was told nothing
 * @param catchUp the name of the work that tells what was refused; empty where the platform takes what it is told
 * @param changes that it was not told of, in order of version
 */
public record Untold(String orderId, Optional<Long> told, String catchUp, List<Change> changes) {

    public Untold {
        changes = List.copyOf(changes);
    }
}
