package in.dakiya.sandbox.meta;

/** Where a template is in its life. Source: Meta's page "message_template_status_update". */
public enum TemplateState {
    PENDING,
    APPROVED,
    REJECTED,
    PAUSED,
    DISABLED,
    DELETED
}
