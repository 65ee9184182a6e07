package in.dakiya.outbox;

import in.dakiya.platform.NoticeDoor;
import in.dakiya.platform.PlatformNoticeJson;
import in.dakiya.table.NoticeOrder;
import in.dakiya.table.WaitingWork;
import in.dakiya.table.WorkItems;
import in.dakiya.work.Claim;
import in.dakiya.work.PlatformNotice;
import in.dakiya.work.Work;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Tells the platform something of a shop, at least once, for three days. What is later waits until what is earlier has been
 * taken, or is given up. What it is told of an order goes another way, see {@link TellChanges}.
 */
@ApplicationScoped
public class NotifyPlatform {

    private static final Logger LOG = Logger.getLogger(NotifyPlatform.class);
    private static final Duration TRIED = Duration.ofDays(3);
    /** The one before it calls the next; this is for when that call was cut off. */
    private static final Duration WAIT_FOR_EARLIER = Duration.ofMinutes(30);

    private static final int IN_A_ROW = 4;

    private final NoticeDoor door;
    private final NoticeOrder order;
    private final WorkItems works;
    private final WaitingWork waiting;
    private final AfterFailure afterFailure;
    private final InstantSource clock;

    public NotifyPlatform(
            NoticeDoor door,
            NoticeOrder order,
            WorkItems works,
            WaitingWork waiting,
            AfterFailure afterFailure,
            InstantSource clock) {
        this.door = door;
        this.order = order;
        this.works = works;
        this.waiting = waiting;
        this.afterFailure = afterFailure;
        this.clock = clock;
    }

    /** One wake-up tells several in a row: each calling the next by a bell would look like a loop to AWS. */
    public void run(Claim claim, Work.Notify work) {
        Claim current = claim;
        PlatformNotice notice = work.notice();
        for (int told = 1; isOver(current, notice); told++) {
            Optional<String> next =
                    order.next(claim.partition(), notice.version()).stream().findFirst();
            if (next.isEmpty() || told == IN_A_ROW) {
                next.ifPresent(name -> waiting.hasten(claim.partition(), name));
                return;
            }
            Claim another = works.claimEarly(claim.partition(), next.get()).orElse(null);
            if (another == null || !(another.work() instanceof Work.Notify later)) {
                // Whoever holds it looks at what is earlier once more.
                return;
            }
            current = another;
            notice = later.notice();
        }
    }

    /** Told or given up, so that the next may go. */
    private boolean isOver(Claim claim, PlatformNotice notice) {
        if (order.isAnyEarlier(claim.partition(), notice.version())) {
            waitForEarlier(claim, notice);
            return false;
        }
        return switch (door.post(PlatformNoticeJson.write(notice))) {
            case NoticeDoor.Outcome.NotTaken refusal -> givenUp(claim, notice, refusal);
            case NoticeDoor.Outcome.Taken ignored -> finished(claim);
            case NoticeDoor.Outcome.NotWanted ignored -> finished(claim);
        };
    }

    private boolean finished(Claim claim) {
        works.finish(claim);
        return true;
    }

    /** Asks once more after it has gone to wait: the earlier one may have called it in between, in vain. */
    private void waitForEarlier(Claim claim, PlatformNotice notice) {
        works.putOff(claim, clock.instant().plus(WAIT_FOR_EARLIER), false, "EARLIER_FIRST");
        if (!order.isAnyEarlier(claim.partition(), notice.version())) {
            waiting.hasten(claim.partition(), claim.name());
        }
    }

    private boolean givenUp(Claim claim, PlatformNotice notice, NoticeDoor.Outcome.NotTaken refusal) {
        Instant now = clock.instant();
        if (refusal.operatorNeeded()) {
            LOG.errorf("an operator is needed: a notice to the platform is not taken: %s", refusal.why());
        }
        if (now.isBefore(notice.at().plus(TRIED))) {
            LOG.infof("a notice is not taken: %s, attempt %d", refusal.why(), claim.attempt());
            works.putOff(claim, now.plus(afterFailure.wait(claim.attempt())), false, refusal.why());
            return false;
        }
        LOG.errorf("a notice to the platform is parked: %s", refusal.why());
        works.park(claim, refusal.why());
        return true;
    }
}
