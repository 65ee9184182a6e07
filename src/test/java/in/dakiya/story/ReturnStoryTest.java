package in.dakiya.story;

import static org.assertj.core.api.Assertions.assertThat;

import in.dakiya.sandbox.meta.ChatLine;
import in.dakiya.sandbox.meta.Person;
import in.dakiya.sandbox.world.World;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A parcel turns back, stands still, or is gone. */
@QuarkusTest
@QuarkusTestResource(LocalWorld.class)
class ReturnStoryTest {

    private static final String ORDER = "MS-1001";

    @Inject
    World world;

    private Story story;
    private Person seller;

    @BeforeEach
    void anew() {
        world.resetWithQuickQueues(33);
        story = new Story(world).withConfirmedShop().withOrder(ORDER).sellerTapsReady();
        seller = story.seller();
        world.pass(Duration.ofHours(3));
        story.scanned(ORDER, 42, "PICKED UP");
    }

    /** What changes most is believed only when it was read, a minute later. */
    private String reads(int status, String activity) {
        int before = Story.told(seller).size();
        world.pass(Duration.ofHours(1));
        story.scanned(ORDER, status, activity);
        world.pass(Duration.ofMinutes(2));
        return Story.told(seller).stream()
                .skip(before)
                .map(line -> line.bubble().rendered())
                .collect(Collectors.joining("\n"));
    }

    @Test
    void eachStepOfTheWayBackIsToldOnce() {
        assertThat(reads(9, "Customer refused to accept")).contains("1001", "coming back", "refused the parcel");
        int told = Story.told(seller).size();
        reads(46, "RTO IN TRANSIT");
        assertThat(Story.told(seller)).hasSize(told);
        assertThat(reads(41, "RTO OUT FOR DELIVERY")).contains("1001", "today");
        assertThat(story.taps(seller, "Return details"))
                .contains("1001", story.awb(ORDER), "refused the parcel", "Xpressbees");
        assertThat(reads(10, "RTO DELIVERED")).contains("1001", "is back with you", "It is damaged");
        story.courier().push(story.awb(ORDER));
        world.pass(Duration.ofHours(1));
        assertThat(Story.told(seller, "is back with you")).isEqualTo(1);
        assertThat(Story.told(seller, "comes back to you today")).isEqualTo(1);
        assertThat(Story.told(seller, "is coming back to you")).isEqualTo(1);
    }

    @Test
    void photosOfTheDamageAreKeptWithTheOrder() {
        reads(10, "RTO DELIVERED");
        assertThat(story.taps(seller, "It is damaged")).contains("1001", "photo");
        seller.sendsPhoto(Pictures.jpeg(1));
        seller.sendsPhoto(Pictures.jpeg(2));
        world.settle();
        world.pass(Duration.ofSeconds(30));
        assertThat(story.parcel(ORDER).path("photos")).hasSize(2);
        assertThat(Story.told(seller, "are kept with the order.")).isPositive();
        assertThat(Story.told(seller, "For the claim")).isEqualTo(1);
    }

    @Test
    void aPhotoThatQuotesTheReturnNeedsNoTapBefore() {
        reads(10, "RTO DELIVERED");
        ChatLine back = Story.told(seller).stream()
                .filter(line -> line.text().contains("is back with you"))
                .findFirst()
                .orElseThrow();
        seller.quotesWithPhoto(back.id(), Pictures.jpeg(3));
        world.settle();
        world.pass(Duration.ofSeconds(30));
        assertThat(story.parcel(ORDER).path("photos")).hasSize(1);
    }

    @Test
    void aHoldIsToldOncePerHold() {
        reads(39, "MISROUTED");
        reads(39, "MISROUTED AGAIN");
        assertThat(Story.told(seller, "stands still")).isEqualTo(1);
        assertThat(Story.told(seller, "it went the wrong way")).isEqualTo(1);
        reads(18, "IN TRANSIT");
        reads(22, "DELAYED");
        assertThat(Story.told(seller, "stands still")).isEqualTo(2);
        assertThat(story.attention(ORDER)).contains("ON_HOLD");
    }

    @Test
    void lostAndDisposedAreToldWithWhatCanBeDone() {
        assertThat(reads(12, "SHIPMENT LOST")).contains("1001", "lost", "help@mela.example");
    }

    @Test
    void disposedIsNotReturned() {
        reads(9, "RTO INITIATED");
        assertThat(reads(44, "DISPOSED OFF")).contains("1001", "disposed of", "help@mela.example");
        assertThat(Story.told(seller, "is back with you")).isZero();
    }
}
