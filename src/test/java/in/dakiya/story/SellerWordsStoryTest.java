package in.dakiya.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import in.dakiya.sandbox.meta.Choice;
import in.dakiya.sandbox.meta.Person;
import in.dakiya.sandbox.story.Papers;
import in.dakiya.sandbox.world.World;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a seller types, and what he reads then. */
@QuarkusTest
@QuarkusTestResource(LocalWorld.class)
class SellerWordsStoryTest {

    @Inject
    World world;

    private Story story;
    private Person seller;

    @BeforeEach
    void anew() {
        world.resetWithQuickQueues(34);
        story = new Story(world).withConfirmedShop();
        seller = story.seller();
    }

    /** Self-shipped ones are placed without a courier: quicker. Each is due an hour after the one before. */
    private void orders(int count) {
        for (int i = 0; i < count; i++) {
            ObjectNode order = story.selfShippedOrder("MS-" + (2001 + i)).put("number", Integer.toString(2001 + i));
            order.put(
                    "dispatchBy",
                    world.clock().instant().plus(Duration.ofHours(4 + i)).toString());
            assertThat(story.platform.post("/orders", order.toString()).statusCode())
                    .isEqualTo(201);
        }
        world.settle();
        world.pass(Duration.ofMinutes(10));
        seller.says("hello");
        world.settle();
    }

