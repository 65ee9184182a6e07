package in.dakiya.table;

import in.dakiya.bell.Bell;
import in.dakiya.bell.Bells;
import in.dakiya.invoice.OrderInvoice;
import in.dakiya.order.ChangeNews;
import in.dakiya.order.Decision;
import in.dakiya.order.Order;
import in.dakiya.order.OrderHead;
import in.dakiya.order.PlatformNotices;
import in.dakiya.order.Shipment;
import in.dakiya.order.TimelineEntry;
import in.dakiya.platform.OrderJson;
import in.dakiya.work.NoticeBell;
import in.dakiya.work.PlannedWork;
import in.dakiya.work.WorkQueue;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Orders: what is known of them, and the one way in which they change. */
@ApplicationScoped
public class Orders {

    /** What happened in the same second is told in the order in which such things happen. */
    private static final Comparator<TimelineEntry> AS_IT_HAPPENED = Comparator.comparing(
                    (TimelineEntry entry) -> entry.event().at())
            .thenComparing(entry -> entry.event().kind().leg())
            .thenComparing(entry -> entry.event().kind().rank());

    /** What follows one another within this time is told on one wake-up. */
    private static final Duration GATHERING = Duration.ofSeconds(2);

    private final Table table;
    private final WorkItems works;
    private final Bells bells;
    private final PlatformNotices notices;
    private final InstantSource clock;

    public Orders(Table table, WorkItems works, Bells bells, PlatformNotices notices, InstantSource clock) {
        this.table = table;
        this.works = works;
        this.bells = bells;
        this.notices = notices;
        this.clock = clock;
    }

    public Optional<OrderHead> head(String orderId) {
        return table.get(Key.orderHead(orderId)).map(HeadRows::read);
    }

    /** Those of the orders that exist, in no order. At most 100. */
    public List<OrderHead> heads(Set<String> orderIds) {
        return orderIds.isEmpty()
                ? List.of()
                : table.getAll(orderIds.stream().map(Key::orderHead).toList()).stream()
                        .map(HeadRows::read)
                        .toList();
    }

    public Optional<Order> body(String orderId) {
        return table.glance(Key.orderBody(orderId)).map(Orders::body);
    }

    private static Order body(Row row) {
        return OrderJson.stored(Packed.unpack(row.bytes("json")));
    }

    public Optional<Shipment> shipment(String orderId, int number) {
        return table.get(Key.shipment(orderId, number)).map(ShipmentRows::read);
    }

    /** The order, its customer, its invoice, and one shipment, as they are now. */
    public record Whole(OrderHead head, Order order, Optional<OrderInvoice> invoice, Shipment shipment) {
        public Progress progress() {
            return new Progress(head, invoice, shipment);
        }
    }

    public Optional<Whole> whole(String orderId, int shipment) {
        List<Row> rows = range(orderId, "BODY", shipment);
        return isThere(rows, "BODY") && isThere(rows, "HEAD") && isThere(rows, "SHIPMENT#" + shipment)
                ? Optional.of(new Whole(
                        HeadRows.read(row(rows, "HEAD")),
                        body(row(rows, "BODY")),
                        invoice(rows),
                        ShipmentRows.read(row(rows, "SHIPMENT#" + shipment))))
                : Optional.empty();
    }

    /** The number of the order's e-way bill, whichever of its parcels it was given for; empty where there is none. */
    public String ewayBill(Whole whole) {
        String own = whole.shipment().particulars().ewayBill();
        return !own.isEmpty() || whole.head().shipments().size() == 1
                ? own
                : shipments(whole.head()).stream()
                        .map(shipment -> shipment.particulars().ewayBill())
                        .filter(number -> !number.isEmpty())
                        .findFirst()
                        .orElse("");
    }

    /** The order's state, its invoice, and one shipment's details, without anything personal. */
    public record Progress(OrderHead head, Optional<OrderInvoice> invoice, Shipment shipment) {}

    public Optional<Progress> progress(String orderId, int shipment) {
        List<Row> rows = range(orderId, "HEAD", shipment);
        return isThere(rows, "HEAD") && isThere(rows, "SHIPMENT#" + shipment)
                ? Optional.of(new Progress(
                        HeadRows.read(row(rows, "HEAD")),
                        invoice(rows),
                        ShipmentRows.read(row(rows, "SHIPMENT#" + shipment))))
                : Optional.empty();
    }

    /** The same as it is now; the shipment is read again only where the order has changed since. */
    public Progress again(Progress before) {
        OrderHead head = head(before.head().orderId()).orElseThrow();
        return head.version() == before.head().version()
                ? before
                : new Progress(
                        head,
                        before.invoice(),
                        shipment(head.orderId(), before.shipment().number()).orElse(before.shipment()));
    }

    /**
     * All that stands between two kinds of items of an order. What lies between (events, photos) is small, and a query
     * rounds up the sum of sizes where single reads round up each.
     */
    private List<Row> range(String orderId, String from, int shipment) {
        return table.range(Key.orderPartition(orderId), from, "SHIPMENT#" + shipment);
    }

    private static Optional<OrderInvoice> invoice(List<Row> rows) {
        return isThere(rows, InvoiceRows.SORT)
                ? Optional.of(InvoiceRows.read(row(rows, InvoiceRows.SORT)))
                : Optional.empty();
    }

