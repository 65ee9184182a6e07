package in.dakiya.papers;

import java.util.ArrayList;
import java.util.List;

/** @param width of a line in thousandths of the size */
record LineBreaker(float width) {

    /** @param ellipsis ends the last line when there would be more than {@code most} */
    List<List<Cluster>> lines(List<Cluster> clusters, int most, List<Cluster> ellipsis) {
        List<List<Cluster>> lines = new ArrayList<>();
        int start = 0;
        do {
            int end = end(clusters, start);
            if (lines.size() == most - 1 && end < clusters.size()) {
                lines.add(cut(clusters.subList(start, clusters.size()), ellipsis));
                return lines;
            }
            lines.add(clusters.subList(start, end));
            start = end;
            while (start < clusters.size() && clusters.get(start).space()) {
                start++;
            }
        } while (start < clusters.size());
        return lines;
    }

    /** Where the line that begins at {@code start} ends: after its last whole word, or within a word that is too long. */
    private int end(List<Cluster> clusters, int start) {
        float taken = 0;
        int lastSpace = -1;
        for (int i = start; i < clusters.size(); i++) {
            Cluster cluster = clusters.get(i);
            if (cluster.space()) {
                lastSpace = i;
            }
            taken += cluster.width();
            if (taken > width && !cluster.space()) {
                return lastSpace > start ? lastSpace : Math.max(i, start + 1);
            }
        }
        return clusters.size();
    }

    private List<Cluster> cut(List<Cluster> clusters, List<Cluster> ellipsis) {
        float room =
                width - (float) ellipsis.stream().mapToDouble(Cluster::width).sum();
        List<Cluster> kept = new ArrayList<>();
        for (Cluster cluster : clusters) {
            room -= cluster.width();
            if (room < 0) {
                break;
            }
            kept.add(cluster);
        }
        while (!kept.isEmpty() && kept.getLast().space()) {
            kept.removeLast();
        }
        kept.addAll(ellipsis);
        return kept;
    }
}
