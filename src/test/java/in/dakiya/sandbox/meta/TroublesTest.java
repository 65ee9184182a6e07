package in.dakiya.sandbox.meta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import in.dakiya.sandbox.fault.Faults;
import in.dakiya.sandbox.meta.Troubles.Trouble;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TroublesTest {
    private static final String PHONE = "919900000001";
    private final Business business = new Business();
    private final Person asha = business.meta.phone(PHONE);

    @BeforeEach
    void ashaWrites() {
        asha.says("hello");
    }

    @AfterEach
    void close() {
        business.close();
    }

    @Test
    void theCallWithTheNumberGoesWrong() {
        business.meta.troubles().at(2, Trouble.ERROR_500);

        assertThat(business.text("+" + PHONE, "One").status()).isEqualTo(200);
        Business.Answer second = business.text("+" + PHONE, "Two");
        assertThat(second.status()).isEqualTo(500);
        assertThat(second.code()).isEqualTo(131000);
        assertThat(business.text("+" + PHONE, "Three").status()).isEqualTo(200);
        assertThat(asha.chat()).hasSize(3);
    }

    @Test
    void anOutageLastsUntilItIsOver() {
        business.meta.down(true);
        assertThat(business.text("+" + PHONE, "One").status()).isEqualTo(503);
        assertThat(business.uploaded(Business.PDF, "application/pdf")).isEmpty();
        business.meta.down(false);
        assertThat(business.text("+" + PHONE, "One").status()).isEqualTo(200);
    }

    @Test
    void anAnswerIsLostAfterTheEffect() {
        business.meta.troubles().next(1, Trouble.ANSWER_LOST);

        assertThatThrownBy(() -> business.text("+" + PHONE, "One")).isInstanceOf(Business.NoAnswerException.class);
        assertThat(asha.lastSeen().text()).isEqualTo("One");
    }

    @Test
    void withoutAnAnswerTheCallerGivesUpAndNothingIsDone() {
        business.meta.troubles().next(1, Trouble.TIMEOUT);
        HttpRequest.Builder request = business.request("/v25.0/106540352242922/messages")
                .timeout(Duration.ofMillis(200))
                .POST(BodyPublishers.ofString("{}"));

        assertThatThrownBy(() -> business.call(request)).isInstanceOf(Business.NoAnswerException.class);
        business.meta.troubles().calm();
        assertThat(business.text("+" + PHONE, "Two").status()).isEqualTo(200);
        assertThat(business.meta.counters().sent()).hasSize(1);
    }

    @Test
    void aSlowCallIsDoneLater() {
        business.meta.troubles().slowness(Duration.ofMillis(50));
        business.meta.troubles().next(1, Trouble.SLOW);
        long start = System.nanoTime();

        assertThat(business.text("+" + PHONE, "One").status()).isEqualTo(200);
        assertThat(System.nanoTime() - start)
                .isGreaterThan(Duration.ofMillis(50).toNanos());
    }

    @Test
    void theSharedFaultsCountItsCallsToo() {
        business.faults.at(1, Faults.Fault.ERROR);
        business.faults.at(2, Faults.Fault.ANSWER_LOST);
        business.faults.at(3, Faults.Fault.THROTTLED);
        business.faults.at(4, Faults.Fault.CONFLICT);

        assertThat(business.text("+" + PHONE, "One").status()).isEqualTo(500);
        assertThatThrownBy(() -> business.text("+" + PHONE, "Two")).isInstanceOf(Business.NoAnswerException.class);
        assertThat(business.text("+" + PHONE, "Three").code()).isEqualTo(130429);
        assertThat(business.text("+" + PHONE, "Four").status()).isEqualTo(503);
        assertThat(business.faults.calls().getFirst()).isEqualTo(new Faults.Call(1, Faults.Service.META, "messages"));
        assertThat(asha.lastSeen().text()).isEqualTo("Two");
    }
}
