package in.dakiya.sandbox.meta;

/**
 * Something under a message that a person can tap.
 *
 * @param label what stands on it
 * @param payload what its tap carries; an address for {@link Kind#LINK}, the code for {@link Kind#COPY_CODE}, the
 *     token for {@link Kind#FLOW}
 * @param description the second line of a list's row, else empty
 */
public record Choice(Kind kind, String label, String payload, String description) {

    /** How its tap arrives: the first three as a webhook of different types, the others not at all. */
    public enum Kind {
        TEMPLATE_REPLY,
        REPLY,
        ROW,
        LINK,
        COPY_CODE,
        FLOW
    }

    Choice(Kind kind, String label, String payload) {
        this(kind, label, payload, "");
    }
}
