package in.dakiya.story;

import static org.assertj.core.api.Assertions.assertThat;

import in.dakiya.sandbox.fault.Faults;
import in.dakiya.sandbox.meta.Person;
import in.dakiya.sandbox.meta.Webhook;
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

/** A parcel was not delivered, and the courier wants to know within a day what to do (NDR). */
@QuarkusTest
@QuarkusTestResource(LocalWorld.class)
class FailedDeliveryStoryTest {

    private static final String ORDER = "MS-1001";

    @Inject
    World world;

    private Story story;
    private Person seller;

    @BeforeEach
    void anew() {
        world.resetWithQuickQueues(31);
        story = new Story(world).withConfirmedShop().withHelper();
        seller = story.seller();
        story.withOrder(ORDER).sellerTapsReady();
        world.pass(Duration.ofHours(3));
        story.scanned(ORDER, 42, "PICKED UP");
        world.pass(Duration.ofHours(15));
        story.scanned(ORDER, 17, "OUT FOR DELIVERY");
        world.pass(Duration.ofHours(1));
    }

    private void fails(String activity) {
        story.scanned(ORDER, 21, activity);
    }

    private int answersTaken() {
        return world.shiprocket().depot().answersTaken();
    }

    private String asked() {
        return world.shiprocket().depot().answerFor(story.awb(ORDER));
    }

    private void courierActs() {
        story.courier().carriesOutAnswer(story.awb(ORDER));
        assertThat(story.courier().push(story.awb(ORDER))).isEqualTo(200);
        world.settle();
    }

    private boolean waits() {
        return story.platform
                .get("/sellers/" + Story.SHOP + "/orders?waiting=true")
                .body()
                .contains(ORDER);
    }

    @Test
    void theSellerReadsWhatHappenedAndUntilWhenTheCourierWaits() {
        fails("Customer not available, Ramesh 9800000001");
        assertThat(seller.lastSeen().text())
                .contains("1001", "attempt 1", "Xpressbees", story.awb(ORDER), "the customer was not reached")
                .contains("answer by tomorrow")
                .doesNotContain("Ramesh", "9800000001");
        assertThat(story.attention(ORDER)).contains("NDR");
        assertThat(waits()).isTrue();
    }

    @Test
    void whoHasNotWrittenForADayReadsItInATemplate() {
        world.pass(Duration.ofHours(9));
        fails("Customer not available");
        assertThat(seller.lastSeen().bubble().template()).isEqualTo("seller_delivery_failed_v1");
        assertThat(seller.lastSeen().bubble().rendered()).contains("1001", "attempt 1", "the customer was not reached");
        story.taps(seller, "Deliver again");
        assertThat(asked()).isEqualTo("re-attempt");
        assertThat(Story.told(seller, "deliver again on")).isEqualTo(1);
    }

    @Test
    void deliverAgainIsToldToTheCourierAndTheParcelArrives() {
        fails("Customer not available");
        story.taps(seller, "Deliver again");
        assertThat(asked()).isEqualTo("re-attempt");
        assertThat(seller.lastSeen().text()).contains("1001", "deliver again on");
        assertThat(story.attention(ORDER)).doesNotContain("NDR");
        assertThat(waits()).isFalse();
        world.pass(Duration.ofHours(20));
        courierActs();
        assertThat(story.status(ORDER)).isEqualTo("OUT_FOR_DELIVERY");
        story.scanned(ORDER, 7, "DELIVERED");
        assertThat(story.status(ORDER)).isEqualTo("DELIVERED");
        assertThat(answersTaken()).isEqualTo(1);
    }

    @Test
    void aReturnIsAskedAboutFirst() {
        fails("Customer refused the parcel");
        assertThat(story.taps(seller, "Return to me")).contains("cannot be undone");
        assertThat(answersTaken()).isZero();
        story.taps(seller, "No");
        assertThat(answersTaken()).isZero();
        assertThat(waits()).isTrue();
        story.taps(seller, "Return to me");
        assertThat(story.taps(seller, "Yes, return it")).contains("has been asked to bring");
        assertThat(asked()).isEqualTo("return");
        courierActs();
        world.pass(Duration.ofMinutes(10));
        assertThat(story.status(ORDER)).isEqualTo("RTO_INITIATED");
        assertThat(seller.lastSeen().text()).contains("1001", "coming back to you");
    }

    @Test
    void theSecondTapIsToldWhoWasFirst() {
        fails("Customer not available");
        story.taps(story.helper(), "Deliver again");
        assertThat(story.taps(seller, "Deliver again")).contains("already asked: deliver again", "by Ravi");
        assertThat(story.taps(seller, "Return to me")).contains("already asked: deliver again");
        assertThat(answersTaken()).isEqualTo(1);
        assertThat(asked()).isEqualTo("re-attempt");
    }

