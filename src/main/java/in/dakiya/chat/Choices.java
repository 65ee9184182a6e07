package in.dakiya.chat;

import java.util.List;

/**
 * A list message: a text with one button that opens one to ten rows; only inside the 24-hour window.
 *
 * @param footer a grey line below, empty for none
 * @param open the label of the button that opens the list, at most 20 characters, cut
 */
public record Choices(String body, String footer, String open, List<Row> rows) implements Message {
    /** Meta's limit over all sections of a list. */
    public static final int MOST = 10;

    public Choices {
        // Meta's pages say 4,096 for the body of a list and its OpenAPI file 1,024: the smaller one is safe.
        body = TextLimit.BODY.fit(body);
        footer = TextLimit.FOOTER.fitOrEmpty(footer);
        open = TextLimit.BUTTON_TITLE.fit(open);
        if (rows.isEmpty() || rows.size() > MOST) {
            throw new IllegalArgumentException("a list has one to ten rows, not " + rows.size());
        }
        Payloads.checkDistinct(rows.stream().map(Row::payload).toList());
        rows = List.copyOf(rows);
    }

    /** Without footer. */
    public Choices(String body, String open, List<Row> rows) {
        this(body, "", open, rows);
    }
}
