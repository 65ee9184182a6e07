package in.dakiya.table;

import in.dakiya.order.Attention;
import in.dakiya.order.CourierReason;
import in.dakiya.order.Handover;
import in.dakiya.order.OrderHead;
import in.dakiya.order.ShipmentHead;
import in.dakiya.order.ShipmentHistory;
import in.dakiya.order.ShipmentType;
import in.dakiya.order.Standing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Order heads as rows. One attribute group a shipment, numbered, so that a head of usual size stays within 1 KB. */
final class HeadRows {

    /** Ends the place in the list of what waits, where another parcel of the order is on its way by the seller's hand. */
    static final String ALSO_IN_HAND = "#HAND";

    private HeadRows() {}

    /** On the condition that the order is still at the version that was read, or not there where that is zero. */
    static void put(Transaction transaction, OrderHead head, Instant changedAt, long readVersion) {
        Row row = write(head, changedAt);
        if (readVersion == 0) {
            transaction.putNew(Transaction.Guard.NEW, row);
        } else {
            transaction.putIf(
                    Transaction.Guard.VERSION,
                    row,
                    "version = :read",
                    Map.of(":read", AttributeValue.fromN(Long.toString(readVersion))));
        }
    }

    /** @param changedAt never before the last change */
    private static Row write(OrderHead head, Instant changedAt) {
        Row row = Row.at(Key.orderHead(head.orderId()))
                .put("number", head.number())
                .put("seller", head.sellerId())
                .put("placed", head.placedAt())
                .put("deadline", head.deadline())
                .put("version", head.version())
                .put("changed", changedAt)
                .put("attention", String.join(",", names(head.attention())))
                .put("status", head.status().name())
                .put("shipments", head.shipments().size())
                .put("gsi1pk", Key.sellerPartition(head.sellerId()))
                .put("gsi1sk", head.placedAt() + "#" + head.orderId());
        boolean inHand = head.shipments().stream().anyMatch(Handover::open);
        if (head.waitsForSeller()) {
            row.put("gsi3pk", waiting(head.sellerId())).put("gsi3sk", waitingSort(head) + (inHand ? ALSO_IN_HAND : ""));
        } else if (inHand) {
            row.put("gsi3pk", inHand(head.sellerId())).put("gsi3sk", head.placedAt() + "#" + head.orderId());
        }
        for (ShipmentHead shipment : head.shipments()) {
            String n = Integer.toString(shipment.number());
            row.put("type" + n, shipment.type().name())
                    .put("events" + n, shipment.history().bytes())
                    .put("told" + n, String.join(",", new TreeSet<>(shipment.told())));
            if (shipment.reason() != CourierReason.UNTOLD) {
                row.put("why" + n, shipment.reason().name());
            }
        }
        return row;
    }

    static String waiting(String sellerId) {
        return "WAIT#" + sellerId;
    }

    static String waitingSort(Instant until, String orderId) {
        return until + "#" + orderId;
    }

    /** Behind the order's place in the list of what waits, however that ends, and before the next one's. */
    static String behindWaiting(OrderHead head) {
        return waitingSort(head) + "$";
    }

    private static String waitingSort(OrderHead head) {
        return waitingSort(head.waitsUntil(), head.orderId());
    }

    static String inHand(String sellerId) {
        return "HAND#" + sellerId;
    }

    static OrderHead read(Row row) {
        String orderId =
                row.text(Key.PARTITION).substring(Key.orderPartition("").length());
        List<ShipmentHead> shipments = new ArrayList<>();
        for (int n = 1; n <= row.number("shipments"); n++) {
            shipments.add(new ShipmentHead(
                    n,
                    ShipmentType.valueOf(row.text("type" + n)),
                    ShipmentHistory.of(row.bytes("events" + n)),
                    list(row.text("told" + n)),
                    row.has("why" + n) ? CourierReason.valueOf(row.text("why" + n)) : CourierReason.UNTOLD));
        }
        Set<Attention> attention = attention(row.text("attention"));
        return new OrderHead(
                orderId,
                row.text("number"),
                row.text("seller"),
                row.instant("placed").orElse(Instant.EPOCH),
                row.instant("deadline").orElse(null),
                row.number("version"),
                attention,
                shipments,
                new Standing(row.instant("changed").orElse(Instant.EPOCH), attention, shipments));
    }

    private static List<String> names(Set<Attention> attention) {
        return attention.stream().sorted().map(Enum::name).toList();
    }

    private static Set<Attention> attention(String names) {
        Set<Attention> found = EnumSet.noneOf(Attention.class);
        list(names).forEach(name -> found.add(Attention.valueOf(name)));
        return found;
    }

    private static Set<String> list(String joined) {
        return joined.isEmpty() ? Set.of() : Set.of(joined.split(","));
    }
}
