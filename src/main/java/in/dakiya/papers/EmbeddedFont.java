package in.dakiya.papers;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** A font in one document. Only the glyphs that are used are put in. */
final class EmbeddedFont {

    /** A block of a CMap may have so many entries (Adobe technical note 5014). */
    private static final int BLOCK = 100;

    private final PDDocument document;
    private final PDType0Font font;
    private final Map<Integer, String> used = new TreeMap<>();

    EmbeddedFont(PDDocument document, Typeface typeface) throws IOException {
        this.document = document;
        this.font = PDType0Font.load(document, typeface.font(), true);
    }

    PDType0Font font() {
        return font;
    }

    List<byte[]> use(List<Glyph> glyphs) {
        glyphs.forEach(glyph -> used.putIfAbsent(glyph.id(), glyph.text()));
        return glyphs.stream().map(glyph -> font.encodeGlyphId(glyph.id())).toList();
    }

    /** To be called when nothing more is drawn. */
    void finish() throws IOException {
        font.addGlyphsToSubset(used.keySet());
        font.subset();
        PDStream names = new PDStream(document);
        try (OutputStream out = names.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(toUnicode().getBytes(StandardCharsets.US_ASCII));
        }
        font.getCOSObject().setItem(COSName.TO_UNICODE, names);
    }

    /** PDFBox's own table leaves out the glyphs that stand for several characters. */
    private String toUnicode() {
        StringBuilder map = new StringBuilder("""
                /CIDInit /ProcSet findresource begin 12 dict begin begincmap
                /CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def
                /CMapName /Adobe-Identity-UCS def /CMapType 2 def
                1 begincodespacerange <0000> <FFFF> endcodespacerange
                """);
        List<Map.Entry<Integer, String>> entries = used.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .toList();
        for (int start = 0; start < entries.size(); start += BLOCK) {
            List<Map.Entry<Integer, String>> block = entries.subList(start, Math.min(start + BLOCK, entries.size()));
            map.append(block.size()).append(" beginbfchar\n");
            block.forEach(entry -> map.append("<%04X> <%s>\n".formatted(entry.getKey(), Ink.utf16(entry.getValue()))));
            map.append("endbfchar\n");
        }
        return map.append("endcmap CMapName currentdict /CMap defineresource pop end end\n")
                .toString();
    }
}
