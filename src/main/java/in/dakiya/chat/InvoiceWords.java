package in.dakiya.chat;

import in.dakiya.work.Notice;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a seller reads of an order's invoice. */
final class InvoiceWords {

    private final Wording words;

    InvoiceWords(Wording words) {
        this.words = words;
    }

    /** The PDF: with a caption, or by the template of the papers. */
    Optional<Message> invoice() {
        DocumentFile file = file();
        return words.windowOpen()
                ? Optional.of(new Document(file, words.texts().say("invoice.caption", words.facts())))
                : papers(words, file);
    }

    Optional<Message> creditNote() {
        return words.windowOpen()
                ? Optional.of(
                        new Document(file("Credit-note-"), words.texts().say("invoice.credit.caption", words.facts())))
                : Optional.empty();
    }

    Optional<Message> refused() {
        String why = words.notice().facts().getOrDefault("why", "RATE_UNKNOWN");
        return words.windowOpen()
                ? Optional.of(new Text(words.texts()
                        .say(
                                "invoice.refused",
                                Wording.plus(
                                        words.facts(),
                                        Map.of("reason", words.texts().say("invoice.why." + why))))))
                : Optional.empty();
    }

    /** The invoice that the notice names. */
    DocumentFile file() {
        return file("Invoice-");
    }

    /** Its name is what a seller finds it by: {@code Invoice-1001-KC-26-27-000001.pdf}. */
    private DocumentFile file(String kind) {
        String number = words.fact(Notice.INVOICE_NUMBER).replace('/', '-');
        return new DocumentFile(words.fact(Notice.DOCUMENT), kind + words.fact("order") + "-" + number + ".pdf");
    }

    /** Outside the window. */
    static Optional<Message> papers(Wording words, DocumentFile file) {
        return Optional.of(new FromTemplate(
                "seller_papers_v1",
                words.circumstances().language(),
                Map.of(
                        "order_no", words.fact("number"),
                        "papers", file.fileName(),
                        "courier", words.fact("courier"),
                        "awb", words.fact("awb"),
                        "pickup", words.fact("pickup")),
                List.of(words.payload(Payload.Act.NO_PRINTER), words.payload(Payload.Act.NEED_HELP)),
                "",
                file));
    }
}
