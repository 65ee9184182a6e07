package in.dakiya.platform;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Optional;

/** Tax rates in requests: percentages with at most three decimals, kept without trailing zeros. */
final class Rates {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int DECIMALS = 3;

    private Rates() {}

    static Optional<BigDecimal> read(Fields fields, String name) {
        return fields.number(name).map(JsonNode::decimalValue).flatMap(value -> {
            // The scale is looked at first: a number such as 1e-999999999 must not be written out.
            if (value.scale() > DECIMALS || value.signum() < 0 || value.compareTo(HUNDRED) > 0) {
                fields.wrong(name, "must be a percentage from 0 to 100 with at most three decimals");
                return Optional.empty();
            }
            return Optional.of(new BigDecimal(value.stripTrailingZeros().toPlainString()));
        });
    }
}
