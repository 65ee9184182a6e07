package in.dakiya.invoice;

import in.dakiya.order.Attention;
import in.dakiya.order.Decision;
import in.dakiya.order.News;
import in.dakiya.order.OrderHead;
import in.dakiya.order.Shipment;
import in.dakiya.order.ShipmentHead;
import in.dakiya.order.WorkNames;
import in.dakiya.work.Audience;
import in.dakiya.work.Notice;
import in.dakiya.work.NoticeKind;
import in.dakiya.work.PlannedWork;
import in.dakiya.work.Work;
import java.time.Instant;
import java.util.List;

/** Who is told what of an order's invoice, once for each parcel that it goes with. */
public final class InvoiceNews {

    private InvoiceNews() {}

    /** The seller gets the invoice in the chat, and the platform is told that it is there. */
    public static Decision issued(Decision decision, Shipment shipment, OrderInvoice.Issued invoice, Instant now) {
        Notice notice = invoice(decision.head(), shipment.number(), invoice);
        News ready = News.documentsReady(shipment.number(), News.Paper.INVOICE);
        return told(decision, shipment.number(), notice, List.of(ready), now);
    }

    /** None can lawfully be made: the parcel goes, and who can mend it is told. */
    public static Decision refused(Decision decision, Shipment shipment, List<String> why, Instant now) {
        OrderHead head = decision.head();
        Notice notice = Notice.of(NoticeKind.INVOICE_REFUSED, head.sellerId(), head.orderId(), shipment.number())
                .with("why", why.getFirst());
        Decision missing = decision.withHead(head.with(Attention.INVOICE_MISSING));
        boolean known = head.attention().contains(Attention.INVOICE_MISSING);
        News news = News.attention(shipment.number(), Attention.INVOICE_MISSING, String.join(",", why));
        return told(missing, shipment.number(), notice, known ? List.of() : List.of(news), now);
    }

    /** The platform makes it, and has not yet. */
    public static Decision left(Decision decision, int shipment, Instant now) {
        OrderHead head = decision.head();
        Notice notice = Notice.of(NoticeKind.INVOICE_BY_SHOP, head.sellerId(), head.orderId(), shipment);
        return told(decision, shipment, notice, List.of(), now);
    }

    /** The document itself, as a notice tells it. */
    public static Notice invoice(OrderHead head, int shipment, OrderInvoice invoice) {
        Notice notice = Notice.of(NoticeKind.INVOICE, head.sellerId(), head.orderId(), shipment)
                .with(Notice.INVOICE_NUMBER, invoice.number().text());
        return switch (invoice) {
            case OrderInvoice.Issued issued -> notice.with(Notice.DOCUMENT, issued.document());
            case OrderInvoice.FromPlatform given -> notice.with(Notice.DOCUMENT, given.document());
            case OrderInvoice.Numbered ignored -> notice;
        };
    }

    private static Decision told(Decision decision, int shipment, Notice notice, List<News> news, Instant now) {
        OrderHead head = decision.head();
        ShipmentHead before = head.shipment(shipment);
        String key = notice.kind().name() + "#0";
        if (before.told().contains(key)) {
            return decision;
        }
        PlannedWork work = new PlannedWork(
                WorkNames.tell(notice.kind(), shipment, 0),
                new Work.Tell(new Audience.SellerPeople(head.sellerId()), notice),
                now);
        Decision handedOut =
                decision.withHead(head.with(before.telling(List.of(key)))).with(List.of(work));
        return news.isEmpty() ? handedOut : handedOut.telling(news.toArray(News[]::new));
    }
}
