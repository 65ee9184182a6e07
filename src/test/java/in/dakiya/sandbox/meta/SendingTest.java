package in.dakiya.sandbox.meta;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SendingTest {
    private static final String ASHA = "919900000001";
    private final Business business = new Business();
    private final Person asha = business.meta.phone(ASHA, "IN.13491208655302741918");

    @BeforeEach
    void ashaWrites() {
        asha.says("hello");
        business.meta.webhooks().lose();
    }

    @AfterEach
    void close() {
        business.close();
    }

    @Test
    void anAnswerInsideTheWindowArrivesAndIsToldOf() {
        Business.Answer answer = business.send(
                "+" + ASHA, "{'type':'text','text':{'body':'Saved.'},'biz_opaque_callback_data':'work-1'}");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().at("/contacts/0/wa_id").asText()).isEqualTo(ASHA);
        assertThat(answer.body().at("/contacts/0/user_id").asText()).isEqualTo("IN.13491208655302741918");
        assertThat(business.told(answer.wamid())).containsExactly("sent", "delivered", "read");
        JsonNode delivered = business.status("delivered");
        assertThat(delivered.path("biz_opaque_callback_data").asText()).isEqualTo("work-1");
        assertThat(delivered.at("/pricing/category").asText()).isEqualTo("service");
        assertThat(delivered.path("recipient_id").asText()).isEqualTo(ASHA);
        assertThat(asha.lastSeen().text()).isEqualTo("Saved.");
    }

    @Test
    void aDayAfterTheLastWordATextIsAcceptedAndFails() {
        business.clock.pass(Duration.ofHours(24));

        Business.Answer answer = business.text("+" + ASHA, "Still there?");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(business.told(answer.wamid())).containsExactly("failed");
        assertThat(business.status("failed").at("/errors/0/code").asInt()).isEqualTo(131047);
        assertThat(Business.value(business.meta.pendingWebhooks().getFirst()).has("contacts"))
                .isFalse();
        assertThat(asha.chat()).hasSize(1);
        assertThat(business.meta.counters().billed()).isEmpty();
    }

    @Test
    void aSecondBeforeTheDayIsOverItArrives() {
        business.clock.pass(Duration.ofHours(24).minusSeconds(1));

        assertThat(business.told(business.text("+" + ASHA, "Still there?").wamid()))
                .contains("delivered");
    }

    @Test
    void whoIsNotOnWhatsAppGetsNothing() {
        asha.habits().reachable(false);

        business.text("+" + ASHA, "Hello");

        assertThat(business.status("failed").at("/errors/0/code").asInt()).isEqualTo(131026);
    }

    @Test
    void aFailureThatIsAskedForHappensOnce() {
        asha.habits().failNext(MetaCode.SOMETHING_WRONG);

        assertThat(business.told(business.text("+" + ASHA, "One").wamid())).containsExactly("failed");
        assertThat(business.told(business.text("+" + ASHA, "Two").wamid())).contains("delivered");
    }

    @Test
    void aPhoneWithoutNetworkGetsItsMessagesLater() {
        asha.online(false);
        String wamid = business.text("+" + ASHA, "Hello").wamid();
        assertThat(business.told(wamid)).containsExactly("sent");

        business.clock.pass(Duration.ofDays(29));
        asha.online(true);

        assertThat(business.told(wamid)).containsExactly("sent", "delivered", "read");
        assertThat(asha.lastSeen().text()).isEqualTo("Hello");
    }

    @Test
    void afterThirtyDaysAMessageIsDroppedWithoutAWord() {
        asha.online(false);
        String wamid = business.text("+" + ASHA, "Hello").wamid();

        business.clock.pass(Duration.ofDays(30));
        asha.online(true);

        assertThat(business.told(wamid)).containsExactly("sent");
    }

    @Test
    void aUserIdIsAnAddressOfItsOwn() {
        Business.Answer answer =
                business.send("", "{'recipient':'IN.13491208655302741918','type':'text','text':{'body':'Hello'}}");

        assertThat(answer.body().at("/contacts/0").has("wa_id")).isFalse();
        assertThat(asha.lastSeen().text()).isEqualTo("Hello");
        assertThat(business.send("IN.13491208655302741918", "{'type':'text','text':{'body':'Hello'}}")
                        .code())
                .isEqualTo(100);
    }

    @Test
    void withoutCountryCodeTheMessageGoesToSomebodyElse() {
        business.text("9900000001", "Hello");
        assertThat(asha.lastSeen().text()).isEqualTo("Hello");

        business.text("09900000001", "Where am I?");
        assertThat(asha.lastSeen().text()).isEqualTo("Hello");
    }

    @Test
    void theBusinessCannotWriteToItself() {
        assertThat(business.text("+918040001234", "Hello").code()).isEqualTo(131021);
    }

    @Test
    void aWrongTokenIsRefused() {
        Business.Answer answer = business.call(business.request("/v25.0/106540352242922/messages")
                .setHeader("Authorization", "Bearer other")
                .POST(BodyPublishers.ofString("{}")));

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.code()).isEqualTo(190);
    }

    @Test
    void anotherNumbersIdIsRefused() {
        Business.Answer answer =
                business.call(business.request("/v25.0/1/messages").POST(BodyPublishers.ofString("{}")));

        assertThat(answer.code()).isEqualTo(100);
        assertThat(business.meta.counters().refusals()).containsExactly(MetaCode.PARAMETER);
    }

    @Test
    void readingIsMarkedForThirtyDays() {
        String wamid = asha.says("look");
        String mark = "{\"messaging_product\":\"whatsapp\",\"status\":\"read\",\"message_id\":\"" + wamid + "\"}";

        assertThat(business.post("/messages", mark).body().path("success").asBoolean())
                .isTrue();
        assertThat(business.meta.markedRead(wamid)).isTrue();
        business.clock.pass(Duration.ofDays(30));
        assertThat(business.post("/messages", mark).code()).isEqualTo(131009);
    }

    @Test
    void whatArrivedIsCountedByPrice() {
        business.text("+" + ASHA, "One");
        business.text("+" + ASHA, "Two");

        MetaCounters counters = business.meta.counters();

        assertThat(counters.messages()).containsEntry("text", 2);
        assertThat(counters.billed()).containsEntry(PriceCategory.SERVICE, 2);
        assertThat(counters.rupees()).isEqualByComparingTo("0.23");
        assertThat(counters.calls()).containsEntry("messages", 2);
    }
}
