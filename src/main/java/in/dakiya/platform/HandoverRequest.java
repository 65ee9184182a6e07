package in.dakiya.platform;

import java.util.function.Function;

/** What the platform says of a delivery code, or of a seller's claim that a parcel was delivered. */
public final class HandoverRequest {

    /** What can be done with a code. */
    public enum Mode {
        /** A new one in place of the old one. */
        REISSUE
    }

    private HandoverRequest() {}

    /** {@code {"mode":"REISSUE"}}. */
    public static Reading<Mode> code(byte[] body) {
        return read(body, fields -> fields.choice("mode", Mode.values()).orElse(Mode.REISSUE));
    }

    /** {@code {"accept":true}}: whether it counts as delivered. */
    public static Reading<Boolean> verdict(byte[] body) {
        return read(body, fields -> fields.flag("accept"));
    }

    private static <T> Reading<T> read(byte[] body, Function<Fields, T> read) {
        try {
            FieldErrors errors = new FieldErrors();
            return errors.reading(read.apply(Fields.of(Json.object(body), errors)));
        } catch (UnreadableJsonException e) {
            return new Reading.Unreadable<>(String.valueOf(e.getMessage()));
        }
    }
}
