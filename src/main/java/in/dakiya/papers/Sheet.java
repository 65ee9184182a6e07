package in.dakiya.papers;

import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;

/** A page that is being drawn: points from the upper left corner; text stands on {@code baseline}. */
final class Sheet {

    private static final float DOT = 72f / 203;
    /** A short number does not become a fence. */
    private static final float WIDEST = 6;

    private final Paper paper;
    private final PDPage page;
    private final PDResources resources = new PDResources();
    private final Ink ink = new Ink();
    private final float height;

    Sheet(Paper paper, PDPage page) {
        this.paper = paper;
        this.page = page;
        this.height = page.getMediaBox().getHeight();
        page.setResources(resources);
    }

    PDPage page() {
        return page;
    }

    byte[] content() {
        return ink.bytes();
    }

    /** Moves the corner from which all that follows is measured. */
    void shift(float right, float down) {
        ink.shift(right, -down);
    }

    void text(Line line, float size, float left, float baseline) {
        float x = left;
        for (Cluster run : line.runs()) {
            EmbeddedFont font = paper.font(run.typeface());
            COSName name = resources.add(font.font());
            boolean latin = run.typeface().face().latin();
            List<byte[]> codes = font.use(run.glyphs());
            ink.glyphs(
                    name.getName(),
                    size * run.typeface().face().scale(),
                    x,
                    height - baseline,
                    codes,
                    latin ? "" : run.text(),
                    line.weight() == Weight.BOLD && !latin);
            x += run.width() * size / 1000;
        }
    }

    void textRight(Line line, float size, float right, float baseline) {
        text(line, size, right - line.width(size), baseline);
    }

    void textCentred(Line line, float size, float centre, float baseline) {
        text(line, size, centre - line.width(size) / 2, baseline);
    }

    void rectangle(float left, float top, float width, float tall) {
        ink.rectangle(left, height - top - tall, width, tall);
    }

    /** What is drawn next is white, as on a black ground. */
    void white() {
        ink.grey(1);
    }

    void black() {
        ink.grey(0);
    }

    void frame(float left, float top, float width, float tall) {
        ink.frame(left, height - top - tall, width, tall);
    }

    void hairline(float left, float top, float width) {
        rectangle(left, top, width, 0.3f);
    }

    /** A line across. */
    void rule(float left, float top, float width) {
        rectangle(left, top, width, 0.75f);
    }

    /** Bars in the middle of the width, as wide as fits in whole dots of a label printer (203 to the inch). */
    void bars(Bars bars, float left, float top, float width, float tall) {
        float fitting = width / bars.modules();
        float module = fitting < DOT ? fitting : Math.min(WIDEST, (float) Math.floor(fitting / DOT)) * DOT;
        float start = left + (width - module * bars.modules()) / 2;
        for (Bars.Bar bar : bars.bars()) {
            rectangle(start + bar.from() * module, top, bar.width() * module, tall);
        }
    }
}
