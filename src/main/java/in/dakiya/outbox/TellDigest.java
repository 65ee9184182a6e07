package in.dakiya.outbox;

import in.dakiya.bell.Bell;
import in.dakiya.bell.Bells;
import in.dakiya.order.OrderHead;
import in.dakiya.order.ShipmentEvent;
import in.dakiya.order.WorkNames;
import in.dakiya.table.Committer;
import in.dakiya.table.Digests;
import in.dakiya.table.Key;
import in.dakiya.table.Orders;
import in.dakiya.table.PersonFile;
import in.dakiya.table.Transaction;
import in.dakiya.table.WorkItems;
import in.dakiya.work.Audience;
import in.dakiya.work.Claim;
import in.dakiya.work.Notice;
import in.dakiya.work.NoticeKind;
import in.dakiya.work.Person;
import in.dakiya.work.PlannedWork;
import in.dakiya.work.Work;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The end of a gathering: what has been packed or cancelled meanwhile drops out, one or two orders are told one by one as
 * usual, three or more in one message.
 */
@ApplicationScoped
class TellDigest {

    private static final int FEW = 2;

    private final Digests digests;
    private final Orders orders;
    private final OrderRows rows;
    private final WorkItems works;
    private final Committer committer;
    private final Bells bells;
    private final InstantSource clock;

    TellDigest(
            Digests digests,
            Orders orders,
            OrderRows rows,
            WorkItems works,
            Committer committer,
            Bells bells,
            InstantSource clock) {
        this.digests = digests;
        this.orders = orders;
        this.rows = rows;
        this.works = works;
        this.committer = committer;
        this.bells = bells;
        this.clock = clock;
    }

    /** What is to be told in one message, with its list; nothing where there is nothing more to do. */
    Optional<Notice> together(Claim claim, Notice notice, PersonFile file, boolean windowOpen) {
        List<OrderRows.Waiting> waiting = waiting(claim, file);
        if (waiting.size() <= FEW) {
            singly(claim, file.person(), waiting);
            return Optional.empty();
        }
        Notice summed = summed(notice, waiting);
        return Optional.of(windowOpen ? rows.listed(summed, waiting) : summed);
    }

    /** Each by itself: the message that holds all of them cannot be sent. */
    void singly(Claim claim, PersonFile file) {
        singly(claim, file.person(), waiting(claim, file));
    }

    private List<OrderRows.Waiting> waiting(Claim claim, PersonFile file) {
        List<Digests.Gathered> gathered = digests.gathered(file.person(), claim.name());
        Map<String, OrderHead> heads =
                orders.heads(gathered.stream().map(Digests.Gathered::orderId).collect(Collectors.toSet())).stream()
                        .collect(Collectors.toMap(OrderHead::orderId, Function.identity()));
        return gathered.stream()
                .flatMap(order -> Optional.ofNullable(heads.get(order.orderId()))
                        .map(head -> new OrderRows.Waiting(head, order.shipment()))
                        .stream())
                .filter(waiting -> waiting.head().waitsForSeller(waiting.shipment()))
                .filter(waiting -> file.actsFor(waiting.head().sellerId()))
                .sorted(OrderRows.BY_DEADLINE)
                .toList();
    }

    private void singly(Claim claim, Person person, List<OrderRows.Waiting> waiting) {
        Transaction transaction = works.finish(committer.begin(), claim);
        List<Bell> due = new ArrayList<>();
        for (OrderRows.Waiting each : waiting) {
            String partition = Key.orderPartition(each.head().orderId());
            PlannedWork tell = single(claim, person, each);
            works.plan(transaction, partition, tell);
            works.bell(partition, tell).ifPresent(due::add);
        }
        if (committer.commit(transaction) instanceof Transaction.Outcome.Committed) {
            bells.ring(due);
        }
    }

    private PlannedWork single(Claim claim, Person person, OrderRows.Waiting each) {
        OrderHead head = each.head();
        Notice notice = Notice.of(NoticeKind.NEW_ORDER, head.sellerId(), head.orderId(), each.shipment())
                .with(Notice.SINGLY, "yes");
        return new PlannedWork(
                WorkNames.tell(
                        NoticeKind.NEW_ORDER, each.shipment(), ShipmentEvent.contentHash(person.id(), claim.name())),
                new Work.Tell(new Audience.Somebody(person), notice),
                clock.instant());
    }

    /** How many, by when the first of them, and of which shops. */
    private Notice summed(Notice notice, List<OrderRows.Waiting> waiting) {
        String first = waiting.stream()
                .flatMap(w -> Optional.ofNullable(w.head().deadline()).stream())
                .findFirst()
                .map(Instant::toString)
                .orElse("");
        return notice.with("count", Integer.toString(waiting.size()))
                .with("first", first)
                .with("shops", String.join(", ", rows.shops(waiting).values()));
    }
}
