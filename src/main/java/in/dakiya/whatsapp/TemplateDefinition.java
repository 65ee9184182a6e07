package in.dakiya.whatsapp;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A template as it is registered at Meta: one file for each name and language.
 *
 * @param category the one we asked for; Meta may have moved it since
 * @param headerText empty where the header is none or a document
 * @param documentHeader whether a PDF stands above the text
 * @param body with {@code {{name}}} placeholders
 * @param buttons what each button is, in order: QUICK_REPLY, URL, OTP
 */
public record TemplateDefinition(
        String name,
        String language,
        String category,
        String headerText,
        boolean documentHeader,
        String body,
        List<String> buttons) {

    static final String QUICK_REPLY = "QUICK_REPLY";
    static final String URL = "URL";
    static final String OTP = "OTP";

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{([a-z0-9_]+)}}");

    public TemplateDefinition {
        buttons = List.copyOf(buttons);
    }

    static TemplateDefinition read(JsonNode file) {
        String headerText = "";
        boolean documentHeader = false;
        String body = "";
        List<String> buttons = new ArrayList<>();
        for (JsonNode component : file.path("components")) {
            switch (component.path("type").asText()) {
                case "HEADER" -> {
                    documentHeader = component.path("format").asText().equals("DOCUMENT");
                    headerText = component.path("text").asText();
                }
                case "BODY" -> body = component.path("text").asText();
                case "BUTTONS" ->
                    component
                            .path("buttons")
                            .forEach(b -> buttons.add(b.path("type").asText()));
                default -> {
                    // A footer has nothing to fill in.
                }
            }
        }
        return new TemplateDefinition(
                file.path("name").asText(),
                file.path("language").asText(),
                file.path("category").asText(),
                headerText,
                documentHeader,
                body,
                buttons);
    }

    /** Meta's own words around a code, which is all that is sent. */
    public boolean isAuthentication() {
        return category.equals("AUTHENTICATION");
    }

    /** Names of what the header's text wants, at most one. */
    public List<String> headerParameters() {
        return placeholders(headerText);
    }

    /** Names of what the body wants, in order of their first appearance. */
    public List<String> bodyParameters() {
        return placeholders(body);
    }

    /** Length of a text without its placeholders, in UTF-16 units. */
    static int fixedLength(String text) {
        return PLACEHOLDER.matcher(text).replaceAll("").length();
    }

    private static List<String> placeholders(String text) {
        List<String> names = new ArrayList<>();
        Matcher matcher = PLACEHOLDER.matcher(text);
        while (matcher.find()) {
            if (!names.contains(matcher.group(1))) {
                names.add(matcher.group(1));
            }
        }
        return names;
    }
}
