package in.dakiya.conversation;

import in.dakiya.bell.Bell;
import in.dakiya.bell.Bells;
import in.dakiya.chat.Inbound;
import in.dakiya.chat.Intent;
import in.dakiya.order.Attention;
import in.dakiya.order.Decision;
import in.dakiya.order.OrderHead;
import in.dakiya.order.ReadyToShip;
import in.dakiya.order.Retrying;
import in.dakiya.order.ShipmentEvent;
import in.dakiya.table.Committer;
import in.dakiya.table.Key;
import in.dakiya.table.Messages;
import in.dakiya.table.Orders;
import in.dakiya.table.People;
import in.dakiya.table.PersonFile;
import in.dakiya.table.Transaction;
import in.dakiya.table.WorkItems;
import in.dakiya.work.Audience;
import in.dakiya.work.Notice;
import in.dakiya.work.NoticeKind;
import in.dakiya.work.PlannedWork;
import in.dakiya.work.Work;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Talk about an order: whose it is is asked first, then what is wanted. */
@ApplicationScoped
public class OrderTalk {

    private static final int CONFLICTS = 8;
    /** Taps on a thing that is done are answered once in this many seconds. */
    private static final long REPEAT_SECONDS = 600;

    private final Orders orders;
    private final Messages messages;
    private final People people;
    private final WorkItems works;
    private final Committer committer;
    private final Bells bells;
    private final InstantSource clock;

    public OrderTalk(
            Orders orders,
            Messages messages,
            People people,
            WorkItems works,
            Committer committer,
            Bells bells,
            InstantSource clock) {
        this.orders = orders;
        this.messages = messages;
        this.people = people;
        this.works = works;
        this.committer = committer;
        this.bells = bells;
        this.clock = clock;
    }

    /** One message about an order, with all that is known of who sent it. */
    record Turn(Inbound.Said said, PersonFile file, People.Heard heard, Intent intent, Intent.OrderHint hint) {

        String wamid() {
            return said.wamid();
        }
    }

    /** Which shipment is meant. */
    record Meant(String orderId, int shipment) {}

    void handle(Turn turn) {
        Optional<Meant> meant = meant(turn);
        if (meant.isEmpty()) {
            NoticeKind kind =
                    turn.hint() instanceof Intent.OrderHint.Missing ? NoticeKind.WHICH_ORDER : NoticeKind.NOT_YOURS;
            reply(turn, Notice.plain(kind).with("number", "1001"), turn.wamid());
            return;
        }
        for (int i = 0; i < CONFLICTS; i++) {
            if (attempt(turn, meant.get())) {
                return;
            }
        }
        throw new IllegalStateException("The order kept changing while a message about it was handled");
    }

    private Optional<Meant> meant(Turn turn) {
        return switch (turn.hint()) {
            case Intent.OrderHint.Named named -> Optional.of(new Meant(named.orderId(), named.shipment()));
            case Intent.OrderHint.Quoted quoted ->
                messages.about(quoted.wamid()).map(m -> new Meant(m.orderId(), Math.max(1, m.shipment())));
            case Intent.OrderHint.Typed typed -> ofNumber(turn.file(), typed.number());
            case Intent.OrderHint.Missing ignored -> Optional.empty();
        };
    }

    private Optional<Meant> ofNumber(PersonFile file, String number) {
        List<String> found = file.sellers().keySet().stream()
                .filter(file::actsFor)
                .flatMap(seller -> orders.ofNumber(seller, number).stream())
                .toList();
        return found.size() == 1 ? Optional.of(new Meant(found.get(0), 1)) : Optional.empty();
    }

    /** False when the order has moved on meanwhile and the same must be decided again. */
    private boolean attempt(Turn turn, Meant meant) {
        OrderHead head = orders.head(meant.orderId()).orElse(null);
        if (head == null || !head.has(meant.shipment()) || !may(turn, head)) {
            return reply(turn, Notice.plain(NoticeKind.NOT_YOURS), turn.wamid());
        }
        return switch (turn.intent()) {
            case Intent.Ready ignored -> ready(turn, head, meant.shipment());
            case Intent.TryAgain ignored -> again(turn, head, meant.shipment());
            case Intent.Details ignored -> tell(turn, head, meant.shipment(), NoticeKind.ORDER_DETAILS);
            case Intent.Status ignored -> tell(turn, head, meant.shipment(), NoticeKind.ORDER_DETAILS);
            case Intent.NotReceived ignored -> notReceived(turn, head, meant.shipment());
            default -> tell(turn, head, meant.shipment(), NoticeKind.ASK_SUPPORT);
        };
    }

    /** A confirmed contact of the shop; for what a customer says, the order's customer. */
    private static boolean may(Turn turn, OrderHead head) {
        return turn.intent() instanceof Intent.NotReceived
                ? turn.file().orders().contains(head.orderId())
                : turn.file().actsFor(head.sellerId());
    }

