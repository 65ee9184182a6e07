package in.dakiya.sandbox.meta;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TemplateSendingTest {
    private static final String PHONE = "919900000001";
    static final String ORDER =
            "{'name':'order_new','language':'en','category':'UTILITY','parameter_format':'named','components':["
                    + "{'type':'HEADER','format':'TEXT','text':'Order {{order_no}} received','example':"
                    + "{'header_text_named_params':[{'param_name':'order_no','example':'1'}]}},"
                    + "{'type':'BODY','text':'Hello {{seller_name}}, pack it by {{pack_by}} please.','example':"
                    + "{'body_text_named_params':[{'param_name':'seller_name','example':'A'},"
                    + "{'param_name':'pack_by','example':'5 pm'}]}},"
                    + "{'type':'FOOTER','text':'Order desk'},"
                    + "{'type':'BUTTONS','buttons':[{'type':'QUICK_REPLY','text':'Package is Ready to Ship'},"
                    + "{'type':'URL','text':'Track','url':'https://${TRACK_DOMAIN}/t/{{1}}','example':['https://a/t/7']}]}]}";
    private static final String HEADER =
            "{'type':'header','parameters':[{'type':'text','parameter_name':'order_no','text':'SW-1042'}]}";
    private static final String BODY =
            "{'type':'body','parameters':[{'type':'text','parameter_name':'pack_by','text':'5 pm'},"
                    + "{'type':'text','parameter_name':'seller_name','text':'Asha'}]}";
    private static final String REPLY =
            "{'type':'button','sub_type':'quick_reply','index':'0','parameters':[{'type':'payload','payload':'rts.1'}]}";
    private static final String LINK =
            "{'type':'button','sub_type':'url','index':1,'parameters':[{'type':'text','text':'7Qm2kX'}]}";

    private final Business business = new Business();
    private final Person asha = business.meta.phone(PHONE);

    @BeforeEach
    void register() {
        register(ORDER);
    }

    @AfterEach
    void close() {
        business.close();
    }

    @Test
    void outsideTheWindowATemplateArrivesAsItIsRead() {
        Business.Answer answer = send(HEADER, BODY, REPLY, LINK);

        assertThat(answer.body().at("/messages/0/message_status").asText()).isEqualTo("accepted");
        assertThat(asha.lastSeen().toString()).isEqualTo("""
                        < *Order SW-1042 received*
                          Hello Asha, pack it by 5 pm please.
                          _Order desk_
                            ( Package is Ready to Ship )
                            ( Track ) https://track.example/t/7Qm2kX""");
        assertThat(business.status("delivered").at("/pricing/category").asText())
                .isEqualTo("utility");
        assertThat(asha.opens("Track")).hasToString("https://track.example/t/7Qm2kX");
    }

    @Test
    void aTapArrivesAsButtonWithItsPayload() {
        String wamid = send(HEADER, BODY, REPLY, LINK).wamid();

        asha.taps("Package is Ready to Ship");

        JsonNode tap = business.heard();
        assertThat(tap.path("type").asText()).isEqualTo("button");
        assertThat(tap.at("/button/payload").asText()).isEqualTo("rts.1");
        assertThat(tap.at("/button/text").asText()).isEqualTo("Package is Ready to Ship");
        assertThat(tap.at("/context/id").asText()).isEqualTo(wamid);
        assertThat(asha.windowOpen()).isTrue();
    }

    @Test
    void aReplyWithoutPayloadCarriesItsLabel() {
        send(HEADER, BODY, LINK);

        asha.taps("Package is Ready to Ship");

        assertThat(business.heard().at("/button/payload").asText()).isEqualTo("Package is Ready to Ship");
    }

    static Stream<Arguments> faulty() {
        return Stream.of(
                Arguments.of("no body", 132000, new String[] {HEADER, REPLY, LINK}),
                Arguments.of("no header", 132000, new String[] {BODY, REPLY, LINK}),
                Arguments.of(
                        "no name", 100, new String[] {HEADER, BODY.replace("'parameter_name':'pack_by',", ""), LINK}),
                Arguments.of("other name", 100, new String[] {HEADER, BODY.replace("pack_by", "pack_to"), LINK}),
                Arguments.of("line break", 132018, new String[] {HEADER, BODY.replace("Asha", "A\\nB"), LINK}),
                Arguments.of("tab", 132018, new String[] {HEADER, BODY.replace("Asha", "A\\tB"), LINK}),
                Arguments.of("five spaces", 132018, new String[] {HEADER, BODY.replace("Asha", "A     B"), LINK}),
                Arguments.of("empty", 132012, new String[] {HEADER, BODY.replace("Asha", ""), LINK}),
                Arguments.of("too long", 132005, new String[] {HEADER, BODY.replace("Asha", "x".repeat(1000)), LINK}),
                Arguments.of("long header", 132005, new String[] {HEADER.replace("SW-1042", "x".repeat(46)), BODY, LINK
                }),
                Arguments.of("wrong kind", 132012, new String[] {
                    HEADER.replace("'type':'text'", "'type':'currency'"), BODY, LINK
                }),
                Arguments.of("no suffix", 131008, new String[] {HEADER, BODY, REPLY}),
                Arguments.of("spaced suffix", 132012, new String[] {HEADER, BODY, LINK.replace("7Qm2kX", "7 Q")}),
                Arguments.of("long payload", 131009, new String[] {
                    HEADER, BODY, REPLY.replace("rts.1", "x".repeat(129)), LINK
                }),
                Arguments.of("no such button", 131009, new String[] {HEADER, BODY, LINK.replace(":1,", ":2,")}),
                Arguments.of("other button", 132012, new String[] {HEADER, BODY, REPLY.replace("'0'", "'1'")}));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("faulty")
    void whatDoesNotFitTheTemplateIsRefused(String what, int code, String[] components) {
        assertThat(send(components).code()).as(what).isEqualTo(code);
    }

    @Test
    void fourSpacesAreTaken() {
        assertThat(send(HEADER, BODY.replace("Asha", "A    B"), LINK).status()).isEqualTo(200);
    }

    @Test
    void theLanguageMustBeExact() {
        Business.Answer answer = business.send(
                "+" + PHONE, "{'type':'template','template':{'name':'order_new','language':{'code':'en_US'}}}");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.code()).isEqualTo(132001);
    }

    @Test
    void aPausedTemplateIsRefusedAndToldOf() {
        business.meta.templates().becomes("order_new", "en", TemplateState.PAUSED);

        assertThat(send(HEADER, BODY, LINK).code()).isEqualTo(132015);
        JsonNode news = Business.value(business.meta.pendingWebhooks().getFirst());
        assertThat(news.path("event").asText()).isEqualTo("PAUSED");
        assertThat(news.path("message_template_name").asText()).isEqualTo("order_new");
        business.meta.templates().becomes("order_new", "en", TemplateState.DISABLED);
        assertThat(send(HEADER, BODY, LINK).code()).isEqualTo(132016);
        business.meta.templates().becomes("order_new", "en", TemplateState.REJECTED, "INCORRECT_CATEGORY");
        assertThat(send(HEADER, BODY, LINK).code()).isEqualTo(132001);
        business.meta.templates().becomes("order_new", "en", TemplateState.APPROVED);
        assertThat(send(HEADER, BODY, LINK).status()).isEqualTo(200);
    }

    @Test
    void movedToMarketingItCostsMoreAndCanBeStopped() {
        business.meta.templates().movesTo("order_new", "en", PriceCategory.MARKETING);
        JsonNode news = Business.value(business.meta.pendingWebhooks().getFirst());
        assertThat(news.path("previous_category").asText()).isEqualTo("UTILITY");
        assertThat(news.path("new_category").asText()).isEqualTo("MARKETING");

        send(HEADER, BODY, LINK);
        assertThat(business.meta.counters().rupees()).isEqualByComparingTo("0.8631");
        asha.habits().experiment(true);
        send(HEADER, BODY, LINK);
        asha.habits().experiment(false);
        asha.habits().marketingStopped(true);
        send(HEADER, BODY, LINK);
        assertThat(business.meta.counters().failures())
                .containsExactly(MetaCode.EXPERIMENT, MetaCode.MARKETING_STOPPED);
    }

    private void register(String template) {
        business.meta.templates().register(template.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }

    private Business.Answer send(String... components) {
        return business.send(
                "+" + PHONE,
                "{'type':'template','template':{'name':'order_new','language':{'code':'en'},'components':["
                        + String.join(",", components) + "]}}");
    }
}
