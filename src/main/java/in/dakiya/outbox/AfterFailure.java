package in.dakiya.outbox;

import in.dakiya.config.DakiyaConfig;
import in.dakiya.handover.Unreached;
import in.dakiya.table.People;
import in.dakiya.table.PersonFile;
import in.dakiya.table.WorkItems;
import in.dakiya.whatsapp.ErrorFamily;
import in.dakiya.work.Backoff;
import in.dakiya.work.Claim;
import in.dakiya.work.Notice;
import in.dakiya.work.NoticeKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.random.RandomGenerator;
import org.jboss.logging.Logger;

/** Carries out what follows from a refusal, whether Meta gave it as an answer or later as a status. */
@ApplicationScoped
public class AfterFailure {

    private static final Logger LOG = Logger.getLogger(AfterFailure.class);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);

    private final WorkItems works;
    private final People people;
    private final Unreached unreached;
    private final TellDigest tellDigest;
    private final InstantSource clock;
    private final RandomGenerator random;
    private final Backoff backoff;

    public AfterFailure(
            WorkItems works,
            People people,
            Unreached unreached,
            TellDigest tellDigest,
            InstantSource clock,
            RandomGenerator random,
            DakiyaConfig config) {
        this.works = works;
        this.people = people;
        this.unreached = unreached;
        this.tellDigest = tellDigest;
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
        NextStep step = NextStep.after(family, claim.attempt(), byTemplate, wait(claim.attempt()));
        if (isHopelessDigest(notice, step, family)) {
            LOG.warnf("a digest is told order by order: %s", why);
            tellDigest.singly(claim, to);
            return;
        }
        switch (step) {
            case NextStep.Again again -> again(claim, again.after(), why);
            case NextStep.AgainForPerson again -> {
                people.spend(to, PairBucket.emptiedUntil(now.plus(again.after())));
                again(claim, again.after(), why);
            }
            case NextStep.ByTemplate ignored ->
                works.putOff(
                        claim, now, false, why, SendNotice.plus(claim.progress(), SendNotice.TEMPLATE_NEEDED, "yes"));
            case NextStep.AlarmAndAgain ignored
            when family == ErrorFamily.TEMPLATE_STATE && notice.kind() == NoticeKind.CUSTOMER_CODE_UNASKED ->
                byOtherTemplate(claim, notice, why);
            case NextStep.AlarmAndAgain again -> {
                LOG.errorf("an operator is needed: %s, %s", family, code);
                again(claim, again.after(), why);
            }
            case NextStep.Unreachable ignored -> unreachable(claim, notice, to, code);
            case NextStep.LetGo ignored -> {
                notReached(notice, Integer.toString(code));
                works.finish(claim);
            }
            case NextStep.Park ignored
            when mayBeForm(claim, notice) ->
                // A form that is not published, blocked or throttled (132068, 132069): the same is asked in the chat.
                works.putOff(claim, now, false, why, SendNotice.plus(claim.progress(), Notice.PLAINLY, "yes"));
            case NextStep.Park ignored -> {
                LOG.errorf("a message is parked: %s", why);
                notReached(notice, Integer.toString(code));
                works.park(claim, why);
            }
        }
    }

    private void again(Claim claim, Duration after, String why) {
        works.putOff(
                claim,
                clock.instant().plus(after),
                false,
                why,
                SendNotice.plus(claim.progress(), SendNotice.TRIED, "yes"));
    }

    /** The orders of a digest are told one by one where it cannot be sent: none is hidden by it. */
    private static boolean isHopelessDigest(Notice notice, NextStep step, ErrorFamily family) {
        return notice.kind() == NoticeKind.NEW_ORDERS
                && switch (step) {
                    case NextStep.AlarmAndAgain ignored -> family == ErrorFamily.TEMPLATE_STATE;
                    case NextStep.LetGo ignored -> true;
                    case NextStep.Park ignored -> true;
                    default -> false;
                };
    }

    /** The seller stands at the door: no hour is waited for a template. */
    private void byOtherTemplate(Claim claim, Notice notice, String why) {
        if (claim.progress().containsKey(SendNotice.AUTHENTICATION)) {
            LOG.errorf("an operator is needed: no template that carries a delivery code is usable, %s", why);
            notReached(notice, "NO_TEMPLATE");
            works.finish(claim);
        } else {
            works.putOff(
                    claim,
                    clock.instant(),
                    false,
                    why,
                    SendNotice.plus(claim.progress(), SendNotice.AUTHENTICATION, "yes"));
        }
    }

    /** Who is not told of his code cannot give it: somebody else has to help. */
    private void notReached(Notice notice, String why) {
        if (notice.kind().leadsToCode()) {
            unreached.mark(notice.orderId(), Math.max(1, notice.shipment()), why);
        }
    }

    private static boolean mayBeForm(Claim claim, Notice notice) {
        return notice.kind() == NoticeKind.SHIP_DIALOGUE && !claim.progress().containsKey(Notice.PLAINLY);
    }

    private void unreachable(Claim claim, Notice notice, PersonFile to, int code) {
        people.unreachable(to.person());
        if (to.orders().contains(notice.orderId())) {
            unreached.mark(notice.orderId(), Math.max(1, notice.shipment()), Integer.toString(code));
        }
        works.finish(claim);
    }
}
