package in.dakiya.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import in.dakiya.whatsapp.ErrorFamily;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class NextStepTest {

    private static final Duration EARNED = Duration.ofSeconds(8);

    private static NextStep after(ErrorFamily family, int attempt, boolean byTemplate) {
        return NextStep.after(family, attempt, byTemplate, EARNED);
    }

    @ParameterizedTest
    @CsvSource({"1, 4", "2, 16", "3, 64", "4, 256"})
    void aPairLimitWaitsFourToThePowerOfTheTries(int attempt, int seconds) {
        assertThat(after(ErrorFamily.PAIR_LIMIT, attempt, false))
                .isEqualTo(new NextStep.AgainForPerson(Duration.ofSeconds(seconds)));
    }

    @Test
    void aClosedWindowIsAnsweredByATemplateOnce() {
        assertThat(after(ErrorFamily.TEMPLATE_NEEDED, 1, false)).isEqualTo(new NextStep.ByTemplate());
        assertThat(after(ErrorFamily.TEMPLATE_NEEDED, 2, true)).isEqualTo(new NextStep.Park());
    }

    @Test
    void everyFamilyHasItsStep() {
        assertThat(after(ErrorFamily.TRY_AGAIN, 3, false)).isEqualTo(new NextStep.Again(EARNED));
        assertThat(after(ErrorFamily.TOKEN, 1, false)).isEqualTo(new NextStep.AlarmAndAgain(Duration.ofMinutes(1)));
        assertThat(after(ErrorFamily.ACCOUNT, 1, false)).isEqualTo(new NextStep.AlarmAndAgain(Duration.ofMinutes(1)));
        assertThat(after(ErrorFamily.TEMPLATE_STATE, 1, true))
                .isEqualTo(new NextStep.AlarmAndAgain(Duration.ofHours(1)));
        assertThat(after(ErrorFamily.UNREACHABLE, 1, false)).isEqualTo(new NextStep.Unreachable());
        assertThat(after(ErrorFamily.WITHHELD, 1, false)).isEqualTo(new NextStep.LetGo());
        assertThat(after(ErrorFamily.MEDIA, 1, false)).isEqualTo(new NextStep.Again(EARNED));
        assertThat(after(ErrorFamily.MEDIA, 2, false)).isEqualTo(new NextStep.Park());
        assertThat(after(ErrorFamily.DEFECT, 1, false)).isEqualTo(new NextStep.Park());
    }

    @ParameterizedTest
    @EnumSource(ErrorFamily.class)
    void nothingIsTriedForever(ErrorFamily family) {
        assertThat(after(family, 450, false)).isEqualTo(new NextStep.Park());
    }
}
