package in.dakiya.whatsapp;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Stops calling while Meta is down. After {@link #FAILURES} calls in a row without a proper answer nothing is sent for
 * {@link #PAUSE}; then one call tries. Its own few lines, because a library's would run on another clock than ours.
 */
@ApplicationScoped
public class Breaker {

    static final int FAILURES = 5;
    /** How long nothing is tried. */
    public static final Duration PAUSE = Duration.ofSeconds(30);

    private final InstantSource clock;
    private int failures;
    private Instant closedAgain = Instant.MIN;

    public Breaker(InstantSource clock) {
        this.clock = clock;
    }

    synchronized boolean isOpen() {
        return clock.instant().isBefore(closedAgain);
    }

    synchronized void note(boolean outage) {
        failures = outage ? failures + 1 : 0;
        if (failures >= FAILURES) {
            closedAgain = clock.instant().plus(PAUSE);
            failures = FAILURES - 1;
        }
    }
}
