package in.dakiya.outbox;

import in.dakiya.order.Item;
import in.dakiya.order.OrderHead;
import in.dakiya.table.Orders;
import in.dakiya.table.Sellers;
import in.dakiya.work.Notice;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes orders into a notice, as rows of a list to choose from. */
@ApplicationScoped
class OrderRows {

    /** A list has ten rows, and the last one leads to the others. */
    static final int MOST = 9;

    /** As the table has them. What has no deadline is due since it was placed. */
    static final Comparator<Waiting> BY_DEADLINE =
            Comparator.comparing(Waiting::place).thenComparing(Waiting::shipment);

    private final Orders orders;
    private final Sellers sellers;

    OrderRows(Orders orders, Sellers sellers) {
        this.orders = orders;
        this.sellers = sellers;
    }

    /** A parcel that is to be packed. */
    record Waiting(OrderHead head, int shipment) {
        private String place() {
            Instant deadline = head.deadline();
            return (deadline == null ? head.placedAt() : deadline) + "#" + head.orderId();
        }
    }

    /** The first of them. */
    Notice listed(Notice notice, List<Waiting> waiting) {
        Map<String, String> shops = shops(waiting);
        Notice listed = notice;
        int row = 0;
        int rows = fitting(waiting);
        for (Waiting each : waiting.subList(0, rows)) {
            OrderHead head = each.head();
            Instant deadline = head.deadline();
            listed = listed.with("row" + row, head.orderId() + "|" + each.shipment() + "|" + head.number())
                    .with("by" + row, deadline == null ? "" : deadline.toString())
                    .with("what" + row, what(head.orderId()))
                    .with("shop" + row, shops.size() > 1 ? shops.getOrDefault(head.sellerId(), "") : "");
            row++;
        }
        return waiting.size() > rows ? listed.with("more", "yes") : listed;
    }

    /** A list goes on behind an order, so an order of several parcels is not divided between two, if it fits in one. */
    private static int fitting(List<Waiting> waiting) {
        if (waiting.size() <= MOST) {
            return waiting.size();
        }
        int rows = MOST;
        while (rows > 0
                && waiting.get(rows)
                        .head()
                        .orderId()
                        .equals(waiting.get(rows - 1).head().orderId())) {
            rows--;
        }
        return rows == 0 ? MOST : rows;
    }

    /** The names of their shops by id. */
    Map<String, String> shops(List<Waiting> waiting) {
        Map<String, String> names = new LinkedHashMap<>();
        for (Waiting each : waiting) {
            names.computeIfAbsent(
                    each.head().sellerId(),
                    id -> sellers.glance(id).map(shop -> shop.seller().name()).orElse(id));
        }
        return names;
    }

    private String what(String orderId) {
        List<Item> items = orders.body(orderId).map(order -> order.items()).orElse(List.of());
        return items.isEmpty()
                ? ""
                : items.get(0).quantity() + " x " + items.get(0).title();
    }
}
