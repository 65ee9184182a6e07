package in.dakiya.chat;

import java.net.URI;

/**
 * A text with one button that opens a page; only inside the 24-hour window. A tap on it tells us nothing.
 *
 * @param footer a grey line below, empty for none
 * @param title the button's label, at most 20 characters, cut
 * @param url an absolute http or https address of at most 2,000 characters
 */
public record LinkButton(String body, String footer, String title, String url) implements Message {
    private static final int LONGEST_URL = 2_000;

    public LinkButton {
        body = TextLimit.BODY.fit(body);
        footer = TextLimit.FOOTER.fitOrEmpty(footer);
        title = TextLimit.BUTTON_TITLE.fit(title);
        check(url);
    }

    /** Without footer. */
    public LinkButton(String body, String title, String url) {
        this(body, "", title, url);
    }

    private static void check(String url) {
        URI parsed = URI.create(url);
        boolean web = "https".equals(parsed.getScheme()) || "http".equals(parsed.getScheme());
        if (!web || parsed.getHost() == null || url.length() > LONGEST_URL) {
            throw new IllegalArgumentException("not an address that a button can open");
        }
    }
}
