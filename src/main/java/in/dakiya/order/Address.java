package in.dakiya.order;

/**
 * A postal address in India. {@code line2} and {@code landmark} may be empty, never null; {@code pincode} is six digits.
 */
public record Address(
        String line1, String line2, String landmark, String city, State state, String pincode, String country) {}
