package in.dakiya.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import in.dakiya.chat.Dates;
import in.dakiya.sandbox.meta.ChatLine;
import in.dakiya.sandbox.meta.Choice;
import in.dakiya.sandbox.meta.Person;
import in.dakiya.sandbox.story.Papers;
import in.dakiya.sandbox.world.World;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Many new orders at once: a few come one by one, the others in one message with a list, and none is hidden. */
@QuarkusTest
@QuarkusTestResource(LocalWorld.class)
class DigestStoryTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Inject
    World world;

    private Story story;
    private Person seller;

    @BeforeEach
    void anew() {
        world.resetWithQuickQueues(61);
        story = new Story(world).withConfirmedShop();
        seller = story.seller();
    }

    private void orders(int from, int to) {
        IntStream.rangeClosed(from, to).forEach(number -> story.withOrder("MS-" + number));
    }

    /** He has not written since yesterday: each message is a template and paid for. */
    private void sellerIsAway() {
        world.clock().forward(Duration.ofHours(25));
    }

    /** Of the orders that were placed a minute ago. */
    private String deadline() {
        return Dates.time(world.clock().instant().minus(MINUTE).plus(Duration.ofDays(2)), "en");
    }

    private List<ChatLine> told(String template) {
        return told(seller, template);
    }

    private static List<ChatLine> told(Person person, String template) {
        return Story.told(person).stream()
                .filter(line -> line.bubble().template().equals(template))
                .toList();
    }

    private List<ChatLine> singles() {
        return told("seller_order_booked_v1");
    }

    private List<ChatLine> digests() {
        return told("seller_orders_waiting_v1");
    }

    private static List<String> rows(ChatLine list) {
        return list.bubble().choices().stream().map(Choice::label).toList();
    }

    /** Taps More until there is none; the orders of all lists. */
    private List<String> allPages() {
        List<String> seen = new ArrayList<>(rows(seller.lastSeen()));
        while (seen.remove("More")) {
            story.taps(seller, "More");
            seen.addAll(rows(seller.lastSeen()));
        }
        return seen;
    }

    private static List<String> named(int from, int to) {
        return IntStream.rangeClosed(from, to).mapToObj(n -> "Order " + n).toList();
    }

    @Test
    void inAClosedWindowTheFirstComesAtOnceAndTheOthersTogether() {
        sellerIsAway();
        orders(1001, 1005);
        assertThat(singles()).hasSize(1);
        assertThat(singles().getFirst().bubble().header()).contains("1001");
        world.pass(MINUTE);
        assertThat(singles()).hasSize(1);
        assertThat(digests()).hasSize(1);
        assertThat(digests().getFirst().text()).contains("Kalaa Crafts", "4 new orders", deadline());

        story.taps(seller, "Show orders");
        assertThat(rows(seller.lastSeen())).containsExactlyElementsOf(named(1001, 1005));
        assertThat(seller.lastSeen().bubble().choices().getFirst().description())
                .isEqualTo("By " + deadline() + ": 2 x Cotton kurta (M)");
        assertThat(story.taps(seller, "Order 1003")).contains("Order 1003", "Cotton kurta");
        story.taps(seller, "Ready to Ship");
        assertThat(story.status("MS-1003")).isEqualTo("PICKUP_SCHEDULED");
    }

    @Test
    void twoThatWereGatheredAreToldOneByOne() {
        sellerIsAway();
        orders(1001, 1003);
        world.pass(MINUTE);
        assertThat(digests()).isEmpty();
        assertThat(singles())
                .extracting(line -> line.bubble().header())
                .hasSize(3)
                .doesNotHaveDuplicates();
    }

    @Test
    void whatIsReadyMeanwhileIsNotToldAnyMore() {
        sellerIsAway();
        orders(1001, 1004);
        story.sellerSays("ready 1002").sellerSays("ready 1003").sellerSays("ready 1004");
        int told = Story.told(seller).size();
        world.pass(MINUTE);
        assertThat(Story.told(seller)).hasSize(told);
        assertThat(singles()).hasSize(1);
    }

    @Test
    void inAnOpenWindowSixComeOneByOneAndTheOthersAsAListThatLeadsToAll() {
        orders(1001, 1026);
        assertThat(singles()).hasSize(6);
        world.pass(MINUTE);
        assertThat(singles()).hasSize(6);
        ChatLine list = seller.lastSeen();
        assertThat(list.bubble().kind()).isEqualTo("list");
        assertThat(list.text()).contains("20 new orders");
        assertThat(rows(list)).hasSize(10).startsWith("Order 1007").endsWith("More");
        story.taps(seller, "More");
        assertThat(allPages()).containsExactlyElementsOf(named(1001, 1026));
    }

    @Test
    void aListGoesOnBehindAnOrderThatIsPackedMeanwhile() {
        orders(1001, 1020);
        world.pass(MINUTE);
        story.taps(seller, "sho:s:" + Story.SHOP);
        story.sellerSays("ready 1009").sellerSays("ready 1002");
        story.taps(seller, "sho:o:MS-1009:1");
        assertThat(rows(seller.lastSeen())).startsWith("Order 1010");
    }

    @Test
    void whoQuotesAListWithReadyIsAskedWhich() {
        sellerIsAway();
        orders(1001, 1004);
        world.pass(MINUTE);
        seller.quotes(digests().getFirst().id(), "ready");
        world.settle();
        assertThat(seller.lastSeen().text()).contains("Which order?");
        assertThat(rows(seller.lastSeen())).containsExactlyElementsOf(named(1001, 1004));
        assertThat(story.status("MS-1001")).isEqualTo("MANIFESTED");
    }

    @Test
    void nothingWaitsWhereAllIsReady() {
        story.withOrder("MS-1001").sellerTapsReady();
        story.forges(seller, "sho:s:" + Story.SHOP);
        assertThat(seller.lastSeen().text()).contains("Nothing waits");
    }

    @Test
    void whoIsNoSellerSeesNoOrders() {
        story.withOrder("MS-1001");
        story.says(story.customer(), "help");
        assertThat(story.forges(story.customer(), "sho:s:" + Story.SHOP)).contains("not one of yours");
        Person stranger = world.meta().phone("919700000009");
        story.says(stranger, "hello");
        int told = Story.told(stranger).size();
        story.forges(stranger, "sho:s:" + Story.SHOP);
        assertThat(Story.told(stranger)).as("hinted once a day").hasSize(told);
    }

    @Test
    void everyPhoneOfAShopGetsADigestOfItsOwn() {
        story.withHelper();
        sellerIsAway();
        orders(1001, 1005);
        world.pass(MINUTE);
        assertThat(digests()).hasSize(1);
        assertThat(told(story.helper(), "seller_orders_waiting_v1")).hasSize(1);
        assertThat(told(story.helper(), "seller_order_booked_v1")).hasSize(1);
    }

    @Test
    void whoHasStoppedMessagesMeanwhileGetsNoDigest() {
        sellerIsAway();
        orders(1001, 1005);
        story.sellerSays("stop");
        int told = Story.told(seller).size();
        world.pass(MINUTE);
        assertThat(Story.told(seller)).hasSize(told);
    }

    @Test
    void aDigestOfTwoShopsNamesBothAndEachRowItsOwn() {
        secondShop();
        sellerIsAway();
        orders(1001, 1003);
        story.places(story.order("RS-2001").put("sellerId", "rang-sarees"));
        world.pass(MINUTE);
        assertThat(digests()).hasSize(1);
        assertThat(digests().getFirst().text()).contains("Kalaa Crafts, Rang Sarees", "3 new orders");
        story.taps(seller, "Show orders");
        assertThat(rows(seller.lastSeen())).contains("Order 1003, Kalaa Crafts", "Order 2001, Rang Sarees");
    }

    private void secondShop() {
        ObjectNode shop = Papers.seller().put("name", "Rang Sarees").put("whatsapp", seller.number());
        story.withShop("rang-sarees", shop, seller);
    }

    @Test
    void theDigestIsInTheSellersLanguage() {
        story.sellerSays("hindi");
        sellerIsAway();
        orders(1001, 1005);
        world.pass(MINUTE);
        assertThat(digests().getFirst().text()).contains("4 नए ऑर्डर");
        story.taps(seller, "ऑर्डर दिखाएँ");
        assertThat(seller.lastSeen().text()).contains("सबसे ज़रूरी पहले");
        assertThat(seller.lastSeen().bubble().choices().getFirst().description())
                .contains("तक: 2 x");
    }

    @Test
    void aShopThatWishesDigestsGetsOneInAQuarterOfAnHour() {
        ObjectNode shop = Papers.seller();
        shop.remove("hours");
        wishesDigests(shop);
        orders(1001, 1004);
        assertThat(singles()).as("the first at once").hasSize(1);
        world.pass(Duration.ofMinutes(14));
        assertThat(Story.told(seller))
                .filteredOn(line -> line.bubble().kind().equals("list"))
                .isEmpty();
        world.pass(MINUTE);
        assertThat(seller.lastSeen().text()).contains("3 new orders");
    }

    @Test
    void aShopThatWishesDigestsIsNotWokenAtNight() {
        ObjectNode shop = Papers.seller();
        shop.putObject("hours").put("from", "09:00").put("to", "21:00");
        wishesDigests(shop);
        ZonedDateTime now = world.clock().instant().atZone(Dates.INDIA);
        world.clock().forward(Duration.between(now, now.plusDays(1).with(LocalTime.of(22, 15))));
        seller.says("help");
        world.settle();
        int told = Story.told(seller).size();
        orders(1001, 1004);
        world.pass(Duration.ofHours(10));
        assertThat(Story.told(seller)).as("at a quarter past eight").hasSize(told);
        world.pass(Duration.ofHours(1));
        assertThat(seller.lastSeen().text()).contains("4 new orders");
    }

    /** Write units of the outbox: an order that goes alone, one that begins a digest, one that joins it, the digest. */
    @Test
    void whatAGatheredOrderCosts() {
        sellerIsAway();
        long alone = outboxWrites(() -> story.withSelfShippedOrder("MS-1001"));
        long begins = outboxWrites(() -> story.withSelfShippedOrder("MS-1002"));
        long joins = outboxWrites(() -> story.withSelfShippedOrder("MS-1003"));
        story.withSelfShippedOrder("MS-1004");
        long digest = outboxWrites(() -> world.pass(MINUTE));
        assertThat(digests()).hasSize(1);
        assertThat(alone).isLessThanOrEqualTo(8);
        assertThat(begins).isLessThanOrEqualTo(16);
        assertThat(joins).isLessThanOrEqualTo(12);
        assertThat(digest).isLessThanOrEqualTo(9);
    }

    private long outboxWrites(Runnable action) {
        world.meter().reset();
        action.run();
        return world.meter().of("outbox").writeUnits();
    }

    private void wishesDigests(ObjectNode shop) {
        shop.putObject("notify").put("newOrder", "DIGEST");
        assertThat(story.platform.put("/sellers/" + Story.SHOP, shop.toString()).statusCode())
                .isEqualTo(200);
        world.settle();
    }
}
