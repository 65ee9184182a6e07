package in.dakiya.dialogue;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A draft as a flat map of strings; what is empty is left out. */
final class DraftMap {

    private DraftMap() {}

    static Map<String, String> of(Draft draft) {
        Map<String, String> map = new TreeMap<>();
        Consignment known = draft.consignment();
        map.put("order", draft.orderId());
        map.put("shipment", Integer.toString(draft.shipment()));
        map.put("step", draft.step().name());
        put(map, "courier", known.courier());
        put(map, "name", known.courierName());
        put(map, "number", known.number());
        put(map, "doubtful", known.doubtful());
        put(map, "expected", known.expected() == null ? "" : known.expected().toString());
        put(
                map,
                "charge",
                known.chargePaise() == null ? "" : known.chargePaise().toString());
        put(map, "photos", known.photos() == 0 ? "" : Integer.toString(known.photos()));
        put(map, "settled", draft.photosSettled());
        put(map, "required", draft.photosRequired());
        put(map, "correction", draft.correction());
        if (!draft.question().is(Question.Kind.NONE)) {
            map.put("asked", draft.question().kind().name());
            put(map, "about", draft.question().about());
        }
        return Map.copyOf(map);
    }

    static Optional<Draft> read(Map<String, String> map) {
        try {
            return Optional.of(draft(map));
        } catch (IllegalArgumentException | DateTimeException e) {
            // A draft of an older or a newer program: the seller starts again.
            return Optional.empty();
        }
    }

    private static Draft draft(Map<String, String> map) {
        return new Draft(
                needed(map, "order"),
                Integer.parseInt(needed(map, "shipment")),
                Step.valueOf(needed(map, "step")),
                consignment(map),
                map.containsKey("settled"),
                map.containsKey("required"),
                map.containsKey("correction"),
                new Question(
                        Question.Kind.valueOf(map.getOrDefault("asked", Question.Kind.NONE.name())),
                        map.getOrDefault("about", "")));
    }

    private static Consignment consignment(Map<String, String> map) {
        String expected = map.getOrDefault("expected", "");
        String charge = map.getOrDefault("charge", "");
        return new Consignment(
                map.getOrDefault("courier", ""),
                map.getOrDefault("name", ""),
                map.getOrDefault("number", ""),
                map.containsKey("doubtful"),
                expected.isEmpty() ? null : LocalDate.parse(expected),
                charge.isEmpty() ? null : Long.valueOf(charge),
                Integer.parseInt(map.getOrDefault("photos", "0")));
    }

    private static String needed(Map<String, String> map, String key) {
        String value = map.get(key);
        if (value == null) {
            throw new IllegalArgumentException("a draft without " + key);
        }
        return value;
    }

    private static void put(Map<String, String> map, String key, boolean value) {
        put(map, key, value ? "1" : "");
    }

    private static void put(Map<String, String> map, String key, String value) {
        if (!value.isEmpty()) {
            map.put(key, value);
        }
    }
}
