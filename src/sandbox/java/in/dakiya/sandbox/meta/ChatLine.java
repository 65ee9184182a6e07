package in.dakiya.sandbox.meta;

import java.time.Instant;
import java.util.Optional;

/**
 * One message in a person's chat, in the order it was seen or said.
 *
 * @param mine said by the person, otherwise seen
 * @param id the wamid
 * @param quoted the wamid it answers, may be empty
 */
public record ChatLine(boolean mine, String id, Instant at, String quoted, Bubble bubble) {

    /** The message's own words. */
    public String text() {
        return bubble.text();
    }

    /** The choice with this label or payload. */
    public Optional<Choice> choice(String labelOrPayload) {
        return bubble.choices().stream()
                .filter(choice -> choice.label().equals(labelOrPayload)
                        || choice.payload().equals(labelOrPayload))
                .findFirst();
    }

    /** The form that it opens. */
    public Optional<Choice> form() {
        return bubble.choices().stream()
                .filter(choice -> choice.kind() == Choice.Kind.FLOW)
                .findFirst();
    }

    @Override
    public String toString() {
        return (mine ? "> " : "< ") + bubble.rendered().replace("\n", "\n  ");
    }
}
