package in.dakiya.papers;

import java.util.List;

/**
 * What is never torn apart when a line is broken: a character, or a syllable of an Indian script.
 *
 * @param glyphs from left to right, as they are drawn
 * @param text as it was written
 */
record Cluster(Typeface typeface, List<Glyph> glyphs, String text) {

    Cluster {
        glyphs = List.copyOf(glyphs);
    }

    boolean space() {
        return text.equals(" ");
    }

    /** In thousandths of the size. */
    float width() {
        float width = 0;
        for (Glyph glyph : glyphs) {
            width += typeface.width(glyph.id());
        }
        return width;
    }
}
