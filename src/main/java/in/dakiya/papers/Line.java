package in.dakiya.papers;

import java.util.ArrayList;
import java.util.List;

/** A line of text, ready to be drawn. */
record Line(List<Cluster> clusters, Weight weight) {

    Line {
        clusters = List.copyOf(clusters);
    }

    /** In the unit of the size. */
    float width(float size) {
        float width = 0;
        for (Cluster cluster : clusters) {
            width += cluster.width();
        }
        return width * size / 1000;
    }

    String text() {
        StringBuilder text = new StringBuilder();
        clusters.forEach(cluster -> text.append(cluster.text()));
        return text.toString();
    }

    /** Neighbours of one font are drawn together. */
    List<Cluster> runs() {
        List<Cluster> runs = new ArrayList<>();
        for (Cluster cluster : clusters) {
            if (!runs.isEmpty() && runs.getLast().typeface() == cluster.typeface()) {
                runs.add(joined(runs.removeLast(), cluster));
            } else {
                runs.add(cluster);
            }
        }
        return runs;
    }

    private static Cluster joined(Cluster first, Cluster second) {
        List<Glyph> glyphs = new ArrayList<>(first.glyphs());
        glyphs.addAll(second.glyphs());
        return new Cluster(first.typeface(), glyphs, first.text() + second.text());
    }
}
