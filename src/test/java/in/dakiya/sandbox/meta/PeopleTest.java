package in.dakiya.sandbox.meta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PeopleTest {
    private static final String PHONE = "919900000001";
    private final Business business = new Business();
    private final Person asha =
            business.meta.phone(PHONE, "IN.13491208655302741918").named("Asha Crafts");

    @AfterEach
    void close() {
        business.close();
    }

    @Test
    void aTextArrivesWithWhoSaysIt() {
        String wamid = asha.says("नमस्ते");

        JsonNode message = business.heard();
        assertThat(message.path("id").asText()).isEqualTo(wamid);
        assertThat(message.path("from").asText()).isEqualTo(PHONE);
        assertThat(message.path("from_user_id").asText()).isEqualTo("IN.13491208655302741918");
        assertThat(message.path("timestamp").isTextual()).isTrue();
        assertThat(message.at("/text/body").asText()).isEqualTo("नमस्ते");
        JsonNode value = Business.value(business.meta.pendingWebhooks().getFirst());
        assertThat(value.at("/contacts/0/profile/name").asText()).isEqualTo("Asha Crafts");
        assertThat(value.at("/metadata/phone_number_id").asText()).isEqualTo("106540352242922");
    }

    @Test
    void whoHidesTheNumberIsKnownByUserIdAlone() {
        asha.hidingNumber(true).says("hello");

        assertThat(business.heard().has("from")).isFalse();
        JsonNode contact =
                Business.value(business.meta.pendingWebhooks().getFirst()).at("/contacts/0");
        assertThat(contact.has("wa_id")).isFalse();
        assertThat(contact.path("user_id").asText()).isEqualTo("IN.13491208655302741918");
    }

    @Test
    void anAnswerNamesTheMessageItQuotes() {
        asha.says("hello");
        String wamid = business.text("+" + PHONE, "The tracking number?").wamid();

        asha.quotes(wamid, "14344940123456");

        assertThat(business.heard().at("/context/id").asText()).isEqualTo(wamid);
        assertThat(business.heard().at("/context/from").asText()).isEqualTo("918040001234");
    }

    @Test
    void aTapInTheChatArrivesAsButtonReply() {
        asha.says("hello");
        business.send(
                "+" + PHONE,
                "{'type':'interactive','interactive':{'type':'button','body':{'text':'Handed over?'},'action':"
                        + "{'buttons':[{'type':'reply','reply':{'id':'shipped.1','title':'Mark as Shipped'}}]}}}");

        asha.taps("shipped.1");

        JsonNode tap = business.heard();
        assertThat(tap.path("type").asText()).isEqualTo("interactive");
        assertThat(tap.at("/interactive/type").asText()).isEqualTo("button_reply");
        assertThat(tap.at("/interactive/button_reply/id").asText()).isEqualTo("shipped.1");
        assertThat(tap.at("/interactive/button_reply/title").asText()).isEqualTo("Mark as Shipped");
    }

    @Test
    void aChosenRowArrivesAsListReply() {
        asha.says("hello");
        business.send(
                "+" + PHONE,
                "{'type':'interactive','interactive':{'type':'list','body':{'text':'Who carries it?'},'action':"
                        + "{'button':'Choose','sections':[{'rows':[{'id':'c.1','title':'Delhivery','description':'Air'}]}]}}}");

        asha.taps("Delhivery");

        JsonNode reply = business.heard().at("/interactive/list_reply");
        assertThat(reply.path("id").asText()).isEqualTo("c.1");
        assertThat(reply.path("description").asText()).isEqualTo("Air");
    }

    @Test
    void anOldMessageCanStillBeTapped() {
        asha.says("hello");
        String button = "{'type':'interactive','interactive':{'type':'button','body':{'text':'Ready?'},'action':"
                + "{'buttons':[{'type':'reply','reply':{'id':'%s','title':'Ready'}}]}}}";
        String old = business.send("+" + PHONE, button.formatted("first")).wamid();
        business.send("+" + PHONE, button.formatted("second"));

        asha.taps("Ready");
        assertThat(business.heard().at("/interactive/button_reply/id").asText()).isEqualTo("second");
        asha.taps("Ready", old);
        assertThat(business.heard().at("/interactive/button_reply/id").asText()).isEqualTo("first");
    }

    @Test
    void whatIsNotThereCannotBeTapped() {
        assertThatThrownBy(() -> asha.taps("Ready")).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void theChatIsWhatWasSaidAndSeenInOrder() {
        asha.says("hello");
        business.text("+" + PHONE, "Good morning");
        asha.sendsPhoto(Business.JPEG, "packed");

        assertThat(asha.chat().stream().map(ChatLine::toString))
                .containsExactly("> hello", "< Good morning", "> [image photo]\n  packed");
    }

    @Test
    void whatTheInterfaceDoesNotKnowArrivesAsUnsupported() {
        asha.sendsUnsupported("poll");
        assertThat(business.heard().at("/errors/0/code").asInt()).isEqualTo(131051);

        asha.reacts("👍", "wamid.X");
        assertThat(business.heard().at("/reaction/emoji").asText()).isEqualTo("👍");
    }
}
