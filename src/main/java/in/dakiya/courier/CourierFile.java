package in.dakiya.courier;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads the catalogue's file: blocks of {@code key = value}, each headed by {@code [code]}. Its head explains the keys. */
final class CourierFile {

    private CourierFile() {}

    /** @throws IllegalArgumentException when the file is not well formed: it is part of the program */
    static List<Courier> read(String text) {
        List<Courier> couriers = new ArrayList<>();
        String code = "";
        Map<String, List<String>> block = new HashMap<>();
        for (String raw : text.split("\\R")) {
            String line = raw.strip();
            if (line.startsWith("[") && line.endsWith("]")) {
                addTo(couriers, code, block);
                code = line.substring(1, line.length() - 1);
                block = new HashMap<>();
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                int equals = line.indexOf('=');
                if (equals < 0 || code.isEmpty()) {
                    throw new IllegalArgumentException("couriers: cannot read " + line);
                }
                block.computeIfAbsent(line.substring(0, equals).strip(), key -> new ArrayList<>())
                        .add(line.substring(equals + 1).strip());
            }
        }
        addTo(couriers, code, block);
        return List.copyOf(couriers);
    }

    private static void addTo(List<Courier> couriers, String code, Map<String, List<String>> block) {
        if (!code.isEmpty()) {
            couriers.add(courier(code, block));
        }
    }

    private static Courier courier(String code, Map<String, List<String>> block) {
        String also = one(block, "also", "");
        return new Courier(
                code,
                one(block, "name", code),
                also.isEmpty() ? List.of() : List.of(also.split("\\s*\\|\\s*")),
                Kind.valueOf(upper(one(block, "kind", "COURIER"))),
                one(block, "track", ""),
                one(block, "page", ""),
                shape(block),
                block.getOrDefault("example", List.of()));
    }

    private static Shape shape(Map<String, List<String>> block) {
        return new Shape(
                block.getOrDefault("shape", List.of()).stream()
                        .map(Pattern::compile)
                        .toList(),
                Shape.Trust.valueOf(upper(one(block, "trust", "LOW"))),
                Shape.Tells.valueOf(upper(one(block, "tells", "NEVER"))),
                one(block, "check", "").equals("S10"));
    }

    private static String one(Map<String, List<String>> block, String key, String otherwise) {
        List<String> values = block.getOrDefault(key, List.of());
        return values.isEmpty() ? otherwise : values.get(0);
    }

    private static String upper(String value) {
        return value.toUpperCase(Locale.ROOT);
    }
}