    private boolean ready(Turn turn, OrderHead head, int shipment) {
        if (head.shipment(shipment).history().knows(ReadyToShip.hash(turn.wamid()))) {
            return true;
        }
        return switch (ReadyToShip.tap(head, shipment, turn.wamid(), clock.instant())) {
            case ReadyToShip.Tap.Accepted accepted -> commit(turn, accepted.decision());
            case ReadyToShip.Tap.NotBooked ignored -> repeatable(turn, head, shipment, NoticeKind.NOT_BOOKED_YET);
            case ReadyToShip.Tap.AlreadyDone ignored -> repeatable(turn, head, shipment, NoticeKind.ALREADY_READY);
        };
    }

    private boolean again(Turn turn, OrderHead head, int shipment) {
        if (head.shipment(shipment).history().knows(ReadyToShip.hash(turn.wamid()))) {
            return true;
        }
        return switch (Retrying.decide(head, shipment, turn.wamid(), clock.instant())) {
            case Retrying.Choice.Book book -> commit(turn, book.decision(), List.of(trying(turn, head, shipment)));
            case Retrying.Choice.AskAgain ask -> commit(turn, ask.decision(), List.of(trying(turn, head, shipment)));
            case Retrying.Choice.Nothing ignored -> tell(turn, head, shipment, NoticeKind.ALREADY_READY);
        };
    }

    private PlannedWork trying(Turn turn, OrderHead head, int shipment) {
        return replying(
                turn, Notice.of(NoticeKind.TRYING_AGAIN, head.sellerId(), head.orderId(), shipment), turn.wamid());
    }

    private boolean notReceived(Turn turn, OrderHead head, int shipment) {
        if (head.attention().contains(Attention.PROOF_REVIEW)) {
            return repeatable(turn, head, shipment, NoticeKind.CUSTOMER_COMPLAINT_HEARD);
        }
        Notice complaint = Notice.of(NoticeKind.COMPLAINT, head.sellerId(), head.orderId(), shipment);
        PlannedWork toSeller = new PlannedWork(
                "TELL#COMPLAINT#" + shipment + "#" + head.version(),
                new Work.Tell(new Audience.SellerPeople(head.sellerId()), complaint),
                clock.instant());
        Decision decision = new Decision(
                head.with(Attention.PROOF_REVIEW).nextVersion(),
                head.version(),
                List.of(),
                List.of(),
                List.of(toSeller));
        Notice heard = Notice.of(NoticeKind.CUSTOMER_COMPLAINT_HEARD, head.sellerId(), head.orderId(), shipment);
        return commit(turn, decision, List.of(replying(turn, heard, turn.wamid())));
    }

    private boolean tell(Turn turn, OrderHead head, int shipment, NoticeKind kind) {
        return reply(turn, Notice.of(kind, head.sellerId(), head.orderId(), shipment), turn.wamid());
    }

    /** Twenty taps at once get one answer. */
    private boolean repeatable(Turn turn, OrderHead head, int shipment, NoticeKind kind) {
        String occasion = kind.name()
                + head.orderId()
                + "#"
                + shipment
                + "#"
                + turn.said().at().getEpochSecond() / REPEAT_SECONDS;
        return reply(turn, Notice.of(kind, head.sellerId(), head.orderId(), shipment), occasion);
    }

    private boolean reply(Turn turn, Notice notice, String occasion) {
        Transaction transaction = people.heard(committer.begin(), turn.file(), turn.heard());
        return finish(turn, transaction, List.of(replying(turn, notice, occasion)), List.of());
    }

    private PlannedWork replying(Turn turn, Notice notice, String occasion) {
        Instant now = clock.instant();
        String name = "SAY#" + Long.toHexString(ShipmentEvent.contentHash(occasion));
        return new PlannedWork(
                name, new Work.Tell(new Audience.Somebody(turn.file().person()), notice), now);
    }

    private boolean commit(Turn turn, Decision decision) {
        return commit(turn, decision, List.of());
    }

    private boolean commit(Turn turn, Decision decision, List<PlannedWork> replies) {
        Transaction transaction = people.heard(committer.begin(), turn.file(), turn.heard());
        orders.change(transaction, decision);
        List<Bell> due = new ArrayList<>();
        String aggregate = Key.orderPartition(decision.head().orderId());
        decision.work().forEach(w -> works.bell(aggregate, w).ifPresent(due::add));
        return finish(turn, transaction, replies, due);
    }

    /** True when it is done, now or before; false when the order's version has changed. */
    private boolean finish(Turn turn, Transaction transaction, List<PlannedWork> replies, List<Bell> bellsOfOrder) {
        String partition = Key.personPartition(turn.file().person());
        List<Bell> due = new ArrayList<>(bellsOfOrder);
        for (PlannedWork reply : replies) {
            works.plan(transaction, partition, reply);
            works.bell(partition, reply).ifPresent(due::add);
        }
        return switch (committer.commit(transaction)) {
            case Transaction.Outcome.Committed ignored -> {
                bells.ring(due);
                yield true;
            }
            case Transaction.Outcome.Refused refused -> !refused.failed().contains(Transaction.Guard.VERSION);
        };
    }
}
