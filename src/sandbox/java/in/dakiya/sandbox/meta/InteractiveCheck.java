package in.dakiya.sandbox.meta;

import in.dakiya.sandbox.meta.MediaUse.Used;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reply buttons, lists, link buttons and forms. Sources: Meta's pages "Interactive reply buttons", "Interactive list",
 * "Interactive CTA URL", "Sending a Flow"; where the pages and OpenAPI v23.0 disagree, the smaller limit.
 */
final class InteractiveCheck {
    private static final int LONGEST_BODY = 1_024;
    private static final int LONGEST_SMALL = 60;

    private final MediaUse media;

    InteractiveCheck(MediaUse media) {
        this.media = media;
    }

    Draft check(Part interactive) {
        interactive.only("type", "header", "body", "footer", "action");
        String type = interactive.text("type", 40);
        String body = small(interactive.object("body"), LONGEST_BODY);
        Part action = interactive.object("action");
        List<Choice> choices = switch (type) {
            case "button" -> buttons(action);
            case "list" -> rows(action);
            case "cta_url" -> link(action);
            case "flow" -> FlowCheck.read(action);
            default -> throw interactive.refused("type", "is not known here: " + type + ".");
        };
        Header header = header(interactive, !type.equals("list"));
        String footer = interactive
                .optionalObject("footer")
                .map(part -> small(part, LONGEST_SMALL))
                .orElse("");
        Bubble bubble =
                new Bubble(type, "", header.text(), body, footer, header.file().media(), choices);
        return Draft.service(bubble, header.file().laterFailure());
    }

    private static String small(Part part, int longest) {
        return part.only("text").text("text", longest);
    }

    private record Header(String text, Used file) {}

    private Header header(Part interactive, boolean mediaAllowed) {
        Used none = new Used(null, Optional.empty());
        Optional<Part> header = interactive.optionalObject("header");
        if (header.isEmpty()) {
            return new Header("", none);
        }
        Part given = header.get();
        String type = given.text("type", 20);
        given.only("type", type);
        if (type.equals("text")) {
            return new Header(given.text("text", LONGEST_SMALL), none);
        }
        if (!mediaAllowed || !Set.of("document", "image").contains(type)) {
            throw given.refused("type", "may not be " + type + ".");
        }
        Part file = given.object(type);
        if (type.equals("document")) {
            return new Header("", media.read(file.only("id", "link", "filename"), MediaTypes.DOCUMENTS));
        }
        return new Header("", media.read(file.only("id", "link"), MediaTypes.IMAGES));
    }

    private static List<Choice> buttons(Part action) {
        action.only("buttons");
        List<Choice> choices = new ArrayList<>();
        for (Part button : action.list("buttons", 1, 3)) {
            button.only("type", "reply").is("type", "reply");
            Part reply = button.object("reply").only("id", "title");
            choices.add(new Choice(Choice.Kind.REPLY, reply.text("title", 20), reply.text("id", 256)));
        }
        distinct(action, "title", choices.stream().map(Choice::label).toList());
        distinct(action, "id", choices.stream().map(Choice::payload).toList());
        return choices;
    }

    private static List<Choice> rows(Part action) {
        action.only("button", "sections").text("button", 20);
        List<Part> sections = action.list("sections", 1, 10);
        List<Choice> choices = new ArrayList<>();
        for (Part section : sections) {
            section.only("title", "rows");
            if (section.optionalText("title", 24).isEmpty() && sections.size() > 1) {
                throw section.missing("title");
            }
            section.list("rows", 1, 10).forEach(row -> choices.add(row(row)));
        }
        if (choices.size() > 10) {
            throw action.refused("sections", "have more than 10 rows together.");
        }
        distinct(action, "id", choices.stream().map(Choice::payload).toList());
        return choices;
    }

    private static Choice row(Part row) {
        row.only("id", "title", "description");
        return new Choice(
                Choice.Kind.ROW,
                row.text("title", 24),
                row.text("id", 200),
                row.optionalText("description", 72).orElse(""));
    }

    private static List<Choice> link(Part action) {
        action.only("name", "parameters").is("name", "cta_url");
        Part parameters = action.object("parameters").only("display_text", "url");
        String url = parameters.text("url", 2_000);
        if (!url.matches("https?://\\S+")) {
            throw parameters.refused("url", "is not an address.");
        }
        return List.of(new Choice(Choice.Kind.LINK, parameters.text("display_text", 20), url));
    }

    private static void distinct(Part action, String name, List<String> values) {
        if (new HashSet<>(values).size() < values.size()) {
            throw action.refused(name, "is not unique within the message.");
        }
    }
}
