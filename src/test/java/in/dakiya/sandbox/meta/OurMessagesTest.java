package in.dakiya.sandbox.meta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import in.dakiya.chat.FlowForm;
import in.dakiya.chat.FromTemplate;
import in.dakiya.chat.Message;
import in.dakiya.whatsapp.MessageJson;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Forms and codes as we write them pass Meta's checks, whatever goes into them. */
class OurMessagesTest {

    private static final in.dakiya.work.Person CUSTOMER = new in.dakiya.work.Person("106540352242922", "919800000001");
    private static final String TOKEN = "ft.9b1d4e7c2a5f8e0d";

    private final Business business = new Business();
    private final Person asha = business.meta.phone(CUSTOMER.id());
    private final MessageJson json =
            new MessageJson(Business.JSON, new in.dakiya.whatsapp.TemplateCatalog(Business.JSON));

    @BeforeEach
    void start() {
        business.meta.withTemplatesOfClassPath();
        asha.says("hello");
    }

    @AfterEach
    void close() {
        business.close();
    }

    private ObjectNode written(Message message) {
        return json.write(CUSTOMER, message, "", "reference");
    }

    private Business.Answer send(Message message) {
        return business.post("/messages", written(message).toString());
    }

    @ParameterizedTest
    @CsvSource({"en, 482913 is your verification code.", "hi, 482913 आपका सत्यापन कोड है।"})
    void aCodeIsShownAndCanBeCopied(String language, String text) {
        assertThat(send(FromTemplate.ofCode("delivery_code_v1", language, "482913"))
                        .status())
                .isEqualTo(200);
        assertThat(asha.lastSeen().text()).isEqualTo(text);
        Choice copy = asha.lastSeen().bubble().choices().getFirst();
        assertThat(copy.kind()).isEqualTo(Choice.Kind.COPY_CODE);
        assertThat(copy.payload()).isEqualTo("482913");
    }

    @Test
    void aCodeIsWrittenAsMetasPageShowsIt() {
        assertThat(written(FromTemplate.ofCode("delivery_code_v1", "en", "482913"))
                        .path("template"))
                .isEqualTo(Business.json("""
                        {'name':'delivery_code_v1','language':{'code':'en'},'components':[
                          {'type':'body','parameters':[{'type':'text','text':'482913'}]},
                          {'type':'button','sub_type':'url','index':'0','parameters':[{'type':'text','text':'482913'}]}]}
                        """));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "123", "4829134829134829", "48 29 13", "*4829*", "४८२९१३"})
    void whatMetaWouldNotTakeAsACodeIsNotBuilt(String code) {
        assertThatThrownBy(() -> FromTemplate.ofCode("delivery_code_v1", "en", code))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("4829");
    }

    @Test
    void aTemplateForCodesTakesNothingElse() {
        FromTemplate more =
                new FromTemplate("delivery_code_v1", "en", Map.of("code", "482913", "order_no", "1001"), List.of());
        FromTemplate tap = new FromTemplate("delivery_code_v1", "en", Map.of("code", "482913"), List.of("a:1"));
        FromTemplate none = new FromTemplate("delivery_code_v1", "en", Map.of("number", "482913"), List.of());
        for (FromTemplate wrong : List.of(more, tap, none)) {
            assertThatThrownBy(() -> written(wrong)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void aCodeIsInNoLogLine() {
        assertThat(FromTemplate.ofCode("delivery_code_v1", "en", "482913").toString())
                .doesNotContain("482913");
        assertThat(form("Add shipment", Map.of()).toString()).doesNotContain(TOKEN);
    }

    private static FlowForm form(String button, Map<String, String> data) {
        return new FlowForm("Courier, number and photos?", button, "1234567890", TOKEN, "SHIPMENT", data);
    }

    @Test
    void aFormIsWrittenAsMetasPageShowsIt() {
        JsonNode written = written(form("Add shipment", Map.of("order_no", "SW-1042")));
        assertThat(written.path("interactive")).isEqualTo(Business.json("""
                {'type':'flow','body':{'text':'Courier, number and photos?'},
                 'action':{'name':'flow','parameters':{'flow_message_version':'3','flow_id':'1234567890',
                   'flow_cta':'Add shipment','mode':'published','flow_token':'ft.9b1d4e7c2a5f8e0d',
                   'flow_action':'navigate','flow_action_payload':{'screen':'SHIPMENT','data':{'order_no':'SW-1042'}}}}}
                """));
    }

    @Test
    void aFormIsSeenAndCanBeFilledIn() {
        assertThat(send(form("Add shipment", Map.of())).status()).isEqualTo(200);
        assertThat(asha.lastSeen().form().orElseThrow().label()).isEqualTo("Add shipment");
        asha.completesFlow(Business.json("{'courier':'delhivery'}"));
        assertThat(business.heard().at("/interactive/nfm_reply/response_json").asText())
                .contains(TOKEN, "delhivery");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Add shipment 📦",
                "📦",
                "👩🏽‍🔧 🇮🇳 1️⃣",
                "",
                "शिपमेंट की जानकारी यहाँ जोड़ें और भेजें",
                "Add the details of this shipment here"
            })
    void whateverTheButtonIsCalledMetaTakesIt(String button) {
        Business.Answer answer = send(form(button, Map.of("order_no", " ", "note", "x\n".repeat(2_000))));
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
        assertThat(asha.lastSeen().form().orElseThrow().label()).hasSizeBetween(1, 20);
    }

    @Test
    void aLongTextAndFooterAreCut() {
        FlowForm longest =
                new FlowForm("नमस्ते ".repeat(500), "क".repeat(200), "Open", "1", TOKEN, "SHIPMENT", Map.of());
        assertThat(send(longest).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "shipment, ft.1, SHIPMENT, order_no",
        "'', ft.1, SHIPMENT, order_no",
        "1, unused, SHIPMENT, order_no",
        "1, '', SHIPMENT, order_no",
        "1, a b, SHIPMENT, order_no",
        "1, ft.1, '', order_no",
        "1, ft.1, 'A 1', order_no",
        "1, ft.1, SHIPMENT, order no",
    })
    void aFormThatCouldNotBeAnsweredIsNotBuilt(String flowId, String token, String screen, String name) {
        assertThatThrownBy(() -> new FlowForm("Details?", "Open", flowId, token, screen, Map.of(name, "1001")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
