package in.dakiya.papers;

import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/**
 * The operators of a page's content (ISO 32000-1, annex A), in points from the lower left corner. PDFBox's own writer is
 * not used, as it shapes text by itself and takes no glyphs.
 */
final class Ink {

    private final StringBuilder operators = new StringBuilder();

    void rectangle(float left, float bottom, float width, float height) {
        add("%s %s %s %s re f", left, bottom, width, height);
    }

    void frame(float left, float bottom, float width, float height) {
        add("%s w %s %s %s %s re S", 0.75f, left, bottom, width, height);
    }

    void shift(float right, float up) {
        add("1 0 0 1 %s %s cm", right, up);
    }

    void grey(float level) {
        add("%s g", level);
    }

    /** @param text what a reader copies or reads aloud, empty where the glyphs say it themselves */
    void glyphs(String font, float size, float x, float y, List<byte[]> codes, String text, boolean outlined) {
        if (!text.isEmpty()) {
            operators.append("/Span <</ActualText <FEFF").append(utf16(text)).append(">>> BDC\n");
        }
        operators.append("BT /").append(font);
        add(" %s Tf %s %s Td %s Tr %s w", size, x, y, outlined ? 2 : 0, size * 0.02f);
        operators.append('<');
        codes.forEach(code -> operators.append(HexFormat.of().withUpperCase().formatHex(code)));
        operators.append("> Tj ET\n");
        if (!text.isEmpty()) {
            operators.append("EMC\n");
        }
    }

    static String utf16(String text) {
        StringBuilder hex = new StringBuilder();
        text.chars().forEach(unit -> hex.append("%04X".formatted(unit)));
        return hex.toString();
    }

    private void add(String form, float... numbers) {
        Object[] written = new Object[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            written[i] = number(numbers[i]);
        }
        operators.append(form.formatted(written)).append('\n');
    }

    private static String number(float value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    byte[] bytes() {
        return operators.toString().getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    }
}
