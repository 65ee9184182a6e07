package in.dakiya.chat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A text with one to three reply buttons and, where given, a document above it; only inside the 24-hour window.
 *
 * @param footer a grey line below, empty for none
 * @param buttons titles that would be equal (Meta refuses those) are numbered
 */
public record Buttons(@Nullable DocumentFile header, String body, String footer, List<Button> buttons)
        implements Message {
    private static final int MOST = 3;

    public Buttons {
        body = TextLimit.BODY.fit(body);
        footer = TextLimit.FOOTER.fitOrEmpty(footer);
        if (buttons.isEmpty() || buttons.size() > MOST) {
            throw new IllegalArgumentException("a message has one to three buttons, not " + buttons.size());
        }
        Payloads.checkDistinct(buttons.stream().map(Button::payload).toList());
        buttons = withDistinctTitles(buttons);
    }

    /** Without document and footer. */
    public Buttons(String body, Button... buttons) {
        this(null, body, "", List.of(buttons));
    }

    private static List<Button> withDistinctTitles(List<Button> buttons) {
        Set<String> titles = new HashSet<>();
        List<Button> distinct = new ArrayList<>();
        for (Button button : buttons) {
            String title = button.title();
            for (int number = 2; !titles.add(title); number++) {
                title = numbered(button.title(), number);
            }
            distinct.add(new Button(button.payload(), title));
        }
        return List.copyOf(distinct);
    }

    private static String numbered(String title, int number) {
        String suffix = " " + number;
        return TextLimit.cut(title, TextLimit.BUTTON_TITLE.most() - suffix.length()) + suffix;
    }
}
