package in.dakiya.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import in.dakiya.outbox.NewOrderPace.Step;
import in.dakiya.outbox.NewOrderPace.Wish;
import in.dakiya.table.PersonFile.NewOrders;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NewOrderPaceTest {

    private static final Instant NOW = Instant.parse("2026-11-22T06:00:00Z");
    private static final Wish EACH = new Wish(false, NOW);
    private static final Wish DIGEST = new Wish(true, NOW);

    private static Step step(@Nullable Instant spent, @Nullable Instant gathered, boolean open, Wish wish) {
        return NewOrderPace.step(new NewOrders(spent, gathered), open, wish, NOW, NOW);
    }

    private static Instant in(long seconds) {
        return NOW.plusSeconds(seconds);
    }

    private static Step gather(long seconds) {
        return new Step.Gather(in(seconds), false);
    }

    private static Step join(long seconds) {
        return new Step.Gather(in(seconds), true);
    }

    @Test
    void theFirstOrderGoesAtOnce() {
        assertThat(step(null, null, false, EACH)).isEqualTo(new Step.Alone());
        assertThat(step(null, null, true, EACH)).isEqualTo(new Step.Alone());
        assertThat(step(null, null, true, DIGEST)).isEqualTo(new Step.Alone());
    }

    @Test
    void inAClosedWindowTheNextWaitsForTheEndOfTheMinute() {
        assertThat(step(in(40), null, false, EACH)).isEqualTo(gather(40));
        assertThat(step(in(-1), null, false, EACH)).isEqualTo(new Step.Alone());
    }

    @Test
    void inAnOpenWindowSixGoAtOnceAndThenOneAMinute() {
        Instant spent = null;
        int alone = 0;
        while (step(spent, null, true, EACH) instanceof Step.Alone) {
            alone++;
            spent = NewOrderPace.after(spent, EACH, NOW);
        }
        assertThat(alone).isEqualTo(NewOrderPace.AT_ONCE);
        assertThat(step(spent, null, true, EACH)).isEqualTo(gather(60));
    }

    @Test
    void nobodyWaitsLongerThanOnePeriodForWhatWasSpentBefore() {
        assertThat(step(in(900), null, false, EACH)).isEqualTo(gather(60));
    }

    @Test
    void whatIsGatheredAlreadyIsJoined() {
        assertThat(step(in(40), in(25), false, EACH)).isEqualTo(join(25));
        assertThat(step(null, in(25), true, EACH)).as("also with room").isEqualTo(join(25));
        assertThat(step(in(40), in(0), false, EACH)).as("not when it is due").isEqualTo(gather(40));
    }

    @Test
    void aDigestInAQuarterOfAnHourIsTooLateForAShopThatWantsEach() {
        assertThat(step(null, in(600), false, EACH)).isEqualTo(new Step.Alone());
        assertThat(step(in(30), in(600), false, DIGEST)).isEqualTo(join(600));
    }

    @Test
    void whoWishesDigestsGetsOneInAQuarterOfAnHourAlsoInAnOpenWindow() {
        Instant spent = NewOrderPace.after(null, DIGEST, NOW);
        assertThat(step(spent, null, true, DIGEST)).isEqualTo(gather(900));
    }

    @Test
    void aClosedShopIsToldWhenItOpens() {
        Wish asleep = new Wish(true, in(3_600));
        assertThat(step(null, null, true, asleep)).isEqualTo(gather(3_600));
        assertThat(step(null, in(60), true, asleep))
                .as("not with another shop's")
                .isEqualTo(gather(3_600));
        assertThat(step(null, in(3_600), true, asleep)).isEqualTo(join(3_600));
    }

    @Test
    void whereThePairQuotaIsSpentItIsGatheredUntilThereIsRoom() {
        Step step = NewOrderPace.step(new NewOrders(null, null), true, EACH, in(90), NOW);
        assertThat(step).isEqualTo(gather(90));
        assertThat(Duration.between(NOW, in(90))).isGreaterThan(NewOrderPace.PERIOD);
    }
}
