package in.dakiya.story;

import static org.assertj.core.api.Assertions.assertThat;

import in.dakiya.order.TrackingToken;
import in.dakiya.sandbox.meta.ChatLine;
import in.dakiya.sandbox.meta.Choice;
import in.dakiya.sandbox.world.World;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The customer opens the link in his message, through the gateway and without a signature. */
@QuarkusTest
@QuarkusTestResource(LocalWorld.class)
class TrackingPageStoryTest {

    private static final String[] PERSONAL = {
        "Asha", "Rao", "Lake View", "Mysuru", "570001", "919800000001", "9800000001", "Cotton", "1048", "asha@"
    };

    @Inject
    World world;

    private final HttpClient client = HttpClient.newHttpClient();
    private Story story;

    @BeforeEach
    void anew() {
        world.resetWithQuickQueues(43);
        story = new Story(world).withConfirmedShop();
    }

    private HttpResponse<String> calls(String method, String path, String language)
            throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(world.address().resolve(path))
                        .method(method, HttpRequest.BodyPublishers.noBody())
                        .header("Accept-Language", language)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> opens(String path) throws IOException, InterruptedException {
        return calls("GET", path, "en-IN,en;q=0.9");
    }

    /** The path of the button that says so in the customer's chat. */
    private String link() {
        return story.customer().chat().stream()
                .flatMap(line -> line.bubble().choices().stream())
                .filter(choice -> choice.kind() == Choice.Kind.LINK)
                .map(choice -> URI.create(choice.payload()).getRawPath())
                .reduce((first, last) -> last)
                .orElseThrow();
    }

    private static void isPublicOnly(HttpResponse<String> page) {
        assertThat(page.body()).doesNotContain(PERSONAL).doesNotContain("<script", "Set-Cookie");
        assertThat(page.body().getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(6 * 1024);
        assertThat(page.headers().firstValue("content-type")).hasValue("text/html; charset=utf-8");
        assertThat(page.headers().firstValue("content-security-policy").orElse(""))
                .startsWith("default-src 'none'; style-src 'sha256-")
                .contains("frame-ancestors 'none'");
        assertThat(page.headers().firstValue("referrer-policy")).hasValue("no-referrer");
        assertThat(page.headers().firstValue("x-content-type-options")).hasValue("nosniff");
        assertThat(page.headers().firstValue("x-robots-tag").orElse("")).contains("noindex");
        assertThat(page.headers().firstValue("cache-control")).hasValue("no-store");
        assertThat(page.headers().firstValue("set-cookie")).isEmpty();
    }

    @Test
    void theLinkInTheMessageShowsHowFarTheParcelIs() throws Exception {
        story.withOrder("MS-1001").sellerTapsReady().scanned("MS-1001", 42, "PICKED UP");
        HttpResponse<String> page = opens(link());
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("<html lang=\"en\">", "Order 1001", "From Kalaa Crafts", "On the way")
                .contains("Xpressbees Surface", story.awb("MS-1001"), "https://shiprocket.co/tracking/");
        isPublicOnly(page);

        HttpResponse<String> hindi = calls("GET", link(), "hi-IN,hi;q=0.9");
        assertThat(hindi.body()).contains("<html lang=\"hi\">", "ऑर्डर 1001", "रास्ते में है");
        isPublicOnly(hindi);

        HttpResponse<String> head = calls("HEAD", link(), "en");
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();

        story.scanned("MS-1001", 7, "DELIVERED");
        assertThat(opens(link()).body()).contains("<p class=\"state\">Delivered</p>");
    }

    @Test
    void aParcelThatTheSellerShipsHimselfHasItsPageInTemplateAndText() throws Exception {
        story.withSelfShippedOrder("MS-1001").shipped(story.seller(), "1001", "dtdc B32242001");
        HttpResponse<String> page = opens(link());
        assertThat(page.body()).contains("On the way", "DTDC", "B32242001", "href=\"https://");
        isPublicOnly(page);

        story.customer().says("hello");
        world.settle();
        assertThat(story.customerReads()).contains("https://track.example" + link());
        assertThat(Story.told(story.customer()).stream().map(ChatLine::text))
                .as("the courier's own link is not what he reads first")
                .noneMatch(text -> text.contains("dtdc.in"));
    }

    @Test
    void aCourierThatWasTypedHasNoLinkAndItsNameStaysText() throws Exception {
        story.withSelfShippedOrder("MS-1001");
        story.sellerSays("shipped 1001");
        story.sellerTaps("Other").sellerSays("Ramesh & Sons Travels").sellerSays("RT-99881");
        if (story.seller().lastSeen().choice("Skip").isPresent()) {
            story.sellerTaps("Skip");
        }
        story.sellerTaps("Confirm");
        HttpResponse<String> page = opens(link());
        assertThat(page.body()).contains("Ramesh &amp; Sons Travels").doesNotContain("<a ");
    }

    @Test
    void whateverIsWrongWithAnAddressTheAnswerIsTheSame() throws Exception {
        story.withOrder("MS-1001").sellerTapsReady().scanned("MS-1001", 42, "PICKED UP");
        TrackingToken right =
                TrackingToken.parse(link().substring("/t/".length())).orElseThrow();
        List<String> wrong = List.of(
                "x",
                "none",
                right.text() + "A",
                new TrackingToken("AAAAAAAAAAAA", 1, "MS-1001").text(),
                new TrackingToken(right.key(), 2, "MS-1001").text(),
                new TrackingToken(right.key(), 99, "MS-1001").text(),
                new TrackingToken(right.key(), 1, "MS-1002").text(),
                "%3Cscript%3E",
                "..%2f..%2forders",
                "a".repeat(3_000));
        for (String token : wrong) {
            HttpResponse<String> page = opens("/t/" + token);
            assertThat(page.statusCode()).as(token).isEqualTo(404);
            assertThat(page.body()).as(token).isEqualTo(opens("/t/x").body()).contains("Nothing to see here");
            isPublicOnly(page);
        }
        assertThat(opens("/t/").statusCode()).isEqualTo(404);
        assertThat(calls("POST", link(), "en").statusCode()).isIn(404, 405);
    }
}
