package in.dakiya.logistics.shiprocket;

import static in.dakiya.logistics.shiprocket.Bench.LOGIN;
import static in.dakiya.logistics.shiprocket.Bench.TRACK;
import static org.assertj.core.api.Assertions.assertThat;

import in.dakiya.logistics.PartnerAnswer;
import in.dakiya.logistics.Refusal;
import in.dakiya.logistics.TrackingReport;
import in.dakiya.story.LocalWorld;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One login for all processes, a new one after eight days, and once where a token is refused. */
@QuarkusTest
@QuarkusTestResource(LocalWorld.class)
class LoginTest extends OnTheBench {

    private static final String SECOND = "eyJ0eXAiOiJKV1QiLCJhbGciOiJIUzI1NiJ9.second";
    private static final List<String> AWBS = List.of("14325467890123");

    @BeforeEach
    void tracked() {
        bench.on(TRACK, "tracked.json");
    }

    private PartnerAnswer<Map<String, TrackingReport>> track(Shiprocket process) {
        return process.track(bench.account, AWBS);
    }

    private int logins() {
        return (int) bench.server.asked().stream().filter(LOGIN::equals).count();
    }

    private String lastToken() {
        return bench.server.calls().getLast().authorization();
    }

    private void secondToken() {
        bench.server.on(LOGIN, 200, bench.sample("login.json").replace(".first", ".second"));
    }

    @Test
    void theLoginSendsTheAccountsNameAndPassword() {
        Bench.done(track(bench.process()));
        RecordingServer.Call login = bench.server.only(LOGIN);
        assertThat(Bench.json(login.body()))
                .isEqualTo(Bench.json("{\"email\":\"api@mela.example\",\"password\":\"open-sesame\"}"));
        assertThat(login.authorization()).isEmpty();
        assertThat(lastToken()).isEqualTo(Bench.BEARER);
    }

    @Test
    void processesShareOneToken() {
        for (int i = 0; i < 5; i++) {
            Bench.done(track(bench.process()));
        }
        assertThat(logins()).isEqualTo(1);
    }

    @Test
    void ofTwentyAtOnceOneLogsInAndTheOthersWaitASecond() throws Exception {
        List<Callable<PartnerAnswer<?>>> tasks = IntStream.range(0, 20)
                .<Callable<PartnerAnswer<?>>>mapToObj(i -> () -> track(bench.process()))
                .toList();
        try (ExecutorService threads = Executors.newFixedThreadPool(20)) {
            for (Future<PartnerAnswer<?>> one : threads.invokeAll(tasks)) {
                assertThat(one.get()).isInstanceOfAny(PartnerAnswer.Done.class, PartnerAnswer.Unavailable.class);
            }
        }
        assertThat(logins()).isEqualTo(1);
        Bench.done(track(bench.process()));
        assertThat(logins()).isEqualTo(1);
    }

    @Test
    void theTokenIsRenewedAfterEightDaysAndNotBefore() {
        secondToken();
        Shiprocket process = bench.process();
        Bench.done(track(process));
        bench.clock.forward(Duration.ofDays(8).minusSeconds(1));
        Bench.done(track(process));
        assertThat(logins()).isEqualTo(1);
        bench.clock.forward(Duration.ofSeconds(1));
        Bench.done(track(process));
        assertThat(logins()).isEqualTo(2);
        assertThat(lastToken()).isEqualTo("Bearer " + SECOND);
    }

    @Test
    void whileALoginFailsTheOldTokenServesForTwoDaysMore() {
        bench.server.on(LOGIN, 503, "Service Unavailable");
        Shiprocket process = bench.process();
        Bench.done(track(process));
        bench.clock.forward(Duration.ofDays(9));
        Bench.done(track(process));
        assertThat(lastToken()).isEqualTo(Bench.BEARER);
        assertThat(logins()).isEqualTo(2);
    }

    @Test
    void aRefusedTokenIsRenewedOnceAndTheCallIsMadeAgain() {
        secondToken();
        bench.server.forget(TRACK);
        bench.refuses(TRACK, 401, "token-expired.json").on(TRACK, "tracked.json");
        Bench.done(track(bench.process()));
        assertThat(logins()).isEqualTo(2);
        assertThat(lastToken()).isEqualTo("Bearer " + SECOND);
    }

    @Test
    void aTokenThatIsRefusedForEverIsNotRenewedForEver() {
        bench.server.forget(TRACK);
        bench.refuses(TRACK, 401, "token-expired.json");
        assertThat(track(bench.process()))
                .isEqualTo(new PartnerAnswer.Unavailable<>("TOKEN_REFUSED", Duration.ofMinutes(1)));
        assertThat(logins()).isEqualTo(2);
        assertThat(bench.server.asked()).filteredOn(TRACK::equals).hasSize(2);
    }

    @Test
    void aWrongPasswordIsReadAgainOnceFromItsSecret() {
        bench.rotated.put("dakiya.shiprocket.accounts." + bench.account + ".password", "new-sesame");
        RecordingServer server = freshLogin();
        server.on(LOGIN, 400, bench.sample("login-wrong.json"));
        server.on(LOGIN, 200, bench.sample("login.json"));
        Bench.done(track(bench.process()));
        assertThat(server.calls().stream()
                        .filter(c -> c.what().equals(LOGIN))
                        .map(c -> Bench.json(c.body()).path("password").asText()))
                .containsExactly("open-sesame", "new-sesame");
    }

    @Test
    void aWrongPasswordIsTheOperatorsMatter() {
        freshLogin().on(LOGIN, 400, bench.sample("login-wrong.json"));
        assertThat(Bench.refusal(track(bench.process()))).isEqualTo(Refusal.CREDENTIALS);
        assertThat(bench.server.asked()).containsExactly(LOGIN);
    }

    @Test
    void aFirewallsPageIsNoWrongPassword() {
        freshLogin().on(LOGIN, 403, bench.sample("error-page.html"));
        assertThat(track(bench.process())).isInstanceOf(PartnerAnswer.Unavailable.class);
    }

    @Test
    void aLoginThatBreaksOffLetsTheNextOneTry() {
        RecordingServer server = freshLogin().breaksOffOn(LOGIN).on(LOGIN, 200, bench.sample("login.json"));
        Shiprocket process = bench.process();
        assertThat(track(process)).isInstanceOf(PartnerAnswer.Unavailable.class);
        Bench.done(track(process));
        assertThat(server.calls().stream().filter(c -> c.what().equals(LOGIN))).hasSize(2);
    }

    /** Answers to a login that replace the usual one. */
    private RecordingServer freshLogin() {
        return bench.server.forget(LOGIN);
    }
}
