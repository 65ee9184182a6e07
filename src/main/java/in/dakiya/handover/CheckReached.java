package in.dakiya.handover;

import in.dakiya.order.Handover;
import in.dakiya.otp.DeliveryCode;
import in.dakiya.table.Codes;
import in.dakiya.table.Orders;
import in.dakiya.table.WorkItems;
import in.dakiya.work.Claim;
import in.dakiya.work.Work;
import jakarta.enterprise.context.ApplicationScoped;

/** Two hours after a customer was to be told of his code: did it reach him? If not, the platform has to help. */
@ApplicationScoped
public class CheckReached {

    private final Orders orders;
    private final Codes codes;
    private final Unreached unreached;
    private final WorkItems works;

    public CheckReached(Orders orders, Codes codes, Unreached unreached, WorkItems works) {
        this.orders = orders;
        this.codes = codes;
        this.unreached = unreached;
        this.works = works;
    }

    public void run(Claim claim, Work.CheckReached work) {
        boolean open = orders.head(work.orderId())
                .filter(head -> Handover.open(head.shipment(work.shipment())))
                .isPresent();
        DeliveryCode code = codes.find(work.orderId(), work.shipment()).orElse(null);
        if (open && code != null && code.issueNumber() == work.issue() && !code.fetched()) {
            unreached.mark(work.orderId(), work.shipment(), "NOT_REACHED");
        }
        works.finish(claim);
    }
}
