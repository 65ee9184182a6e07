package in.dakiya.platform;

import in.dakiya.order.CancelNote;
import in.dakiya.order.CancelReason;

/**
 * What the platform says when it cancels an order: {@code {"code":"OUT_OF_STOCK","note":"..."}}.
 *
 * @param note may be empty
 */
public record CancelRequest(CancelReason code, String note) {

    private static final TextRule NOTE = TextRule.paragraph(CancelNote.LONGEST);

    public static Reading<CancelRequest> read(byte[] body) {
        try {
            FieldErrors errors = new FieldErrors();
            Fields fields = Fields.of(Json.object(body), errors);
            CancelReason code = fields.choice("code", CancelReason.values()).orElse(CancelReason.OTHER);
            return errors.reading(new CancelRequest(code, fields.text("note", NOTE, "")));
        } catch (UnreadableJsonException e) {
            return new Reading.Unreadable<>(String.valueOf(e.getMessage()));
        }
    }
}
