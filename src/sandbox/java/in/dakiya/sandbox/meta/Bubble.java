package in.dakiya.sandbox.meta;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person sees of one message.
 *
 * @param kind {@code text}, {@code button}, {@code list}, {@code cta_url}, {@code document}, {@code image},
 *     {@code reaction} or {@code template}; of what a person sends, Meta's type
 * @param template the template's name, empty otherwise
 * @param header the line above, may be empty
 * @param footer the line below, may be empty
 */
public record Bubble(
        String kind,
        String template,
        String header,
        String text,
        String footer,
        @Nullable StoredMedia attachment,
        List<Choice> choices) {

    public Bubble {
        choices = List.copyOf(choices);
    }

    static Bubble plain(String kind, String text) {
        return new Bubble(kind, "", "", text, "", null, List.of());
    }

    static Bubble file(String kind, String caption, @Nullable StoredMedia attachment) {
        return new Bubble(kind, "", "", caption, "", attachment, List.of());
    }

    /** Several lines, as a demo prints them. */
    public String rendered() {
        StringBuilder lines = new StringBuilder();
        if (attachment != null) {
            line(lines, "[" + kindOf(attachment) + " " + attachment.filename() + "]");
        }
        line(lines, header.isEmpty() ? "" : "*" + header + "*");
        line(lines, text);
        line(lines, footer.isEmpty() ? "" : "_" + footer + "_");
        choices.forEach(choice -> line(lines, "  ( " + choice.label() + " )" + more(choice)));
        return lines.toString().stripTrailing();
    }

    private static String kindOf(StoredMedia media) {
        return media.mimeType().startsWith("image/") ? "image" : "document";
    }

    private static String more(Choice choice) {
        if (choice.kind() == Choice.Kind.LINK) {
            return " " + choice.payload();
        }
        return choice.description().isEmpty() ? "" : " " + choice.description();
    }

    private static void line(StringBuilder lines, String line) {
        if (!line.isEmpty()) {
            lines.append(line).append('\n');
        }
    }
}
