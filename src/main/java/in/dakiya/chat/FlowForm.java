package in.dakiya.chat;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A text with one button that opens a form (WhatsApp Flow) in the chat; only inside the 24-hour window. Nothing comes
 * back when the form is closed, and the same form may be sent in again and again: its token says what it was about.
 *
 * @param footer a grey line below, empty for none
 * @param button the button's label, at most 20 characters, cut; without emoji, which Meta asks for
 * @param flowId Meta's id of the published form: digits
 * @param token comes back with what was filled in; who sends it is asked as with every button
 * @param screen the first one, as the form names it
 * @param data what the first screen shows, by the names that the form declares; may be empty
 */
public record FlowForm(
        String body, String footer, String button, String flowId, String token, String screen, Map<String, String> data)
        implements Message {

    /** What Meta sends back where no token was given. */
    private static final String NO_TOKEN = "unused";

    /** With the joiners inside an emoji; a joiner inside an Indian word stays. */
    private static final String EMOJI =
            "(?:\\x{200D}?[\\p{IsExtended_Pictographic}\\p{IsEmoji_Modifier}\\x{1F1E6}-\\x{1F1FF}\\x{FE0F}\\x{20E3}]+)+";

    public FlowForm {
        body = TextLimit.BODY.fit(body);
        footer = TextLimit.FOOTER.fitOrEmpty(footer);
        button = TextLimit.BUTTON_TITLE.fit(button.replaceAll(EMOJI, ""));
        check(flowId, "[0-9]{1,32}", "flow id");
        check(token, "[A-Za-z0-9._:-]{1,128}", "flow token");
        if (token.equals(NO_TOKEN)) {
            throw new IllegalArgumentException("a form needs a token of its own");
        }
        check(screen, "[A-Za-z_]{1,64}", "screen");
        data = fitted(data);
    }

    /** Without footer. */
    public FlowForm(String body, String button, String flowId, String token, String screen, Map<String, String> data) {
        this(body, "", button, flowId, token, screen, data);
    }

    private static void check(String value, String pattern, String what) {
        if (!value.matches(pattern)) {
            throw new IllegalArgumentException("not a " + what);
        }
    }

    private static Map<String, String> fitted(Map<String, String> data) {
        Map<String, String> fitted = new TreeMap<>();
        data.forEach((name, value) -> {
            check(name, "[A-Za-z_][A-Za-z0-9_]{0,63}", "name of a form's value");
            fitted.put(name, TextLimit.PARAMETER.fit(value));
        });
        return Collections.unmodifiableMap(fitted);
    }

    /** Without what the form shows. */
    @Override
    public String toString() {
        return "FlowForm[" + flowId + " " + screen + "]";
    }
}
