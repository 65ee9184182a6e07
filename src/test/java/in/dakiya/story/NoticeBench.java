package in.dakiya.story;

import in.dakiya.bell.Bell;
import in.dakiya.bell.Bells;
import in.dakiya.order.Attention;
import in.dakiya.order.Decision;
import in.dakiya.order.EventSource;
import in.dakiya.order.News;
import in.dakiya.order.OrderHead;
import in.dakiya.order.PlatformNotices;
import in.dakiya.order.ShipmentEvent;
import in.dakiya.order.ShipmentStatus;
import in.dakiya.order.TimelineEntry;
import in.dakiya.sandbox.shop.PretendShop;
import in.dakiya.sandbox.world.World;
import in.dakiya.table.Committer;
import in.dakiya.table.Orders;
import in.dakiya.table.Table;
import in.dakiya.table.Transaction;
import in.dakiya.table.WorkItems;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.Assertions;

/** Changes orders as decisions do, without playing a story for each change. */
@ApplicationScoped
class NoticeBench {

    private final World world;
    private final Orders orders;
    private final Committer committer;
    private final Table table;
    private final WorkItems works;
    private final Bells bells;

    NoticeBench(World world, Orders orders, Committer committer, Table table, WorkItems works, Bells bells) {
        this.world = world;
        this.orders = orders;
        this.committer = committer;
        this.table = table;
        this.works = works;
        this.bells = bells;
    }

    /** So many changes, each of which the platform is told of; their bells are rung. */
    void changes(String orderId, int times) {
        for (int i = 0; i < times; i++) {
            orders.ring(change(orderId));
        }
    }

    /** One change; its bell is not rung. */
    Decision change(String orderId) {
        return change(orders, orderId);
    }

    /** The same by a function whose clock is nine seconds slow. */
    void changeByASlowClock(String orderId) {
        InstantSource slow = () -> world.clock().instant().minusSeconds(9);
        change(new Orders(table, works, bells, new PlatformNotices(true), slow), orderId);
    }

    private Decision change(Orders by, String orderId) {
        OrderHead head = orders.head(orderId).orElseThrow();
        boolean stuck = head.attention().contains(Attention.PARKED);
        OrderHead after = (stuck ? head.without(Attention.PARKED) : head.with(Attention.PARKED)).nextVersion();
        Decision decision = new Decision(after, head.version(), List.of(), List.of(), List.of());
        Decision told = stuck ? decision : decision.telling(News.attention(1, Attention.PARKED, "BENCH"));
        commit(by, told);
        return told;
    }

    /** The courier has it. When it says so again it is read by us, and something else has happened too. */
    void scan(String orderId, boolean again) {
        OrderHead head = orders.head(orderId).orElseThrow();
        ShipmentEvent event = new ShipmentEvent(
                ShipmentStatus.PICKED_UP,
                world.clock().instant(),
                again ? EventSource.PARTNER_READ : EventSource.PARTNER,
                ShipmentEvent.contentHash("bench", orderId),
                false);
        OrderHead scanned = head.with(head.shipment(1).plus(List.of(event)));
        OrderHead after = (again ? scanned.with(Attention.PARKED) : scanned).nextVersion();
        TimelineEntry entry = new TimelineEntry(1, event, "42");
        commit(orders, new Decision(after, head.version(), List.of(), List.of(entry), List.of()));
    }

    private void commit(Orders by, Decision decision) {
        Transaction transaction = by.change(committer.begin(), decision);
        Assertions.assertThat(committer.commit(transaction)).isInstanceOf(Transaction.Outcome.Committed.class);
    }

    List<Bell> bells(Decision decision) {
        return new ArrayList<>(orders.bells(decision));
    }

    /** The versions of an order in the order in which the platform took what concerns the order, repetitions included. */
    List<Long> versions(String orderId) {
        return world.shop().heard().stream()
                .filter(heard -> heard.body().path("orderId").asText().equals(orderId))
                .filter(heard -> heard.type().startsWith("order."))
                .map(PretendShop.Heard::version)
                .toList();
    }

    /** The same, each version and type where it came first. */
    List<String> firsts(String orderId) {
        return world.shop().heard().stream()
                .filter(heard -> heard.body().path("orderId").asText().equals(orderId))
                .map(heard -> heard.version() + " " + heard.body().path("id").asText())
                .distinct()
                .map(line -> line.substring(0, line.indexOf(' ')))
                .toList();
    }
}
