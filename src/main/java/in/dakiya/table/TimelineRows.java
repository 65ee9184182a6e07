package in.dakiya.table;

import in.dakiya.order.Change;
import in.dakiya.order.ChangeNews;
import in.dakiya.order.Decision;
import in.dakiya.order.EventKind;
import in.dakiya.order.EventSource;
import in.dakiya.order.News;
import in.dakiya.order.OrderHead;
import in.dakiya.order.ShipmentEvent;
import in.dakiya.order.ShipmentSignal;
import in.dakiya.order.ShipmentStatus;
import in.dakiya.order.TimelineEntry;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Lines of the timeline as rows: codes only, no names and no numbers of people. */
final class TimelineRows {
    static final String FROM = "EVENT#";
    static final String TO = "EVENT$";

    private TimelineRows() {}

    /**
     * The lines that a decision adds, one of which carries what the platform is told of it; else that has a row alone. A
     * line that stood already, and may carry what an earlier version told, is changed and not written anew.
     */
    static void write(Transaction transaction, Decision decision, Instant at) {
        OrderHead head = decision.head();
        List<News> news = ChangeNews.of(decision);
        Change change = new Change(head.orderId(), head.sellerId(), head.version(), at, news);
        Optional<TimelineEntry> carrier = news.isEmpty() ? Optional.empty() : ChangeNews.carrier(decision);
        for (TimelineEntry entry : decision.timeline()) {
            Row row = write(head.orderId(), entry);
            if (head.before().knows(entry.shipment(), entry.event())) {
                amend(transaction, row);
            } else {
                transaction.put(carrier.filter(entry::equals).isPresent() ? ChangeRows.ride(row, change) : row);
            }
        }
        if (!news.isEmpty() && carrier.isEmpty()) {
            transaction.put(ChangeRows.alone(change));
        }
    }

    private static void amend(Transaction transaction, Row row) {
        Changes changes = new Changes();
        for (String name : List.of("#n", "#kind", "#source", "#raw")) {
            AttributeValue value = row.values().get(name.substring(1));
            if (value != null) {
                changes.set(name, value);
            }
        }
        changes.set("#suspect", AttributeValue.fromBool(row.flag("suspect")));
        transaction.update(
                Transaction.Guard.UNCHANGED, row.key(), changes.expression(), null, changes.values(), changes.names());
    }

    private static Row write(String orderId, TimelineEntry entry) {
        ShipmentEvent event = entry.event();
        Key key = new Key(Key.orderPartition(orderId), FROM + event.at() + "#" + Long.toHexString(event.hash()));
        return Row.at(key)
                .put("n", entry.shipment())
                .put("kind", event.kind().name())
                .put("source", event.source().name())
                .put("suspect", event.clockSuspect())
                .put("raw", entry.rawCode());
    }

    private static EventKind kind(String name) {
        return Arrays.stream(ShipmentSignal.values())
                .filter(signal -> signal.name().equals(name))
                .map(EventKind.class::cast)
                .findFirst()
                .orElseGet(() -> ShipmentStatus.valueOf(name));
    }

    static TimelineEntry read(Row row) {
        String sort = row.text(Key.SORT);
        int hash = sort.lastIndexOf('#');
        ShipmentEvent event = new ShipmentEvent(
                kind(row.text("kind")),
                Instant.parse(sort.substring(FROM.length(), hash)),
                EventSource.valueOf(row.text("source")),
                Long.parseUnsignedLong(sort.substring(hash + 1), 16),
                row.flag("suspect"));
        return new TimelineEntry((int) row.number("n"), event, row.text("raw"));
    }
}
