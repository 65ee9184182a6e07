package in.dakiya.outbox;

import in.dakiya.config.DakiyaConfig;
import in.dakiya.order.Attention;
import in.dakiya.order.Decision;
import in.dakiya.order.OrderHead;
import in.dakiya.order.PlatformNotices;
import in.dakiya.order.Shipment;
import in.dakiya.table.Committer;
import in.dakiya.table.Orders;
import in.dakiya.table.People;
import in.dakiya.table.PersonFile;
import in.dakiya.table.Transaction;
import in.dakiya.table.WorkItems;
import in.dakiya.whatsapp.ErrorFamily;
import in.dakiya.work.Backoff;
import in.dakiya.work.Claim;
import in.dakiya.work.Notice;
import in.dakiya.work.PlannedWork;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jboss.logging.Logger;

/** Carries out what follows from a refusal, whether Meta gave it as an answer or later as a status. */
@ApplicationScoped
public class AfterFailure {

    private static final Logger LOG = Logger.getLogger(AfterFailure.class);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);
    private static final int CONFLICTS = 8;

    private final WorkItems works;
    private final People people;
    private final Orders orders;
    private final Committer committer;
    private final PlatformNotices notices;
    private final InstantSource clock;
    private final RandomGenerator random;
    private final Backoff backoff;

    public AfterFailure(
            WorkItems works,
            People people,
            Orders orders,
            Committer committer,
            PlatformNotices notices,
            InstantSource clock,
            RandomGenerator random,
            DakiyaConfig config) {
        this.works = works;
        this.people = people;
        this.orders = orders;
        this.committer = committer;
        this.notices = notices;
        this.clock = clock;
        this.random = random;
        this.backoff = new Backoff(config.work().retry(), LONGEST_WAIT);
    }

    /** The wait that so many attempts have earned. */
    Duration wait(int attempt) {
        return backoff.after(attempt, random);
    }

    void apply(Claim claim, Notice notice, PersonFile to, ErrorFamily family, int code) {
        boolean byTemplate = claim.progress().containsKey(SendNotice.TEMPLATE_NEEDED);
        Instant now = clock.instant();
        String why = family + " " + code;
        LOG.infof("a message was refused: %s, attempt %d", why, claim.attempt());
        switch (NextStep.after(family, claim.attempt(), byTemplate, wait(claim.attempt()))) {
            case NextStep.Again again -> works.putOff(claim, now.plus(again.after()), false, why);
            case NextStep.AgainForPerson again -> {
                people.spend(to, PairBucket.emptiedUntil(now.plus(again.after())));
                works.putOff(claim, now.plus(again.after()), false, why);
            }
            case NextStep.ByTemplate ignored ->
                works.putOff(
                        claim, now, false, why, SendNotice.plus(claim.progress(), SendNotice.TEMPLATE_NEEDED, "yes"));
            case NextStep.AlarmAndAgain again -> {
                LOG.errorf("an operator is needed: %s, %s", family, code);
                works.putOff(claim, now.plus(again.after()), false, why);
            }
            case NextStep.Unreachable ignored -> unreachable(claim, notice, to, code);
            case NextStep.LetGo ignored -> works.finish(claim);
            case NextStep.Park ignored -> {
                LOG.errorf("a message is parked: %s", why);
                works.park(claim, why);
            }
        }
    }

    private void unreachable(Claim claim, Notice notice, PersonFile to, int code) {
        people.unreachable(to.person());
        if (to.orders().contains(notice.orderId())) {
            mark(notice, Integer.toString(code));
        }
        works.finish(claim);
    }

    /** The platform sees on the order that its customer is not reached, and is told so. */
    private void mark(Notice notice, String why) {
        Shipment shipment = orders.shipment(notice.orderId(), notice.shipment()).orElse(null);
        for (int i = 0; i < CONFLICTS; i++) {
            Optional<OrderHead> head =
                    orders.head(notice.orderId()).filter(h -> !h.attention().contains(Attention.CUSTOMER_UNREACHABLE));
            if (head.isEmpty()) {
                return;
            }
            OrderHead marked = head.get().with(Attention.CUSTOMER_UNREACHABLE).nextVersion();
            List<PlannedWork> told =
                    notices.attention(marked, shipment, Attention.CUSTOMER_UNREACHABLE, why, clock.instant()).stream()
                            .toList();
            Decision decision = new Decision(marked, head.get().version(), List.of(), List.of(), told);
            if (committer.commit(orders.change(committer.begin(), decision)) instanceof Transaction.Outcome.Committed) {
                orders.ring(decision);
                return;
            }
        }
        LOG.warn("an order kept changing: its customer could not be marked as not reached");
    }
}
