package in.dakiya.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import in.dakiya.work.NoticeKind.Urgency;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PairBucketTest {

    private static final Instant NOW = Instant.parse("2026-11-22T06:00:00Z");

    @ParameterizedTest
    @CsvSource({"ANSWER, 40", "ALARM, 30", "NEWS, 15"})
    void aBurstEndsBeforeMetaRefusesAndUrgentOnesGoOnLonger(Urgency urgency, int burst) {
        Instant spent = null;
        int sent = 0;
        PairBucket.Room room = PairBucket.room(spent, urgency, NOW);
        while (room.isFree(NOW)) {
            sent++;
            spent = room.after();
            room = PairBucket.room(spent, urgency, NOW);
        }
        assertThat(sent).isEqualTo(burst);
        assertThat(room.waitUntil()).isEqualTo(NOW.plusSeconds(6));
        assertThat(PairBucket.room(spent, urgency, room.waitUntil()).isFree(room.waitUntil()))
                .isTrue();
    }

    @Test
    void anEmptiedBucketGivesNothingToAnybodyBeforeItsTimeAndThenToAnswersFirst() {
        Instant time = NOW.plusSeconds(16);
        Instant until = PairBucket.emptiedUntil(time);
        for (Urgency urgency : Urgency.values()) {
            Instant before = time.minusMillis(1);
            assertThat(PairBucket.room(until, urgency, before).isFree(before)).isFalse();
            assertThat(PairBucket.room(until, urgency, time).isFree(time)).isEqualTo(urgency == Urgency.ANSWER);
        }
    }
}
