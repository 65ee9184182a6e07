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
        List<OrderRows.Waiting> waiting = file.sellers().keySet().stream()
                .filter(file::actsFor)
                .flatMap(seller -> ofShop(seller, after).stream())
                .sorted(OrderRows.BY_DEADLINE)
                .toList();
        return rows.listed(notice, waiting);
    }

    /** One more than a list holds, where there are so many: the first pages may be full of what needs other answers. */
    private List<OrderRows.Waiting> ofShop(String sellerId, Optional<OrderHead> after) {
        List<OrderRows.Waiting> found = new ArrayList<>();
        Optional<OrderHead> last = after;
        do {
            List<OrderHead> page = pages.waitingAfter(sellerId, last);
            page.forEach(head -> head.shipments().stream()
                    .map(ShipmentHead::number)
                    .filter(head::waitsForSeller)
                    .forEach(number -> found.add(new OrderRows.Waiting(head, number))));
            last = page.isEmpty() ? Optional.empty() : Optional.of(page.getLast());
        } while (last.isPresent() && found.size() <= OrderRows.MOST);
        return found;
    }
}
