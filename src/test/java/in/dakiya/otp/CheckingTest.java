package in.dakiya.otp;

import static org.assertj.core.api.Assertions.assertThat;

import in.dakiya.otp.Checking.Outcome.AlreadyUsed;
import in.dakiya.otp.Checking.Outcome.Dead;
import in.dakiya.otp.Checking.Outcome.Expired;
import in.dakiya.otp.Checking.Outcome.Locked;
import in.dakiya.otp.Checking.Outcome.NoneIssued;
import in.dakiya.otp.Checking.Outcome.Right;
import in.dakiya.otp.Checking.Outcome.Wrong;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckingTest {

    private final Codes codes = Codes.issued();

    @Test
    void theRightCodeProvesTheHandover() {
        codes.wrong();
        long before = codes.code().version();
        assertThat(codes.attempt("wamid.seller-9", true)).isInstanceOf(Right.class);
        assertThat(codes.code().proof()).isEqualTo(new Proof("wamid.seller-9", 2, codes.now()));
        assertThat(codes.code().usedAt()).isEqualTo(codes.now());
        assertThat(codes.code().isOpen(codes.now())).isFalse();
        assertThat(codes.code().version()).isEqualTo(before + 1);
    }

    @Test
    void aCodeWorksOnce() {
        codes.attempt("wamid.first", true);
        Proof proof = new Proof("wamid.first", 1, codes.now());
        codes.later(Duration.ofHours(1));
        assertThat(codes.attempt("wamid.second", true)).isEqualTo(new AlreadyUsed(proof, false));
        assertThat(codes.attempt("wamid.first", true)).isEqualTo(new AlreadyUsed(proof, true));
        assertThat(codes.wrong()).isEqualTo(new AlreadyUsed(proof, false));
    }

    @Test
    void nothingIsCheckedBeforeACodeIsIssued() {
        assertThat(Checking.check(null, "wamid.1", Codes.NOON, CheckingTest::neverAsked))
                .isEqualTo(new NoneIssued());
    }

    @ParameterizedTest
    @CsvSource({"1, 4, 9", "2, 3, 8", "3, 2, 7", "4, 1, 6", "6, 4, 4", "7, 3, 3", "8, 2, 2", "9, 1, 1"})
    void everyWrongTryTellsHowManyAreLeft(int wrong, int untilLock, int untilDead) {
        codes.wrongTimes(wrong);
        assertThat(codes.code().tries().left(codes.now())).isEqualTo(new TriesLeft(untilLock, untilDead, null));
        assertThat(codes.code().tries().wrong()).isEqualTo(wrong);
    }

    @Test
    void theFifthWrongTryLocksForHalfAnHour() {
        codes.wrongTimes(4);
        var until = codes.now().plus(Duration.ofMinutes(30));
        TriesLeft left = new TriesLeft(0, 5, until);
        assertThat(codes.wrong())
                .isInstanceOfSatisfying(
                        Wrong.class, wrong -> assertThat(wrong.left()).isEqualTo(left));
        codes.at(until.minusMillis(1));
        assertThat(codes.right()).isEqualTo(new Locked(until, left));
        codes.at(until);
        assertThat(codes.right()).isInstanceOf(Right.class);
    }

    @Test
    void whileLockedNothingIsCountedOrCompared() {
        codes.wrongTimes(5);
        DeliveryCode before = codes.code();
        for (int i = 0; i < 50; i++) {
            assertThat(Checking.check(before, "wamid.guess-" + i, codes.now(), CheckingTest::neverAsked))
                    .isInstanceOf(Locked.class);
            codes.wrong();
        }
        assertThat(codes.code()).isSameAs(before);
    }

    @Test
    void theTenthWrongTryKillsTheCode() {
        codes.wrongTimes(9);
        assertThat(codes.wrong())
                .isInstanceOfSatisfying(
                        Wrong.class, wrong -> assertThat(wrong.left()).isEqualTo(new TriesLeft(0, 0, null)));
        assertThat(codes.right()).isEqualTo(new Dead(Requester.PLATFORM));
        assertThat(codes.later(Duration.ofDays(29)).right()).isEqualTo(new Dead(Requester.PLATFORM));
        assertThat(codes.code().tries().wrong()).isEqualTo(10);
        assertThat(codes.code().isOpen(codes.now())).isFalse();
    }

    @Test
    void aDeadCodeIsNotCompared() {
        codes.wrongTimes(10);
        assertThat(Checking.check(codes.code(), "wamid.late", codes.now(), CheckingTest::neverAsked))
                .isInstanceOf(Dead.class);
    }

    @Test
    void eachFurtherLockOfTheShipmentIsTwiceAsLong() {
        for (int minutes : new int[] {30, 60, 120}) {
            lockedFor(Duration.ofMinutes(minutes));
            codes.reissue(Requester.PLATFORM);
        }
        codes.wrongTimes(5).reissue(Requester.OPERATOR);
        lockedFor(Duration.ofHours(4));
    }

    private void lockedFor(Duration length) {
        codes.wrongTimes(5);
        assertThat(codes.code().tries().lockedUntil()).isEqualTo(codes.now().plus(length));
    }

    @Test
    void theSameMessageCountsOnce() {
        assertThat(codes.attempt("wamid.1", false)).isInstanceOf(Wrong.class);
        DeliveryCode before = codes.code();
        assertThat(codes.attempt("wamid.1", false)).isEqualTo(new Wrong(before, new TriesLeft(4, 9, null)));
        assertThat(Checking.check(before, "wamid.1", codes.now(), CheckingTest::neverAsked))
                .isEqualTo(new Wrong(before, new TriesLeft(4, 9, null)));
        codes.attempt("wamid.2", false);
        assertThat(codes.code().tries().wrong()).isEqualTo(2);
    }

    @Test
    void aMessageThatWasWrongIsNotHeldAgainstTheNextIssue() {
        codes.attempt("wamid.1", false);
        codes.reissue(Requester.PLATFORM);
        codes.attempt("wamid.1", false);
        assertThat(codes.code().tries().wrong()).isZero();
        assertThat(codes.code().tries().wrongEver()).isEqualTo(1);
    }

    @Test
    void aCodeIsGoodForThirtyDays() {
        var end = Codes.NOON.plus(Duration.ofDays(30));
        codes.at(end);
        assertThat(codes.right()).isEqualTo(new Expired(end));
        assertThat(Checking.check(codes.code(), "wamid.late", end, CheckingTest::neverAsked))
                .isEqualTo(new Expired(end));
        assertThat(codes.at(end.minusMillis(1)).right()).isInstanceOf(Right.class);
    }

    @Test
    void twentyWrongEverEndAnIssueBeforeItsTen() {
        codes.wrongTimes(6).reissue(Requester.PLATFORM);
        codes.wrongTimes(6).reissue(Requester.PLATFORM);
        codes.wrongTimes(7);
        assertThat(codes.code().tries().left(codes.now())).isEqualTo(new TriesLeft(1, 1, null));
        assertThat(codes.wrong())
                .isInstanceOfSatisfying(
                        Wrong.class, wrong -> assertThat(wrong.left()).isEqualTo(new TriesLeft(0, 0, null)));
        assertThat(codes.right()).isEqualTo(new Dead(Requester.OPERATOR));
    }

    private static boolean neverAsked() {
        throw new AssertionError("Nothing may be compared");
    }
}
