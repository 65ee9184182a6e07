package in.dakiya.sandbox.meta;

import java.util.Optional;

/**
 * A message that was accepted by its form.
 *
 * @param template whether it may go outside the 24-hour window
 * @param laterFailure what its form makes fail only after the answer, as Meta processes media later
 */
record Draft(Bubble bubble, PriceCategory category, boolean template, Optional<MetaCode> laterFailure) {

    static Draft service(Bubble bubble, Optional<MetaCode> laterFailure) {
        return new Draft(bubble, PriceCategory.SERVICE, false, laterFailure);
    }

    static Draft service(Bubble bubble) {
        return service(bubble, Optional.empty());
    }
}
