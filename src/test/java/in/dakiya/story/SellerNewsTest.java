package in.dakiya.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import in.dakiya.sandbox.story.Papers;
import in.dakiya.sandbox.world.World;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The platform is told of a shop's state, and of who says STOP or START; never by whose number. */
@QuarkusTest
@QuarkusTestResource(LocalWorld.class)
class SellerNewsTest {

    @Inject
    World world;

    private Story story;

    @BeforeEach
    void anew() {
        world.resetWithQuickQueues(43);
        story = new Story(world);
    }

    private List<String> heard(String type) {
        return world.shop().heard().stream()
                .map(heard -> heard.body())
                .filter(body -> body.path("type").asText().equals(type))
                .map(SellerNewsTest::line)
                .toList();
    }

    private static String line(JsonNode body) {
        return String.join(
                " ",
                body.path("sellerId").asText(),
                body.path("orderId").asText("-"),
                body.path("status").asText("-"),
                body.path("source").asText(),
                body.path("reason").asText("-"),
                body.path("detail").asText("-"));
    }

    @Test
    void aShopIsPendingUntilItsOwnerTapsAndNotToldAgainWhenNothingChanges() {
        story.withConfirmedShop();
        story.platform.put(
                "/sellers/" + Story.SHOP, Papers.seller().put("name", "Kalaa").toString());
        world.settle();
        assertThat(heard("seller.state"))
                .containsExactly("kalaa-crafts - PENDING PLATFORM - -", "kalaa-crafts - ACTIVE SELLER - -");
    }

    @Test
    void aShopWhoseOnlyNumberChangesWaitsAnew() {
        story.withConfirmedShop();
        story.platform.put(
                "/sellers/" + Story.SHOP,
                Papers.seller().put("whatsapp", "919900000077").toString());
        world.settle();
        assertThat(heard("seller.state")).endsWith("kalaa-crafts - PENDING PLATFORM - -");
        story.platform.post("/sellers/" + Story.SHOP + "/confirm", "");
        world.settle();
        assertThat(heard("seller.state")).hasSize(4).endsWith("kalaa-crafts - ACTIVE PLATFORM - -");
    }

    @Test
    void stopAndStartOfASellersContactAreToldOnceEach() {
        story.withHelper();
        story.says(story.helper(), "STOP");
        story.says(story.helper(), "stop");
        world.pass(Duration.ofMinutes(1));
        story.says(story.helper(), "START");
        assertThat(heard("contact.opted_out"))
                .containsExactly("kalaa-crafts - - SELLER STOP 1", "kalaa-crafts - - SELLER START 1");
        assertThat(world.shop().heard().toString())
                .doesNotContain(story.helper().number());
    }

    @Test
    void stopOfACustomerIsToldForHisOrders() {
        story.withConfirmedShop().withOrder("MS-1001").withOrder("MS-1002");
        story.says(story.customer(), "STOP");
        assertThat(heard("contact.opted_out"))
                .containsExactlyInAnyOrder(
                        "kalaa-crafts MS-1001 - CUSTOMER STOP -", "kalaa-crafts MS-1002 - CUSTOMER STOP -");
        assertThat(world.shop().heard().toString()).doesNotContain("919800000001");
    }

    @Test
    void aShopThatIsDownHearsStatesInTheirOrder() {
        world.shop().down(true);
        story.withConfirmedShop();
        world.pass(Duration.ofHours(5));
        assertThat(heard("seller.state")).isEmpty();
        world.shop().down(false);
        world.pass(Duration.ofHours(1));
        assertThat(heard("seller.state"))
                .containsExactly("kalaa-crafts - PENDING PLATFORM - -", "kalaa-crafts - ACTIVE SELLER - -");
    }
}
