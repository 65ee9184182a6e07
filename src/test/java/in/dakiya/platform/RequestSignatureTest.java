package in.dakiya.platform;

import static org.assertj.core.api.Assertions.assertThat;

import in.dakiya.platform.RequestSignature.Refusal;
import in.dakiya.platform.RequestSignature.Signed;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestSignatureTest {

    private static final Instant THEN = Instant.ofEpochSecond(1795320000);
    private static final String SECRET = "dakiya-test-secret";
    private static final SigningKeys KEYS = SigningKeys.parse("old:former-secret, new:" + SECRET);
    private static final Signed POST = signed("POST", "/orders", "{\"a\":1}");
    private static final String RIGHT =
            "k=new,t=1795320000,v1=c298508fc63caf964a06a22251c0a821d6da0709e7c4b4fa037809642e3a233a";

    private static Signed signed(String method, String target, String body) {
        return new Signed(method, target, body.getBytes(StandardCharsets.UTF_8));
    }

    private static Optional<Refusal> check(String header, Signed signed, Instant now) {
        return RequestSignature.refusal(header, signed, KEYS, now);
    }

    @Test
    void thePublishedVectorsHold() {
        assertThat(RequestSignature.header("new", SECRET, POST, THEN)).isEqualTo(RIGHT);
        assertThat(RequestSignature.header("new", SECRET, signed("GET", "/orders/MS-1001", ""), THEN))
                .isEqualTo("k=new,t=1795320000,v1=65cbe42c9d6870585ce80dbb83c181f05533ed7545788f418415b36c00b3e528");
        assertThat(check(RIGHT, POST, THEN)).isEmpty();
    }

    @Test
    void bothKeysAreTakenWhileOneIsExchangedForTheOther() {
        String byOld = RequestSignature.header("old", "former-secret", POST, THEN);
        assertThat(check(byOld, POST, THEN)).isEmpty();
        assertThat(RequestSignature.refusal(byOld, POST, SigningKeys.parse("new:" + SECRET), THEN))
                .contains(Refusal.UNKNOWN_KEY);
    }

    @ParameterizedTest
    @CsvSource({"-301,false", "-300,true", "0,true", "300,true", "301,false"})
    void threeHundredSecondsOffAreAllowed(long seconds, boolean allowed) {
        assertThat(check(RIGHT, POST, THEN.plusSeconds(seconds)).isEmpty()).isEqualTo(allowed);
    }

    @Test
    void anyOtherMethodTargetBodyOrSecretIsRefused() {
        assertThat(check(RIGHT, signed("PUT", "/orders", "{\"a\":1}"), THEN)).contains(Refusal.WRONG);
        assertThat(check(RIGHT, signed("POST", "/orders?a=1", "{\"a\":1}"), THEN))
                .contains(Refusal.WRONG);
        assertThat(check(RIGHT, signed("POST", "/orders", "{\"a\": 1}"), THEN)).contains(Refusal.WRONG);
        assertThat(check(RIGHT.replace("k=new", "k=old"), POST, THEN)).contains(Refusal.WRONG);
        assertThat(check(RIGHT.replace("t=1795320000", "t=1795320001"), POST, THEN))
                .contains(Refusal.WRONG);
    }

    @Test
    void aMissingSignatureIsRefused() {
        assertThat(check(null, POST, THEN)).contains(Refusal.MISSING);
        assertThat(check(" ", POST, THEN)).contains(Refusal.MISSING);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sha256=c298508fc63caf964a06a22251c0a821d6da0709e7c4b4fa037809642e3a233a",
                "k=new,t=1795320000",
                "k=new,t=1795320000,v1=c298",
                "k=new,t=-1795320000,v1=c298508fc63caf964a06a22251c0a821d6da0709e7c4b4fa037809642e3a233a",
                "k=new,t=99999999999999999999,v1=c298508fc63caf964a06a22251c0a821d6da0709e7c4b4fa037809642e3a233a",
                "k=,t=1795320000,v1=c298508fc63caf964a06a22251c0a821d6da0709e7c4b4fa037809642e3a233a",
                "k=new,t=1795320000,v1=c298508fc63caf964a06a22251c0a821d6da0709e7c4b4fa037809642e3a233a,k=old"
            })
    void aMalformedSignatureIsRefused(String header) {
        assertThat(check(header, POST, THEN)).contains(Refusal.MALFORMED);
    }

    @Test
    void aBrokenListOfKeysLetsNobodyIn() {
        for (String list : new String[] {"", ",", "nokey", ":" + SECRET, "new:"}) {
            assertThat(RequestSignature.refusal(RIGHT, POST, SigningKeys.parse(list), THEN))
                    .contains(Refusal.UNKNOWN_KEY);
        }
    }

    @Test
    void keysDoNotPrintTheirSecrets() {
        assertThat(KEYS.toString()).contains("old", "new").doesNotContain("secret");
    }
}
