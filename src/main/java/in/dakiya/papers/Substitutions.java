package in.dakiya.papers;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.fontbox.ttf.model.ScriptFeature;

/** Which sequences of glyphs become which one. */
record Substitutions(Map<List<Integer>, Integer> glyphs, int longest) {

    static final Substitutions NONE = new Substitutions(Map.of(), 0);

    static Substitutions of(ScriptFeature feature) {
        Map<List<Integer>, Integer> glyphs = new HashMap<>();
        int longest = 0;
        for (List<Integer> sequence : feature.getAllGlyphIdsForSubstitution()) {
            glyphs.put(List.copyOf(sequence), feature.getReplacementForGlyphs(sequence));
            longest = Math.max(longest, sequence.size());
        }
        return new Substitutions(Map.copyOf(glyphs), longest);
    }

    Optional<Integer> of(List<Integer> sequence) {
        return Optional.ofNullable(glyphs.get(sequence));
    }
}
