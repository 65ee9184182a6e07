package in.dakiya.platform;

/** Bytes that are no JSON object. The message says where, never what, so that it may be logged. */
public final class UnreadableJsonException extends Exception {
    private static final long serialVersionUID = 1;

    UnreadableJsonException(String message) {
        super(message);
    }
}