    private List<String> rows() {
        return seller.lastSeen().bubble().choices().stream().map(Choice::label).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"pending", "Orders.", "baki", "बाकी"})
    void nothingWaitsIsSaid(String words) {
        assertThat(story.says(seller, words)).contains("Nothing waits");
    }

    @Test
    void whatWaitsIsListedByDeadline() {
        orders(3);
        assertThat(story.says(seller, "pending"))
                .contains("3 to pack: 2001 by ")
                .contains("2003");
        assertThat(rows()).containsExactly("Order 2001", "Order 2002", "Order 2003");
        assertThat(story.taps(seller, "Order 2002")).contains("2002", "Cotton kurta");
        assertThat(rows()).contains("Mark as Shipped");
    }

    @ParameterizedTest
    @ValueSource(ints = {9, 10, 27})
    void longListsGoOnByMoreAndMissNothing(int count) {
        orders(count);
        story.says(seller, "pending");
        Set<String> seen = new HashSet<>(rows());
        int pages = 1;
        while (rows().contains("More")) {
            assertThat(rows()).hasSize(10);
            story.taps(seller, "More");
            seen.addAll(rows());
            pages++;
        }
        assertThat(seen.stream().filter(row -> row.startsWith("Order"))).hasSize(count);
        assertThat(pages).isEqualTo((count + 8) / 9);
    }

    @Test
    void anAnswerThatIsWantedSoonerComesFirst() {
        story.withOrder("MS-1001").sellerTapsReady();
        story.scanned("MS-1001", 42, "PICKED UP");
        world.pass(Duration.ofHours(2));
        story.scanned("MS-1001", 21, "Customer not available");
        ObjectNode late = story.selfShippedOrder("MS-1002");
        late.put("dispatchBy", world.clock().instant().plus(Duration.ofDays(3)).toString());
        story.places(late);
        seller.says("pending");
        world.settle();
        assertThat(seller.lastSeen().text()).contains("1 to pack: 1002", "1 to answer: 1001");
        assertThat(rows()).containsExactly("Order 1001", "Order 1002");
        story.taps(seller, "Order 1001");
        assertThat(rows()).contains("Deliver again", "Return to me", "Customer contact");
    }

    @Test
    void twoShopsOfOnePersonAreOneListAndNamed() {
        orders(1);
        ObjectNode shop = Papers.seller().put("name", "Rang Sarees").put("whatsapp", seller.number());
        story.withShop("rang-sarees", shop, seller);
        story.places(story.selfShippedOrder("RS-9001").put("sellerId", "rang-sarees"));
        story.says(seller, "orders");
        assertThat(seller.lastSeen().bubble().rendered()).contains("Kalaa Crafts", "Rang Sarees", "9001");
    }

    @Test
    void statusIsOneLineWithWhatCanBeDone() {
        story.withOrder("MS-1001");
        assertThat(story.says(seller, "status 1001")).contains("1001, Asha R., Mysuru", "to be packed", "dispatch by");
        assertThat(rows()).contains("Ready to Ship");
        story.taps(seller, "Ready to Ship");
        assertThat(story.says(seller, "1001 kaha hai")).contains("1001, Asha R., Mysuru", story.awb("MS-1001"));
        assertThat(rows()).contains("Label");
        story.scanned("MS-1001", 42, "PICKED UP");
        assertThat(story.says(seller, story.awb("MS-1001"))).contains("1001, Asha R.", "picked up", "expected");
        assertThat(story.says(seller, "status")).contains("1001, Asha R.");
    }

    /** The shop's own panel may show nothing else of an order. */
    @Test
    void theIdOfAnOrderIsTakenForItsNumber() {
        story.withOrder("MS-1001")
                .withShop(
                        "other-shop",
                        Papers.seller().put("name", "Other").put("whatsapp", "919700000009"),
                        world.meta().phone("919700000009"));
        ObjectNode foreign = story.order("OT-2002");
        story.places(foreign.put("sellerId", "other-shop").put("number", "2002"));
        assertThat(story.says(seller, "status MS-1001")).contains("1001, Asha R.");
        assertThat(story.says(seller, "ms-1001 kaha hai")).contains("1001, Asha R.");
        assertThat(story.says(seller, "address OT-2002")).contains("not one of yours");
    }

    @Test
    void aLabelComesAgainAsOftenAsItIsAskedFor() {
        story.withOrder("MS-1001");
        assertThat(story.says(seller, "label 1001")).contains("has not made the label yet");
        story.sellerTapsReady();
        long before = Patience.documents(seller);
        story.says(seller, "label 1001");
        story.says(seller, "label");
        assertThat(Patience.documents(seller)).isEqualTo(before + 2);
    }

    @Test
    void theAddressIsShownUntilSevenDaysAfterTheEnd() {
        story.withOrder("MS-1001").sellerTapsReady();
        assertThat(story.says(seller, "address 1001")).contains("Asha Rao", "12 Lake View", "near the tank", "1,048");
        story.courierDelivers("MS-1001");
        world.passDays(6);
        assertThat(story.says(seller, "1001 pata")).contains("12 Lake View");
        world.passDays(2);
        assertThat(story.says(seller, "pata 1001"))
                .contains("1001", "not shown any more")
                .doesNotContain("Lake View");
    }

    @Test
    void nobodyElseReadsAnything() {
        story.withOrder("MS-1001").sellerTapsReady();
        Person stranger = world.meta().phone("919700000009");
        for (String words : List.of("pending", "status 1001", story.awb("MS-1001"), "address 1001", "label 1001")) {
            story.says(stranger, words);
        }
        assertThat(Story.told(stranger, "Asha") + Story.told(stranger, "1001")).isZero();
        story.says(story.customer(), "pending");
        assertThat(story.customer().lastSeen().bubble().choices()).isEmpty();
    }

    @Test
    void aTamilNameIsCutBetweenItsLetters() {
        ObjectNode order = story.selfShippedOrder("MS-1001");
        order.withObject("/customer").put("name", "கலைச்செல்வி முத்துக்குமாரசாமி");
        story.places(order);
        assertThat(story.says(seller, "status 1001")).contains("கலைச்செல்வி மு.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "status {support}",
                "status 1001' OR '1'='1",
                "143254678901230000000",
                "XYZ99999999",
                "mor:s:kalaa-crafts",
                "status \u202e1001"
            })
    void hostileOrStrangeTextChangesNothingAndIsAnswered(String text) {
        story.withOrder("MS-1001");
        String before = story.seen("MS-1001").toString();
        assertThat(story.says(seller, text)).isNotBlank();
        assertThat(story.seen("MS-1001").toString()).isEqualTo(before);
    }

    @Test
    void aForgedPlaceInTheListShowsOnlyHisOwn() {
        orders(2);
        assertThat(story.forges(seller, "mor:o:RS-9001:1:1")).contains("More that waits");
        assertThat(story.forges(seller, "mor:o:RS-9001:1:99999999999")).contains("Nothing waits");
    }
}
