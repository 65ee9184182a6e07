package in.dakiya.chat;

/** The state of a template at Meta (Meta: message_template_status_update). */
public enum TemplateStatus {
    PENDING,
    APPROVED,
    REJECTED,
    IN_APPEAL,
    FLAGGED,
    PAUSED,
    DISABLED,
    LOCKED,
    REINSTATED,
    LIMIT_EXCEEDED,
    ARCHIVED,
    UNARCHIVED,
    PENDING_DELETION,
    DELETED;

    /** Whether Meta sends messages by such a template. */
    public boolean sendable() {
        return switch (this) {
            case APPROVED, FLAGGED, REINSTATED, UNARCHIVED -> true;
            case PENDING, REJECTED, IN_APPEAL, PAUSED, DISABLED, LOCKED -> false;
            case LIMIT_EXCEEDED, ARCHIVED, PENDING_DELETION, DELETED -> false;
        };
    }
}
