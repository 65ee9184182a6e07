package in.dakiya.chat;

/**
 * One row of a list message.
 *
 * @param payload what comes back when it is chosen
 * @param title at most 24 characters, cut
 * @param description at most 72 characters, cut; empty for none
 */
public record Row(String payload, String title, String description) {
    public Row {
        Payloads.check(payload, Payloads.OF_ROW);
        title = TextLimit.ROW_TITLE.fit(title);
        description = TextLimit.ROW_DESCRIPTION.fitOrEmpty(description);
    }
}
