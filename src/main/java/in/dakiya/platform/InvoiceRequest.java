package in.dakiya.platform;

import in.dakiya.invoice.InvoiceNumber;
import java.util.Optional;

/** What the platform says of an order's invoice: {@code {"number":"KC-77"}}. */
public final class InvoiceRequest {

    private static final int LONGEST = 40;
    private static final InvoiceNumber NONE = new InvoiceNumber("0");

    private InvoiceRequest() {}

    public static Reading<InvoiceNumber> read(byte[] body) {
        try {
            FieldErrors errors = new FieldErrors();
            Fields fields = Fields.of(Json.object(body), errors);
            String text = fields.text("number", TextRule.line(LONGEST));
            Optional<String> complaint = text.isEmpty() ? Optional.empty() : InvoiceNumber.complaint(text);
            complaint.ifPresent(what -> fields.wrong("number", what));
            return errors.reading(InvoiceNumber.typed(text).orElse(NONE));
        } catch (UnreadableJsonException e) {
            return new Reading.Unreadable<>(String.valueOf(e.getMessage()));
        }
    }
}
