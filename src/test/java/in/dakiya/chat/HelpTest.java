package in.dakiya.chat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What HELP tells a seller to type is understood, and what he needs every day is among it. */
class HelpTest {

    @ParameterizedTest
    @CsvSource({
        "en,STATUS,Status", "en,LABEL,Label", "en,INVOICE,Invoice", "en,ADDRESS,Address", "en,CANCEL,Cancel",
        "hi,STATUS,Status", "hi,लेबल,Label", "hi,बिल,Invoice", "hi,पता,Address", "hi,CANCEL,Cancel"
    })
    void everyWordOfItWorks(String language, String word, String intent) {
        assertThat(Languages.texts(language).say("help.seller", java.util.Map.of("support", "")))
                .contains(word);
        assertThat(Understanding.of(new Content.Typed(word + " 1001"), null)
                        .getClass()
                        .getSimpleName())
                .isEqualTo(intent);
    }
}
