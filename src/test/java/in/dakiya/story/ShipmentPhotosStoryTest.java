package in.dakiya.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import in.dakiya.sandbox.meta.ChatLine;
import in.dakiya.sandbox.meta.Person;
import in.dakiya.sandbox.meta.Webhook;
import in.dakiya.sandbox.story.Papers;
import in.dakiya.sandbox.world.World;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Photos of a parcel: in the dialogue, all at once, too many, too late, or none of them a photo. */
@QuarkusTest
@QuarkusTestResource(LocalWorld.class)
class ShipmentPhotosStoryTest {

    private static final String ORDER = "MS-1001";

    @Inject
    World world;

    private Story story;
    private Person seller;

    @BeforeEach
    void anew() {
        world.resetWithQuickQueues(23);
        story = new Story(world).withConfirmedShop().withSelfShippedOrder(ORDER);
        seller = story.seller();
    }

    private void untilPhotosAreAsked() {
        story.says(seller, "shipped 1001");
        story.taps(seller, "DTDC");
        story.says(seller, "B32242001");
    }

    private void album(int pictures) {
        seller.sendsAlbum(
                IntStream.rangeClosed(1, pictures).mapToObj(Pictures::jpeg).toList());
    }

    /** Delivers all that waits at the same time. */
    private void atOnce(int times) {
        List<Webhook> webhooks = world.meta().pendingWebhooks();
        try (ExecutorService threads = Executors.newFixedThreadPool(12)) {
            for (int time = 0; time < times; time++) {
                webhooks.forEach(webhook -> threads.execute(() -> world.meta().deliver(List.of(webhook))));
            }
        }
        story.reads(seller);
    }

    private JsonNode photos() {
        return story.parcel(ORDER).path("photos");
    }

