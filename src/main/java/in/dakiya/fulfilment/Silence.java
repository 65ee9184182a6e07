package in.dakiya.fulfilment;

import in.dakiya.order.Decision;
import in.dakiya.order.OrderHead;
import in.dakiya.table.Orders;
import in.dakiya.work.Audience;
import in.dakiya.work.Claim;
import in.dakiya.work.Notice;
import in.dakiya.work.NoticeKind;
import in.dakiya.work.PlannedWork;
import in.dakiya.work.Work;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;

/** A partner does not answer while somebody waits for it: he is told so, once, that it goes on by itself. */
@ApplicationScoped
public class Silence {

    /** A short hiccup is over before it is told. */
    private static final int TOLD_AFTER = 2;

    private final Orders orders;
    private final Attempt attempt;
    private final InstantSource clock;

    public Silence(Orders orders, Attempt attempt, InstantSource clock) {
        this.orders = orders;
        this.attempt = attempt;
        this.clock = clock;
    }

    void tell(Claim claim, String orderId, int shipment, Audience audience) {
        if (claim.attempt() != TOLD_AFTER) {
            return;
        }
        OrderHead head = orders.head(orderId).orElseThrow();
        Notice notice = Notice.of(NoticeKind.PARTNER_SILENT, head.sellerId(), orderId, shipment);
        PlannedWork tell =
                new PlannedWork("TELL#SILENT#" + claim.name(), new Work.Tell(audience, notice), clock.instant());
        attempt.also(new Decision(head, head.version(), List.of(), List.of(), List.of(tell)));
    }
}
