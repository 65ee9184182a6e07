package in.dakiya.outbox;

import in.dakiya.order.OrderHead;
import in.dakiya.order.ShipmentHead;
import in.dakiya.table.OrderPages;
import in.dakiya.table.Orders;
import in.dakiya.table.PersonFile;
import in.dakiya.work.Notice;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lists what waits to be packed in all shops of a person, by deadline, as it is when it is sent. */
@ApplicationScoped
class ShowWaiting {

    private final OrderPages pages;
    private final Orders orders;
    private final OrderRows rows;

    ShowWaiting(OrderPages pages, Orders orders, OrderRows rows) {
        this.pages = pages;
        this.orders = orders;
        this.rows = rows;
    }

    /** The notice with its rows: those behind the order that it names, or the first. */
    Notice listed(Notice notice, PersonFile file) {
        Optional<OrderHead> after =
                Optional.ofNullable(notice.facts().get(Notice.AFTER)).flatMap(orders::head);
        List<OrderRows.Waiting> waiting = new ArrayList<>();
        for (String seller : file.sellers().keySet()) {
            if (file.actsFor(seller)) {
                pages.waitingAfter(seller, after).forEach(head -> head.shipments().stream()
                        .map(ShipmentHead::number)
                        .filter(head::waitsForSeller)
                        .forEach(number -> waiting.add(new OrderRows.Waiting(head, number))));
            }
        }
        return rows.listed(
                notice, waiting.stream().sorted(OrderRows.BY_DEADLINE).toList(), false);
    }
}
