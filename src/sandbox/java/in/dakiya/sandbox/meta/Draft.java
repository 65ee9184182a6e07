package in.dakiya.sandbox.meta;

import java.time.Duration;
import java.util.Optional;

/**
 * A message that was accepted by its form.
 *
 * @param template whether it may go outside the 24-hour window
 * @param kept how long it waits for a phone without network
 * @param laterFailure what its form makes fail only after the answer, as Meta processes media later
 */
record Draft(Bubble bubble, PriceCategory category, boolean template, Duration kept, Optional<MetaCode> laterFailure) {
    /** How long undelivered messages wait when nothing else is said. */
    static final Duration KEPT = Duration.ofDays(30);

    static Draft service(Bubble bubble, Optional<MetaCode> laterFailure) {
        return new Draft(bubble, PriceCategory.SERVICE, false, KEPT, laterFailure);
    }

    static Draft service(Bubble bubble) {
        return service(bubble, Optional.empty());
    }
}
