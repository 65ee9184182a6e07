package in.dakiya.invoice;

import in.dakiya.order.Attention;
import in.dakiya.order.Decision;
import in.dakiya.order.OrderHead;
import in.dakiya.order.PlatformNotices;
import in.dakiya.order.Shipment;
import in.dakiya.order.ShipmentHead;
import in.dakiya.order.WorkNames;
import in.dakiya.work.Audience;
import in.dakiya.work.Notice;
import in.dakiya.work.NoticeKind;
import in.dakiya.work.PlannedWork;
import in.dakiya.work.PlatformNotice;
import in.dakiya.work.Work;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Who is told what of an order's invoice, once for each parcel that it goes with. */
public final class InvoiceNews {

    private InvoiceNews() {}

    /** The seller gets the invoice in the chat, and the platform is told that it is there. */
    public static Decision issued(
            Decision decision, Shipment shipment, OrderInvoice.Issued invoice, PlatformNotices notices, Instant now) {
        Notice notice = invoice(decision.head(), shipment.number(), invoice);
        return told(
                decision,
                shipment.number(),
                notice,
                notices.documentReady(decision.head(), shipment, PlatformNotice.INVOICE, now).stream()
                        .toList(),
                now);
    }

    /** None can lawfully be made: the parcel goes, and who can mend it is told. */
    public static Decision refused(
            Decision decision, Shipment shipment, List<String> why, PlatformNotices notices, Instant now) {
        OrderHead head = decision.head();
        Notice notice = Notice.of(NoticeKind.INVOICE_REFUSED, head.sellerId(), head.orderId(), shipment.number())
                .with("why", why.getFirst());
        boolean known = head.attention().contains(Attention.INVOICE_MISSING);
        Optional<PlannedWork> toPlatform = known
                ? Optional.empty()
                : notices.attention(head, shipment, Attention.INVOICE_MISSING, String.join(",", why), now);
        Decision missing = decision.withHead(head.with(Attention.INVOICE_MISSING));
        return told(missing, shipment.number(), notice, toPlatform.stream().toList(), now);
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

    private static Decision told(Decision decision, int shipment, Notice notice, List<PlannedWork> more, Instant now) {
        OrderHead head = decision.head();
        ShipmentHead before = head.shipment(shipment);
        String key = notice.kind().name() + "#0";
        if (before.told().contains(key)) {
            return decision;
        }
        List<PlannedWork> work = new ArrayList<>(more);
        work.add(new PlannedWork(
                WorkNames.tell(notice.kind(), shipment, 0),
                new Work.Tell(new Audience.SellerPeople(head.sellerId()), notice),
                now));
        return decision.withHead(head.with(before.telling(List.of(key)))).with(work);
    }
}
