package in.dakiya.papers;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Calendar;
import java.util.EnumMap;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;

/** A PDF document that is being written. The same content at the same instant gives the same bytes. */
final class Paper implements AutoCloseable {

    private final PDDocument document = new PDDocument();
    private final Map<Face, EmbeddedFont> fonts = new EnumMap<>(Face.class);

    /** @param made goes into the document; nothing else of the time does */
    Paper(String title, Instant made) {
        PDDocumentInformation information = document.getDocumentInformation();
        information.setTitle(title);
        information.setProducer("Dakiya");
        Calendar calendar = new GregorianCalendar(TimeZone.getTimeZone("Asia/Kolkata"), Locale.ROOT);
        calendar.setTimeInMillis(made.toEpochMilli());
        information.setCreationDate(calendar);
        document.setDocumentId(made.toEpochMilli());
    }

    /** A new page, in points. It has to be given back by {@link #add} when it is drawn. */
    Sheet sheet(float width, float height) {
        return new Sheet(this, new PDPage(new PDRectangle(width, height)));
    }

    void add(Sheet sheet) {
        try {
            PDStream content = new PDStream(document);
            try (OutputStream out = content.createOutputStream(COSName.FLATE_DECODE)) {
                out.write(sheet.content());
            }
            sheet.page().setContents(content);
            document.addPage(sheet.page());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    EmbeddedFont font(Typeface typeface) {
        return fonts.computeIfAbsent(typeface.face(), face -> {
            try {
                return new EmbeddedFont(document, typeface);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    byte[] bytes() {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            for (EmbeddedFont font : fonts.values()) {
                font.finish();
            }
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            document.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
