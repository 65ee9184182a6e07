package in.dakiya.papers;

import com.google.zxing.oned.Code128Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A Code 128 bar code (ISO/IEC 15417) as bars of whole modules. The quiet zones of ten modules on both sides are not among
 * them, but in {@link #modules()}.
 */
record Bars(List<Bar> bars, int modules) {

    private static final int QUIET = 10;
    private static final int LONGEST = 80;

    /** @param from in modules from the left edge of the quiet zone */
    record Bar(int from, int width) {}

    Bars {
        bars = List.copyOf(bars);
    }

    /** Nothing for a text that Code 128 cannot hold: empty, longer than 80 characters, or not ASCII. */
    static Optional<Bars> of(String text) {
        boolean fits =
                !text.isEmpty() && text.length() <= LONGEST && text.chars().allMatch(c -> c >= 0x20 && c < 0x7F);
        return fits ? Optional.of(of(new Code128Writer().encode(text))) : Optional.empty();
    }

    private static Bars of(boolean[] dark) {
        List<Bar> bars = new ArrayList<>();
        int start = 0;
        while (start < dark.length) {
            int end = start;
            while (end < dark.length && dark[end] == dark[start]) {
                end++;
            }
            if (dark[start]) {
                bars.add(new Bar(QUIET + start, end - start));
            }
            start = end;
        }
        return new Bars(bars, dark.length + 2 * QUIET);
    }
}
