package in.dakiya.sandbox.meter;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The size of an item as DynamoDB bills it: names and values in UTF-8, numbers by their digits. */
public final class ItemSize {
    private ItemSize() {}

    public static int of(Map<String, AttributeValue> item) {
        return item.entrySet().stream()
                .mapToInt(e -> bytes(e.getKey()) + of(e.getValue()))
                .sum();
    }

    private static int of(AttributeValue value) {
        return switch (value.type()) {
            case S -> bytes(value.s());
            case N -> number(value.n());
            case B -> value.b().asByteArray().length;
            case BOOL, NUL -> 1;
            case M ->
                3
                        + value.m().entrySet().stream()
                                .mapToInt(e -> 1 + bytes(e.getKey()) + of(e.getValue()))
                                .sum();
            case L -> 3 + value.l().stream().mapToInt(v -> 1 + of(v)).sum();
            case SS -> value.ss().stream().mapToInt(ItemSize::bytes).sum();
            case NS -> value.ns().stream().mapToInt(ItemSize::number).sum();
            case BS -> value.bs().stream().mapToInt(b -> b.asByteArray().length).sum();
            case UNKNOWN_TO_SDK_VERSION -> throw new IllegalArgumentException("Not an attribute: " + value);
        };
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    /** About one byte for two significant digits, and one more. */
    private static int number(String digits) {
        BigDecimal value = new BigDecimal(digits);
        int significant = value.signum() == 0 ? 1 : value.stripTrailingZeros().precision();
        return (significant + 1) / 2 + 1 + (value.signum() < 0 ? 1 : 0);
    }
}
