package in.dakiya.invoice;

import in.dakiya.order.Attention;
import in.dakiya.order.Decision;
import in.dakiya.order.News;
import in.dakiya.order.OrderHead;
import in.dakiya.order.Shipment;
import in.dakiya.order.ShipmentHead;
import in.dakiya.order.ShipmentStatus;
import in.dakiya.order.WorkNames;
import in.dakiya.work.Audience;
import in.dakiya.work.Notice;
import in.dakiya.work.NoticeKind;
import in.dakiya.work.PlannedWork;
import in.dakiya.work.Work;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Who is told what of an order's invoice, once for each parcel that it goes with. */
public final class InvoiceNews {

    private static final String HANDED = key(NoticeKind.INVOICE);
    private static final Set<String> HANDED_OUT = Set.of(HANDED, key(NoticeKind.INVOICE_BY_SHOP));

    private InvoiceNews() {}

    /** The seller gets the invoice in the chat, and the platform is told that it is there. */
    public static Decision issued(Decision decision, Shipment shipment, OrderInvoice.Issued invoice, Instant now) {
        Notice notice = invoice(decision.head(), shipment.number(), invoice);
        News ready = News.documentsReady(shipment.number(), News.Paper.INVOICE);
        return told(decision, shipment.number(), notice, 0, List.of(ready), now);
    }

    /**
     * He gets it with the label.
     *
     * @param papers the key of the PDF that holds both
     */
    public static Decision joined(Decision decision, Shipment shipment, String papers) {
        List<PlannedWork> work = decision.work().stream()
                .map(planned -> planned.work() instanceof Work.Tell tell
                                && tell.notice().kind() == NoticeKind.LABEL
                        ? new PlannedWork(
                                planned.name(),
                                new Work.Tell(tell.audience(), tell.notice().with(Notice.DOCUMENT, papers)),
                                planned.due())
                        : planned)
                .toList();
        OrderHead head = decision.head();
        ShipmentHead told = head.shipment(shipment.number()).telling(List.of(HANDED));
        return decision.withHead(head.with(told))
                .withWork(work)
                .telling(News.documentsReady(shipment.number(), News.Paper.INVOICE));
    }

    /** With something else that its shop is told. */
    public static PlannedWork with(PlannedWork told, OrderInvoice.Issued invoice) {
        return told.work() instanceof Work.Tell tell
                ? new PlannedWork(
                        told.name(),
                        new Work.Tell(
                                tell.audience(),
                                tell.notice()
                                        .with(
                                                Notice.INVOICE_NUMBER,
                                                invoice.number().text())
                                        .with(Notice.DOCUMENT, invoice.document())),
                        told.due())
                : told;
    }

    /** The work of telling it alone, by a name that it has once for each parcel. */
    public static PlannedWork tell(OrderHead head, int shipment, OrderInvoice.Issued invoice, Instant now) {
        return tell(head, shipment, invoice(head, shipment, invoice), 0, now);
    }

    private static PlannedWork tell(OrderHead head, int shipment, Notice notice, long occasion, Instant now) {
        return new PlannedWork(
                WorkNames.tell(notice.kind(), shipment, occasion),
                new Work.Tell(new Audience.SellerPeople(head.sellerId()), notice),
                now);
    }

    /** None can lawfully be made: the parcel goes, and who can mend it is told. */
    public static Decision refused(Decision decision, Shipment shipment, List<String> why, Instant now) {
        OrderHead head = decision.head();
        Notice notice = Notice.of(NoticeKind.INVOICE_REFUSED, head.sellerId(), head.orderId(), shipment.number())
                .with("why", why.getFirst());
        Decision missing = decision.withHead(head.with(Attention.INVOICE_MISSING));
        boolean known = head.attention().contains(Attention.INVOICE_MISSING);
        News news = News.attention(shipment.number(), Attention.INVOICE_MISSING, String.join(",", why));
        return told(missing, shipment.number(), notice, 0, known ? List.of() : List.of(news), now);
    }

    /** The platform makes it, and has not yet. */
    public static Decision left(Decision decision, int shipment, Instant now) {
        OrderHead head = decision.head();
        Notice notice = Notice.of(NoticeKind.INVOICE_BY_SHOP, head.sellerId(), head.orderId(), shipment);
        return told(decision, shipment, notice, 0, List.of(), now);
    }

    /** The platform has made it already: the seller gets it with the parcel's other papers. */
    public static Decision handed(Decision decision, int shipment, OrderInvoice.FromPlatform given, Instant now) {
        Notice notice = invoice(decision.head(), shipment, given);
        return told(decision, shipment, notice, given.version(), List.of(), now);
    }

    /**
     * The platform gives it, in place of an earlier one. Where papers of the order have been handed out, the seller gets it
     * at once and once; other parcels get it with theirs. Always a new version of the order: papers that are being handed
     * out at this moment are looked at again.
     */
    public static Decision given(OrderHead head, OrderInvoice.FromPlatform given, Instant now) {
        List<ShipmentHead> waiting =
                head.shipments().stream().filter(InvoiceNews::isHandedOut).toList();
        OrderHead after = head.nextVersion();
        for (ShipmentHead shipment : waiting) {
            after = after.with(shipment.telling(List.of(HANDED)));
        }
        List<PlannedWork> work = waiting.stream()
                .limit(1)
                .map(first -> tell(head, first.number(), invoice(head, first.number(), given), given.version(), now))
                .toList();
        return new Decision(after, head.version(), List.of(), List.of(), work);
    }

    private static boolean isHandedOut(ShipmentHead shipment) {
        return shipment.state().status() != ShipmentStatus.CANCELLED
                && shipment.told().stream().anyMatch(HANDED_OUT::contains);
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

    /** The note that took an invoice back. */
    public static Notice creditNote(OrderHead head, OrderInvoice.Credit credit) {
        return Notice.of(NoticeKind.CREDIT_NOTE, head.sellerId(), head.orderId(), 0)
                .with(Notice.INVOICE_NUMBER, credit.number().text())
                .with(Notice.DOCUMENT, credit.document());
    }

    private static Decision told(
            Decision decision, int shipment, Notice notice, long occasion, List<News> news, Instant now) {
        OrderHead head = decision.head();
        ShipmentHead before = head.shipment(shipment);
        String key = key(notice.kind());
        if (before.told().contains(key)) {
            return decision;
        }
        List<PlannedWork> work = new ArrayList<>();
        work.add(tell(head, shipment, notice, occasion, now));
        work.addAll(decision.work());
        OrderHead told = head.with(before.telling(List.of(key)));
        Decision handedOut = decision.withHead(decision.changesHead() ? told : told.nextVersion())
                .withWork(work);
        return news.isEmpty() ? handedOut : handedOut.telling(news.toArray(News[]::new));
    }

    private static String key(NoticeKind kind) {
        return kind.name() + "#0";
    }
}
