package in.dakiya.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ApportionmentTest {

    @Property(tries = 1000, seed = "20261122")
    void theSharesAddUpAndNoneIsFarFromItsProportion(
            @ForAll @LongRange(max = 100_000_000_000L) long paise,
            @ForAll @Size(min = 1, max = 20) List<@LongRange(max = 100_000_000_000L) Long> weights) {
        List<Long> shares = Apportionment.of(paise, weights);

        double sum = weights.stream().mapToDouble(Long::doubleValue).sum();
        assertThat(shares.stream().mapToLong(Long::longValue).sum()).isEqualTo(paise);
        assertThat(shares).allMatch(share -> share >= 0);
        for (int i = 0; sum > 0 && i < weights.size(); i++) {
            assertThat(Math.abs(shares.get(i) - paise * (weights.get(i) / sum))).isLessThan(1.1);
        }
    }

    @Property(tries = 1000, seed = "20261122")
    void noShareIsAboveItsWeightWhenThereIsEnough(
            @ForAll @Size(min = 1, max = 20) List<@LongRange(max = 1000) Long> weights,
            @ForAll @LongRange(max = 100) long percent) {
        long sum = weights.stream().mapToLong(Long::longValue).sum();
        List<Long> shares = Apportionment.of(sum * percent / 100, weights);

        for (int i = 0; i < weights.size(); i++) {
            assertThat(shares.get(i)).isLessThanOrEqualTo(weights.get(i));
        }
    }

    @Test
    void ofTwoEqualRemaindersTheFirstGetsThePaisa() {
        assertThat(Apportionment.of(1, List.of(1L, 1L))).containsExactly(1L, 0L);
    }

    @Test
    void withoutWeightsTheFirstTakesAll() {
        assertThat(Apportionment.of(5, List.of(0L, 0L))).containsExactly(5L, 0L);
    }
}
