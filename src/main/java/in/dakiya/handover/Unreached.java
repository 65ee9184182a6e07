package in.dakiya.handover;

import in.dakiya.order.Attention;
import in.dakiya.order.Decision;
import in.dakiya.order.News;
import in.dakiya.order.OrderHead;
import in.dakiya.table.Committer;
import in.dakiya.table.Orders;
import in.dakiya.table.Transaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/** A customer is not reached: the order says so, and the platform is told, who has other ways. */
@ApplicationScoped
public class Unreached {

    private static final Logger LOG = Logger.getLogger(Unreached.class);
    private static final int CONFLICTS = 8;

    private final Orders orders;
    private final Committer committer;

    public Unreached(Orders orders, Committer committer) {
        this.orders = orders;
        this.committer = committer;
    }

    /** @param reason in capitals, for the platform */
    public void mark(String orderId, int shipment, String reason) {
        for (int i = 0; i < CONFLICTS; i++) {
            Optional<OrderHead> head =
                    orders.head(orderId).filter(h -> !h.attention().contains(Attention.CUSTOMER_UNREACHABLE));
            if (head.isEmpty() || attempt(head.get(), shipment, reason)) {
                return;
            }
        }
        LOG.warn("an order kept changing: its customer could not be marked as not reached");
    }

    private boolean attempt(OrderHead head, int shipment, String reason) {
        OrderHead after = head.with(Attention.CUSTOMER_UNREACHABLE).nextVersion();
        Decision decision = new Decision(after, head.version(), List.of(), List.of(), List.of())
                .telling(News.attention(shipment, Attention.CUSTOMER_UNREACHABLE, reason));
        if (committer.commit(orders.change(committer.begin(), decision)) instanceof Transaction.Outcome.Refused) {
            return false;
        }
        orders.ring(decision);
        return true;
    }
}
