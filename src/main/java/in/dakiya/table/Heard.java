package in.dakiya.table;

import in.dakiya.chat.Expectation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What an inbound message changes in a person's file; committed with the message's effect. */
public record Heard(
        Instant at,
        Optional<String> bsuid,
        Optional<Boolean> optedOut,
        Optional<String> language,
        Optional<Instant> hintedAt,
        Optional<PersonFile.Expected> expected,
        boolean expectsNothing,
        List<String> couriers) {

    public static Heard at(Instant at, Optional<String> bsuid) {
        return new Heard(
                at, bsuid, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false, List.of());
    }

    public Heard stopping(boolean stop) {
        return new Heard(at, bsuid, Optional.of(stop), language, hintedAt, expected, expectsNothing, couriers);
    }

    public Heard speaking(String chosen) {
        return new Heard(at, bsuid, optedOut, Optional.of(chosen), hintedAt, expected, expectsNothing, couriers);
    }

    public Heard hinted(Instant now) {
        return new Heard(at, bsuid, optedOut, language, Optional.of(now), expected, expectsNothing, couriers);
    }

    /** He has been asked something. */
    public Heard expecting(Expectation what, Instant until) {
        return new Heard(
                at,
                bsuid,
                optedOut,
                language,
                hintedAt,
                Optional.of(new PersonFile.Expected(what, until)),
                false,
                couriers);
    }

    /** What he was asked is answered. */
    public Heard expectingNothing() {
        return new Heard(at, bsuid, optedOut, language, hintedAt, Optional.empty(), true, couriers);
    }

    /**
     * He was asked something or has answered it, and nothing else is to be noted of what he said: that may be written
     * behind what his message came to, for the same message brought again would write it again.
     */
    public boolean mayFollow() {
        return (expectsNothing || expected.isPresent())
                && optedOut.isEmpty()
                && language.isEmpty()
                && hintedAt.isEmpty()
                && couriers.isEmpty();
    }

    /** The couriers he used last, the latest first. */
    public Heard using(List<String> codes) {
        return new Heard(at, bsuid, optedOut, language, hintedAt, expected, expectsNothing, codes);
    }
}
