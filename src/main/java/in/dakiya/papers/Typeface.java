package in.dakiya.papers;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphSubstitutionTable;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.fontbox.ttf.model.GsubData;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.jspecify.annotations.Nullable;

/** A font, read: its glyphs, their widths and how they combine. Read once in a process, when it is first needed. */
final class Typeface {

    private static final Map<Face, Typeface> READ = new EnumMap<>(Face.class);

    private final Face face;
    private final TrueTypeFont font;
    private final CmapLookup characters;
    private final float scale;
    private final Map<String, Substitutions> features = new ConcurrentHashMap<>();
    private final @Nullable GsubData combinations;

    private Typeface(Face face, TrueTypeFont font) throws IOException {
        this.face = face;
        this.font = font;
        this.characters = font.getUnicodeCmapLookup(false);
        this.scale = face.scale() * 1000 / font.getUnitsPerEm();
        this.combinations = combinations(font);
    }

    static Typeface of(Face face) {
        synchronized (READ) {
            return READ.computeIfAbsent(face, Typeface::read);
        }
    }

    private static Typeface read(Face face) {
        try (InputStream file = Typeface.class.getResourceAsStream(face.resource())) {
            Objects.requireNonNull(file, face.resource());
            return new Typeface(face, new TTFParser().parse(new RandomAccessReadBuffer(file.readAllBytes())));
        } catch (IOException e) {
            throw new UncheckedIOException(face.resource(), e);
        }
    }

    private static @Nullable GsubData combinations(TrueTypeFont font) throws IOException {
        GlyphSubstitutionTable table = font.getGsub();
        if (table == null) {
            return null;
        }
        List<String> tags = new ArrayList<>();
        for (Script script : Script.values()) {
            tags.addAll(script.tags());
        }
        tags.retainAll(table.getSupportedScriptTags());
        return tags.isEmpty() ? null : table.getGsubData(tags.getFirst());
    }

    Face face() {
        return face;
    }

    TrueTypeFont font() {
        return font;
    }

    /** The number of the glyph of a character, 0 where the font has none. */
    int glyph(int character) {
        return characters.getGlyphId(character);
    }

    /** In thousandths of the size. */
    float width(int glyph) {
        try {
            return font.getAdvanceWidth(glyph) * scale;
        } catch (IOException e) {
            throw new UncheckedIOException(face.resource(), e);
        }
    }

    /** The substitutions of an OpenType feature such as {@code half}; none where the font has none. */
    Substitutions feature(String name) {
        return features.computeIfAbsent(name, this::substitutions);
    }

    private Substitutions substitutions(String feature) {
        return combinations != null && combinations.isFeatureSupported(feature)
                ? Substitutions.of(combinations.getFeature(feature))
                : Substitutions.NONE;
    }
}
