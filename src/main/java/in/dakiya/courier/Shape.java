package in.dakiya.courier;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What is known of a courier's numbers. It is a hint: a number that does not fit is asked about, never refused.
 *
 * @param patterns of the whole number in upper case; none where nothing is known
 * @param trust how sure the patterns are
 * @param tells whether a fitting number gives the courier away
 * @param s10 whether the number has the check digit of the Universal Postal Union
 */
public record Shape(List<Pattern> patterns, Trust trust, Tells tells, boolean s10) {

    /** How sure the patterns are. */
    public enum Trust {
        LOW,
        MEDIUM,
        HIGH
    }

    /** Whether a number gives its courier away: those of digits alone never do. */
    public enum Tells {
        NEVER,
        PERHAPS,
        SURELY
    }

    public Shape {
        patterns = List.copyOf(patterns);
    }

    /** Whether nothing is known of the numbers. */
    public boolean isUnknown() {
        return patterns.isEmpty();
    }

    /** Whether a normalised number is of one of the shapes. */
    public boolean fits(String number) {
        return patterns.stream().anyMatch(pattern -> pattern.matcher(number).matches());
    }
}
