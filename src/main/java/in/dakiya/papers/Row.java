package in.dakiya.papers;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A row of a table: lines of text for each of its columns. */
record Row(Map<Column, List<Line>> cells) {

    static final float SIZE = 8;
    static final float LEADING = SIZE * 1.35f;
    private static final float PADDING = 5;

    Row {
        cells = new EnumMap<>(cells);
    }

    float height() {
        int most = cells.values().stream().mapToInt(List::size).max().orElse(1);
        return most * LEADING + PADDING;
    }
}
