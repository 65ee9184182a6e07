package in.dakiya.otp;

/**
 * Six digits in the open, on their short way into a message or out of one. Never stored, never logged: it does not print
 * itself, and it compares nothing (that is what {@link TypedCode} does, in constant time).
 */
public final class PlainCode {

    /** How many digits a code has. */
    public static final int LENGTH = 6;

    private final String digits;

    private PlainCode(String digits) {
        this.digits = digits;
    }

    /**
     * Six digits as a code.
     *
     * @throws IllegalArgumentException unless it is exactly six ASCII digits; the text is not quoted
     */
    public static PlainCode of(String digits) {
        if (digits.length() != LENGTH || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new IllegalArgumentException("A delivery code is six digits");
        }
        return new PlainCode(digits);
    }

    /** The digits themselves, for the message to the customer and for the keyed digest only. */
    public String digits() {
        return digits;
    }

    @Override
    public String toString() {
        return "PlainCode[hidden]";
    }
}
