package in.dakiya.order;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads transitions.txt: by source and state, which event leads where. */
final class TransitionTable {

    private final Map<String, Map<String, String>> moves = new HashMap<>();
    private final Map<String, List<String>> groups = new HashMap<>();

    private TransitionTable() {}

    static TransitionTable read() {
        TransitionTable table = new TransitionTable();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                TransitionTable.class.getResourceAsStream("transitions.txt"), StandardCharsets.UTF_8))) {
            List<String> sources = List.of();
            for (String line : lines.lines().map(String::strip).toList()) {
                if (line.startsWith("[")) {
                    sources = words(line.substring(1, line.length() - 1));
                } else if (line.contains(" = ")) {
                    table.groups.put(before(line, "="), words(after(line, "=")));
                } else if (line.contains(" >")) {
                    table.add(sources, before(line, ">"), words(after(line, ">")));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return table;
    }

    ShipmentStatus expected(EventSource source, ShipmentStatus from, EventKind event) {
        String to = movesOf(source.name(), from.name()).getOrDefault(event.name(), from.name());
        return ShipmentStatus.valueOf(to);
    }

    private void add(List<String> sources, String from, List<String> events) {
        for (String source : sources) {
            for (String word : events) {
                for (String event : groups.getOrDefault(word, List.of(word))) {
                    String[] signalAndState = event.split(":", 2);
                    movesOf(source, from).put(signalAndState[0], signalAndState[signalAndState.length - 1]);
                }
            }
        }
    }

    private Map<String, String> movesOf(String source, String from) {
        return moves.computeIfAbsent(source + " " + from, key -> new HashMap<>());
    }

    private static String before(String line, String mark) {
        return line.substring(0, line.indexOf(mark)).strip();
    }

    private static String after(String line, String mark) {
        return line.substring(line.indexOf(mark) + 1).strip();
    }

    private static List<String> words(String text) {
        return new ArrayList<>(List.of(text.isEmpty() ? new String[0] : text.split("\\s+")));
    }
}
