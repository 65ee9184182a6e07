package in.dakiya.outbox;

import in.dakiya.whatsapp.ErrorFamily;
import java.time.Duration;

/** What to do after Meta has refused a message. Pure: the policy of every error family. */
sealed interface NextStep {

    /** The same again, later. */
    record Again(Duration after) implements NextStep {}

    /** Everything to this person waits so long. */
    record AgainForPerson(Duration after) implements NextStep {}

    /** By an approved template instead. */
    record ByTemplate() implements NextStep {}

    /** Something is to be put right by an operator: an alarm, and the same again later. */
    record AlarmAndAgain(Duration after) implements NextStep {}

    /** He cannot be reached. */
    record Unreachable() implements NextStep {}

    /** Not worth another try. */
    record LetGo() implements NextStep {}

    /** Hopeless without a person. */
    record Park() implements NextStep {}

    /** About three days of trying every ten minutes. */
    int LAST_ATTEMPT = 450;

    int FIRST_MINUTE = 6;

    /**
     * @param attempt how often this message was tried, 1 for the first time
     * @param byTemplate whether it went by a template already
     * @param backoff the wait that attempts in general have earned
     */
    static NextStep after(ErrorFamily family, int attempt, boolean byTemplate, Duration backoff) {
        if (attempt >= LAST_ATTEMPT) {
            return new Park();
        }
        return switch (family) {
            case TRY_AGAIN -> new Again(backoff);
            case PAIR_LIMIT -> new AgainForPerson(Duration.ofSeconds(1L << (2 * Math.min(attempt, FIRST_MINUTE))));
            case TEMPLATE_NEEDED -> byTemplate ? new Park() : new ByTemplate();
            case TOKEN, ACCOUNT -> new AlarmAndAgain(longer(backoff, Duration.ofMinutes(1)));
            case TEMPLATE_STATE -> new AlarmAndAgain(Duration.ofHours(1));
            case UNREACHABLE -> new Unreachable();
            case WITHHELD -> new LetGo();
            case MEDIA -> attempt == 1 ? new Again(backoff) : new Park();
            case DEFECT -> new Park();
        };
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
