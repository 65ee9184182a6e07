package in.dakiya.handover;

import in.dakiya.bell.Bell;
import in.dakiya.bell.Bells;
import in.dakiya.order.Decision;
import in.dakiya.table.Committer;
import in.dakiya.table.Orders;
import in.dakiya.table.Transaction;
import in.dakiya.table.WorkItems;
import in.dakiya.work.Claim;
import in.dakiya.work.PlannedWork;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Ends a work item with what it came to, in one transaction. */
@ApplicationScoped
class Finishing {

    private final Orders orders;
    private final WorkItems works;
    private final Committer committer;
    private final Bells bells;

    Finishing(Orders orders, WorkItems works, Committer committer, Bells bells) {
        this.orders = orders;
        this.works = works;
        this.committer = committer;
        this.bells = bells;
    }

    boolean commit(Claim claim, Decision decision, Consumer<Transaction> more) {
        return commit(claim, decision, more, List.of());
    }

    /**
     * True when it is done, by us or by whoever holds the work now; false when something that was read has changed.
     *
     * @param also work beside the decision's own
     */
    boolean commit(Claim claim, Decision decision, Consumer<Transaction> more, List<PlannedWork> also) {
        Transaction transaction = works.finish(committer.begin(), claim);
        orders.change(transaction, decision);
        more.accept(transaction);
        List<Bell> due = new ArrayList<>();
        for (PlannedWork planned : also) {
            works.plan(transaction, claim.partition(), planned);
            works.bell(claim.partition(), planned).ifPresent(due::add);
        }
        return switch (committer.commit(transaction)) {
            case Transaction.Outcome.Committed ignored -> {
                orders.ring(decision);
                bells.ring(due);
                yield true;
            }
            case Transaction.Outcome.Refused refused -> refused.failed().contains(Transaction.Guard.CLAIM);
        };
    }
}
