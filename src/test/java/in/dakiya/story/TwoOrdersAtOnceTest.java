package in.dakiya.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import in.dakiya.sandbox.meta.ChatLine;
import in.dakiya.sandbox.meta.Person;
import in.dakiya.sandbox.meta.Webhook;
import in.dakiya.sandbox.story.Papers;
import in.dakiya.sandbox.world.World;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two orders, two shops or two phones at once: nothing of one gets into the other. */
@QuarkusTest
@QuarkusTestResource(LocalWorld.class)
class TwoOrdersAtOnceTest {

    @Inject
    World world;

    private Story story;
    private Person seller;

    @BeforeEach
    void anew() {
        world.resetWithQuickQueues(22);
        story = new Story(world).withConfirmedShop().withSelfShippedOrder("MS-1001");
        seller = story.seller();
    }

    private void secondShop(Person owner) {
        ObjectNode shop = Papers.seller().put("name", "Rang Sarees").put("whatsapp", owner.number());
        story.withShop("rang-sarees", shop, owner);
        story.places(story.selfShippedOrder("RS-2002").put("sellerId", "rang-sarees"));
    }

    private String awb(String orderId) {
        return story.parcel(orderId).path("awb").asText();
    }

    @Test
    void twoSellersTwoOrdersOneCourier() {
        Person other = world.meta().phone("919700000007");
        secondShop(other);
        seller.taps("Mark as Shipped");
        other.taps("Mark as Shipped");
        world.settle();
        seller.taps("DTDC");
        other.taps("DTDC");
        world.settle();
        seller.says("B32242001");
        other.says("B32242002");
        world.settle();
        seller.sendsPhoto(Pictures.jpeg(1));
        other.sendsPhoto(Pictures.jpeg(2));
        story.reads(seller);
        story.taps(seller, "Done");
        story.taps(other, "Done");
        seller.taps("Confirm");
        other.taps("Confirm");
        world.settle();
        assertThat(awb("MS-1001")).isEqualTo("B32242001");
        assertThat(awb("RS-2002")).isEqualTo("B32242002");
        assertThat(story.parcel("MS-1001").path("photos")).hasSize(1);
        assertThat(story.parcel("RS-2002").path("photos")).hasSize(1);
        assertThat(seller.lastSeen().text()).contains("1001", "B32242001").doesNotContain("2002");
    }

    @Test
    void onePhoneMayServeTwoShops() {
        secondShop(seller);
        assertThat(story.says(seller, "shipped")).contains("Which order?");
        story.says(seller, "shipped 2002 dtdc B32242002");
        story.taps(seller, "Confirm");
        story.says(seller, "shipped dtdc B32242001");
        story.taps(seller, "Confirm");
        assertThat(awb("MS-1001")).isEqualTo("B32242001");
        assertThat(awb("RS-2002")).isEqualTo("B32242002");
    }

    @Test
    void twoDialoguesGoOnByTheirButtonsAndByQuoting() {
        story.withSelfShippedOrder("MS-1002");
        story.taps(seller, "shp:o:MS-1001:1");
        String first = seller.lastSeen().id();
        story.taps(seller, "shp:o:MS-1002:1");
        String second = seller.lastSeen().id();
        seller.taps("DTDC", first);
        world.settle();
        String firstNumber = seller.lastSeen().id();
        assertThat(seller.lastSeen().text()).contains("Order 1001");
        seller.taps("Blue Dart", second);
        world.settle();
        String secondNumber = seller.lastSeen().id();
        assertThat(seller.lastSeen().text()).contains("Order 1002");
        seller.quotes(firstNumber, "B32242001");
        world.settle();
        assertThat(seller.lastSeen().text()).contains("Order 1001", "photo");
        seller.quotes(secondNumber, "50910403014");
        world.settle();
        assertThat(seller.lastSeen().text()).contains("Order 1002", "photo");
        story.taps(seller, "dlg:o:MS-1001:1:SKIP");
        story.taps(seller, "dlg:o:MS-1002:1:SKIP");
        story.taps(seller, "dlg:o:MS-1001:1:CONFIRM");
        assertThat(story.status("MS-1002")).isEqualTo("CREATED");
        story.taps(seller, "dlg:o:MS-1002:1:CONFIRM");
        assertThat(awb("MS-1001")).isEqualTo("B32242001");
        assertThat(awb("MS-1002")).isEqualTo("50910403014");
        assertThat(story.parcel("MS-1002").path("courier").asText()).isEqualTo("Blue Dart");
    }

    @Test
    void photosOfTheNextOrderDoNotJoinTheOneBefore() {
        story.withSelfShippedOrder("MS-1002");
        story.says(seller, "shipped 1001 dtdc B32242001");
        story.taps(seller, "Confirm");
        world.pass(Duration.ofMinutes(2));
        story.says(seller, "shipped 1002");
        story.taps(seller, "DTDC");
        story.says(seller, "B32242002");
        assertThat(story.sendsPhoto(seller, 1)).contains("Order 1002", "1 of 10");
        assertThat(story.parcel("MS-1001").path("photos")).isEmpty();
        story.taps(seller, "Done");
        story.taps(seller, "Confirm");
        assertThat(story.parcel("MS-1002").path("photos")).hasSize(1);
    }

