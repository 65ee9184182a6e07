package in.dakiya.handover;

import in.dakiya.order.Attention;
import in.dakiya.order.Decision;
import in.dakiya.order.Handover;
import in.dakiya.order.OrderHead;
import in.dakiya.order.Proof;
import in.dakiya.order.Shipment;
import in.dakiya.order.ShipmentStatus;
import in.dakiya.order.WorkNames;
import in.dakiya.otp.DeliveryCode;
import in.dakiya.otp.Issuing;
import in.dakiya.otp.Requester;
import in.dakiya.table.Codes;
import in.dakiya.table.Committer;
import in.dakiya.table.Orders;
import in.dakiya.table.Transaction;
import in.dakiya.work.Audience;
import in.dakiya.work.Notice;
import in.dakiya.work.NoticeKind;
import in.dakiya.work.PlannedWork;
import in.dakiya.work.Work;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** The platform's ways out, when a customer cannot get or give his code. */
@ApplicationScoped
public class PlatformDecides {

    private static final int CONFLICTS = 8;

    private final Orders orders;
    private final Codes codes;
    private final Committer committer;
    private final InstantSource clock;
    private final RandomGenerator random;

    public PlatformDecides(
            Orders orders, Codes codes, Committer committer, InstantSource clock, RandomGenerator random) {
        this.orders = orders;
        this.codes = codes;
        this.committer = committer;
        this.clock = clock;
        this.random = random;
    }

    /** What the platform is to be told. */
    public sealed interface Verdict {
        record Done() implements Verdict {}

        /** @param issue the number of the code that is made and sent now */
        record Reissuing(int issue) implements Verdict {}

        record NoSuchShipment() implements Verdict {}

        record NotPossible(String why) implements Verdict {}
    }

    /** A new code. It is made by the function that may know the keys; asked for twice at once it is made once. */
    public Verdict reissue(String orderId, int shipment) {
        for (int i = 0; i < CONFLICTS; i++) {
            Optional<OrderHead> found = orders.head(orderId).filter(h -> h.has(shipment));
            if (found.isEmpty()) {
                return new Verdict.NoSuchShipment();
            }
            OrderHead head = found.get();
            if (!Handover.open(head.shipment(shipment))) {
                return new Verdict.NotPossible("The shipment is not on its way by the seller's own hand");
            }
            DeliveryCode code = codes.find(orderId, shipment).orElse(null);
            Optional<Verdict> refusal = refusal(code);
            if (refusal.isPresent() || code == null) {
                return refusal.orElseThrow();
            }
            int issue = code.issueNumber() + 1;
            if (isPlanned(head, shipment, issue)) {
                return new Verdict.Reissuing(issue);
            }
        }
        throw new IllegalStateException("An order kept changing while its code was replaced");
    }

    /** Asked of the same rule that decides when it is made; the key does not matter to it. */
    private Optional<Verdict> refusal(@org.jspecify.annotations.Nullable DeliveryCode code) {
        return switch (Issuing.reissue(code, Requester.PLATFORM, "", random, clock.instant())) {
            case Issuing.Outcome.Issued ignored -> Optional.empty();
            case Issuing.Outcome.AlreadyIssued ignored -> Optional.empty();
            case Issuing.Outcome.NoneIssued ignored ->
                Optional.of(new Verdict.NotPossible("The shipment has no delivery code"));
            case Issuing.Outcome.AlreadyUsed ignored ->
                Optional.of(new Verdict.NotPossible("The delivery code was used"));
            case Issuing.Outcome.OperatorOnly ignored ->
                Optional.of(new Verdict.NotPossible(
                        "Too many wrong numbers were typed: only the operator can give a new code"));
        };
    }

    private boolean isPlanned(OrderHead head, int shipment, int issue) {
        PlannedWork work = new PlannedWork(
                WorkNames.issueCode(shipment, issue),
                new Work.IssueCode(head.orderId(), shipment, issue),
                clock.instant());
        OrderHead after = head.without(Attention.CUSTOMER_UNREACHABLE).nextVersion();
        Decision decision = new Decision(after, head.version(), List.of(), List.of(), List.of(work));
        return switch (committer.commit(orders.change(committer.begin(), decision))) {
            case Transaction.Outcome.Committed ignored -> {
                orders.ring(decision);
                yield true;
            }
            case Transaction.Outcome.Refused refused -> refused.failed().contains(Transaction.Guard.NEW);
        };
    }

    /** Whether what a seller claims, or a customer disputes, counts as delivered. */
    public Verdict proof(String orderId, int shipment, boolean accept) {
        for (int i = 0; i < CONFLICTS; i++) {
            Optional<OrderHead> head = orders.head(orderId).filter(h -> h.has(shipment));
            if (head.isEmpty()) {
                return new Verdict.NoSuchShipment();
            }
            Optional<Verdict> verdict = proof(head.get(), shipment, accept);
            if (verdict.isPresent()) {
                return verdict.get();
            }
        }
        throw new IllegalStateException("An order kept changing while its proof was decided on");
    }

    /** Nothing where the order has changed meanwhile. */
    private Optional<Verdict> proof(OrderHead head, int shipment, boolean accept) {
        boolean review = head.attention().contains(Attention.PROOF_REVIEW);
        if (Handover.open(head.shipment(shipment))) {
            return accept ? accepted(head, shipment) : refused(head, shipment, review);
        }
        boolean delivered = head.shipment(shipment).state().status() == ShipmentStatus.DELIVERED;
        if (delivered && accept) {
            return review ? committed(withoutReview(head, List.of())) : Optional.of(new Verdict.Done());
        }
        return Optional.of(new Verdict.NotPossible(
                delivered
                        ? "The shipment is delivered already"
                        : "The shipment is not on its way by the seller's own hand"));
    }

    private Optional<Verdict> accepted(OrderHead head, int shipment) {
        Shipment details = orders.shipment(head.orderId(), shipment).orElseThrow();
        Proof proof = new Proof(Proof.Kind.OPERATOR, clock.instant(), "", 0);
        return switch (Handover.delivered(head, details, proof)) {
            case Handover.Outcome.Decided decided -> committed(decided.decision());
            case Handover.Outcome.NotNow ignored -> Optional.empty();
        };
    }

    private Optional<Verdict> refused(OrderHead head, int shipment, boolean review) {
        if (!review) {
            return Optional.of(new Verdict.NotPossible("No proof waits for a decision"));
        }
        Notice notice = Notice.of(NoticeKind.CLAIM_REFUSED, head.sellerId(), head.orderId(), shipment);
        PlannedWork tell = new PlannedWork(
                WorkNames.tell(NoticeKind.CLAIM_REFUSED, shipment, head.version()),
                new Work.Tell(new Audience.SellerPeople(head.sellerId()), notice),
                clock.instant());
        return committed(withoutReview(head, List.of(tell)));
    }

    private static Decision withoutReview(OrderHead head, List<PlannedWork> work) {
        return new Decision(
                head.without(Attention.PROOF_REVIEW).nextVersion(), head.version(), List.of(), List.of(), work);
    }

    private Optional<Verdict> committed(Decision decision) {
        if (committer.commit(orders.change(committer.begin(), decision)) instanceof Transaction.Outcome.Refused) {
            return Optional.empty();
        }
        orders.ring(decision);
        return Optional.of(new Verdict.Done());
    }
}
