package in.dakiya.sandbox.world;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that can be moved forward. Set on a fixed time it stands still in between; set on a real one it runs. */
public final class MovableClock implements InstantSource {

    private final InstantSource base;
    private Duration ahead = Duration.ZERO;

    public MovableClock(InstantSource base) {
        this.base = base;
    }

    @Override
    public synchronized Instant instant() {
        return base.instant().plus(ahead);
    }

    public synchronized void forward(Duration time) {
        if (time.isNegative()) {
            throw new IllegalArgumentException("time goes forward only");
        }
        ahead = ahead.plus(time);
    }

    /** How far it is ahead of the clock beneath it. */
    public synchronized Duration ahead() {
        return ahead;
    }
}
