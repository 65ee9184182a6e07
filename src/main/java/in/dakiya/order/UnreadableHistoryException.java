package in.dakiya.order;

/** Stored bytes are not a {@link ShipmentHistory}, or one of a later version of this program. */
public final class UnreadableHistoryException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadableHistoryException(String message) {
        super(message);
    }

    UnreadableHistoryException(String message, Throwable cause) {
        super(message, cause);
    }
}
