package in.dakiya.handover;

import in.dakiya.bell.Bells;
import in.dakiya.order.Handover;
import in.dakiya.order.OrderHead;
import in.dakiya.order.WorkNames;
import in.dakiya.otp.DeliveryCode;
import in.dakiya.otp.Issuing;
import in.dakiya.otp.Requester;
import in.dakiya.table.Codes;
import in.dakiya.table.Committer;
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
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * A parcel is on its way by the seller's own hand: the customer gets a code for it, and is told; and it is looked whether
 * that reached him.
 *
 * <p>The work stays claimed and unfinished when he is told: the status {@code delivered} of that message ends it, mostly
 * within seconds and without another write. Where none comes the scheduler finds it in the due index, and it waits for the
 * end of {@link #REACHED_WITHIN}.
 */
@ApplicationScoped
public class IssueCode {

    /** A message that Meta drops fails without a word: by then a customer has got it, or has not. */
    static final Duration REACHED_WITHIN = Duration.ofHours(2);

    private final Orders orders;
    private final Codes codes;
    private final DeliveryCodes deliveryCodes;
    private final Unreached unreached;
    private final WorkItems works;
    private final Committer committer;
    private final Bells bells;
    private final InstantSource clock;
    private final RandomGenerator random;

    public IssueCode(
            Orders orders,
            Codes codes,
            DeliveryCodes deliveryCodes,
            Unreached unreached,
            WorkItems works,
            Committer committer,
            Bells bells,
            InstantSource clock,
            RandomGenerator random) {
        this.orders = orders;
        this.codes = codes;
        this.deliveryCodes = deliveryCodes;
        this.unreached = unreached;
        this.works = works;
        this.committer = committer;
        this.bells = bells;
        this.clock = clock;
        this.random = random;
    }

    public void run(Claim claim, Work.IssueCode work) {
        OrderHead head = orders.head(work.orderId()).orElseThrow();
        if (!Handover.open(head.shipment(work.shipment()))) {
            works.finish(claim);
            return;
        }
        Instant now = clock.instant();
        DeliveryCode current = codes.find(work.orderId(), work.shipment()).orElse(null);
        if (current != null && current.issueNumber() == work.issue()) {
            issued(claim, head, work, current, now);
            return;
        }
        switch (issue(current, work.issue(), now)) {
            case Issuing.Outcome.Issued issued -> commit(claim, head, work, issued.after(), now);
            case Issuing.Outcome.AlreadyIssued ignored -> works.finish(claim);
            case Issuing.Outcome.AlreadyUsed ignored -> works.finish(claim);
            case Issuing.Outcome.NoneIssued ignored -> works.finish(claim);
            case Issuing.Outcome.OperatorOnly ignored -> works.finish(claim);
        }
    }

    /** The first code, or a new one in place of the one before it: asked for twice, it is given once. */
    private Issuing.Outcome issue(@Nullable DeliveryCode current, int issue, Instant now) {
        String key = deliveryCodes.issuingId();
        if (issue == 1) {
            return Issuing.issue(current, key, random, now);
        }
        return current != null && current.issueNumber() == issue - 1
                ? Issuing.reissue(current, Requester.PLATFORM, key, random, now)
                : new Issuing.Outcome.NoneIssued();
    }

    private void commit(Claim claim, OrderHead head, Work.IssueCode work, DeliveryCode code, Instant now) {
        Transaction alone = committer.begin();
        if (work.issue() == 1) {
            codes.issue(alone, head.orderId(), work.shipment(), code);
        } else {
            codes.save(alone, head.orderId(), work.shipment(), code);
        }
        if (committer.commit(alone) instanceof Transaction.Outcome.Committed) {
            tell(claim, news(head, work, now));
        } else {
            works.putOff(claim, now, false, "CODE_CHANGED");
        }
    }

    /** The customer may not have been told yet, where an attempt was cut off; or it is not known whether it reached him. */
    private void issued(Claim claim, OrderHead head, Work.IssueCode work, DeliveryCode code, Instant now) {
        PlannedWork news = news(head, work, now);
        Instant reachedBy = code.issue().at().plus(REACHED_WITHIN);
        if (!works.isPlanned(claim.partition(), news.name())) {
            tell(claim, news);
        } else if (now.isBefore(reachedBy)) {
            works.putOff(claim, reachedBy, false, "NOT_REACHED_YET");
        } else {
            if (!code.fetched()) {
                unreached.mark(head.orderId(), work.shipment(), "NOT_REACHED");
            }
            works.finish(claim);
        }
    }

    private void tell(Claim claim, PlannedWork news) {
        committer.commit(works.plan(committer.begin(), claim.partition(), news));
        works.bell(claim.partition(), news).ifPresent(bell -> bells.ring(List.of(bell)));
    }

    private static PlannedWork news(OrderHead head, Work.IssueCode work, Instant now) {
        int shipment = work.shipment();
        return new PlannedWork(
                WorkNames.tell(NoticeKind.CUSTOMER_SHIPPED_SELF, shipment, work.issue()),
                new Work.Tell(
                        new Audience.Customer(),
                        Notice.of(NoticeKind.CUSTOMER_SHIPPED_SELF, head.sellerId(), head.orderId(), shipment)),
                now);
    }
}