    private Set<String> hashes() {
        Set<String> hashes = new HashSet<>();
        photos().forEach(photo -> hashes.add(photo.path("sha256").asText()));
        return hashes;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void anAlbumOfTenAtTheSameTimeIsKeptOnceEachAndAnsweredOnce(int times) {
        untilPhotosAreAsked();
        int before = told().size();
        album(10);
        atOnce(times);
        assertThat(told()).hasSize(before + 1);
        assertThat(seller.lastSeen().text()).contains("10 of 10 photos are here");
        story.taps(seller, "Done");
        assertThat(seller.lastSeen().text()).contains("Photos: 10");
        story.taps(seller, "Confirm");
        assertThat(photos()).hasSize(10);
        assertThat(hashes()).hasSize(10);
    }

    @Test
    void ofElevenOneAfterTheOtherTenAreKept() {
        untilPhotosAreAsked();
        for (int picture = 1; picture <= 11; picture++) {
            story.sendsPhoto(seller, picture);
        }
        assertThat(seller.lastSeen().text()).contains("ten photos already");
        story.taps(seller, "Done");
        story.taps(seller, "Confirm");
        assertThat(photos()).hasSize(10);
    }

    @Test
    void ofFourteenAtTheSameTimeTenAreShown() {
        untilPhotosAreAsked();
        album(14);
        atOnce(1);
        story.taps(seller, "Done");
        assertThat(seller.lastSeen().text()).contains("Photos: 10");
        story.taps(seller, "Confirm");
        assertThat(photos()).hasSize(10);
    }

    @Test
    void aPhotoWithinTenMinutesAfterConfirmJoins() {
        story.shipped(seller, "1001", "dtdc B32242001");
        world.pass(Duration.ofMinutes(9));
        assertThat(story.sendsPhoto(seller, 1)).contains("Photo added to order 1001");
        assertThat(photos()).hasSize(1);
    }

    @Test
    void aPhotoLaterThanTenMinutesAfterConfirmIsRefusedInClearWords() {
        story.shipped(seller, "1001", "dtdc B32242001");
        String shipped = seller.lastSeen().id();
        world.pass(Duration.ofMinutes(11));
        photoQuoting(shipped, 1);
        assertThat(seller.lastSeen().text()).contains("came too late");
        assertThat(photos()).isEmpty();
        assertThat(story.sendsPhoto(seller, 2)).isNotEmpty();
        assertThat(photos()).isEmpty();
    }

    @Test
    void anAlbumThatArrivesAfterConfirmIsAddedAndAnsweredOnce() {
        untilPhotosAreAsked();
        story.taps(seller, "Skip");
        album(5);
        List<Webhook> late = world.meta().pendingWebhooks();
        world.meta().webhooks().lose();
        story.taps(seller, "Confirm");
        int before = told().size();
        world.meta().deliver(late);
        story.reads(seller);
        assertThat(told()).hasSize(before + 1);
        assertThat(seller.lastSeen().text()).contains("Photo added");
        assertThat(photos()).hasSize(5);
    }

    @Test
    void aPhotoThatQuotesTheOrderBeginsTheDialogue() {
        String asked = seller.lastSeen().id();
        photoQuoting(asked, 1);
        assertThat(seller.lastSeen().text()).contains("Order 1001", "which courier");
        story.says(seller, "dtdc B32242001");
        assertThat(seller.lastSeen().text()).contains("Photos: 1");
        story.taps(seller, "Confirm");
        assertThat(photos()).hasSize(1);
    }

    private void photoQuoting(String quoted, int picture) {
        seller.quotesWithPhoto(quoted, Pictures.jpeg(picture));
        story.reads(seller);
    }

    @Test
    void aPhotoOutOfNowhereIsNotTakenForAnyOrder() {
        assertThat(story.sendsPhoto(seller, 1)).contains("HELP");
        assertThat(photos()).isEmpty();
        assertThat(story.status(ORDER)).isEqualTo("CREATED");
    }

    @Test
    void photosMayComeBeforeTheyAreAskedFor() {
        story.taps(seller, "Mark as Shipped");
        assertThat(story.sendsPhoto(seller, 1)).contains("which courier");
        story.taps(seller, "DTDC");
        story.sendsPhoto(seller, 2);
        assertThat(story.says(seller, "B32242001")).contains("2 of 10 photos");
        story.taps(seller, "Done");
        story.taps(seller, "Confirm");
        assertThat(photos()).hasSize(2);
    }

    @Test
    void aShopThatWantsPhotosGetsOne() {
        ObjectNode shop = Papers.seller();
        shop.withObject("/delivery").put("photosRequired", true);
        assertThat(story.platform.put("/sellers/" + Story.SHOP, shop.toString()).statusCode())
                .isEqualTo(200);
        untilPhotosAreAsked();
        assertThat(seller.lastSeen().choice("Skip")).isEmpty();
        assertThat(story.says(seller, "skip")).contains("at least one photo");
        assertThat(story.says(seller, "done")).contains("at least one photo");
        story.forges(seller, "dlg:o:MS-1001:1:CONFIRM");
        assertThat(story.status(ORDER)).isEqualTo("CREATED");
        assertThat(story.says(seller, "shipped 1001 dtdc B32242001")).contains("photo");
        story.sendsPhoto(seller, 1);
        story.taps(seller, "Done");
        story.taps(seller, "Confirm");
        assertThat(story.status(ORDER)).isEqualTo("PICKED_UP");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%PDF-1.7 called a photo", "<html>Not Found</html>"})
    void whatIsNoPictureGetsAClearAnswerAndIsNotCounted(String content) {
        untilPhotosAreAsked();
        seller.sendsPhoto(content.getBytes(StandardCharsets.US_ASCII));
        story.reads(seller);
        assertThat(Story.told(seller, "not a JPEG or PNG")).isEqualTo(1);
        story.taps(seller, "Done");
        assertThat(seller.lastSeen().text()).contains("Photos: 0");
        story.taps(seller, "Confirm");
        assertThat(photos()).isEmpty();
    }

    @Test
    void aPictureSentAsAFileIsAPhotoAndAnotherFileIsNot() {
        untilPhotosAreAsked();
        seller.sendsDocument(Pictures.jpeg(1), "image/jpeg", "parcel.jpg");
        assertThat(story.reads(seller)).contains("1 of 10");
        seller.sendsDocument("%PDF-1.7".getBytes(StandardCharsets.US_ASCII), "application/pdf", "bill.pdf");
        assertThat(story.reads(seller)).contains("text, photos and taps only");
        story.taps(seller, "Done");
        story.taps(seller, "Confirm");
        assertThat(photos()).hasSize(1);
    }

    @Test
    void aCaptionIsNoTrackingNumber() {
        story.taps(seller, "Mark as Shipped");
        story.taps(seller, "DTDC");
        seller.sendsPhoto(Pictures.jpeg(1), "B32242001");
        assertThat(story.reads(seller)).contains("tracking number");
    }

    private List<String> told() {
        List<String> texts = new ArrayList<>();
        Story.told(seller).stream().map(ChatLine::text).forEach(texts::add);
        return texts;
    }
}
