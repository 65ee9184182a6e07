package in.dakiya.sandbox.shiprocket;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A label as a small but whole PDF, 4 by 6 inches. */
final class LabelPdf {

    private LabelPdf() {}

    static byte[] of(List<String> lines) {
        StringBuilder text = new StringBuilder("BT /F1 12 Tf 20 400 Td 16 TL\n");
        lines.forEach(line -> text.append('(').append(escaped(line)).append(") Tj T*\n"));
        String content = text.append("ET").toString();
        List<String> objects = List.of(
                "<< /Type /Catalog /Pages 2 0 R >>",
                "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 288 432] /Contents 4 0 R"
                        + " /Resources << /Font << /F1 5 0 R >> >> >>",
                "<< /Length " + content.length() + " >>\nstream\n" + content + "\nendstream",
                "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
        return file(objects).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String file(List<String> objects) {
        StringBuilder file = new StringBuilder("%PDF-1.4\n");
        List<Integer> offsets = new ArrayList<>();
        for (int i = 0; i < objects.size(); i++) {
            offsets.add(file.length());
            file.append(i + 1).append(" 0 obj\n").append(objects.get(i)).append("\nendobj\n");
        }
        int table = file.length();
        file.append("xref\n0 ").append(objects.size() + 1).append("\n0000000000 65535 f \n");
        offsets.forEach(offset -> file.append(String.format("%010d 00000 n \n", offset)));
        return file.append("trailer\n<< /Size ")
                .append(objects.size() + 1)
                .append(" /Root 1 0 R >>\nstartxref\n")
                .append(table)
                .append("\n%%EOF\n")
                .toString();
    }

    /** The built-in fonts know Latin letters only. */
    private static String escaped(String line) {
        return line.replaceAll("[^\\x20-\\x7e]", "?").replaceAll("([()\\\\])", "\\\\$1");
    }
}
