package in.dakiya.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** When a silent parcel is asked about. Times without an offset in the names are Indian. */
class PollPlanTest {

    private static final Instant NOON = Instant.parse("2026-11-22T06:30:00Z");

    private static ShipmentState since(ShipmentStatus status, Instant since) {
        return new ShipmentState(status, since, 1, 1, false, 0, 0, 0, status, null);
    }

    private static Instant next(ShipmentStatus status, Instant heard, Instant now) {
        return PollPlan.DEFAULT.next(since(status, heard), heard, now).orElseThrow();
    }

    @Test
    void aParcelIsAskedAboutWhenItHasBeenSilentForItsTime() {
        assertThat(next(ShipmentStatus.IN_TRANSIT, NOON, NOON)).isEqualTo(NOON.plus(Duration.ofHours(12)));
        assertThat(next(ShipmentStatus.OUT_FOR_DELIVERY, NOON, NOON)).isEqualTo(NOON.plus(Duration.ofHours(3)));
    }

    @Test
    void oneThatStaysSilentIsAskedAboutAgainAfterAsLongATime() {
        Instant later = NOON.plus(Duration.ofDays(3));
        assertThat(next(ShipmentStatus.IN_TRANSIT, NOON, later)).isEqualTo(later.plus(Duration.ofHours(12)));
    }

    @Test
    void askedShortlyBeforeItsTimeItIsNotAskedTwice() {
        assertThat(next(ShipmentStatus.IN_TRANSIT, NOON, NOON.plus(Duration.ofHours(5))))
                .isEqualTo(NOON.plus(Duration.ofHours(12)));
        assertThat(next(ShipmentStatus.IN_TRANSIT, NOON, NOON.plus(Duration.ofHours(7))))
                .isEqualTo(NOON.plus(Duration.ofHours(19)));
    }

    /** Riders sleep from half past ten to eight; hubs do not. */
    @ParameterizedTest
    @CsvSource({
        "OUT_FOR_DELIVERY, 2026-11-22T19:20:00+05:30, 2026-11-22T22:20:00+05:30",
        "OUT_FOR_DELIVERY, 2026-11-22T19:31:00+05:30, 2026-11-23T08:00:00+05:30",
        "OUT_FOR_DELIVERY, 2026-11-22T22:00:00+05:30, 2026-11-23T08:00:00+05:30",
        "OUT_FOR_DELIVERY, 2026-11-23T04:59:00+05:30, 2026-11-23T08:00:00+05:30",
        "OUT_FOR_DELIVERY, 2026-11-23T05:01:00+05:30, 2026-11-23T08:01:00+05:30",
        "PICKUP_SCHEDULED, 2026-11-22T20:00:00+05:30, 2026-11-23T08:00:00+05:30",
        "IN_TRANSIT,       2026-11-22T15:00:00+05:30, 2026-11-23T03:00:00+05:30",
    })
    void nobodyIsAskedAtNightAboutWhatRidersDo(ShipmentStatus status, String heard, String due) {
        Instant from = java.time.OffsetDateTime.parse(heard).toInstant();
        assertThat(next(status, from, from))
                .isEqualTo(java.time.OffsetDateTime.parse(due).toInstant());
    }

    @Test
    void whatHasEndedIsLookedAtAfterAnHourAndADayAndThenNeverAgain() {
        ShipmentState delivered = since(ShipmentStatus.DELIVERED, NOON);
        assertThat(PollPlan.DEFAULT.next(delivered, NOON, NOON)).contains(NOON.plus(Duration.ofHours(1)));
        assertThat(PollPlan.DEFAULT.next(delivered, NOON, NOON.plus(Duration.ofHours(1))))
                .contains(NOON.plus(Duration.ofHours(24)));
        assertThat(PollPlan.DEFAULT.next(delivered, NOON, NOON.plus(Duration.ofHours(24))))
                .isEmpty();
    }

    @Test
    void afterAMonthOfSilenceNobodyExpectsAnything() {
        ShipmentState lost = since(ShipmentStatus.IN_TRANSIT, NOON);
        Instant given = NOON.plus(PollPlan.GIVEN_UP);
        assertThat(PollPlan.DEFAULT.next(lost, NOON, given)).isPresent();
        assertThat(PollPlan.DEFAULT.next(lost, NOON, given.plusMillis(1))).isEmpty();
    }

    @Test
    void theScaleStretchesTheWaits() {
        assertThat(new PollPlan(0.5).first(NOON)).isEqualTo(NOON.plus(Duration.ofHours(12)));
        assertThat(new PollPlan(2).next(since(ShipmentStatus.IN_TRANSIT, NOON), NOON, NOON))
                .contains(NOON.plus(Duration.ofHours(24)));
    }

    @ParameterizedTest
    @EnumSource
    void noStateIsAskedAboutMoreOftenThanEveryThreeHours(ShipmentStatus status) {
        assertThat(PollPlan.silence(status)).isBetween(Duration.ofHours(3), Duration.ofHours(24));
    }
}
