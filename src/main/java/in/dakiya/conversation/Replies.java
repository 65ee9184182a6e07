package in.dakiya.conversation;

import in.dakiya.bell.Bell;
import in.dakiya.bell.Bells;
import in.dakiya.order.Decision;
import in.dakiya.order.OrderHead;
import in.dakiya.order.ShipmentEvent;
import in.dakiya.table.Committer;
import in.dakiya.table.Key;
import in.dakiya.table.Orders;
import in.dakiya.table.People;
import in.dakiya.table.Transaction;
import in.dakiya.table.WorkItems;
import in.dakiya.work.Audience;
import in.dakiya.work.Notice;
import in.dakiya.work.NoticeKind;
import in.dakiya.work.PlannedWork;
import in.dakiya.work.Work;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Commits what a message comes to: what it changes, what is answered and what it tells of the person, together, under
 * names made of the message's id. Each method is true when it is done, now or by an earlier delivery of the same message,
 * and false when what was decided on has changed meanwhile and must be decided again.
 */
@ApplicationScoped
class Replies {

    /** Taps on a thing that is done are answered once in this many seconds; who asks again later wants to read it again. */
    private static final long REPEAT_SECONDS = 60;

    private static final Set<Transaction.Guard> DECIDE_AGAIN =
            Set.of(Transaction.Guard.VERSION, Transaction.Guard.UNCHANGED);

    private final Orders orders;
    private final People people;
    private final WorkItems works;
    private final Committer committer;
    private final Bells bells;
    private final InstantSource clock;

    Replies(Orders orders, People people, WorkItems works, Committer committer, Bells bells, InstantSource clock) {
        this.orders = orders;
        this.people = people;
        this.works = works;
        this.committer = committer;
        this.bells = bells;
        this.clock = clock;
    }

    /** Says something about an order. */
    boolean tell(Turn turn, OrderHead head, int shipment, NoticeKind kind) {
        return say(turn, notice(head, shipment, kind));
    }

    boolean say(Turn turn, Notice notice) {
        return commit(turn, List.of(reply(turn, notice)), transaction -> {});
    }

    /** Twenty taps at once get one answer. */
    boolean tellOnce(Turn turn, OrderHead head, int shipment, NoticeKind kind) {
        String occasion = kind.name()
                + head.orderId()
                + "#"
                + shipment
                + "#"
                + turn.said().at().getEpochSecond() / REPEAT_SECONDS;
        PlannedWork reply = reply(turn, notice(head, shipment, kind), occasion);
        return commit(turn, List.of(reply), transaction -> {});
    }

    static Notice notice(OrderHead head, int shipment, NoticeKind kind) {
        return Notice.of(kind, head.sellerId(), head.orderId(), shipment);
    }

    /** The answer to this message; a message has one. */
    PlannedWork reply(Turn turn, Notice notice) {
        return reply(turn, notice, turn.wamid());
    }

    private PlannedWork reply(Turn turn, Notice notice, String occasion) {
        String name = "SAY#" + Long.toHexString(ShipmentEvent.contentHash(occasion));
        return new PlannedWork(name, new Work.Tell(new Audience.Somebody(turn.person()), notice), clock.instant());
    }

    /** What he said of himself is written with what it came to; what he was asked or has answered, behind it. */
    private Transaction begin(Turn turn) {
        return turn.heard().mayFollow()
                ? committer.begin()
                : people.heard(committer.begin(), turn.file(), turn.heard());
    }

    /** In a write of its own, which costs half. Cut off before it, the repeated message comes here again. */
    private boolean noted(Turn turn, boolean done) {
        if (done && turn.heard().mayFollow()) {
            Transaction alone = people.heard(committer.begin(), turn.file(), turn.heard());
            if (!alone.isEmpty()) {
                committer.commit(alone);
            }
        }
        return done;
    }

    /** Changes the order. */
    boolean commit(Turn turn, Decision decision) {
        return commit(turn, decision, List.of(), transaction -> {});
    }

    /**
     * Changes the order by a word that only one of the shop's people can have: where another was faster, the same work is
     * planned already, and who comes second is told so.
     */
    boolean commitFirst(Turn turn, Decision decision, Consumer<Transaction> more) {
        Transaction transaction = begin(turn);
        orders.change(transaction, decision);
        more.accept(transaction);
        return noted(
                turn,
                switch (committer.commit(transaction)) {
                    case Transaction.Outcome.Committed ignored -> {
                        orders.ring(decision);
                        yield true;
                    }
                    case Transaction.Outcome.Refused refused ->
                        refused.failed().stream().noneMatch(DECIDE_AGAIN::contains);
                });
    }

    boolean commit(Turn turn, Decision decision, List<PlannedWork> replies, Consumer<Transaction> more) {
        Transaction transaction = begin(turn);
        orders.change(transaction, decision);
        more.accept(transaction);
        return noted(turn, finish(turn, transaction, replies, orders.bells(decision)));
    }

    /** Changes something beside the order, and plans work of the order. */
    boolean commit(
            Turn turn,
            String orderId,
            List<PlannedWork> ofOrder,
            List<PlannedWork> replies,
            Consumer<Transaction> more) {
        Transaction transaction = begin(turn);
        String partition = Key.orderPartition(orderId);
        ofOrder.forEach(work -> works.plan(transaction, partition, work));
        more.accept(transaction);
        return noted(turn, finish(turn, transaction, replies, bells(partition, ofOrder)));
    }

    boolean commit(Turn turn, List<PlannedWork> replies, Consumer<Transaction> more) {
        Transaction transaction = begin(turn);
        more.accept(transaction);
        return noted(turn, finish(turn, transaction, replies, List.of()));
    }

    /** The bell of something that was written into the person's partition by the caller. */
    List<Bell> bellsOfPerson(Turn turn, List<PlannedWork> works) {
        return bells(Key.personPartition(turn.person()), works);
    }

    /** Commits what is in the transaction; rings for it. */
    boolean finish(Turn turn, Transaction transaction, List<PlannedWork> replies, List<Bell> others) {
        String partition = Key.personPartition(turn.person());
        replies.forEach(reply -> works.plan(transaction, partition, reply));
        List<Bell> due = new ArrayList<>(others);
        due.addAll(bells(partition, replies));
        if (transaction.isEmpty()) {
            return true;
        }
        return switch (committer.commit(transaction)) {
            case Transaction.Outcome.Committed ignored -> {
                bells.ring(due);
                yield true;
            }
            case Transaction.Outcome.Refused refused ->
                refused.failed().contains(Transaction.Guard.NEW)
                        || refused.failed().stream().noneMatch(DECIDE_AGAIN::contains);
        };
    }

    private List<Bell> bells(String partition, List<PlannedWork> planned) {
        List<Bell> due = new ArrayList<>();
        planned.forEach(work -> works.bell(partition, work).ifPresent(due::add));
        return due;
    }
}
