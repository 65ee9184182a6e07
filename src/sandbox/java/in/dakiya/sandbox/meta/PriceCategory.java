package in.dakiya.sandbox.meta;

import java.math.BigDecimal;
import java.util.Locale;

/** What a delivered message is billed as: rates for India in rupees without tax, as of November 2026. */
public enum PriceCategory {
    SERVICE("0.115"),
    UTILITY("0.115"),
    AUTHENTICATION("0.115"),
    MARKETING("0.8631");

    private final BigDecimal rupees;

    PriceCategory(String rupees) {
        this.rupees = new BigDecimal(rupees);
    }

    public BigDecimal rupees() {
        return rupees;
    }

    /** As in a status webhook. */
    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
