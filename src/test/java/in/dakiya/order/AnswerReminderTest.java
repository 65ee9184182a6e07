package in.dakiya.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a seller who has not answered is reminded; all times are India's. */
class AnswerReminderTest {

    @ParameterizedTest(name = "failed {0}: reminded {1}")
    @CsvSource({
        "2026-11-24T16:00, 2026-11-25T10:00",
        "2026-11-24T14:00, 2026-11-25T08:00",
        // Six hours before would be at night, and in the morning there is still time.
        "2026-11-24T10:00, 2026-11-25T08:00",
        "2026-11-24T08:30, 2026-11-25T08:00",
        // The courier stops asking before the morning: the night is better than never.
        "2026-11-24T07:00, 2026-11-25T01:00",
        "2026-11-24T03:30, 2026-11-24T21:30",
        "2026-11-24T02:30, 2026-11-24T20:30",
        "2026-11-24T03:00, 2026-11-24T21:00"
    })
    void isOnceAndNotAtNightUnlessItMust(String failed, String reminded) {
        Instant at = india(failed);
        assertThat(AnswerReminder.at(at.plus(FailedDelivery.ANSWER_WITHIN), at)).contains(india(reminded));
    }

    @Test
    void whoHearsOfItLateIsNotRemindedAMomentLater() {
        Instant failed = india("2026-11-24T16:00");
        Instant by = failed.plus(FailedDelivery.ANSWER_WITHIN);
        assertThat(AnswerReminder.at(by, india("2026-11-25T09:30"))).isEqualTo(Optional.empty());
        assertThat(AnswerReminder.at(by, india("2026-11-25T18:00"))).isEmpty();
        assertThat(AnswerReminder.at(by, india("2026-11-25T08:30"))).contains(india("2026-11-25T10:00"));
    }

    private static Instant india(String local) {
        return OffsetDateTime.parse(local + ":00+05:30").toInstant();
    }
}
