package in.dakiya.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import in.dakiya.chat.Content;
import in.dakiya.chat.Inbound;
import in.dakiya.chat.Verdict;
import in.dakiya.config.WhatsAppConfig;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookReaderTest {

    private static final Instant NOW = Instant.parse("2026-11-22T06:00:00Z");
    private final WebhookReader reader = new WebhookReader(new ObjectMapper(), new WhatsAppConfig() {
        @Override
        public String phoneNumberId() {
            return "106";
        }

        @Override
        public String wabaId() {
            return "104";
        }

        @Override
        public Optional<String> flowId() {
            return Optional.empty();
        }

        @Override
        public String apiVersion() {
            return "v25.0";
        }
    });

    private List<Inbound> read(String body) {
        return reader.read(body.getBytes(StandardCharsets.UTF_8), NOW).orElseThrow();
    }

    private static String change(String field, String value) {
        return "{\"object\":\"whatsapp_business_account\",\"entry\":[{\"id\":\"104\",\"time\":1795320000,\"changes\":"
                + "[{\"field\":\"" + field + "\",\"value\":" + value + "}]}]}";
    }

    private static String messages(String number, String elements) {
        return change(
                "messages",
                "{\"metadata\":{\"phone_number_id\":\"" + number
                        + "\"},\"contacts\":[{\"profile\":{\"name\":\"Asha\"}}]," + elements + "}");
    }

    private Inbound message(String content) {
        String message = "{\"from\":\"919900000001\",\"from_user_id\":\"IN.134\",\"id\":\"wamid.IN01\","
                + "\"timestamp\":\"1763790000\",\"context\":{\"id\":\"wamid.OUT7\"}," + content + "}";
        return read(messages("106", "\"messages\":[" + message + "]")).getFirst();
    }

    private Content content(String json) {
        return ((Inbound.Said) message(json)).content();
    }

    @Test
    void aTextIsReadWithSenderTimeAndQuotedMessage() {
        Inbound.Said said = (Inbound.Said) message("\"type\":\"text\",\"text\":{\"body\":\"\\u0928\\u092e a\\/b\"}");
        assertThat(said.wamid()).isEqualTo("wamid.IN01");
        assertThat(said.sender().phone()).isEqualTo("919900000001");
        assertThat(said.sender().bsuid()).isEqualTo("IN.134");
        assertThat(said.sender().profileName()).isEqualTo("Asha");
        assertThat(said.at()).isEqualTo(Instant.ofEpochSecond(1763790000));
        assertThat(said.quotedWamid()).isEqualTo("wamid.OUT7");
        assertThat(said.content()).isEqualTo(new Content.Typed("नम a/b"));
    }

    @Test
    void templateAndChatButtonsAndRowsAreAllTaps() {
        assertThat(content("\"type\":\"button\",\"button\":{\"payload\":\"a\",\"text\":\"Ready\"}"))
                .isEqualTo(new Content.Tap("a", "Ready"));
        assertThat(content("\"type\":\"interactive\",\"interactive\":{\"type\":\"button_reply\",\"button_reply\":"
                        + "{\"id\":\"b\",\"title\":\"Ready\"}}"))
                .isEqualTo(new Content.Tap("b", "Ready"));
        assertThat(content("\"type\":\"interactive\",\"interactive\":{\"type\":\"list_reply\",\"list_reply\":"
                        + "{\"id\":\"c\",\"title\":\"Delhivery\"}}"))
                .isEqualTo(new Content.Tap("c", "Delhivery"));
    }

    @Test
    void aPhotoMayComeAsADocument() {
        assertThat(content("\"type\":\"image\",\"image\":{\"id\":\"77\",\"mime_type\":\"image/jpeg; x=1\","
                        + "\"sha256\":\"q=\",\"caption\":\"box\"}"))
                .isEqualTo(new Content.Photo("77", "image/jpeg", "q=", "box"));
        assertThat(content("\"type\":\"document\",\"document\":{\"id\":\"78\",\"mime_type\":\"image/png\"}"))
                .isEqualTo(new Content.Photo("78", "image/png", "", ""));
        assertThat(content("\"type\":\"document\",\"document\":{\"id\":\"79\",\"mime_type\":\"application/pdf\"}"))
                .isEqualTo(new Content.Other("document"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"audio", "video", "sticker", "location", "contacts", "order", "unsupported", "reaction"})
    void otherTypesAreReadAsWhatTheyAre(String type) {
        assertThat(content("\"type\":\"" + type + "\"")).isEqualTo(new Content.Other(type));
    }

    @Test
    void aTypeOfTomorrowIsNotFatal() {
        assertThat(content("\"type\":\"Hologram<3>\"")).isEqualTo(new Content.Other("unknown"));
        assertThat(content("\"type\":17")).isEqualTo(new Content.Other("unknown"));
    }

    @Test
    void aSenderMayHaveNoPhone() {
        String message = "{\"from_user_id\":\"IN.134\",\"id\":\"wamid.A\",\"type\":\"text\",\"text\":{\"body\":\"x\"}}";
        Inbound.Said said = (Inbound.Said)
                read(messages("106", "\"messages\":[" + message + "]")).getFirst();
        assertThat(said.sender().phone()).isNull();
        assertThat(said.at()).isEqualTo(NOW);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"id\":\"wamid.A\",\"type\":\"text\"}",
                "{\"from\":\"9199#HEAD\",\"id\":\"wamid.A\",\"type\":\"text\"}",
                "{\"from\":\"919900000001\",\"type\":\"text\"}",
                "{\"from\":\"919900000001\",\"id\":\"wamid A#B\",\"type\":\"text\"}",
                "{\"from\":\"919900000001\",\"id\":\"wamid.A\",\"group_id\":\"g\",\"type\":\"text\"}",
                "null",
                "17",
                "[]",
            })
    void aBrokenElementDoesNotHurtItsNeighbours(String broken) {
        String good = "{\"from\":\"919900000001\",\"id\":\"wamid.GOOD\",\"type\":\"text\",\"text\":{\"body\":\"x\"}}";
        List<Inbound> all = read(messages("106", "\"messages\":[" + broken + "," + good + "]"));
        assertThat(all.get(0)).isInstanceOf(Inbound.Ignored.class);
        assertThat(all.get(1)).isInstanceOf(Inbound.Said.class);
    }

    @Test
    void statusesAreReadWithOurReference() {
        String status = "{\"id\":\"wamid.OUT\",\"status\":\"failed\",\"timestamp\":\"1763790000\","
                + "\"biz_opaque_callback_data\":\"ORDER#1|TELL\",\"errors\":[{\"code\":131047}]}";
        Inbound.Settled settled = (Inbound.Settled)
                read(messages("106", "\"statuses\":[" + status + "]")).getFirst();
        assertThat(settled.verdict()).isEqualTo(Verdict.FAILED);
        assertThat(settled.callbackData()).isEqualTo("ORDER#1|TELL");
        assertThat(settled.errorCode()).isEqualTo(131047);
    }

    @Test
    void anUnknownStatusIsCounted() {
        assertThat(read(messages("106", "\"statuses\":[{\"id\":\"wamid.O\",\"status\":\"teleported\"}]")))
                .hasOnlyElementsOfType(Inbound.Ignored.class);
    }

    @Test
    void newsOfTemplatesAreRead() {
        Inbound paused = read(change(
                        "message_template_status_update",
                        "{\"event\":\"PAUSED\",\"message_template_id\":1,\"message_template_name\":\"a_v1\","
                                + "\"message_template_language\":\"en\"}"))
                .getFirst();
        assertThat(paused).isInstanceOf(Inbound.TemplateNews.class);
        Inbound.TemplateNews moved = (Inbound.TemplateNews) read(change(
                        "template_category_update",
                        "{\"message_template_name\":\"a_v1\",\"message_template_language\":\"en\","
                                + "\"previous_category\":\"UTILITY\",\"new_category\":\"MARKETING\"}"))
                .getFirst();
        assertThat(moved.category()).isEqualTo("MARKETING");
        assertThat(moved.status()).isNull();
    }

    @Test
    void whatIsNotForOurAccountAndNumberIsCountedOnly() {
        String message = "\"messages\":[{\"from\":\"919900000001\",\"id\":\"wamid.A\",\"type\":\"text\"}]";
        assertThat(read(messages("999", message))).containsExactly(new Inbound.Ignored("number"));
        assertThat(read(messages("106", message).replace("\"104\"", "\"999\"")))
                .containsExactly(new Inbound.Ignored("account"));
        assertThat(read("{\"object\":\"page\"}")).containsExactly(new Inbound.Ignored("object"));
        assertThat(read(change("account_alerts", "{}"))).containsExactly(new Inbound.Ignored("field"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "[]", "17", "\"text\"", "{", "{\"object\":"})
    void whatIsNoJsonObjectIsNoWebhook(String body) {
        assertThat(reader.read(body.getBytes(StandardCharsets.UTF_8), NOW)).isEmpty();
    }

    @Test
    void bytesThatAreNoTextAreNoWebhook() {
        assertThat(reader.read(new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1}, NOW))
                .isEmpty();
    }

    @Test
    void aThousandElementsAreAllRead() {
        StringBuilder all = new StringBuilder("\"messages\":[");
        for (int i = 0; i < 1000; i++) {
            all.append(i == 0 ? "" : ",")
                    .append("{\"from\":\"919900000001\",\"id\":\"wamid.")
                    .append(i)
                    .append("\",\"type\":\"text\",\"text\":{\"body\":\"x\"}}");
        }
        assertThat(read(messages("106", all.append("]").toString()))).hasSize(1000);
    }
}
