package in.dakiya.otp;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Wrong tries and what followed from them.
 *
 * @param wrong of this issue
 * @param wrongEver of all issues of the shipment
 * @param locks how often it was locked so far, in all issues; each doubles the next
 * @param lockedUntil the last lock of this issue; it may be over
 * @param counted fingerprints of the messages that were counted, the latest {@value #REMEMBERED}, so that none counts
 *     twice
 */
public record Tries(
        int wrong, int wrongEver, int locks, @Nullable Instant lockedUntil, List<Long> counted) {

    /** As many wrong tries of one issue lock it. */
    public static final int TO_LOCK = 5;

    /** As many wrong tries of one issue kill it. */
    public static final int TO_DEATH = 10;

    /** From so many wrong tries of all issues on, only an operator gives another chance. */
    public static final int EVER = 20;

    /** How long the first lock lasts. */
    public static final Duration FIRST_LOCK = Duration.ofMinutes(30);

    private static final int REMEMBERED = 40;
    private static final int MOST_DOUBLINGS = 10;

    static final Tries NONE = new Tries(0, 0, 0, null, List.of());

    public Tries {
        counted = List.copyOf(counted);
    }

    /** Dead: ten wrong, or twenty ever reached by this issue. One that an operator issued after that has ten again. */
    public boolean isDead() {
        return untilDead() == 0;
    }

    /** Whether only an operator may issue the next code. */
    public boolean isForOperator() {
        return wrongEver >= EVER;
    }

    public boolean isLocked(Instant now) {
        return lockedUntil != null && now.isBefore(lockedUntil);
    }

    /** What is left at that moment. */
    public TriesLeft left(Instant now) {
        boolean locked = isLocked(now) && !isDead();
        int untilLock = locked ? 0 : Math.min(TO_LOCK - wrong % TO_LOCK, untilDead());
        return new TriesLeft(untilLock, untilDead(), locked ? lockedUntil : null);
    }

    boolean hasCounted(long fingerprint) {
        return counted.contains(fingerprint);
    }

    Tries plusWrong(long fingerprint, Instant now) {
        Tries more = new Tries(wrong + 1, wrongEver + 1, locks, lockedUntil, remembering(fingerprint));
        return more.wrong % TO_LOCK == 0 && !more.isDead() ? more.lockedFrom(now) : more;
    }

    /** For a new issue: its own count starts anew and it is not locked; what is ever stays. */
    Tries anew() {
        return new Tries(0, wrongEver, locks, null, counted);
    }

    private Tries lockedFrom(Instant now) {
        Duration length = FIRST_LOCK.multipliedBy(1L << Math.min(locks, MOST_DOUBLINGS));
        return new Tries(wrong, wrongEver, locks + 1, now.plus(length), counted);
    }

    private int untilDead() {
        int ofThisIssue = Math.max(0, TO_DEATH - wrong);
        boolean issuedByOperator = wrongEver - wrong >= EVER;
        return issuedByOperator ? ofThisIssue : Math.min(ofThisIssue, Math.max(0, EVER - wrongEver));
    }

    private List<Long> remembering(long fingerprint) {
        List<Long> all = new ArrayList<>(counted);
        all.add(fingerprint);
        return all.subList(Math.max(0, all.size() - REMEMBERED), all.size());
    }
}
