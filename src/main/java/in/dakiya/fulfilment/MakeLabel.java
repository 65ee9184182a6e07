package in.dakiya.fulfilment;

import in.dakiya.documents.Documents;
import in.dakiya.order.Decision;
import in.dakiya.order.OrderHead;
import in.dakiya.order.Seller;
import in.dakiya.order.Shipment;
import in.dakiya.order.WorkNames;
import in.dakiya.papers.SelfBookedLabel;
import in.dakiya.table.Orders;
import in.dakiya.table.Sellers;
import in.dakiya.table.WorkItems;
import in.dakiya.work.Audience;
import in.dakiya.work.Claim;
import in.dakiya.work.Notice;
import in.dakiya.work.NoticeKind;
import in.dakiya.work.PlannedWork;
import in.dakiya.work.Work;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** Makes the label of a parcel that the seller ships himself, keeps it, and hands it to the one who asked. */
@ApplicationScoped
public class MakeLabel {

    private final Orders orders;
    private final Sellers sellers;
    private final Documents documents;
    private final WorkItems works;
    private final Attempt attempt;
    private final InstantSource clock;

    public MakeLabel(
            Orders orders,
            Sellers sellers,
            Documents documents,
            WorkItems works,
            Attempt attempt,
            InstantSource clock) {
        this.orders = orders;
        this.sellers = sellers;
        this.documents = documents;
        this.works = works;
        this.attempt = attempt;
        this.clock = clock;
    }

    public void run(Claim claim, Work.MakeLabel work) {
        Shipment shipment = orders.shipment(work.orderId(), work.shipment()).orElseThrow();
        if (shipment.dispatch() == null) {
            works.finish(claim);
            return;
        }
        attempt.succeed(claim, () -> labelled(work));
    }

    /** Made of what the order holds at that version: where it is corrected meanwhile, it is made again. */
    private Decision labelled(Work.MakeLabel work) {
        // The head first: what is read after it is at least as new, else the commit finds another version.
        OrderHead head = orders.head(work.orderId()).orElseThrow();
        Orders.Whole whole = orders.whole(work.orderId(), work.shipment()).orElseThrow();
        Shipment shipment = whole.shipment();
        Seller seller = sellers.find(whole.order().sellerId()).orElseThrow().seller();
        Instant now = clock.instant();
        byte[] pdf = SelfBookedLabel.pdf(whole.order(), shipment, seller, now);
        String key = documents.keep(work.orderId(), "own-label-" + work.shipment() + ".pdf", pdf);
        Shipment.StoredLabel stored = new Shipment.StoredLabel(key, now);
        Notice notice = Notice.of(NoticeKind.LABEL, head.sellerId(), head.orderId(), work.shipment());
        PlannedWork tell = new PlannedWork(
                WorkNames.tell(NoticeKind.LABEL, work.shipment(), head.version()),
                new Work.Tell(new Audience.Somebody(work.person()), notice),
                stored.at());
        return new Decision(head, head.version(), List.of(shipment.labelled(stored)), List.of(), List.of(tell));
    }
}