    @Test
    void twoPhonesAtOnceGiveOneAnswer() {
        fails("Customer not available");
        seller.taps("Deliver again");
        story.helper().taps("Deliver again");
        seller.taps("Deliver again");
        List<Webhook> taps = world.meta().pendingWebhooks();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            taps.forEach(tap -> threads.execute(() -> world.meta().deliver(List.of(tap))));
            taps.forEach(tap -> threads.execute(() -> world.meta().deliver(List.of(tap))));
        }
        world.settle();
        world.pass(Duration.ofMinutes(30));
        assertThat(answersTaken()).isEqualTo(1);
        assertThat(Story.told(seller, "already asked") + Story.told(story.helper(), "already asked"))
                .isBetween(1L, 2L);
    }

    @Test
    void anOldSureIsNotTheAnswerToAnotherTry() {
        fails("Customer not available");
        story.taps(seller, "Return to me");
        String question = seller.lastSeen().id();
        story.taps(story.helper(), "Deliver again");
        seller.taps("Yes, return it", question);
        world.settle();
        assertThat(asked()).isEqualTo("re-attempt");
        world.pass(Duration.ofHours(20));
        courierActs();
        world.pass(Duration.ofHours(2));
        fails("Customer not available");
        seller.taps("Yes, return it", question);
        world.settle();
        assertThat(seller.lastSeen().text()).contains("cannot be undone");
        assertThat(answersTaken()).isEqualTo(1);
    }

    @Test
    void theNextTryThatFailsIsAskedAboutAnew() {
        fails("Customer not available");
        story.taps(seller, "Deliver again");
        world.pass(Duration.ofHours(20));
        courierActs();
        world.pass(Duration.ofHours(2));
        fails("Incomplete address given");
        assertThat(seller.lastSeen().text()).contains("attempt 2", "something is wrong with the address");
        assertThat(story.attention(ORDER)).contains("NDR");
        story.taps(seller, "Deliver again");
        assertThat(answersTaken()).isEqualTo(2);
    }

    @Test
    void afterTheDeadlineTheCourierIsStillAskedAndWhatItSaysIsTold() {
        fails("Customer not available");
        world.pass(Duration.ofHours(26));
        seller.says("pending");
        world.settle();
        assertThat(story.taps(seller, "Deliver again")).contains("1001", "too late");
        assertThat(answersTaken()).isZero();
        assertThat(story.attention(ORDER)).doesNotContain("NDR");
    }

    @Test
    void deliveredOnTheWayToTheCourierNeedsNoAnswerAnyMore() {
        fails("Customer not available");
        world.faults().sometimes(Faults.Service.SHIPROCKET, 1.0, Faults.Fault.THROTTLED);
        story.taps(seller, "Deliver again");
        world.faults().calm();
        story.courier().scan(story.awb(ORDER), 7, "DELIVERED", "Mysuru_DC");
        story.courier().push(story.awb(ORDER));
        world.settle();
        world.pass(Duration.ofHours(2));
        assertThat(story.status(ORDER)).isEqualTo("DELIVERED");
        assertThat(Story.told(seller, "was delivered")).isEqualTo(1);
        assertThat(Story.told(seller, "too late")).isZero();
        assertThat(story.taps(seller, "Deliver again")).contains("1001", "delivered");
    }

    @Test
    void aCourierThatIsDownForAnHourIsToldInTheEndAndOnce() {
        fails("Customer not available");
        world.faults().sometimes(Faults.Service.SHIPROCKET, 1.0, Faults.Fault.THROTTLED);
        story.taps(seller, "Deliver again");
        for (int minute = 0; minute < 20; minute++) {
            world.pass(Duration.ofMinutes(2));
        }
        assertThat(seller.lastSeen().text()).contains("does not answer at the moment");
        world.faults().calm();
        world.pass(Duration.ofHours(1));
        assertThat(answersTaken()).isEqualTo(1);
        assertThat(Story.told(seller, "deliver again on")).isEqualTo(1);
        assertThat(Story.told(seller, "does not answer at the moment")).isEqualTo(1);
    }

    @Test
    void aLostAnswerOfTheCourierIsFoundAndNotGivenTwice() {
        fails("Customer not available");
        String call = "/ndr/" + story.awb(ORDER) + "/action";
        world.faults().next(Faults.Service.SHIPROCKET, call, 1, Faults.Fault.ANSWER_LOST);
        story.taps(seller, "Deliver again");
        world.pass(Duration.ofMinutes(10));
        assertThat(answersTaken()).isEqualTo(1);
        assertThat(Story.told(seller, "deliver again on")).isEqualTo(1);
        assertThat(Story.told(seller, "too late")).isZero();
    }

    @Test
    void whoDoesNotAnswerIsRemindedOnce() {
        fails("Customer not available");
        world.pass(Duration.ofHours(30));
        assertThat(Story.told(seller, "attempt 1")).isEqualTo(2);
    }

    @Test
    void whoHasAnsweredIsNotReminded() {
        fails("Customer not available");
        story.taps(seller, "Deliver again");
        world.pass(Duration.ofHours(30));
        assertThat(Story.told(seller, "attempt 1")).isEqualTo(1);
    }

    @Test
    void theCustomersPhoneIsForTheShopOnlyAndWhileItHelps() {
        fails("Customer not available");
        assertThat(story.taps(seller, "Customer contact"))
                .contains("Asha Rao", "+919800000001", "near the tank", "1,048");
        Person stranger = world.meta().phone("919700000009");
        story.says(stranger, "hello");
        story.says(story.customer(), "hello");
        assertThat(story.forges(stranger, "con:o:" + ORDER + ":1")).doesNotContain("Asha", "919800000001");
        assertThat(story.forges(story.customer(), "dag:o:" + ORDER + ":1")).contains("not one of yours");
        assertThat(story.forges(story.customer(), "rty:o:" + ORDER + ":1:1.1")).contains("not one of yours");
        world.pass(Duration.ofHours(1));
        story.scanned(ORDER, 17, "OUT FOR DELIVERY");
        assertThat(story.taps(seller, "Customer contact")).doesNotContain("+919800000001");
        assertThat(answersTaken()).isZero();
    }
}
