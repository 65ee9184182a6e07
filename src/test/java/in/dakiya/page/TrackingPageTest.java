package in.dakiya.page;

import static org.assertj.core.api.Assertions.assertThat;

import in.dakiya.chat.Languages;
import in.dakiya.order.ShipmentStatus;
import in.dakiya.order.ShipmentType;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;

/** The page that a customer opens: right in every state and language, small, and safe whatever a courier is called. */
class TrackingPageTest {

    private static final String HOSTILE = "</title><script>alert(1)</script>\"'&<b>\u202e" + "x".repeat(500);

    static Stream<Arguments> everyStateInEveryLanguage() {
        return Languages.SPOKEN.stream()
                .flatMap(language -> Stream.of(ShipmentStatus.values())
                        .flatMap(status ->
                                Stream.of(ShipmentType.values()).map(type -> Arguments.of(language, status, type))));
    }

    private static Following parcel(ShipmentStatus status, ShipmentType type) {
        return new Following(
                "1001",
                "Kalaa Crafts",
                status,
                false,
                type,
                "Xpressbees Surface",
                "14325467890123",
                "https://shiprocket.co/tracking/14325467890123",
                LocalDate.of(2026, 11, 28),
                Instant.parse("2026-11-25T11:05:00Z"));
    }

    private static Following hostile() {
        return new Following(
                HOSTILE,
                HOSTILE,
                ShipmentStatus.IN_TRANSIT,
                true,
                ShipmentType.OFF_NETWORK,
                HOSTILE,
                HOSTILE,
                "https://x.example/\"onmouseover=\"alert(1)",
                null,
                null);
    }

    /** Well formed but for the two things that HTML writes otherwise. */
    private static Document read(String html) throws Exception {
        String xml = html.replace("<!DOCTYPE html>", "").replaceAll("<meta ([^>]*)>", "<meta $1/>");
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @MethodSource("everyStateInEveryLanguage")
    void everyStateIsSaidInWords(String language, ShipmentStatus status, ShipmentType type) throws Exception {
        String html = TrackingPage.in(language).of(parcel(status, type));
        Document page = read(html);
        String state = Html.escaped(Languages.texts(language).say("track.state." + status.name()));
        assertThat(page.getDocumentElement().getAttribute("lang")).isEqualTo(language);
        assertThat(html).contains("<p class=\"state\">" + state + "</p>").contains("1001", "Kalaa Crafts");
        assertThat(page.getElementsByTagName("li").getLength()).isBetween(2, 6);
        assertThat(page.getElementsByTagName("small").getLength())
                .as("each step says in a word whether it is done")
                .isEqualTo(page.getElementsByTagName("li").getLength());
        assertThat(html.split("aria-current").length - 1).isEqualTo(status.terminal() ? 0 : 1);
        assertThat(html.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(6 * 1024);
        assertThat(html).doesNotContain("<script", "<img", "<link", "onload", "style=\"");
    }

    @Test
    void aPersonReadsWhatHeWantsToKnow() {
        String html = TrackingPage.in("en").of(parcel(ShipmentStatus.OUT_FOR_DELIVERY, ShipmentType.ON_NETWORK));
        assertThat(html)
                .contains("<title>Order 1001: Out for delivery</title>")
                .contains("<dt>Courier</dt><dd>Xpressbees Surface</dd>")
                .contains("<dt>Tracking number</dt><dd>14325467890123</dd>")
                .contains("<dt>Expected</dt><dd>28 Nov</dd>")
                .contains("<dt>Last update</dt><dd>25 Nov, 4:35 pm IST</dd>")
                .contains("href=\"https://shiprocket.co/tracking/14325467890123\"")
                .contains("<li class=\"now\" aria-current=\"step\"><span>Out for delivery</span> <small>now</small>")
                .contains("<li class=\"next\"><span>Delivered</span> <small>to come</small>");
    }

    @Test
    void hostileNamesStayText() throws Exception {
        for (String language : Languages.SPOKEN) {
            String html = TrackingPage.in(language).of(hostile());
            read(html);
            assertThat(html)
                    .doesNotContain("<script", "<b>", "\u202e", "onmouseover=\"")
                    .contains("&lt;script&gt;");
            assertThat(html.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(6 * 1024);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "javascript:alert(1)",
        "http://shiprocket.co/tracking/1",
        "https://user:secret@shiprocket.co/",
        "//shiprocket.co/",
        "https:",
        "''",
        "data:text/html;base64,AAAA",
    })
    void onlyASafeAddressBecomesALink(String address) {
        assertThat(Html.address(address)).isEmpty();
    }

    @Test
    void theBrowserIsAllowedThePagesOwnStyleAndNothingElse() throws Exception {
        Matcher style = Pattern.compile("<style>(.*)</style>", Pattern.DOTALL)
                .matcher(TrackingPage.in("en").notFound());
        assertThat(style.find()).isTrue();
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(style.group(1).getBytes(StandardCharsets.UTF_8));
        assertThat(TrackingPage.policy())
                .startsWith("default-src 'none'; style-src 'sha256-"
                        + Base64.getEncoder().encodeToString(hash) + "'")
                .doesNotContain("unsafe");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|en",
                "hi|hi",
                "hi-IN,hi;q=0.9,en;q=0.8|hi",
                "en-IN,hi;q=0.9|en",
                "ta-IN,ta;q=0.9,hi;q=0.5|hi",
                "fr|en",
                "*|en",
                "hi;q=2|en",
                ";;;,,,|en",
                "hi;q=0|en",
            })
    void theLanguageIsTheBrowsers(String header, String language) {
        assertThat(AcceptLanguage.best(header)).isEqualTo(language);
        assertThat(AcceptLanguage.best(header + " ".repeat(100_000))).isEqualTo("en");
    }

    @Test
    void aReturnedOneIsNotPromisedAnyMore() {
        List.of(ShipmentStatus.RTO_DELIVERED, ShipmentStatus.CANCELLED, ShipmentStatus.LOST)
                .forEach(status -> assertThat(TrackingPage.in("en").of(parcel(status, ShipmentType.ON_NETWORK)))
                        .doesNotContain("to come"));
    }
}
