package in.dakiya.invoice;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What of a price that includes GST is tax, in paise.
 *
 * @param statePaise SGST or UTGST; equal to the central half
 * @param roundOffPaise what the equal halves leave over or take too much, so that all adds up to the price
 */
public record Tax(long taxablePaise, long centralPaise, long statePaise, long integratedPaise, long roundOffPaise) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal TWO_HUNDRED = BigDecimal.valueOf(200);

    /** No tax is in the price. */
    public static Tax none(long paise) {
        return new Tax(paise, 0, 0, 0, 0);
    }

    /**
     * The tax in a price.
     *
     * @param inclusivePaise after discount
     * @param rate per cent
     */
    static Tax in(long inclusivePaise, BigDecimal rate, TaxSplit split) {
        BigDecimal inclusive = BigDecimal.valueOf(inclusivePaise);
        long taxable = inclusive
                .multiply(HUNDRED)
                .divide(HUNDRED.add(rate), 0, RoundingMode.HALF_UP)
                .longValueExact();
        if (split == TaxSplit.IGST) {
            return new Tax(taxable, 0, 0, inclusivePaise - taxable, 0);
        }
        long half = BigDecimal.valueOf(taxable)
                .multiply(rate)
                .divide(TWO_HUNDRED, 0, RoundingMode.HALF_UP)
                .longValueExact();
        return new Tax(taxable, half, half, 0, inclusivePaise - taxable - 2 * half);
    }

    public Tax plus(Tax other) {
        return new Tax(
                taxablePaise + other.taxablePaise,
                centralPaise + other.centralPaise,
                statePaise + other.statePaise,
                integratedPaise + other.integratedPaise,
                roundOffPaise + other.roundOffPaise);
    }

    /** All taxes, without the round-off. */
    public long taxPaise() {
        return centralPaise + statePaise + integratedPaise;
    }

    /** The price. */
    public long totalPaise() {
        return taxablePaise + taxPaise() + roundOffPaise;
    }
}
