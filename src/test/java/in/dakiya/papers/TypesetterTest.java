package in.dakiya.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypesetterTest {

    private final Typesetter setter = new Typesetter();

    @Property(tries = 500, seed = "20261122")
    void anyTextIsSetWithinItsWidth(@ForAll("texts") String text) {
        List<Line> lines = setter.wrap(text, Weight.REGULAR, 10, 60, 3);

        assertThat(lines).hasSizeBetween(1, 3);
        assertThat(lines)
                .allSatisfy(line -> assertThat(
                                line.width(10) <= 60 || line.clusters().size() == 1)
                        .isTrue());
    }

    @Property(tries = 200, seed = "20261122")
    void anyTextCanBeDrawn(@ForAll("texts") String text) throws Exception {
        byte[] pdf = SelfBookedLabel.pdf(
                Shop.order(text, Shop.mysuru()), Shop.shipment(Shop.order(), text, text), Shop.seller(), Shop.NOW);

        assertThat(Papers.pages(pdf)).isEqualTo(1);
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<Character> indian = Arbitraries.chars().range('\u0900', '\u0D7F');
        Arbitrary<Character> marks =
                Arbitraries.of('\u094D', '\u0930', '\u093F', '\u200C', '\u200D', '\u202E', ' ', 'a');
        Arbitrary<Character> any = Arbitraries.chars().all();
        return Arbitraries.frequencyOf(
                        net.jqwik.api.Tuple.of(4, indian),
                        net.jqwik.api.Tuple.of(3, marks),
                        net.jqwik.api.Tuple.of(1, any))
                .list()
                .ofMaxSize(40)
                .map(characters -> {
                    StringBuilder text = new StringBuilder();
                    characters.forEach(text::append);
                    return text.toString();
                });
    }

    @Test
    void linesBreakAtSpaces() {
        assertThat(setter.wrap("one two three four", Weight.REGULAR, 10, 45, 9).stream()
                        .map(Line::text))
                .containsExactly("one two", "three", "four");
    }

    @Test
    void aWordThatIsTooLongIsBroken() {
        List<Line> lines = setter.wrap("iiiiiiiiii", Weight.REGULAR, 10, 15, 9);

        assertThat(lines).hasSizeGreaterThan(1);
        assertThat(String.join("", lines.stream().map(Line::text).toList())).isEqualTo("iiiiiiiiii");
    }

    @Test
    void theLastLineIsCutWithAnEllipsis() {
        assertThat(setter.wrap("one two three four", Weight.REGULAR, 10, 45, 2).stream()
                        .map(Line::text))
                .containsExactly("one two", "three f…");
    }

    @ParameterizedTest
    @CsvSource({
        "Asha 🙏🏽 Rao, Asha Rao",
        "❤️Asha❤️, Asha",
        "𝓐𝓼𝓱𝓪, Asha",
        "Ａｓｈａ, Asha",
        "½ kg, ½ kg",
        "m², m²",
        "₹ 5, ₹ 5",
        "محمد Asha, ? Asha",
        "👨‍👩‍👧 family, family",
        "🇮🇳 India, India",
        "क्‍ष, क्‍ष"
    })
    void whatIsNotForPaperIsLeftOut(String text, String left) {
        assertThat(setter.line(text, Weight.BOLD).text()).isEqualTo(left);
    }

    @Test
    void controlsAndLineEndsBecomeNothingOrOneSpace() {
        assertThat(setter.line("\u202Ea\u0000b\r\n\tc\u2066\ud800\u00A0 d", Weight.REGULAR)
                        .text())
                .isEqualTo("ab c d");
    }

    @Test
    void anEmptyTextIsAnEmptyLine() {
        assertThat(setter.wrap("", Weight.REGULAR, 10, 60, 3))
                .singleElement()
                .satisfies(line -> assertThat(line.width(10)).isZero());
    }
}
