package in.dakiya.order;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What is added to or (DISCOUNT, negative) taken off the lines, in paise including GST. */
public record Charge(Type type, long amountPaise, @Nullable BigDecimal gstRatePercent) {

    public enum Type {
        DELIVERY,
        PACKING,
        COD_FEE,
        DISCOUNT,
        OTHER
    }
}
