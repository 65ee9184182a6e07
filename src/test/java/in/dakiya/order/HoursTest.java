package in.dakiya.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nine to nine in India, closed on Sundays. The 28th is a Saturday. */
class HoursTest {

    private static final Seller.Hours HOURS =
            new Seller.Hours(LocalTime.of(9, 0), LocalTime.of(21, 0), Set.of(DayOfWeek.SUNDAY));

    @ParameterizedTest
    @CsvSource({
        "2026-11-27T05:00:00Z, 2026-11-27T05:00:00Z",
        "2026-11-27T03:30:00Z, 2026-11-27T03:30:00Z",
        "2026-11-27T03:29:59Z, 2026-11-27T03:30:00Z",
        "2026-11-27T15:30:00Z, 2026-11-28T03:30:00Z",
        "2026-11-27T20:00:00Z, 2026-11-28T03:30:00Z",
        "2026-11-28T16:00:00Z, 2026-11-30T03:30:00Z",
        "2026-11-29T06:00:00Z, 2026-11-30T03:30:00Z"
    })
    void aShopOpensAtItsNextOpening(Instant now, Instant opens) {
        assertThat(HOURS.openFrom(now)).isEqualTo(opens);
    }

    @Test
    void aShopThatNeverOpensIsNotWaitedFor() {
        Seller.Hours never = new Seller.Hours(LocalTime.of(9, 0), LocalTime.of(21, 0), EnumSet.allOf(DayOfWeek.class));
        Instant now = Instant.parse("2026-11-27T05:00:00Z");
        assertThat(never.openFrom(now)).isEqualTo(now);
    }
}
