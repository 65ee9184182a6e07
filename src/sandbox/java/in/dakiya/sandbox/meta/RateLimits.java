package in.dakiya.sandbox.meta;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * How fast the business may send, by the injected clock: 80 messages a second in and out together (130429), and to one
 * user one message in 6 seconds, of which 45 may be borrowed at once (131056). Sources: Meta's pages "Throughput" and
 * "About the platform".
 */
public final class RateLimits {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration PAIR_INTERVAL = Duration.ofSeconds(6);
    private static final int PAIR_BURST = 45;

    private final InstantSource clock;
    private final Deque<Instant> lastSecond = new ArrayDeque<>();
    private final Map<String, Instant> paidUntil = new HashMap<>();
    private int perSecond = 80;
    private boolean pairs = true;

    RateLimits(InstantSource clock) {
        this.clock = clock;
    }

    /** Another throughput, for example 1,000; with a clock that stands still it is the number of messages in all. */
    public synchronized void perSecond(int messages) {
        perSecond = messages;
    }

    /** Whether the limit between the business and one user is watched. */
    public synchronized void pairs(boolean watched) {
        pairs = watched;
    }

    synchronized void inbound() {
        count(clock.instant());
    }

    synchronized void outbound() {
        Instant now = clock.instant();
        forget(now);
        if (lastSecond.size() >= perSecond) {
            throw new MetaRefusal(MetaCode.THROUGHPUT);
        }
        count(now);
    }

    /** Each message costs 6 seconds; the debt may reach 45 messages. */
    synchronized void toUser(String user) {
        Instant now = clock.instant();
        Instant start = paidUntil.getOrDefault(user, now);
        Instant paid = (start.isBefore(now) ? now : start).plus(PAIR_INTERVAL);
        if (pairs && Duration.between(now, paid).compareTo(PAIR_INTERVAL.multipliedBy(PAIR_BURST)) > 0) {
            throw new MetaRefusal(MetaCode.PAIR_RATE);
        }
        paidUntil.put(user, paid);
    }

    private void count(Instant now) {
        forget(now);
        lastSecond.addLast(now);
    }

    private void forget(Instant now) {
        while (!lastSecond.isEmpty() && !lastSecond.peekFirst().isAfter(now.minus(SECOND))) {
            lastSecond.removeFirst();
        }
    }
}
