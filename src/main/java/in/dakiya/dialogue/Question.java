package in.dakiya.dialogue;

/**
 * Something that is asked in between, before the step goes on.
 *
 * @param about the doubtful number, the code of the likely courier, the new courier's name, or codes divided by commas
 */
public record Question(Kind kind, String about) {

    /** What is asked. */
    public enum Kind {
        NONE,
        DOUBTFUL_NUMBER,
        LIKELY_COURIER,
        NEW_COURIER,
        SEVERAL_COURIERS,
        WHAT_TO_CHANGE
    }

    public static final Question NONE = new Question(Kind.NONE, "");

    public boolean is(Kind other) {
        return kind == other;
    }
}
