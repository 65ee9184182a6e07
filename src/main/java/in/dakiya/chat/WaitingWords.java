package in.dakiya.chat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What waits for a seller, the most urgent first: nine rows, and More. */
final class WaitingWords {

    /** One row of the ten is for More. */
    static final int MOST = Choices.MOST - 1;

    private static final int NAMED = 3;

    private final Wording words;

    WaitingWords(Wording words) {
        this.words = words;
    }

    /** @param what the name of a {@link Waiting.What} */
    private record Line(Payload payload, String number, Waiting.What what, Instant until, String shop) {}

    Optional<Message> list() {
        if (!words.windowOpen()) {
            return Optional.empty();
        }
        List<Line> lines = lines();
        if (lines.isEmpty()) {
            return words.text("waiting.none");
        }
        List<Row> rows = new ArrayList<>();
        lines.forEach(line -> rows.add(new Row(
                line.payload().text(), words.texts().say("which.row", Map.of("number", line.number())), about(line))));
        if (words.notice().facts().containsKey("more")) {
            Line last = lines.getLast();
            Payload more = Payload.order(
                    Payload.Act.MORE,
                    last.payload().orderId(),
                    last.payload().shipment(),
                    Long.toString(last.until().getEpochSecond()));
            rows.add(new Row(more.text(), words.texts().say("waiting.more"), ""));
        }
        return Optional.of(new Choices(body(lines), words.texts().say("which.open"), rows));
    }

    private List<Line> lines() {
        Map<String, String> facts = words.notice().facts();
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < MOST && facts.containsKey("row" + i); i++) {
            String[] row = facts.getOrDefault("row" + i, "").split("\\|", 3);
            lines.add(new Line(
                    Payload.order(Payload.Act.DETAILS, row[0], Integer.parseInt(row[1])),
                    row[2],
                    Waiting.What.valueOf(facts.getOrDefault("task" + i, Waiting.What.PACK.name())),
                    Instant.ofEpochSecond(Long.parseLong(facts.getOrDefault("until" + i, "0"))),
                    facts.getOrDefault("shop" + i, "")));
        }
        return lines;
    }

    private String about(Line line) {
        String about = words.texts().say("waiting." + line.what().name(), Map.of("until", until(line)));
        return line.shop().isEmpty() ? about : about + ", " + line.shop();
    }

    private String until(Line line) {
        return Dates.soon(line.until(), words.circumstances().now(), words.texts());
    }

    private String body(List<Line> lines) {
        Map<String, String> facts = words.notice().facts();
        List<String> sentences = new ArrayList<>();
        sentence("waiting.pack", facts.getOrDefault("pack", ""), lines, false).ifPresent(sentences::add);
        sentence("waiting.answer", facts.getOrDefault("answer", ""), lines, true)
                .ifPresent(sentences::add);
        return sentences.isEmpty() ? words.texts().say("waiting.next") : String.join("\n", sentences);
    }

    /** "3 to pack: 1001 by today 5:00 pm, 1004, …" */
    private Optional<String> sentence(String key, String count, List<Line> lines, boolean answers) {
        if (count.isEmpty() || count.equals("0")) {
            return Optional.empty();
        }
        List<Line> those =
                lines.stream().filter(l -> l.what().answers() == answers).toList();
        String some = those.stream()
                .limit(NAMED)
                .map(l -> words.texts().say("waiting.by", Map.of("number", l.number(), "until", until(l))))
                .collect(Collectors.joining(", "));
        boolean rest = count.endsWith("+") || Integer.parseInt(count) > Math.min(NAMED, those.size());
        return Optional.of(words.texts().say(key, Map.of("count", count, "some", rest ? some + " …" : some)));
    }
}
