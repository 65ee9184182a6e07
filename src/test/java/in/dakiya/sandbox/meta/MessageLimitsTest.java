package in.dakiya.sandbox.meta;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each length that Meta publishes: the longest is taken, one more is refused. */
class MessageLimitsTest {
    private static final String PHONE = "+919900000001";
    private final Business business = new Business();

    @AfterEach
    void close() {
        business.close();
    }

    static Stream<Arguments> lengths() {
        String button = "{'type':'reply','reply':{'id':'a','title':'%s'}}";
        return Stream.of(
                Arguments.of("text", "{'type':'text','text':{'body':'%s'}}", 4096, 100),
                Arguments.of(
                        "callback data",
                        "{'type':'text','text':{'body':'a'},'biz_opaque_callback_data':'%s'}",
                        512,
                        100),
                Arguments.of("button title", buttons("a", "", button), 20, 131009),
                Arguments.of(
                        "button id", buttons("a", "", "{'type':'reply','reply':{'id':'%s','title':'a'}}"), 256, 131009),
                Arguments.of("button body", buttons("%s", "", button.formatted("a")), 1024, 131009),
                Arguments.of(
                        "button footer", buttons("a", ",'footer':{'text':'%s'}", button.formatted("a")), 60, 131009),
                Arguments.of(
                        "button header",
                        buttons("a", ",'header':{'type':'text','text':'%s'}", button.formatted("a")),
                        60,
                        131009),
                Arguments.of("list body", list("%s", "a", "a", row("a", "a", "a")), 1024, 131009),
                Arguments.of("list button", list("a", "%s", "a", row("a", "a", "a")), 20, 131009),
                Arguments.of("section title", list("a", "a", "%s", row("a", "a", "a")), 24, 131009),
                Arguments.of("row id", list("a", "a", "a", row("%s", "a", "a")), 200, 131009),
                Arguments.of("row title", list("a", "a", "a", row("a", "%s", "a")), 24, 131009),
                Arguments.of("row description", list("a", "a", "a", row("a", "a", "%s")), 72, 131009),
                Arguments.of("link body", link("%s", "a"), 1024, 131009),
                Arguments.of("link text", link("a", "%s"), 20, 131009),
                Arguments.of("form body", form("%s", "a"), 1024, 131009),
                Arguments.of(
                        "form footer",
                        form("a", "a").replace("'action'", "'footer':{'text':'%s'},'action'"),
                        60,
                        131009),
                Arguments.of(
                        "form header",
                        form("a", "a").replace("'action'", "'header':{'type':'text','text':'%s'},'action'"),
                        60,
                        131009),
                Arguments.of("form button", form("a", "%s"), 20, 131009));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("lengths")
    void theLongestIsTakenAndOneMoreIsNot(String what, String message, int longest, int code) {
        assertThat(business.send(PHONE, message.formatted("x".repeat(longest))).status())
                .as(what)
                .isEqualTo(200);
        Business.Answer refused = business.send(PHONE, message.formatted("x".repeat(longest + 1)));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.code()).isEqualTo(code);
        assertThat(refused.body().at("/error/error_data/details").asText()).isNotBlank();
    }

    @Test
    void threeButtonsAreTheMost() {
        assertThat(business.send(PHONE, buttons("a", "", someButtons(3))).status())
                .isEqualTo(200);
        assertThat(business.send(PHONE, buttons("a", "", someButtons(4))).code())
                .isEqualTo(131009);
        assertThat(business.send(PHONE, buttons("a", "", "")).code()).isEqualTo(131009);
    }

