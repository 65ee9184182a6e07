package in.dakiya.work;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * Waits between attempts: doubling from the first to the longest, with a fifth of jitter either way so that what failed
 * together does not return together.
 */
public record Backoff(Duration first, Duration longest) {

    private static final double JITTER = 0.2;

    /** @param attempt 1 after the first failure */
    public Duration after(int attempt, RandomGenerator random) {
        int doublings = Math.min(Math.max(attempt - 1, 0), 30);
        double base = Math.min((double) longest.toMillis(), first.toMillis() * Math.pow(2, doublings));
        return Duration.ofMillis((long) (base * (1 + JITTER * (2 * random.nextDouble() - 1))));
    }
}
