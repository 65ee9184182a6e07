package in.dakiya.sandbox.meta;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RateLimitsTest {
    private static final String ASHA = "919900000001";
    private final Business business = new Business();

    @BeforeEach
    void ashaWrites() {
        business.meta.phone(ASHA).says("hello");
    }

    @AfterEach
    void close() {
        business.close();
    }

    @Test
    void toOnePersonFortyFiveAtOnceAndThenOneInSixSeconds() {
        for (int i = 0; i < 45; i++) {
            assertThat(business.text("+" + ASHA, "Hello " + i).status()).isEqualTo(200);
        }
        assertThat(business.text("+" + ASHA, "One more").code()).isEqualTo(131056);
        assertThat(business.text("+919900000002", "Somebody else").status()).isEqualTo(200);

        business.clock.pass(Duration.ofSeconds(6));
        assertThat(business.text("+" + ASHA, "One more").status()).isEqualTo(200);
        assertThat(business.text("+" + ASHA, "And more").code()).isEqualTo(131056);
    }

    @Test
    void inOneSecondOnlySoManyInAndOut() {
        business.meta.limits().perSecond(3);

        assertThat(business.text("+" + ASHA, "One").status()).isEqualTo(200);
        assertThat(business.text("+" + ASHA, "Two").status()).isEqualTo(200);
        assertThat(business.text("+" + ASHA, "Three").code()).isEqualTo(130429);
        business.clock.pass(Duration.ofSeconds(1));
        assertThat(business.text("+" + ASHA, "Three").status()).isEqualTo(200);
    }

    @Test
    void manyAtOnceEachGetAnIdOfTheirOwn() throws Exception {
        business.meta.limits().perSecond(1_000);
        List<Future<Business.Answer>> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 200; i++) {
                String number = "+9199000" + (10_000 + i);
                answers.add(threads.submit(() -> business.text(number, "Hello")));
            }
        }

        List<String> ids = new ArrayList<>();
        for (Future<Business.Answer> answer : answers) {
            ids.add(answer.get().wamid());
        }
        assertThat(ids).hasSize(200).doesNotHaveDuplicates().doesNotContain("");
        assertThat(business.meta.counters().sent()).extracting(Sent::id).containsExactlyInAnyOrderElementsOf(ids);
        assertThat(business.meta.counters().failures()).hasSize(200).containsOnly(MetaCode.WINDOW_CLOSED);
    }
}