    @Test
    void twoPhonesConfirmOneOrderAtOnceAndOneWins() {
        story.withHelper();
        Person helper = story.helper();
        story.says(seller, "shipped 1001 dtdc B32242001");
        story.says(helper, "shipped 1001 dtdc B32242002");
        seller.taps("Confirm");
        helper.taps("Confirm");
        List<Webhook> taps = world.meta().pendingWebhooks();
        assertThat(taps).hasSize(2);
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            taps.forEach(tap -> threads.execute(() -> world.meta().deliver(List.of(tap))));
        }
        world.settle();
        boolean sellerWon = awb("MS-1001").equals("B32242001");
        Person loser = sellerWon ? helper : seller;
        assertThat(Story.told(seller, "is marked as shipped")).isEqualTo(1);
        assertThat(Story.told(helper, "is marked as shipped")).isEqualTo(1);
        assertThat(Story.told(loser, "cannot be marked as shipped now")).isEqualTo(1);
        assertThat(loser.chat().toString()).contains(sellerWon ? "Kalaa Crafts" : "Ravi");
        assertThat(Story.told(story.customer())).hasSize(1);
    }

    @Test
    void whoIsStillInTheDialogueWhenAnotherConfirmedIsToldAndFreed() {
        story.withHelper();
        Person helper = story.helper();
        story.says(helper, "shipped 1001");
        story.taps(helper, "DTDC");
        story.says(seller, "shipped 1001 dtdc B32242001");
        story.taps(seller, "Confirm");
        assertThat(helper.lastSeen().text()).contains("is marked as shipped", "B32242001");
        assertThat(story.says(helper, "B32242002")).contains("cannot be marked as shipped now");
        assertThat(awb("MS-1001")).isEqualTo("B32242001");
        assertThat(story.says(helper, "what now")).contains("did not understand");
    }

    @Test
    void aDeliveryCodeGetsThroughADialogueThatIsOver() {
        story.withHelper();
        Person helper = story.helper();
        story.says(helper, "shipped 1001");
        story.taps(helper, "DTDC");
        story.says(seller, "shipped 1001 dtdc B32242001");
        story.taps(seller, "Confirm");
        story.taps(story.customer(), "get:o:MS-1001:1");
        String code = story.codeOf(story.customer());
        story.says(helper, code);
        world.pass(Duration.ofMinutes(1));
        assertThat(story.status("MS-1001")).isEqualTo("DELIVERED");
    }

    @Test
    void aPhotoFromWhoIsStillInTheDialogueJoinsWhatTheOtherConfirmed() {
        story.withHelper();
        Person helper = story.helper();
        story.says(helper, "shipped 1001");
        story.taps(helper, "DTDC");
        story.says(seller, "shipped 1001 dtdc B32242001");
        story.taps(seller, "Confirm");
        story.sendsPhoto(helper, 1);
        assertThat(helper.lastSeen().text()).contains("Photo added to order 1001");
        assertThat(story.parcel("MS-1001").path("photos")).hasSize(1);
    }

    @Test
    void anOrderThatIsDeliveredMeanwhileCannotBeCorrected() {
        story.says(seller, "shipped 1001 dtdc B32242001");
        story.taps(seller, "Confirm");
        story.taps(seller, "Correct it");
        story.taps(seller, "Change");
        story.taps(seller, "Change number");
        story.taps(story.customer(), "get:o:MS-1001:1");
        String code = story.codeOf(story.customer());
        story.says(seller, "otp 1001 " + code);
        world.pass(Duration.ofMinutes(1));
        assertThat(story.status("MS-1001")).isEqualTo("DELIVERED");
        assertThat(story.says(seller, "B32242009")).contains("can no longer be corrected");
        assertThat(awb("MS-1001")).isEqualTo("B32242001");
        assertThat(story.says(seller, "hello there")).contains("did not understand");
    }

    @Test
    void twoDialoguesOfOnePersonTakeConcurrentAnswersEachItsOwn() {
        story.withSelfShippedOrder("MS-1002");
        story.taps(seller, "shp:o:MS-1001:1");
        story.taps(seller, "dlg:o:MS-1001:1:COURIER=dtdc");
        String first = seller.lastSeen().id();
        story.taps(seller, "shp:o:MS-1002:1");
        story.taps(seller, "dlg:o:MS-1002:1:COURIER=dtdc");
        String second = seller.lastSeen().id();
        seller.quotes(first, "B32242001");
        seller.quotes(second, "B32242002");
        seller.quotesWithPhoto(first, Pictures.jpeg(1));
        seller.quotesWithPhoto(second, Pictures.jpeg(2));
        seller.quotesWithPhoto(second, Pictures.jpeg(3));
        List<Webhook> webhooks = world.meta().pendingWebhooks();
        try (ExecutorService threads = Executors.newFixedThreadPool(5)) {
            webhooks.forEach(webhook -> threads.execute(() -> world.meta().deliver(List.of(webhook))));
        }
        story.reads(seller);
        for (String order : List.of("MS-1001", "MS-1002")) {
            story.taps(seller, "dlg:o:" + order + ":1:DONE");
            story.taps(seller, "dlg:o:" + order + ":1:CONFIRM");
        }
        assertThat(awb("MS-1001")).isEqualTo("B32242001");
        assertThat(awb("MS-1002")).isEqualTo("B32242002");
        assertThat(story.parcel("MS-1001").path("photos")).hasSize(1);
        assertThat(story.parcel("MS-1002").path("photos")).hasSize(2);
    }

    private static List<String> texts(Person person) {
        return Story.told(person).stream().map(ChatLine::text).toList();
    }

    @Test
    void nobodyReadsOfTheOtherShopsOrders() {
        Person other = world.meta().phone("919700000007");
        secondShop(other);
        story.says(seller, "shipped 2002 dtdc B32242001");
        assertThat(texts(seller)).noneMatch(text -> text.contains("2002") && text.contains("Is it right?"));
        assertThat(story.status("RS-2002")).isEqualTo("CREATED");
    }
}
