package in.dakiya.logistics.shiprocket;

import static org.assertj.core.api.Assertions.assertThat;

import in.dakiya.logistics.Booking;
import in.dakiya.logistics.BookingRequest;
import in.dakiya.logistics.Cancelled;
import in.dakiya.logistics.FailedDeliveryAnswer;
import in.dakiya.logistics.Offer;
import in.dakiya.logistics.OfferRequest;
import in.dakiya.logistics.PartnerAnswer;
import in.dakiya.logistics.Pickup;
import in.dakiya.logistics.PickupRequest;
import in.dakiya.logistics.Refusal;
import in.dakiya.logistics.shiprocket.Bench.Kept;
import in.dakiya.order.Parcel;
import in.dakiya.sandbox.shiprocket.Depot;
import in.dakiya.sandbox.world.World;
import in.dakiya.story.LocalWorld;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The connector and the pretend Shiprocket understand each other. */
@QuarkusTest
@QuarkusTestResource(LocalWorld.class)
class AgainstThePretendOneTest extends OnTheBench {

    private static final FailedDeliveryAnswer AGAIN = new FailedDeliveryAnswer.DeliverAgain(null);

    @Inject
    World world;

    @Inject
    Shiprocket shiprocket;

    @BeforeEach
    void world() {
        world.resetWithQuickQueues(11);
    }

    private Depot depot() {
        return world.shiprocket().depot();
    }

    private PartnerAnswer<List<Offer>> offers(int grams, long collectPaise) {
        return shiprocket.offers(
                new OfferRequest("main", "560003", "570001", new Parcel(grams, 25, 20, 4), collectPaise, 104_800));
    }

    private BookingRequest request(String courierId) {
        BookingRequest request = bench.request();
        return new BookingRequest(
                "main",
                request.reference(),
                request.orderedAt(),
                request.pickupLocation(),
                request.pickupPincode(),
                request.customerName(),
                request.customerPhone(),
                request.customerEmail(),
                request.deliverTo(),
                request.items(),
                request.itemsPaise(),
                request.collectPaise(),
                request.payment(),
                request.parcel(),
                courierId,
                "");
    }

    private Booking booked() {
        return Bench.done(shiprocket.book(request(""), Kept.first()));
    }

    private Booking undelivered() {
        Booking booking = booked();
        world.clock().forward(Duration.ofDays(2));
        world.shiprocket().pushes().scan(booking.awb(), 17, "OUT FOR DELIVERY", "Mysuru_DC");
        world.clock().forward(Duration.ofHours(2));
        world.shiprocket().pushes().deliveryFails(booking.awb());
        return booking;
    }

    @Test
    void aHeavierParcelCostsMore() {
        long light = Bench.done(offers(400, 0)).getFirst().ratePaise();
        assertThat(Bench.done(offers(1_900, 0)).getFirst().ratePaise()).isGreaterThan(light);
        assertThat(Bench.done(offers(400, 0))).extracting(Offer::courierId).contains("225");
        assertThat(Bench.done(offers(400, 1))).extracting(Offer::courierId).doesNotContain("225");
    }

    @Test
    void whereNobodyGoesNobodyIsOffered() {
        depot().market().nobodyServes("570001");
        assertThat(Bench.refusal(offers(400, 0))).isEqualTo(Refusal.PINCODE_NOT_SERVED);
        assertThat(Bench.refusal(shiprocket.book(request(""), Kept.first()))).isEqualTo(Refusal.PINCODE_NOT_SERVED);
        depot().market().everybodyServes("570001");
        assertThat(Bench.done(offers(400, 0))).isNotEmpty();
    }

    @Test
    void theChosenCourierIsTakenOrAnotherInItsPlace() {
        assertThat(Bench.done(shiprocket.book(request("43"), Kept.first())).courier())
                .isEqualTo("Delhivery Surface");
        world.resetWithQuickQueues(12);
        depot().market().refusesWhenAssigned(43);
        assertThat(Bench.done(shiprocket.book(request("43"), Kept.first())).courier())
                .isEqualTo("Xpressbees Surface");
    }

