package in.dakiya.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import in.dakiya.order.ShipmentStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every language says the same, with the same gaps to fill, and short enough for where it is shown. */
class TextsTest {

    private static final Path FILES = Path.of("src/main/resources/texts");
    private static final Path SOURCES = Path.of("src/main/java/in/dakiya");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^}]*)}");
    /** A text literal of Java that looks like a key: words with dots between them. */
    private static final Pattern KEY = Pattern.compile("\"([a-z]+(?:\\.[a-zA-Z-]+)+)\"");
    /** Where texts are asked for. */
    private static final List<String> SPEAKERS = List.of("chat/Voice.java", "chat/Facts.java");

    static List<Texts> languages() {
        return Languages.SPOKEN.stream().map(Languages::texts).toList();
    }

    private static Texts english() {
        return Languages.texts("en");
    }

    @Test
    void everyFileIsALanguageThatIsSpoken() throws IOException {
        try (Stream<Path> files = Files.list(FILES)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(Languages.SPOKEN.stream()
                            .map(language -> language + ".properties")
                            .toList());
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyLanguageHasTheSameTextsAsEnglish(Texts texts) {
        assertThat(texts.byKey().keySet())
                .containsExactlyInAnyOrderElementsOf(english().byKey().keySet());
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyTextWantsTheSameAsInEnglish(Texts texts) {
        texts.byKey()
                .forEach((key, text) -> assertThat(placeholders(text))
                        .as("%s in %s", key, texts.language())
                        .isEqualTo(placeholders(english().byKey().get(key))));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void noTextIsEmptyOrHasAnOpenBrace(Texts texts) {
        texts.byKey().forEach((key, text) -> {
            assertThat(text.strip()).as(key).isNotEmpty();
            assertThat(PLACEHOLDER.matcher(text).replaceAll("")).as(key).doesNotContain("{", "}");
        });
    }

    @ParameterizedTest
    @MethodSource("languages")
    void buttonsFitAndCanBeToldApart(Texts texts) {
        Map<String, String> titles = texts.byKey().entrySet().stream()
                .filter(entry -> entry.getKey().endsWith(".button"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        assertThat(titles).isNotEmpty();
        titles.forEach((key, title) -> assertThat(title)
                .as("%s in %s", key, texts.language())
                .hasSizeLessThanOrEqualTo(TextLimit.BUTTON_TITLE.most()));
        assertThat(titles.values()).doesNotHaveDuplicates();
    }

    /** What is filled in may be long (a list of items): half of what Meta takes is left for it. */
    @ParameterizedTest
    @MethodSource("languages")
    void textsLeaveRoomForWhatIsFilledIn(Texts texts) {
        texts.byKey()
                .forEach((key, text) -> assertThat(text)
                        .as("%s in %s", key, texts.language())
                        .hasSizeLessThanOrEqualTo(TextLimit.BODY.most() / 2));
    }

    @Test
    void everyTextThatIsAskedForIsThere() throws IOException {
        assertThat(keysInSources())
                .isNotEmpty()
                .allSatisfy(key -> assertThat(english().byKey()).containsKey(key));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyStatusHasItsWords(Texts texts) {
        Stream.of(ShipmentStatus.values())
                .forEach(status -> assertThat(texts.byKey()).containsKey("status." + status.name()));
    }

    @Test
    void aTextThatIsNotThereIsAnError() {
        assertThatThrownBy(() -> english().say("no.such.text"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no.such.text");
    }

    @Test
    void aGapThatIsNotFilledIsAnError() {
        assertThatThrownBy(() -> english().say("stranger", Map.of("platform", "Mela")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("{support}");
    }

    @Test
    void bracesInAValueAreLeftAlone() {
        assertThat(english().say("money", Map.of("amount", "{support}"))).contains("{support}");
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> keysInSources() throws IOException {
        Set<String> keys = new TreeSet<>();
        for (String speaker : SPEAKERS) {
            KEY.matcher(Files.readString(SOURCES.resolve(speaker)))
                    .results()
                    .map((MatchResult match) -> match.group(1))
                    .forEach(keys::add);
        }
        return keys;
    }
}
