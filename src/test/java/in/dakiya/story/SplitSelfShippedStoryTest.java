package in.dakiya.story;

import static org.assertj.core.api.Assertions.assertThat;

import in.dakiya.sandbox.world.World;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An order in several parcels of which the seller ships some or all himself: each has its own courier and its own code. */
@QuarkusTest
@QuarkusTestResource(LocalWorld.class)
class SplitSelfShippedStoryTest {

    private static final String ORDER = "MS-1001";

    @Inject
    World world;

    private Story story;

    @BeforeEach
    void anew() {
        Handovers.atAQuarterPastTen(world);
        world.resetWithQuickQueues(29);
        story = new Story(world).withConfirmedShop();
    }

    private void ship(int parcel) {
        story.sellerTaps(Parcels.payload("shp", ORDER, parcel)).sellerSays("dtdc B3224100" + parcel);
        if (story.seller().lastSeen().choice("Skip").isPresent()) {
            story.sellerTaps("Skip");
        }
        story.sellerTaps("Confirm");
        assertThat(status(parcel)).isEqualTo("PICKED_UP");
    }

    private String code(int parcel) {
        story.taps(story.customer(), Parcels.payload("get", ORDER, parcel));
        assertThat(story.customerReads()).contains("1001 (parcel " + parcel + " of 2)");
        return story.codeOf(story.customer());
    }

    private String status(int parcel) {
        return story.seen(ORDER).at("/shipments/" + (parcel - 1) + "/status").asText();
    }

    @Test
    void theCodeOfOneParcelDoesNotOpenTheOther() {
        assertThat(story.places(Parcels.inTwo(story.selfShippedOrder(ORDER))).statusCode())
                .isEqualTo(201);
        ship(1);
        ship(2);
        String first = code(1);
        String second = code(2);
        assertThat(first).isNotEqualTo(second);

        story.sellerTaps(Parcels.payload("cdl", ORDER, 1)).sellerSays(second);
        assertThat(story.sellerReads()).contains("1001 (parcel 1 of 2)", "Tries left: 4");
        assertThat(status(1)).isEqualTo("PICKED_UP");
        assertThat(status(2)).isEqualTo("PICKED_UP");

        // Typed with the order's number it is asked which parcel, and nothing is tried before.
        assertThat(story.says(story.seller(), "1001 " + second)).contains("Nothing was tried yet");
        story.sellerTaps(Parcels.payload("cfo", ORDER, 2));
        assertThat(status(2)).isEqualTo("DELIVERED");
        assertThat(story.status(ORDER)).isEqualTo("PICKED_UP");

        story.sellerSays("1001 " + first);
        assertThat(status(1)).isEqualTo("DELIVERED");
        assertThat(story.status(ORDER)).isEqualTo("DELIVERED");
        assertThat(story.proof(ORDER)).isEqualTo("OTP");
    }

    @Test
    void aCodeAloneFindsTheParcelWhileAnotherStillWaitsToBeShipped() {
        assertThat(story.places(Parcels.inTwo(story.selfShippedOrder(ORDER))).statusCode())
                .isEqualTo(201);
        ship(2);
        story.sellerSays(code(2));
        assertThat(status(2)).isEqualTo("DELIVERED");
        assertThat(status(1)).isEqualTo("CREATED");
    }

    @Test
    void oneGoesByCourierAndOneByTheSeller() {
        assertThat(story.places(Parcels.mixed(story.order(ORDER))).statusCode()).isEqualTo(201);
        assertThat(status(1)).isEqualTo("MANIFESTED");
        assertThat(status(2)).isEqualTo("CREATED");

        story.sellerSays("ready 1001");
        assertThat(status(1)).isEqualTo("PICKUP_SCHEDULED");
        ship(2);
        story.sellerSays("1001 " + code(2));
        assertThat(status(2)).isEqualTo("DELIVERED");
        assertThat(story.status(ORDER)).isEqualTo("PICKUP_SCHEDULED");
        story.courierDelivers(ORDER);
        assertThat(story.status(ORDER)).isEqualTo("DELIVERED");
    }

    @Test
    void theSellerCollectsTheParcelsPartOfTheMoney() {
        assertThat(story.places(Parcels.inTwo(story.selfShippedOrder(ORDER))).statusCode())
                .isEqualTo(201);
        story.sellerTaps(Parcels.payload("adr", ORDER, 1));
        assertThat(story.sellerReads()).contains("1001 (parcel 1 of 2)", "524.00");
    }

    @Test
    void aCustomerOfSeveralParcelsIsAskedWhichOne() {
        assertThat(story.places(Parcels.inTwo(story.selfShippedOrder(ORDER))).statusCode())
                .isEqualTo(201);
        ship(1);
        ship(2);
        assertThat(story.says(story.customer(), "received")).contains("Which parcel of order 1001?");
        story.taps(story.customer(), Parcels.payload("rcv", ORDER, 2));
        assertThat(status(2)).isEqualTo("DELIVERED");
        assertThat(status(1)).isEqualTo("PICKED_UP");
    }
}
