package in.dakiya.papers;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Several PDFs in one, their pages as they are and in this order. */
public final class Joined {

    private Joined() {}

    /** Nothing where one of them cannot be read, for example because it is locked. */
    public static Optional<byte[]> of(List<byte[]> pdfs) {
        List<PDDocument> parts = new ArrayList<>();
        try (PDDocument all = new PDDocument()) {
            PDFMergerUtility merger = new PDFMergerUtility();
            for (byte[] pdf : pdfs) {
                PDDocument part = Loader.loadPDF(pdf);
                parts.add(part);
                if (part.getNumberOfPages() == 0) {
                    return Optional.empty();
                }
                merger.appendDocument(all, part);
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            all.save(out);
            return Optional.of(out.toByteArray());
        } catch (IOException | IllegalArgumentException | IllegalStateException e) {
            return Optional.empty();
        } finally {
            parts.forEach(Joined::close);
        }
    }

    private static void close(PDDocument part) {
        try {
            part.close();
        } catch (IOException ignored) {
            // It was only read, from memory.
        }
    }
}
