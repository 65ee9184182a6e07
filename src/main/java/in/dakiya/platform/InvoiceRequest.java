package in.dakiya.platform;

import com.fasterxml.jackson.databind.node.ObjectNode;
import in.dakiya.invoice.InvoiceNumber;
import java.util.Optional;

/**
 * What the platform says of an order's invoice: {@code {"number":"KC-77"}}, or one of its own, {@code
 * {"number":"MS/77","url":"https://..."}}.
 *
 * @param url where its PDF is; empty where Dakiya makes it
 */
public record InvoiceRequest(InvoiceNumber number, String url) {

    private static final int LONGEST = 40;
    private static final InvoiceNumber NONE = new InvoiceNumber("0");

    public static Reading<InvoiceRequest> read(byte[] body) {
        ObjectNode json;
        try {
            json = Json.object(body);
        } catch (UnreadableJsonException e) {
            return new Reading.Unreadable<>(String.valueOf(e.getMessage()));
        }
        FieldErrors errors = new FieldErrors();
        Fields fields = Fields.of(json, errors);
        String text = fields.text("number", TextRule.line(LONGEST));
        Optional<String> complaint = text.isEmpty() ? Optional.empty() : InvoiceNumber.complaint(text);
        complaint.ifPresent(what -> fields.wrong("number", what));
        String url = fields.text("url", LabelRequest.ADDRESS, "");
        return errors.reading(new InvoiceRequest(InvoiceNumber.typed(text).orElse(NONE), url));
    }
}
