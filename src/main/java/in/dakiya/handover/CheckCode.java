package in.dakiya.handover;

import in.dakiya.fulfilment.Attempt;
import in.dakiya.order.Decision;
import in.dakiya.order.Handover;
import in.dakiya.order.OrderHead;
import in.dakiya.order.Proof;
import in.dakiya.order.Shipment;
import in.dakiya.order.ShipmentEvent;
import in.dakiya.otp.Checking;
import in.dakiya.otp.DeliveryCode;
import in.dakiya.otp.PlainCode;
import in.dakiya.otp.TriesLeft;
import in.dakiya.table.Codes;
import in.dakiya.table.Orders;
import in.dakiya.table.Transaction;
import in.dakiya.table.WorkItems;
import in.dakiya.work.Audience;
import in.dakiya.work.Claim;
import in.dakiya.work.Notice;
import in.dakiya.work.NoticeKind;
import in.dakiya.work.PlannedWork;
import in.dakiya.work.Work;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/** A seller has typed the customer's code: right, and the parcel is delivered; wrong, and it is counted and explained. */
@ApplicationScoped
public class CheckCode {

    private static final Logger LOG = Logger.getLogger(CheckCode.class);
    private static final int CONFLICTS = 12;

    private final Orders orders;
    private final Codes codes;
    private final DeliveryCodes deliveryCodes;
    private final Finishing finishing;
    private final Attempt attempt;
    private final WorkItems works;
    private final InstantSource clock;

    public CheckCode(
            Orders orders,
            Codes codes,
            DeliveryCodes deliveryCodes,
            Finishing finishing,
            Attempt attempt,
            WorkItems works,
            InstantSource clock) {
        this.orders = orders;
        this.codes = codes;
        this.deliveryCodes = deliveryCodes;
        this.finishing = finishing;
        this.attempt = attempt;
        this.works = works;
        this.clock = clock;
    }

    public void run(Claim claim, Work.CheckCode work) {
        for (int i = 0; i < CONFLICTS; i++) {
            if (attempt(claim, work)) {
                return;
            }
        }
        attempt.later(claim, Duration.ZERO, false, "CONFLICT");
    }

    /** False when another try was counted meanwhile and the same must be decided again. */
    private boolean attempt(Claim claim, Work.CheckCode work) {
        Orders.Progress progress =
                orders.progress(work.orderId(), work.shipment()).orElseThrow();
        if (!Handover.open(progress.head().shipment(work.shipment()))) {
            return tell(claim, work, progress.head(), notice(progress.head(), work, NoticeKind.NOT_ON_ITS_WAY));
        }
        Optional<DeliveryCode> stored = codes.find(work.orderId(), work.shipment());
        Optional<PlainCode> right = stored.flatMap(c -> deliveryCodes.code(work.orderId(), work.shipment(), c));
        if (stored.isPresent() && right.isEmpty()) {
            LOG.errorf("an operator is needed: the key of a delivery code is gone");
            return dead(claim, work, progress.head());
        }
        Instant now = clock.instant();
        return switch (Checking.check(
                stored.orElse(null),
                work.wamid(),
                now,
                () -> right.isPresent() && deliveryCodes.matches(work.wamid(), work.typed(), right.get()))) {
            case Checking.Outcome.Right done -> delivered(claim, work, progress, done.after(), now);
            case Checking.Outcome.Wrong wrong -> wrong(claim, work, progress.head(), stored, wrong, now);
            case Checking.Outcome.Locked locked ->
                tell(claim, work, progress.head(), at(progress.head(), work, locked.until()));
            case Checking.Outcome.Dead ignored -> dead(claim, work, progress.head());
            case Checking.Outcome.Expired ignored -> dead(claim, work, progress.head());
            case Checking.Outcome.AlreadyUsed ignored ->
                tell(claim, work, progress.head(), notice(progress.head(), work, NoticeKind.NOT_ON_ITS_WAY));
            case Checking.Outcome.NoneIssued ignored ->
                tell(claim, work, progress.head(), notice(progress.head(), work, NoticeKind.CODE_NOT_NEEDED));
        };
    }

    private boolean delivered(
            Claim claim, Work.CheckCode work, Orders.Progress progress, DeliveryCode used, Instant now) {
        Shipment shipment = progress.shipment();
        int tries = used.proof() == null ? 1 : used.proof().attempt();
        Proof proof = new Proof(Proof.Kind.OTP, now, work.wamid(), tries);
        return switch (Handover.delivered(progress.head(), shipment, proof)) {
            case Handover.Outcome.Decided decided ->
                finishing.commit(
                        claim,
                        decided.decision(),
                        transaction -> codes.save(transaction, work.orderId(), work.shipment(), used));
            case Handover.Outcome.NotNow ignored -> false;
        };
    }

    private boolean wrong(
            Claim claim,
            Work.CheckCode work,
            OrderHead head,
            Optional<DeliveryCode> read,
            Checking.Outcome.Wrong wrong,
            Instant now) {
        TriesLeft left = wrong.left();
        NoticeKind kind = left.untilDead() == 0
                ? NoticeKind.CODE_DEAD
                : left.lockedUntil() != null ? NoticeKind.CODE_LOCKED : NoticeKind.CODE_WRONG;
        Notice notice = kind == NoticeKind.CODE_LOCKED
                ? at(head, work, left.lockedUntil() == null ? now : left.lockedUntil())
                : notice(head, work, kind).with("left", Integer.toString(left.untilLock()));
        boolean repeated = read.isPresent() && read.get().equals(wrong.after());
        return finishing.commit(
                claim,
                unchanged(head),
                transaction -> {
                    if (!repeated) {
                        codes.save(transaction, work.orderId(), work.shipment(), wrong.after());
                    }
                },
                List.of(reply(work, notice)));
    }

    private boolean dead(Claim claim, Work.CheckCode work, OrderHead head) {
        return tell(claim, work, head, notice(head, work, NoticeKind.CODE_DEAD));
    }

    private boolean tell(Claim claim, Work.CheckCode work, OrderHead head, Notice notice) {
        Consumer<Transaction> nothing = transaction -> {};
        return finishing.commit(claim, unchanged(head), nothing, List.of(reply(work, notice)));
    }

    private static Decision unchanged(OrderHead head) {
        return new Decision(head, head.version(), List.of(), List.of(), List.of());
    }

    private static Notice notice(OrderHead head, Work.CheckCode work, NoticeKind kind) {
        return Notice.of(kind, head.sellerId(), head.orderId(), work.shipment());
    }

    private static Notice at(OrderHead head, Work.CheckCode work, Instant until) {
        return notice(head, work, NoticeKind.CODE_LOCKED).with("at", until.toString());
    }

    /** To the one who typed; a question that was asked about his message before has another name. */
    private PlannedWork reply(Work.CheckCode work, Notice notice) {
        String name = "SAY#CODE#" + Long.toHexString(ShipmentEvent.contentHash(work.wamid()));
        return new PlannedWork(name, new Work.Tell(new Audience.Somebody(work.person()), notice), clock.instant());
    }
}
