package in.dakiya.outbox;

import in.dakiya.order.OrderHead;
import in.dakiya.order.ShipmentHead;
import in.dakiya.order.WorkNames;
import in.dakiya.table.Key;
import in.dakiya.table.OrderPages;
import in.dakiya.table.WaitingWork;
import in.dakiya.table.WorkItems;
import in.dakiya.work.Claim;
import in.dakiya.work.NoticeKind;
import in.dakiya.work.Work;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** A seller has confirmed his number: what was held for him goes now. */
@ApplicationScoped
public class ReleaseOrders {

    private final OrderPages pages;
    private final WorkItems works;
    private final WaitingWork waiting;

    public ReleaseOrders(OrderPages pages, WorkItems works, WaitingWork waiting) {
        this.pages = pages;
        this.works = works;
        this.waiting = waiting;
    }

    public void run(Claim claim, Work.ReleaseOrders work) {
        Optional<String> cursor = Optional.empty();
        do {
            OrderPages.Page page = pages.waiting(work.sellerId(), cursor);
            page.orders().forEach(this::release);
            cursor = page.next();
        } while (cursor.isPresent());
        works.finish(claim);
    }

    private void release(OrderHead order) {
        String partition = Key.orderPartition(order.orderId());
        for (ShipmentHead shipment : order.shipments()) {
            waiting.hasten(partition, WorkNames.book(shipment.number()));
            waiting.hasten(partition, WorkNames.tell(NoticeKind.NEW_ORDER, shipment.number(), 0));
        }
    }
}
