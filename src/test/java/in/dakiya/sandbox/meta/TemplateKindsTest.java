package in.dakiya.sandbox.meta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateKindsTest {
    private static final String PHONE = "919900000001";
    private final Business business = new Business();
    private final Person asha = business.meta.phone(PHONE);

    @AfterEach
    void close() {
        business.close();
    }

    @Test
    void aDocumentHeaderNeedsAPdf() {
        register("{'name':'papers','language':'en','category':'UTILITY','components':["
                + "{'type':'HEADER','format':'DOCUMENT','example':{'header_handle':['4::a']}},"
                + "{'type':'BODY','text':'The papers of your order.'}]}");
        String template = "{'type':'template','template':{'name':'papers','language':{'code':'en'},'components':[%s]}}";
        String header =
                "{'type':'header','parameters':[{'type':'document','document':{'id':'%s','filename':'Label-1.pdf'}}]}";

        String pdf = business.uploaded(Business.PDF, "application/pdf");
        assertThat(business.send("+" + PHONE, template.formatted("")).code()).isEqualTo(132012);
        business.send("+" + PHONE, template.formatted(header.formatted(pdf)));
        assertThat(asha.lastSeen().bubble().attachment().filename()).isEqualTo("Label-1.pdf");
        assertThat(asha.lastSeen().bubble().attachment().bytes()).isEqualTo(Business.PDF);

        String text = business.uploaded(new byte[] {65}, "text/plain");
        business.send("+" + PHONE, template.formatted(header.formatted(text)));
        assertThat(business.meta.counters().failures()).containsExactly(MetaCode.MEDIA);
    }

    @Test
    void aCodeHasFixedWordsAndTenMinutes() {
        register("{'name':'code','language':'en','category':'AUTHENTICATION','components':[{'type':'BODY'},"
                + "{'type':'BUTTONS','buttons':[{'type':'OTP','otp_type':'COPY_CODE','text':'Copy code'}]}]}");
        String code = "{'type':'template','template':{'name':'code','language':{'code':'en'},'components':["
                + "{'type':'body','parameters':[{'type':'text','text':'482913'}]},"
                + "{'type':'button','sub_type':'url','index':'0','parameters':[{'type':'text','text':'482913'}]}]}}";

        business.send("+" + PHONE, code);
        assertThat(asha.lastSeen().text()).isEqualTo("482913 is your verification code.");
        asha.online(false);
        business.send("+" + PHONE, code);
        business.clock.pass(Duration.ofMinutes(10));
        asha.online(true);
        assertThat(asha.chat()).hasSize(1);
        assertThat(business.send(
                                "",
                                code.replace(
                                        "{'type':'template'", "{'recipient':'" + asha.userId() + "','type':'template'"))
                        .code())
                .isEqualTo(131062);
    }

    @ParameterizedTest
    @CsvSource({
        "482913, 482914",
        "4829134829134829, 4829134829134829",
        "your code is 482913, your code is 482913",
        "bit.ly/482913, bit.ly/482913",
    })
    void theTextAndTheButtonOfACodeAreOneCodeOfFifteenCharacters(String text, String button) {
        register("{'name':'code','language':'en','category':'AUTHENTICATION','components':[{'type':'BODY'},"
                + "{'type':'BUTTONS','buttons':[{'type':'OTP','otp_type':'COPY_CODE','text':'Copy code'}]}]}");
        assertThat(business.send("+" + PHONE, CODE.formatted("482913", "482913"))
                        .status())
                .isEqualTo(200);
        assertThat(business.send("+" + PHONE, CODE.formatted(text, button)).status())
                .isEqualTo(400);
        String withoutButton = CODE.substring(0, CODE.indexOf(",{'type':'button'")) + "]}}";
        assertThat(business.send("+" + PHONE, withoutButton.formatted("482913")).code())
                .isEqualTo(131008);
        assertThat(business.send(
                                "+" + PHONE,
                                CODE.replace("'url'", "'copy_code'").formatted("482913", "482913"))
                        .status())
                .isEqualTo(400);
        assertThat(asha.chat()).hasSize(1);
    }

    private static final String CODE =
            "{'type':'template','template':{'name':'code','language':{'code':'en'},'components':["
                    + "{'type':'body','parameters':[{'type':'text','text':'%s'}]},"
                    + "{'type':'button','sub_type':'url','index':'0','parameters':[{'type':'text','text':'%s'}]}]}}";

    @Test
    void aReviewRefusesWhatItRefusesByRule() {
        assertThatThrownBy(
                        () -> register(TemplateSendingTest.ORDER.replace("Hello {{seller_name}}", "{{seller_name}}")))
                .hasMessageContaining("2388299");
        assertThatThrownBy(() ->
                        register(TemplateSendingTest.ORDER.replace("'param_name':'pack_by'", "'param_name':'other'")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> register(TemplateSendingTest.ORDER.replace("Package is", "Your whole package is")))
                .hasMessageContaining("Max length: 25");
    }

    private void register(String template) {
        business.meta.templates().register(template.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }
}
