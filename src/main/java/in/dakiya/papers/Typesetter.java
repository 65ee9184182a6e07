package in.dakiya.papers;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Sets text in lines: chooses the font by script, shapes what has to be shaped, breaks and cuts by width. Takes any
 * text and never fails; what cannot be drawn is said in {@link PrintableText}.
 */
final class Typesetter {

    private static final String CUT = "…";

    private final Map<Script, IndicShaper> shapers = new EnumMap<>(Script.class);

    /** The whole text in one line, however long. */
    Line line(String text, Weight weight) {
        return new Line(clusters(text, weight), weight);
    }

    /** As much of the text as fits, with an ellipsis when it is cut. */
    Line fit(String text, Weight weight, float size, float width) {
        return wrap(text, weight, size, width, 1).getFirst();
    }

    /**
     * Lines no wider than {@code width}, broken at spaces and in too long words between letters.
     *
     * @param most how many lines; the last is cut with an ellipsis when there would be more
     * @return at least one line, an empty one for no text
     */
    List<Line> wrap(String text, Weight weight, float size, float width, int most) {
        LineBreaker breaker = new LineBreaker(width * 1000 / size);
        return breaker.lines(clusters(text, weight), most, clusters(CUT, weight)).stream()
                .map(line -> new Line(line, weight))
                .toList();
    }

    private List<Cluster> clusters(String text, Weight weight) {
        Typeface latin = Typeface.of(weight == Weight.BOLD ? Face.LATIN_BOLD : Face.LATIN);
        String plain = PrintableText.of(
                text,
                character -> latin.glyph(character) != 0 || scriptOf(character).isPresent());
        List<Cluster> clusters = new ArrayList<>();
        StringBuilder run = new StringBuilder();
        Optional<Script> current = Optional.empty();
        for (int character : plain.codePoints().toArray()) {
            Optional<Script> script = Letter.isJoiner(character) ? current : scriptOf(character, current);
            if (!script.equals(current)) {
                clusters.addAll(shape(run.toString(), current, latin));
                run.setLength(0);
                current = script;
            }
            run.appendCodePoint(character);
        }
        clusters.addAll(shape(run.toString(), current, latin));
        return clusters;
    }

    private List<Cluster> shape(String run, Optional<Script> script, Typeface latin) {
        return script.map(s -> shaper(s).shape(run)).orElseGet(() -> letters(run, latin));
    }

    private IndicShaper shaper(Script script) {
        return shapers.computeIfAbsent(script, IndicShaper::new);
    }

    private static List<Cluster> letters(String run, Typeface latin) {
        return run.codePoints()
                .filter(character -> !Letter.isJoiner(character))
                .mapToObj(Character::toString)
                .map(text -> new Cluster(latin, List.of(new Glyph(latin.glyph(text.codePointAt(0)), text)), text))
                .toList();
    }

    /** The script whose font has the character. */
    private static Optional<Script> scriptOf(int character) {
        return Script.of(character).filter(script -> has(script, character));
    }

    /** Signs that Unicode keeps in one script and several use, such as the danda, stay in the script before them. */
    private static Optional<Script> scriptOf(int character, Optional<Script> current) {
        boolean shared = character == 0x0964 || character == 0x0965;
        return shared && current.isPresent() && has(current.get(), character) ? current : scriptOf(character);
    }

    private static boolean has(Script script, int character) {
        return Typeface.of(Face.of(script)).glyph(character) != 0;
    }
}
