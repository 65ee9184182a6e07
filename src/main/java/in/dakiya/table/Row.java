package in.dakiya.table;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** One item, read and written by attribute name. Written by hand, so nothing depends on reflection. */
public final class Row {

    private final Map<String, AttributeValue> values;

    private Row(Map<String, AttributeValue> values) {
        this.values = values;
    }

    public static Row at(Key key) {
        return new Row(new HashMap<>(key.attributes()));
    }

    static Row of(Map<String, AttributeValue> values) {
        return new Row(values);
    }

    Map<String, AttributeValue> values() {
        return values;
    }

    public Key key() {
        return new Key(text(Key.PARTITION), text(Key.SORT));
    }

    /** Leaves the attribute out where there is nothing to say. */
    public Row put(String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            values.put(name, AttributeValue.fromS(value));
        }
        return this;
    }

    public Row put(String name, long value) {
        values.put(name, AttributeValue.fromN(Long.toString(value)));
        return this;
    }

    /** Milliseconds since the epoch. */
    public Row put(String name, @Nullable Instant value) {
        return value == null ? this : put(name, value.toEpochMilli());
    }

    public Row put(String name, @Nullable LocalDate value) {
        return value == null ? this : put(name, value.toString());
    }

    public Row put(String name, boolean value) {
        if (value) {
            values.put(name, AttributeValue.fromBool(true));
        }
        return this;
    }

    public Row put(String name, byte[] value) {
        if (value.length > 0) {
            values.put(name, AttributeValue.fromB(SdkBytes.fromByteArray(value)));
        }
        return this;
    }

    public Row put(String name, Map<String, String> value) {
        if (!value.isEmpty()) {
            values.put(name, map(value));
        }
        return this;
    }

    static AttributeValue map(Map<String, String> value) {
        return AttributeValue.fromM(value.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> AttributeValue.fromS(e.getValue()))));
    }

    public boolean has(String name) {
        return values.containsKey(name);
    }

    /** The text, or empty where there is none. */
    public String text(String name) {
        AttributeValue value = values.get(name);
        return value == null || value.s() == null ? "" : value.s();
    }

    public long number(String name) {
        AttributeValue value = values.get(name);
        return value == null ? 0 : Long.parseLong(value.n());
    }

    public Optional<Instant> instant(String name) {
        return has(name) ? Optional.of(Instant.ofEpochMilli(number(name))) : Optional.empty();
    }

    public Optional<LocalDate> date(String name) {
        return has(name) ? Optional.of(LocalDate.parse(text(name))) : Optional.empty();
    }

    public boolean flag(String name) {
        AttributeValue value = values.get(name);
        return value != null && Boolean.TRUE.equals(value.bool());
    }

    public byte[] bytes(String name) {
        AttributeValue value = values.get(name);
        return value == null ? new byte[0] : value.b().asByteArray();
    }

    public Map<String, String> map(String name) {
        AttributeValue value = values.get(name);
        return value == null
                ? Map.of()
                : value.m().entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, e -> e.getValue().s()));
    }
}
