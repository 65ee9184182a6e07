package in.dakiya.otp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;

/** What holds for every life of a code. The books are kept here from the outcomes alone, not from what is stored. */
class DeliveryCodePropertyTest {

    private static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");

    /** One thing that happens. */
    private enum Step {
        WRONG,
        REPEATED_WRONG,
        RIGHT,
        RESEND,
        REISSUE_BY_PLATFORM,
        REISSUE_BY_OPERATOR,
        WAIT_NINE_MINUTES,
        WAIT_TEN_MINUTES,
        WAIT_AN_HOUR,
        WAIT_A_WEEK
    }

    @Property(tries = 3000)
    void noLifeBreaksTheRules(@ForAll("lives") List<Step> life) {
        Books books = new Books();
        for (Step step : life) {
            DeliveryCode before = books.codes.code();
            books.take(step);
            assertThat(books.codes.code().tries().wrongEver())
                    .isGreaterThanOrEqualTo(before.tries().wrongEver());
            assertThat(books.codes.code().version() == before.version())
                    .isEqualTo(books.codes.code().equals(before));
        }
        assertThat(books.counted.values()).allMatch(count -> count <= 10);
        assertThat(books.used).isLessThanOrEqualTo(1);
        assertThat(books.codes.code().tries().wrongEver())
                .isEqualTo(books.counted.values().stream()
                        .mapToInt(Integer::intValue)
                        .sum());
        assertThat(books.countedBeforeAnOperator).isLessThanOrEqualTo(20);
        threeADayTenMinutesApart(books.again);
    }

    private static void threeADayTenMinutesApart(List<Instant> again) {
        Map<LocalDate, Long> days = again.stream()
                .collect(Collectors.groupingBy(time -> LocalDate.ofInstant(time, INDIA), Collectors.counting()));
        assertThat(days.values()).allMatch(count -> count <= 3);
        for (int i = 1; i < again.size(); i++) {
            assertThat(Duration.between(again.get(i - 1), again.get(i))).isGreaterThanOrEqualTo(Duration.ofMinutes(10));
        }
    }

    /** Lives with many wrong tries, so that locks and deaths are met often. */
    @Provide
    Arbitrary<List<Step>> lives() {
        List<Tuple2<Integer, Step>> often = List.of(
                Tuple.of(12, Step.WRONG),
                Tuple.of(2, Step.REPEATED_WRONG),
                Tuple.of(1, Step.RIGHT),
                Tuple.of(3, Step.RESEND),
                Tuple.of(2, Step.REISSUE_BY_PLATFORM),
                Tuple.of(1, Step.REISSUE_BY_OPERATOR),
                Tuple.of(2, Step.WAIT_NINE_MINUTES),
                Tuple.of(2, Step.WAIT_TEN_MINUTES),
                Tuple.of(4, Step.WAIT_AN_HOUR),
                Tuple.of(1, Step.WAIT_A_WEEK));
        return Arbitraries.frequency(often.toArray(Tuple2[]::new)).list().ofMaxSize(120);
    }

    private static final class Books {
        final Codes codes = Codes.issued();
        final Map<Integer, Integer> counted = new HashMap<>();
        final List<Instant> again = new ArrayList<>();
        int used;
        int countedBeforeAnOperator;
        private boolean operatorHelped;
        private Instant issuedAt = codes.now();
        private Instant lastSent = Instant.MIN;
        private int sentOf;
        private Instant lockedUntil = Instant.MIN;
        private int locks;
        private int wrongMessages;

        void take(Step step) {
            switch (step) {
                case WRONG -> wrong("wamid.wrong-" + ++wrongMessages, true);
                case REPEATED_WRONG -> wrong("wamid.wrong-" + wrongMessages, false);
                case RIGHT -> right();
                case RESEND -> resend();
                case REISSUE_BY_PLATFORM -> reissue(Requester.PLATFORM);
                case REISSUE_BY_OPERATOR -> reissue(Requester.OPERATOR);
                case WAIT_NINE_MINUTES -> codes.later(Duration.ofMinutes(9));
                case WAIT_TEN_MINUTES -> codes.later(Duration.ofMinutes(10));
                case WAIT_AN_HOUR -> codes.later(Duration.ofHours(1));
                case WAIT_A_WEEK -> codes.later(Duration.ofDays(7));
            }
        }

        private void wrong(String wamid, boolean isNew) {
            DeliveryCode before = codes.code();
            if (!(codes.attempt(wamid, false) instanceof Checking.Outcome.Wrong wrong)) {
                assertThat(codes.code()).isSameAs(before);
                return;
            }
            assertThat(mayBeCompared()).isTrue();
            if (isNew) {
                assertThat(wrong.after()).isNotEqualTo(before);
            }
            if (!wrong.after().equals(before)) {
                lockAfter(counted.merge(before.issueNumber(), 1, Integer::sum));
                countedBeforeAnOperator += operatorHelped ? 0 : 1;
            }
        }

        /** The fifth of an issue locks, twice as long each time, unless it was the twentieth of all. */
        private void lockAfter(int wrongOfIssue) {
            if (wrongOfIssue == 5 && !codes.code().tries().isDead()) {
                lockedUntil = codes.now().plus(Duration.ofMinutes(30L << Math.min(locks, 10)));
                locks++;
            }
        }

        private void right() {
            if (codes.right() instanceof Checking.Outcome.Right) {
                assertThat(mayBeCompared()).isTrue();
                used++;
            } else {
                assertThat(mayBeCompared() && !codes.code().tries().isDead()).isFalse();
            }
        }

        private void resend() {
            boolean first = sentOf != codes.code().issueNumber();
            if (codes.resend() instanceof Resending.Outcome.Send) {
                assertThat(isGood()).isTrue();
                sentOf = codes.code().issueNumber();
                if (!first) {
                    again.add(codes.now());
                }
            } else {
                assertThat(first && codes.code().isOpen(codes.now()) && issuedAt.isAfter(lastSent))
                        .as("a new code goes at once")
                        .isFalse();
            }
            lastSent = codes.code().sends().times().stream().reduce(lastSent, (a, b) -> b);
        }

        private void reissue(Requester requester) {
            int issue = codes.code().issueNumber();
            if (codes.reissue(requester) instanceof Issuing.Outcome.Issued) {
                assertThat(codes.code().issueNumber()).isEqualTo(issue + 1);
                assertThat(used).isZero();
                operatorHelped |= requester == Requester.OPERATOR;
                assertThat(operatorHelped || countedBeforeAnOperator < 20).isTrue();
                issuedAt = codes.now();
                lockedUntil = Instant.MIN;
            }
        }

        private boolean mayBeCompared() {
            return isGood() && !codes.now().isBefore(lockedUntil);
        }

        private boolean isGood() {
            int wrong = counted.getOrDefault(codes.code().issueNumber(), 0);
            return used == 0 && wrong < 10 && codes.now().isBefore(issuedAt.plus(Duration.ofDays(30)));
        }
    }
}
