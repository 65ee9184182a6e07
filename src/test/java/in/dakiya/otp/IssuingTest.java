package in.dakiya.otp;

import static org.assertj.core.api.Assertions.assertThat;

import in.dakiya.otp.Issuing.Outcome.AlreadyIssued;
import in.dakiya.otp.Issuing.Outcome.AlreadyUsed;
import in.dakiya.otp.Issuing.Outcome.Issued;
import in.dakiya.otp.Issuing.Outcome.NoneIssued;
import in.dakiya.otp.Issuing.Outcome.OperatorOnly;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class IssuingTest {

    private final Codes codes = Codes.issued();

    @Test
    void theFirstIssueHasNumberOneAndNothingAgainstIt() {
        DeliveryCode code = codes.code();
        assertThat(code.issueNumber()).isEqualTo(1);
        assertThat(code.keyId()).isEqualTo(Codes.KEY_ID);
        assertThat(code.issue().at()).isEqualTo(Codes.NOON);
        assertThat(code.tries()).isEqualTo(new Tries(0, 0, 0, null, List.of()));
        assertThat(code.version()).isEqualTo(1);
        assertThat(code.isOpen(Codes.NOON)).isTrue();
    }

    @Test
    void issuingTwiceKeepsTheFirst() {
        assertThat(Issuing.issue(codes.code(), "k2", new Random(1), codes.now()))
                .isEqualTo(new AlreadyIssued(codes.code()));
    }

    @Test
    void aReissueHasAnotherNumberFactorAndKeyAndCountsAnew() {
        codes.wrongTimes(5);
        DeliveryCode before = codes.code().withFetched();
        Issuing.Outcome outcome = Issuing.reissue(before, Requester.PLATFORM, "k2", new Random(1), codes.now());
        DeliveryCode after = ((Issued) outcome).after();
        assertThat(after.issueNumber()).isEqualTo(2);
        assertThat(after.movingFactor()).isNotEqualTo(before.movingFactor());
        assertThat(after.keyId()).isEqualTo("k2");
        assertThat(after.issue().at()).isEqualTo(codes.now());
        assertThat(after.tries().wrong()).isZero();
        assertThat(after.tries().wrongEver()).isEqualTo(5);
        assertThat(after.tries().locks()).isEqualTo(1);
        assertThat(after.tries().isLocked(codes.now())).isFalse();
        assertThat(after.fetched()).isFalse();
        assertThat(after.version()).isEqualTo(before.version() + 1);
    }

    @Test
    void theOldCodeIsWorthNothingAfterAReissue() {
        CodeKeys keys = CodeKeys.parse(Codes.KEY_ID + ":MTIzNDU2Nzg5MDEyMzQ1Njc4OTA=");
        String old = keys.code("MS-1001", 1, codes.code()).orElseThrow().digits();
        codes.reissue(Requester.PLATFORM);
        String current = keys.code("MS-1001", 1, codes.code()).orElseThrow().digits();
        assertThat(old).isNotEqualTo(current);
    }

    @Test
    void aDeadOrExpiredCodeIsReplaced() {
        codes.wrongTimes(10);
        assertThat(codes.reissue(Requester.PLATFORM)).isInstanceOf(Issued.class);
        codes.later(Duration.ofDays(40));
        assertThat(codes.reissue(Requester.PLATFORM)).isInstanceOf(Issued.class);
        assertThat(codes.right()).isInstanceOf(Checking.Outcome.Right.class);
    }

    @Test
    void fromTwentyWrongOnOnlyAnOperatorMay() {
        codes.wrongTimes(10).reissue(Requester.PLATFORM);
        codes.wrongTimes(9);
        DeliveryCode nineteen = codes.code();
        assertThat(Issuing.reissue(nineteen, Requester.PLATFORM, "k1", new Random(1), codes.now()))
                .isInstanceOf(Issued.class);
        codes.wrong();
        assertThat(codes.reissue(Requester.PLATFORM)).isEqualTo(new OperatorOnly(20));
        assertThat(codes.reissue(Requester.OPERATOR)).isInstanceOf(Issued.class);
    }

    @Test
    void whatAnOperatorIssuesHasTenTriesAgainAndThePlatformStaysOut() {
        codes.wrongTimes(10).reissue(Requester.PLATFORM);
        codes.wrongTimes(10).reissue(Requester.OPERATOR);
        assertThat(codes.code().tries().left(codes.now())).isEqualTo(new TriesLeft(5, 10, null));
        assertThat(codes.reissue(Requester.PLATFORM)).isEqualTo(new OperatorOnly(20));
        codes.wrongTimes(9);
        assertThat(codes.code().tries().isDead()).isFalse();
        codes.wrong();
        assertThat(codes.right()).isEqualTo(new Checking.Outcome.Dead(Requester.OPERATOR));
        assertThat(codes.reissue(Requester.OPERATOR)).isInstanceOf(Issued.class);
    }

    @Test
    void aUsedCodeIsNotReplaced() {
        codes.attempt("wamid.1", true);
        assertThat(codes.reissue(Requester.OPERATOR)).isEqualTo(new AlreadyUsed(new Proof("wamid.1", 1, codes.now())));
    }

    @Test
    void whatWasNeverIssuedIsNotReplaced() {
        assertThat(Issuing.reissue(null, Requester.OPERATOR, "k1", new Random(1), codes.now()))
                .isEqualTo(new NoneIssued());
    }

    @Test
    void whetherItWasFetchedIsKnownOnce() {
        DeliveryCode known = codes.code().withFetched();
        assertThat(known.fetched()).isTrue();
        assertThat(known.version()).isEqualTo(2);
        assertThat(known.withFetched()).isSameAs(known);
    }
}