    @Test
    void aCancellationIsAcceptedAndComesLater() {
        long before = depot().walletPaise();
        Booking booking = booked();
        assertThat(Bench.done(shiprocket.cancel(booking, Kept.first()))).isEqualTo(new Cancelled(false));
        assertThat(Bench.done(shiprocket.cancel(booking, Kept.again(Map.of())))).isEqualTo(new Cancelled(false));
        world.clock().forward(Duration.ofMinutes(11));
        assertThat(Bench.done(shiprocket.cancel(booking, Kept.first()))).isEqualTo(new Cancelled(true));
        assertThat(world.shiprocket().pushes().body(booking.awb())).contains("\"shipment_status_id\":8");
        assertThat(depot().cancellations()).isEqualTo(1);
        assertThat(depot().walletPaise()).isEqualTo(before);
    }

    @Test
    void aNumberThatWasCancelledIsNeverBookedAgain() {
        depot().cancellationDelay(Duration.ZERO);
        Bench.done(shiprocket.cancel(booked(), Kept.first()));
        assertThat(Bench.refusal(shiprocket.book(request(""), Kept.first()))).isEqualTo(Refusal.CANCELLED);
    }

    @Test
    void aRiderMayBeQuickerThanTheCancellation() {
        Booking booking = booked();
        Bench.done(shiprocket.cancel(booking, Kept.first()));
        world.shiprocket().pushes().scan(booking.awb(), 42, "PICKED UP", "Bengaluru_Hub");
        world.clock().forward(Duration.ofMinutes(11));
        assertThat(Bench.refusal(shiprocket.cancel(booking, Kept.first()))).isEqualTo(Refusal.TOO_LATE);
    }

    @Test
    void anAnswerToAFailedDeliveryIsHeardOnceAndCarriedOut() {
        Booking booking = undelivered();
        Bench.done(shiprocket.answerFailedDelivery(booking, AGAIN, Kept.first()));
        Bench.done(shiprocket.answerFailedDelivery(booking, AGAIN, Kept.again(Map.of())));
        Bench.done(shiprocket.answerFailedDelivery(booking, AGAIN, Kept.first()));
        assertThat(Bench.refusal(shiprocket.answerFailedDelivery(
                        booking, new FailedDeliveryAnswer.ReturnToSeller(), Kept.first())))
                .isEqualTo(Refusal.TOO_LATE);
        assertThat(depot().answersTaken()).isEqualTo(1);
        assertThat(depot().answerFor(booking.awb())).isEqualTo("re-attempt");
        world.clock().forward(Duration.ofHours(20));
        world.shiprocket().pushes().carriesOutAnswer(booking.awb());
        assertThat(depot().status(booking.awb())).isEqualTo(17);
    }

    @Test
    void afterADayItIsTooLateToAnswer() {
        Booking booking = undelivered();
        world.clock().forward(Duration.ofHours(25));
        assertThat(Bench.refusal(shiprocket.answerFailedDelivery(booking, AGAIN, Kept.first())))
                .isEqualTo(Refusal.TOO_LATE);
    }

    @Test
    void anAnswerToASecondFailureIsAnotherOne() {
        Booking booking = undelivered();
        Bench.done(shiprocket.answerFailedDelivery(booking, AGAIN, Kept.first()));
        world.clock().forward(Duration.ofHours(20));
        world.shiprocket().pushes().carriesOutAnswer(booking.awb());
        world.clock().forward(Duration.ofHours(3));
        world.shiprocket().pushes().deliveryFails(booking.awb());
        Bench.done(shiprocket.answerFailedDelivery(booking, AGAIN, Kept.again(Map.of())));
        assertThat(depot().answersTaken()).isEqualTo(2);
    }

    @Test
    void aPickupThatFailedIsAskedForAgainOnceOnly() {
        Booking booking = booked();
        Pickup first = Bench.done(shiprocket.requestPickup(booking, new PickupRequest(false), Kept.first()));
        world.clock().forward(Duration.ofDays(1));
        world.shiprocket().pushes().pickupFails(booking.awb());
        Pickup second = Bench.done(shiprocket.requestPickup(booking, new PickupRequest(true), Kept.first()));
        assertThat(second).isNotEqualTo(first);
        assertThat(Bench.done(shiprocket.requestPickup(booking, new PickupRequest(true), Kept.again(Map.of()))))
                .isEqualTo(second);
        assertThat(depot().effects().pickups()).isEqualTo(2);
    }
}
