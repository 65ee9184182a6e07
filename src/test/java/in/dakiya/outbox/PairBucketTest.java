package in.dakiya.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import in.dakiya.work.NoticeKind;
import in.dakiya.work.NoticeKind.Urgency;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PairBucketTest {

    private static final Instant NOW = Instant.parse("2026-11-22T06:00:00Z");

    @ParameterizedTest
    @CsvSource({"HELP, 40", "LABEL, 30", "NEW_ORDER, 20", "NEW_ORDERS, 20", "DELIVERED, 15"})
    void aBurstEndsBeforeMetaRefusesAndUrgentOnesGoOnLonger(NoticeKind kind, int burst) {
        Instant spent = null;
        int sent = 0;
        PairBucket.Room room = PairBucket.room(spent, kind, NOW);
        while (room.isFree(NOW)) {
            sent++;
            spent = room.after();
            room = PairBucket.room(spent, kind, NOW);
        }
        assertThat(sent).isEqualTo(burst);
        assertThat(room.waitUntil()).isEqualTo(NOW.plusSeconds(6));
        assertThat(PairBucket.room(spent, kind, room.waitUntil()).isFree(room.waitUntil()))
                .isTrue();
    }

    @Test
    void anEmptiedBucketGivesNothingToAnybodyBeforeItsTimeAndThenToAnswersFirst() {
        Instant time = NOW.plusSeconds(16);
        Instant until = PairBucket.emptiedUntil(time);
        for (NoticeKind kind : NoticeKind.values()) {
            Instant before = time.minusMillis(1);
            assertThat(PairBucket.room(until, kind, before).isFree(before)).isFalse();
            assertThat(PairBucket.room(until, kind, time).isFree(time)).isEqualTo(kind.urgency() == Urgency.ANSWER);
        }
    }
}
