package in.dakiya.sandbox.meta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collections;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;
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
    void anAlbumIsAMessageForEachPictureOfOneSecondInAnyOrder() throws Exception {
        List<byte[]> pictures = IntStream.range(0, 10)
                .mapToObj(i -> new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) i})
                .toList();

        List<String> wamids = asha.sendsAlbum(pictures);

        List<JsonNode> messages = business.meta.pendingWebhooks().stream()
                .map(webhook -> Business.value(webhook).at("/messages/0"))
                .toList();
        List<String> arrived =
                messages.stream().map(message -> message.path("id").asText()).toList();
        assertThat(arrived).containsExactlyInAnyOrderElementsOf(wamids).isNotEqualTo(wamids);
        assertThat(messages.stream().map(message -> message.path("timestamp").asText()))
                .containsOnly(messages.getFirst().path("timestamp").asText());
        for (JsonNode message : messages) {
            byte[] picture = pictures.get(wamids.indexOf(message.path("id").asText()));
            assertThat(business.download(message.at("/image/url").asText(), "EAATESTTOKEN")
                            .body())
                    .isEqualTo(picture);
        }
    }

    @Test
    void voiceStickerAndPlaceArriveAsMetaSendsThem() {
        asha.sendsVoiceNote();
        assertThat(business.heard().at("/audio/voice").asBoolean()).isTrue();
        assertThat(business.heard().at("/audio/mime_type").asText()).isEqualTo("audio/ogg; codecs=opus");
        asha.sendsSticker();
        assertThat(business.heard().at("/sticker/mime_type").asText()).isEqualTo("image/webp");
        asha.sendsLocation(12.9716, 77.5946, "Hub");
        assertThat(business.heard().at("/location/latitude").asDouble()).isEqualTo(12.9716);
        assertThat(business.heard().at("/location/name").asText()).isEqualTo("Hub");
    }

    @Test
    void aFormComesBackWithItsTokenAndItsPhotosAsOftenAsItIsSent() throws Exception {
        asha.says("hello");
        String wamid = business.send(
                        "+" + PHONE,
                        "{'type':'interactive','interactive':{'type':'flow','body':{'text':'Courier and number?'},"
                                + "'action':{'name':'flow','parameters':{'flow_message_version':'3','flow_id':'1234567890',"
                                + "'flow_cta':'Add shipment','flow_token':'ft.9b1d','flow_action':'navigate',"
                                + "'flow_action_payload':{'screen':'SHIPMENT'}}}}}")
                .wamid();
        ObjectNode filledIn = Business.JSON.createObjectNode().put("courier", "delhivery");
        filledIn.set("photos", asha.picks(List.of(Business.JPEG)));

        asha.completesFlow(filledIn);

        JsonNode reply = business.heard();
        assertThat(reply.path("type").asText()).isEqualTo("interactive");
        assertThat(reply.at("/context/id").asText()).isEqualTo(wamid);
        assertThat(reply.at("/interactive/nfm_reply/name").asText()).isEqualTo("flow");
        JsonNode response = Business.JSON.readTree(
                reply.at("/interactive/nfm_reply/response_json").asText());
        assertThat(response.path("flow_token").asText()).isEqualTo("ft.9b1d");
        assertThat(response.path("courier").asText()).isEqualTo("delhivery");
        JsonNode described =
                business.get("/v25.0/" + response.at("/photos/0/id").asText()).body();
        assertThat(business.download(described.path("url").asText(), "EAATESTTOKEN")
                        .body())
                .isEqualTo(Business.JPEG);
        assertThat(asha.completesFlow(wamid, filledIn))
                .isNotEqualTo(reply.path("id").asText());
        assertThatThrownBy(() -> asha.picks(Collections.nCopies(11, Business.JPEG)))
                .isInstanceOf(IllegalArgumentException.class);
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
