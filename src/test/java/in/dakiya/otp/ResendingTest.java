package in.dakiya.otp;

import static org.assertj.core.api.Assertions.assertThat;

import in.dakiya.otp.Resending.Outcome.NotPossible;
import in.dakiya.otp.Resending.Outcome.Send;
import in.dakiya.otp.Resending.Outcome.TooOften;
import in.dakiya.otp.Resending.Outcome.TooSoon;
import in.dakiya.otp.Resending.Reason;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class ResendingTest {

    private static final Duration TEN_MINUTES = Duration.ofMinutes(10);

    private final Codes codes = Codes.issued();

    @Test
    void theSameCodeGoesThreeTimesADay() {
        Issue issue = codes.code().issue();
        for (int left = 2; left >= 0; left--) {
            int expected = left;
            assertThat(codes.resend())
                    .isInstanceOfSatisfying(
                            Send.class, send -> assertThat(send.leftToday()).isEqualTo(expected));
            codes.later(TEN_MINUTES);
        }
        assertThat(codes.resend()).isEqualTo(new TooOften(india("2026-11-23T00:00")));
        assertThat(codes.code().issue()).isEqualTo(issue);
        assertThat(codes.code().sends().times()).hasSize(3);
    }

    @Test
    void thereAreTenMinutesBetween() {
        codes.resend();
        Instant free = codes.now().plus(TEN_MINUTES);
        assertThat(codes.resend()).isEqualTo(new TooSoon(free));
        assertThat(codes.at(free.minusMillis(1)).resend()).isEqualTo(new TooSoon(free));
        assertThat(codes.at(free).resend()).isInstanceOf(Send.class);
    }

    @Test
    void theDayIsIndias() {
        for (String time : new String[] {"23:20", "23:30", "23:40"}) {
            assertThat(codes.at(india("2026-11-22T" + time)).resend()).isInstanceOf(Send.class);
        }
        assertThat(codes.at(india("2026-11-23T00:00").minusMillis(1)).resend())
                .isEqualTo(new TooOften(india("2026-11-23T00:00")));
        assertThat(codes.at(india("2026-11-23T00:00")).resend())
                .isInstanceOfSatisfying(
                        Send.class, send -> assertThat(send.leftToday()).isEqualTo(2));
        assertThat(codes.code().sends().times()).containsExactly(india("2026-11-23T00:00"));
    }

    @Test
    void midnightDoesNotShortenTheTenMinutes() {
        for (String time : new String[] {"23:35", "23:45", "23:55"}) {
            codes.at(india("2026-11-22T" + time)).resend();
        }
        Instant free = india("2026-11-23T00:05");
        assertThat(codes.at(india("2026-11-22T23:59")).resend()).isEqualTo(new TooOften(free));
        assertThat(codes.at(india("2026-11-23T00:01")).resend()).isEqualTo(new TooSoon(free));
        assertThat(codes.at(free).resend()).isInstanceOf(Send.class);
    }

    @Test
    void aSendThatNobodyAskedForCountsToo() {
        DeliveryCode sent = codes.code().sent(codes.now());
        assertThat(Resending.decide(sent, codes.now()))
                .isEqualTo(new TooSoon(codes.now().plus(TEN_MINUTES)));
        assertThat(Resending.decide(sent, codes.now().plus(TEN_MINUTES)))
                .isInstanceOfSatisfying(
                        Send.class, send -> assertThat(send.leftToday()).isEqualTo(1));
    }

    @Test
    void aReissuedCodeGoesAtOnceAndWhatWasSentTodayIsNotForgotten() {
        for (int i = 0; i < 3; i++) {
            codes.resend();
            codes.later(TEN_MINUTES);
        }
        codes.reissue(Requester.PLATFORM);
        assertThat(codes.resend())
                .isInstanceOfSatisfying(
                        Send.class, send -> assertThat(send.leftToday()).isZero());
        codes.later(TEN_MINUTES);
        assertThat(codes.resend()).isInstanceOf(TooOften.class);
    }

    @Test
    void aLockedCodeMayBeSentAgain() {
        codes.wrongTimes(5);
        assertThat(codes.resend()).isInstanceOf(Send.class);
    }

    @Test
    void whatIsNoLongerGoodIsNotSent() {
        assertThat(Resending.decide(null, Codes.NOON)).isEqualTo(new NotPossible(Reason.NONE_ISSUED));
        Instant end = Codes.NOON.plus(Duration.ofDays(30));
        assertThat(Resending.decide(codes.code(), end)).isEqualTo(new NotPossible(Reason.EXPIRED));
        assertThat(Codes.issued().wrongTimes(10).resend()).isEqualTo(new NotPossible(Reason.DEAD));
        codes.right();
        assertThat(codes.resend()).isEqualTo(new NotPossible(Reason.USED));
    }

    private static Instant india(String localTime) {
        return LocalDateTime.parse(localTime).atZone(ZoneId.of("Asia/Kolkata")).toInstant();
    }
}
