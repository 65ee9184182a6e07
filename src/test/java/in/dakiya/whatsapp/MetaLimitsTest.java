package in.dakiya.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import in.dakiya.chat.Button;
import in.dakiya.chat.Buttons;
import in.dakiya.chat.Choices;
import in.dakiya.chat.Document;
import in.dakiya.chat.DocumentFile;
import in.dakiya.chat.FlowForm;
import in.dakiya.chat.FromTemplate;
import in.dakiya.chat.LinkButton;
import in.dakiya.chat.Message;
import in.dakiya.chat.Row;
import in.dakiya.chat.Text;
import in.dakiya.work.Person;
import java.io.IOException;
import java.io.InputStream;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/**
 * Whatever name, address or language goes into a message: what comes out keeps every limit of Meta's that is listed in
 * {@code whatsapp-limits.json}, so that a message that Meta would refuse cannot be built.
 */
class MetaLimitsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, Integer> LIMITS = limits();
    private static final TemplateCatalog TEMPLATES = new TemplateCatalog(JSON);
    private static final MessageJson WRITER = new MessageJson(JSON, TEMPLATES);
    private static final Person TO = new Person("106", "919900000001");
    private static final DocumentFile FILE = new DocumentFile("orders/ab/label.pdf", "Label.pdf");

    private static Map<String, Integer> limits() {
        try (InputStream file = MetaLimitsTest.class.getResourceAsStream("/whatsapp-limits.json")) {
            Map<String, Integer> limits = new HashMap<>();
            for (JsonNode limit : JSON.readTree(file).path("limits")) {
                JsonNode safe = limit.has("recommended") ? limit.path("recommended") : limit.path("value");
                if (safe.isInt()) {
                    limits.put(
                            limit.path("group").asText() + " "
                                    + limit.path("name").asText(),
                            safe.asInt());
                }
            }
            return limits;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static int most(String group, String name) {
        Integer limit = LIMITS.get(group + " " + name);
        assertThat(limit).as("%s %s is in the list", group, name).isNotNull();
        return limit;
    }

    /** Latin, Indian scripts, emoji of several code points, combining marks, controls, direction marks, line breaks. */
    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> pieces = Arbitraries.of(
                "Asha",
                "கலைச்செல்வி",
                "क्षत्रिय",
                "ক্ষ",
                "👩‍👩‍👧",
                "🇮🇳",
                "e\u0301\u0302\u0303",
                " ",
                "    ",
                "\n",
                "\n\n\n",
                "\t",
                "\r\n",
                "\u202e",
                "\u0000",
                "\ud83d",
                "*b*",
                "_i_",
                "{{1}}",
                "${x}",
                "<&>\"'\\");
        Arbitrary<String> joined = pieces.list().ofMaxSize(80).map(parts -> String.join("", parts));
        return Arbitraries.oneOf(
                joined,
                joined.map(text -> text.repeat(40)),
                Arbitraries.strings().ofMaxLength(6000));
    }

    @Property(tries = 300)
    void textsAndDocuments(@ForAll("texts") String text) {
        ObjectNode sent = write(new Text(text));
        holds(sent.at("/text/body"), most("send.common", "text_body_max"), text);
        ObjectNode document = write(new Document(FILE, text));
        if (document.at("/document").has("caption")) {
            holds(document.at("/document/caption"), most("send.common", "caption_max"), text);
        }
        assertThat(document.at("/document/filename").asText()).endsWith(".pdf");
    }

    @Property(tries = 300)
    void buttons(
            @ForAll("texts") String text, @ForAll("texts") String title, @ForAll @IntRange(min = 1, max = 3) int n) {
        String group = "send.interactive.button";
        List<Button> buttons = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            buttons.add(new Button("rts:o:MS-1001:" + (i + 1), title));
        }
        JsonNode interactive = write(new Buttons(null, text, text, buttons)).path("interactive");
        holds(interactive.at("/body/text"), most(group, "body_max"), text);
        if (interactive.has("footer")) {
            holds(interactive.at("/footer/text"), most(group, "footer_max"), text);
        }
        JsonNode written = interactive.at("/action/buttons");
        assertThat(written.size()).isBetween(most(group, "buttons_min"), most(group, "buttons_max"));
        List<String> titles = new ArrayList<>();
        written.forEach(button -> {
            holds(button.at("/reply/title"), most(group, "button_title_max"), title);
            assertThat(button.at("/reply/id").asText().length()).isBetween(1, most(group, "button_id_max"));
            titles.add(button.at("/reply/title").asText());
        });
        assertThat(titles).doesNotHaveDuplicates();
    }

    @Property(tries = 300)
    void lists(
            @ForAll("texts") String text, @ForAll("texts") String title, @ForAll @IntRange(min = 1, max = 10) int n) {
        String group = "send.interactive.list";
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            rows.add(new Row("det:o:MS-1001:" + (i + 1), title, text));
        }
        JsonNode interactive = write(new Choices(text, text, title, rows)).path("interactive");
        holds(interactive.at("/body/text"), most(group, "body_max"), text);
        holds(interactive.at("/action/button"), most(group, "open_button_max"), title);
        JsonNode written = interactive.at("/action/sections/0/rows");
        assertThat(written.size()).isLessThanOrEqualTo(most(group, "rows_total_max"));
        written.forEach(row -> {
            holds(row.path("title"), most(group, "row_title_max"), title);
            if (row.has("description")) {
                holds(row.path("description"), most(group, "row_description_max"), text);
            }
            assertThat(row.path("id").asText().length()).isBetween(1, most(group, "row_id_max"));
        });
    }

    @Property(tries = 200)
    void linksAndForms(@ForAll("texts") String text, @ForAll("texts") String title) {
        JsonNode link = write(new LinkButton(text, text, title, "https://dakiya.example/t/1"))
                .path("interactive");
        holds(link.at("/body/text"), most("send.interactive.cta_url", "body_max"), text);
        holds(link.at("/action/parameters/display_text"), most("send.interactive.cta_url", "display_text_max"), title);
        JsonNode form = write(new FlowForm(text, title, "1234567890", "dlg:o:A:1:FORM", "SHIPMENT", Map.of("a", text)))
                .path("interactive");
        holds(form.at("/body/text"), most("send.interactive.flow", "body_max"), text);
        holds(form.at("/action/parameters/flow_cta"), most("send.interactive.flow", "flow_cta_max"), title);
    }

    /** Header and body of a template keep their limits after substitution, and no parameter has what Meta refuses. */
    @Property(tries = 200)
    void templates(@ForAll("texts") String text) {
        TemplateDefinition definition = TEMPLATES.find("seller_order_booked_v1", "en");
        Map<String, String> values = new HashMap<>();
        definition.bodyParameters().forEach(name -> values.put(name, text));
        definition.headerParameters().forEach(name -> values.put(name, text));
        JsonNode template = write(new FromTemplate(
                        definition.name(),
                        "en",
                        values,
                        List.of("rts:o:MS-1001:1", "det:o:MS-1001:1", "cnf:o:MS-1001:1")))
                .path("template");
        Map<String, String> written = new HashMap<>();
        for (JsonNode component : template.path("components")) {
            for (JsonNode parameter : component.path("parameters")) {
                if (parameter.has("parameter_name")) {
                    String value = parameter.path("text").asText();
                    written.put(parameter.path("parameter_name").asText(), value);
                    assertThat(value).isNotBlank().doesNotContain("\n", "\t", "     ");
                    isWhole(value, text);
                }
                if (parameter.has("payload")) {
                    assertThat(parameter.path("payload").asText().length())
                            .isLessThanOrEqualTo(most("template", "quick_reply_payload_max"));
                }
            }
        }
        assertThat(filled(definition.body(), written).length()).isLessThanOrEqualTo(most("template", "body_max"));
        assertThat(filled(definition.headerText(), written).length())
                .isLessThanOrEqualTo(most("template", "header_text_max"));
    }

    private static String filled(String text, Map<String, String> values) {
        String filled = text;
        for (Map.Entry<String, String> value : values.entrySet()) {
            filled = filled.replace("{{" + value.getKey() + "}}", value.getValue());
        }
        return filled;
    }

    private static ObjectNode write(Message message) {
        ObjectNode sent = WRITER.write(TO, message, "1234", "ORDER#MS-1001|TELL#NEW_ORDER#1#0");
        assertThat(sent.path("biz_opaque_callback_data").asText().length())
                .isLessThanOrEqualTo(most("send.common", "biz_opaque_callback_data_max"));
        return sent;
    }

    private static void holds(JsonNode written, int most, String from) {
        assertThat(written.isTextual()).isTrue();
        String text = written.asText();
        assertThat(text.length()).isBetween(1, most);
        assertThat(text).isNotBlank();
        isWhole(text, from);
    }

    /** No half character is left where a text was cut: neither a lone surrogate nor an emoji torn at its joiner. */
    private static void isWhole(String text, String from) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean pair = Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            assertThat(Character.isSurrogate(c) && !pair)
                    .as("in %s of %s", text, from)
                    .isFalse();
            i += pair ? 1 : 0;
        }
        if (text.endsWith("…") && text.length() > 2) {
            BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
            characters.setText(text);
            assertThat(characters.isBoundary(text.length() - 1)).isTrue();
            assertThat(text.charAt(text.length() - 2)).isNotEqualTo('\u200d');
        }
    }
}
