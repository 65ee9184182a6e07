package in.dakiya.conversation;

import in.dakiya.invoice.InvoiceNews;
import in.dakiya.invoice.OrderInvoice;
import in.dakiya.order.Attention;
import in.dakiya.order.OrderHead;
import in.dakiya.order.Seller;
import in.dakiya.order.ShipmentStatus;
import in.dakiya.table.Sellers;
import in.dakiya.work.Notice;
import in.dakiya.work.NoticeKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** A seller wants an order's invoice once more; where it was taken back, he gets the credit note. */
@ApplicationScoped
class InvoiceTalk {

    private final Sellers sellers;
    private final Replies replies;

    InvoiceTalk(Sellers sellers, Replies replies) {
        this.sellers = sellers;
        this.replies = replies;
    }

    boolean again(Turn turn, OrderHead head, int shipment, Optional<OrderInvoice> invoice) {
        return switch (invoice.orElse(null)) {
            case OrderInvoice.Issued issued -> replies.say(turn, notice(head, shipment, issued));
            case OrderInvoice.FromPlatform given -> replies.say(turn, InvoiceNews.invoice(head, shipment, given));
            case OrderInvoice.Numbered ignored -> replies.tell(turn, head, shipment, none(head));
            case null -> replies.tell(turn, head, shipment, none(head));
        };
    }

    private static Notice notice(OrderHead head, int shipment, OrderInvoice.Issued issued) {
        return issued.isTakenBack()
                ? InvoiceNews.creditNote(head, issued.credits().getLast())
                : InvoiceNews.invoice(head, shipment, issued);
    }

    private NoticeKind none(OrderHead head) {
        ShipmentStatus status = head.status();
        if (status == ShipmentStatus.CANCELLED) {
            return NoticeKind.CANCEL_NOT_NOW;
        }
        if (status == ShipmentStatus.CREATED || status == ShipmentStatus.MANIFESTED) {
            return NoticeKind.NO_INVOICE_YET;
        }
        if (head.attention().contains(Attention.EWAY_BILL_MISSING)) {
            return NoticeKind.ASK_EWAY_BILL;
        }
        if (status == ShipmentStatus.CANCELLED) {
            return NoticeKind.ORDER_STATUS;
        }
        boolean byPlatform = sellers.glance(head.sellerId())
                .filter(shop -> shop.seller().invoice().source() == Seller.InvoiceSource.PLATFORM)
                .isPresent();
        return byPlatform ? NoticeKind.INVOICE_BY_SHOP : NoticeKind.ASK_SUPPORT;
    }
}
