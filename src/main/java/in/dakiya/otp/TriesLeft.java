package in.dakiya.otp;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How often somebody may still be wrong.
 *
 * @param untilLock wrong tries until the code is locked, or dead where that comes first; 0 where it is so now
 * @param untilDead wrong tries until the code is dead; 0 where it is
 * @param lockedUntil where the code is locked now and not dead
 */
public record TriesLeft(
        int untilLock, int untilDead, @Nullable Instant lockedUntil) {}