    private static boolean isThere(List<Row> rows, String sort) {
        return rows.stream().anyMatch(r -> r.text(Key.SORT).equals(sort));
    }

    private static Row row(List<Row> rows, String sort) {
        return rows.stream()
                .filter(r -> r.text(Key.SORT).equals(sort))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No " + sort + " beside its order"));
    }

    public List<Shipment> shipments(OrderHead head) {
        List<Key> keys = head.shipments().stream()
                .map(s -> Key.shipment(head.orderId(), s.number()))
                .toList();
        return table.getAll(keys).stream()
                .map(ShipmentRows::read)
                .sorted(Comparator.comparingInt(Shipment::number))
                .toList();
    }

    public List<TimelineEntry> timeline(String orderId) {
        return table.range(Key.orderPartition(orderId), TimelineRows.FROM, TimelineRows.TO).stream()
                .map(TimelineRows::read)
                .sorted(AS_IT_HAPPENED)
                .toList();
    }

    /** The order of what a person types for it. */
    public Optional<String> ofNumber(String sellerId, String number) {
        return table.glance(Key.shortNumber(sellerId, number)).map(row -> row.text("order"));
    }

    /** The head and body of a new order, its keys, and what its decision wants. */
    public Transaction place(Transaction transaction, Order order, byte[] contentHash, Decision decision) {
        byte[] json = OrderJson.write(order).toString().getBytes(StandardCharsets.UTF_8);
        transaction
                .putNew(
                        Transaction.Guard.NEW,
                        Row.at(Key.orderBody(order.orderId()))
                                .put("json", Packed.pack(json))
                                .put("hash", contentHash)
                                .put("key", order.idempotencyKey()))
                .putNew(
                        Transaction.Guard.NUMBER,
                        Row.at(Key.shortNumber(order.sellerId(), order.number()))
                                .put("order", order.orderId()));
        if (!order.idempotencyKey().equals(order.orderId())) {
            transaction.putNew(
                    Transaction.Guard.IDEMPOTENCY,
                    Row.at(Key.idempotency(order.idempotencyKey())).put("order", order.orderId()));
        }
        return change(transaction, decision);
    }

    /** Writes an order anew that was changed. What a repetition of its first request is known by stays. */
    public Transaction rewrite(Transaction transaction, Order order) {
        byte[] json = OrderJson.write(order).toString().getBytes(StandardCharsets.UTF_8);
        return transaction.update(
                Transaction.Guard.UNCHANGED,
                Key.orderBody(order.orderId()),
                "SET #json = :json",
                "attribute_exists(pk)",
                Map.of(":json", AttributeValue.fromB(SdkBytes.fromByteArray(Packed.pack(json)))),
                Map.of("#json", "json"));
    }

    /** The stored content hash and key of an order, for telling a repetition from a conflict. */
    public record Placed(Order order, byte[] contentHash) {}

    public Optional<Placed> placed(String orderId) {
        return table.get(Key.orderBody(orderId)).map(row -> new Placed(body(row), row.bytes("hash")));
    }

    public Optional<String> ofIdempotencyKey(String key) {
        return table.get(Key.idempotency(key)).map(row -> row.text("order"));
    }

    /** All that a decision wants written. */
    public Transaction change(Transaction transaction, Decision decision) {
        String orderId = decision.head().orderId();
        Instant at = changedAt(decision.head());
        if (decision.changesHead()) {
            HeadRows.put(transaction, decision.head(), at, decision.readVersion());
        }
        decision.shipments().forEach(s -> transaction.put(ShipmentRows.write(s)));
        TimelineRows.write(transaction, decision, at);
        decision.work().forEach(w -> works.plan(transaction, Key.orderPartition(orderId), w));
        return transaction;
    }

    /** Clocks of two functions differ: a version is never older than the one before it. */
    private Instant changedAt(OrderHead head) {
        Instant now = clock.instant();
        Instant last = head.before().changedAt();
        return now.isBefore(last) ? last : now;
    }

    /** Polls that a decision wants earlier; the account says in which list of the due index they stand. */
    public Transaction hurry(Transaction transaction, Decision decision, String partner, String account) {
        String partition = Key.orderPartition(decision.head().orderId());
        decision.hurries()
                .forEach(h ->
                        works.hurry(transaction, partition, h.workName(), DueIndex.poll(partner, account), h.due()));
        return transaction;
    }

    /** Rings for what a committed decision has planned, and for what the platform is told of it. */
    public void ring(Decision decision) {
        List<Bell> due = bells(decision);
        if (!due.isEmpty()) {
            bells.ring(due);
        }
    }

    /** The same bells, not rung yet. */
    public List<Bell> bells(Decision decision) {
        String partition = Key.orderPartition(decision.head().orderId());
        List<Bell> due = new ArrayList<>();
        for (PlannedWork planned : decision.work()) {
            works.bell(partition, planned).ifPresent(due::add);
        }
        for (Decision.Hurry hurry : decision.hurries()) {
            works.bellForPoll(partition, hurry.workName(), hurry.due()).ifPresent(due::add);
        }
        if (notices.wanted() && !ChangeNews.of(decision).isEmpty()) {
            String name = new NoticeBell(decision.head().version(), false).name();
            due.add(new Bell(WorkQueue.OUTBOX, partition, name, GATHERING));
        }
        return due;
    }
}