    @Test
    void buttonsHaveDifferentTitlesAndIds() {
        String twice =
                "{'type':'reply','reply':{'id':'1','title':'A'}},{'type':'reply','reply':{'id':'%s','title':'%s'}}";

        assertThat(business.send(PHONE, buttons("a", "", twice.formatted("2", "A")))
                        .code())
                .isEqualTo(131009);
        assertThat(business.send(PHONE, buttons("a", "", twice.formatted("1", "B")))
                        .code())
                .isEqualTo(131009);
        assertThat(business.send(PHONE, buttons("a", "", twice.formatted("2", "B")))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void tenRowsAreTheMostOverAllSections() {
        assertThat(business.send(PHONE, list("a", "a", "a", rows(0, 10))).status())
                .isEqualTo(200);
        String two = rows(0, 5) + "]},{'title':'b','rows':[" + rows(5, 11);
        assertThat(business.send(PHONE, list("a", "a", "a", two)).code()).isEqualTo(131009);
        String untitled = rows(0, 5) + "]},{'rows':[" + rows(5, 6);
        assertThat(business.send(PHONE, list("a", "a", "a", untitled)).code()).isEqualTo(131008);
    }

    static Stream<Arguments> faulty() {
        return Stream.of(
                Arguments.of("no text", "{'type':'text','text':{}}", 100),
                Arguments.of("no object", "{'type':'text'}", 100),
                Arguments.of("empty text", "{'type':'text','text':{'body':' '}}", 100),
                Arguments.of("unknown member", "{'type':'text','text':{'body':'a','bold':true}}", 100),
                Arguments.of("unknown member above", "{'type':'text','text':{'body':'a'},'ttl':1}", 100),
                Arguments.of("unknown type", "{'type':'hologram','hologram':{}}", 131051),
                Arguments.of("no body", "{'type':'interactive','interactive':{'type':'button','action':{}}}", 131008),
                Arguments.of("no media", "{'type':'document','document':{'filename':'a.pdf'}}", 100),
                Arguments.of("unknown media", "{'type':'document','document':{'id':'1'}}", 100),
                Arguments.of(
                        "list with document",
                        list("a", "a", "a", row("a", "a", "a"))
                                .replace("'action'", "'header':{'type':'document','document':{'id':'1'}},'action'"),
                        131009),
                Arguments.of("address", link("a", "a").replace("https://", "mailto:"), 131009),
                Arguments.of("form of another version", form("a", "a").replace("'3'", "'4'"), 131009),
                Arguments.of("form without id", form("a", "a").replace("'flow_id':'1234567890',", ""), 131009),
                Arguments.of(
                        "form with id and name",
                        form("a", "a").replace("'flow_id'", "'flow_name':'shipment','flow_id'"),
                        131009),
                Arguments.of("form id", form("a", "a").replace("1234567890", "shipment"), 131009),
                Arguments.of("form button with emoji", form("a", "Add \ud83d\udce6"), 131009),
                Arguments.of("form without button", form("a", "a").replace("'flow_cta':'a',", ""), 131008),
                Arguments.of("form mode", form("a", "a").replace("published", "live"), 131009),
                Arguments.of("form start", form("a", "a").replace("navigate", "jump"), 131009),
                Arguments.of("form without data", form("a", "a").replace("{'order_no':'1001'}", "{}"), 131009),
                Arguments.of("form with text as data", form("a", "a").replace("{'order_no':'1001'}", "'1001'"), 131009),
                Arguments.of("form without screen", form("a", "a").replace("'screen':'SHIPMENT',", ""), 131008),
                Arguments.of("form with more", form("a", "a").replace("'mode'", "'colour':'red','mode'"), 100));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("faulty")
    void whatMetaRefusesIsRefused(String what, String message, int code) {
        assertThat(business.send(PHONE, message).code()).as(what).isEqualTo(code);
    }

    @Test
    void whoItGoesToMustBeSaid() {
        assertThat(business.send("", "{'type':'text','text':{'body':'a'}}").code())
                .isEqualTo(100);
        assertThat(business.send("call me", "{'type':'text','text':{'body':'a'}}")
                        .code())
                .isEqualTo(100);
        assertThat(business.post("/messages", "{\"to\":\"+919900000001\",\"text\":{\"body\":\"a\"}}")
                        .code())
                .isEqualTo(100);
        assertThat(business.post("/messages", "no json").code()).isEqualTo(100);
    }

    private static String form(String body, String button) {
        return "{'type':'interactive','interactive':{'type':'flow','body':{'text':'" + body
                + "'},'action':{'name':'flow','parameters':{'flow_message_version':'3','flow_id':'1234567890','flow_cta':'"
                + button + "','mode':'published','flow_token':'ft.9b1d4e7c2a','flow_action':'navigate',"
                + "'flow_action_payload':{'screen':'SHIPMENT','data':{'order_no':'1001'}}}}}}";
    }

    private static String buttons(String body, String more, String buttons) {
        return "{'type':'interactive','interactive':{'type':'button','body':{'text':'" + body + "'}" + more
                + ",'action':{'buttons':[" + buttons + "]}}}";
    }

    private static String someButtons(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "{'type':'reply','reply':{'id':'" + i + "','title':'T" + i + "'}}")
                .collect(Collectors.joining(","));
    }

    private static String list(String body, String open, String section, String rows) {
        return "{'type':'interactive','interactive':{'type':'list','body':{'text':'" + body
                + "'},'action':{'button':'" + open + "','sections':[{'title':'" + section + "','rows':[" + rows
                + "]}]}}}";
    }

    private static String row(String id, String title, String description) {
        return "{'id':'" + id + "','title':'" + title + "','description':'" + description + "'}";
    }

    private static String rows(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> row("id" + i, "Row", "more"))
                .collect(Collectors.joining(","));
    }

    private static String link(String body, String label) {
        return "{'type':'interactive','interactive':{'type':'cta_url','body':{'text':'" + body
                + "'},'action':{'name':'cta_url','parameters':{'display_text':'" + label
                + "','url':'https://shop.example/t'}}}}";
    }
}
