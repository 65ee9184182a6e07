package in.dakiya.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import in.dakiya.sandbox.fault.Faults;
import in.dakiya.sandbox.meta.ChatLine;
import in.dakiya.sandbox.meta.Choice;
import in.dakiya.sandbox.shiprocket.Depot;
import in.dakiya.sandbox.story.Papers;
import in.dakiya.sandbox.world.World;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A shop without auto-manifest: the seller taps, sees the couriers, and chooses one. */
@QuarkusTest
@QuarkusTestResource(LocalWorld.class)
class CourierChoiceStoryTest {

    private static final String CREATE = "Create shipment";
    private static final String WEIGHT = "Change weight";
    private static final String DELHIVERY = "Delhivery Surface";

    @Inject
    World world;

    private Story story;

    @BeforeEach
    void aShopThatChooses() {
        world.resetWithQuickQueues(41);
        story = choosing(world);
    }

    static Story choosing(World world) {
        Story story = new Story(world);
        return story.withShop(Story.SHOP, shop(), story.seller());
    }

    private static ObjectNode shop() {
        ObjectNode shop = Papers.seller();
        ((ObjectNode) shop.path("logistics")).put("autoManifest", false);
        return shop;
    }

    private Depot.Effects effects() {
        return world.shiprocket().depot().effects();
    }

    private List<String> rows() {
        return story.seller().lastSeen().bubble().choices().stream()
                .map(Choice::label)
                .toList();
    }

    private String about(String row) {
        return story.seller().lastSeen().choice(row).map(Choice::description).orElse("no such row");
    }

    private void untilReads(String words) {
        new Patience(world, story).until(words, () -> story.sellerReads().contains(words));
    }

    private long rupees(String text) {
        return Math.round(Double.parseDouble(text.replaceAll(".*₹([0-9.]+),.*", "$1")));
    }

    @Test
    void createShipmentShowsTheCouriersAndBooksNothing() {
        story.withOrder("MS-1001");
        assertThat(story.seller().lastSeen().choice(CREATE)).isPresent();

        story.sellerTaps(CREATE);
        assertThat(story.sellerReads()).contains("1001", "600 g", "25 x 20 x 4", "Mysuru 570001", "₹1,048.00");
        assertThat(rows()).startsWith("Xpressbees Surface").contains(DELHIVERY).endsWith(WEIGHT);
        assertThat(about("Xpressbees Surface")).startsWith("Suggested: ₹").endsWith("4 days");
        assertThat(about(DELHIVERY)).startsWith("₹").endsWith("4 days");
        assertThat(effects().orders()).isZero();
        assertThat(story.status("MS-1001")).isEqualTo("CREATED");
    }

    @Test
    void theChosenCourierIsBookedAndEverythingElseIsAsForEveryOrder() {
        story.withOrder("MS-1001").sellerTaps(CREATE).sellerTaps(DELHIVERY);
        assertThat(story.sellerReads()).contains("1001", DELHIVERY, story.awb("MS-1001"), "Cotton kurta");
        assertThat(story.status("MS-1001")).isEqualTo("MANIFESTED");

        story.sellerTaps("Ready to Ship").courierDelivers("MS-1001");
        assertThat(story.status("MS-1001")).isEqualTo("DELIVERED");
        assertThat(effects()).isEqualTo(new Depot.Effects(1, 1, 1, 1));
        List<ChatLine> told = Story.told(story.seller());
        long ofOrder =
                told.stream().filter(line -> line.text().contains("1001")).count();
        assertThat(told.stream().filter(line -> line.bubble().template().equals("seller_order_book_v1")))
                .hasSize(1);
        assertThat(ofOrder).as("the order, offers, booked, label, delivered").isLessThanOrEqualTo(5);
    }

    @Test
    void twentyTapsAndTwoCouriersAreOneBookingAndOneDebit() {
        long before = world.shiprocket().depot().walletPaise();
        ObjectNode shop = shop();
        shop.withArray("contacts")
                .addObject()
                .put("whatsapp", story.helper().number())
                .put("name", "Ravi")
                .put("role", "STAFF");
        story.withShop(Story.SHOP, shop, story.helper());
        story.withOrder("MS-1001").sellerTaps(CREATE);
        story.helper().taps(CREATE);
        world.settle();
        for (int i = 0; i < 10; i++) {
            story.seller().taps("bkc:o:MS-1001:1:43");
            story.helper().taps("bkc:o:MS-1001:1:51");
        }
        world.settle();
        assertThat(effects().awbs()).isEqualTo(1);
        assertThat(story.parcel("MS-1001").path("courier").asText()).isEqualTo(DELHIVERY);
        assertThat(before - world.shiprocket().depot().walletPaise())
                .as("the freight of one parcel")
                .isEqualTo(7_120);
        assertThat(Story.told(story.helper(), "is being booked") + Story.told(story.helper(), "is booked"))
                .isPositive();

        assertThat(story.taps(story.helper(), "bkc:o:MS-1001:1:51")).contains("1001 is booked", DELHIVERY);
        assertThat(story.taps(story.seller(), "mkb:o:MS-1001:1")).contains("1001 is booked", DELHIVERY);
        assertThat(effects().awbs()).isEqualTo(1);
    }

    @Test
    void aCourierThatRefusesGivesItsPlaceToTheNextAndTheSellerReadsWhich() {
        world.shiprocket().depot().market().refusesWhenAssigned(43);
        story.withOrder("MS-1001").sellerTaps(CREATE).sellerTaps(DELHIVERY);
        assertThat(story.sellerReads()).contains("booked: Xpressbees Surface", story.awb("MS-1001"));
    }

    @Test
    void whereEachRefusesThatCostsNoMoreNothingIsPaidAndHeMayChooseAgainOrShipItHimself() {
        world.shiprocket().depot().market().refusesWhenAssigned(43);
        world.shiprocket().depot().market().refusesWhenAssigned(51);
        story.withOrder("MS-1001").sellerTaps(CREATE);
        assertThat(story.taps(story.seller(), DELHIVERY)).contains("1001", "none of the couriers takes this parcel");
        assertThat(effects().awbs()).isZero();
        assertThat(story.seller().lastSeen().choice("Ship it myself")).isPresent();
        assertThat(story.taps(story.seller(), "Try again")).contains("choose the courier");
        story.sellerTaps("Blue Dart");
        assertThat(story.sellerReads()).contains("booked: Blue Dart");
        assertThat(effects().orders()).isEqualTo(1);
    }

    @Test
    void aCourierThatIsNotOfferedAnyMoreIsNotReplacedBehindHisBack() {
        story.withOrder("MS-1001").sellerTaps(CREATE);
        world.shiprocket().depot().market().blocked(43);
        assertThat(story.taps(story.seller(), DELHIVERY)).contains("1001", "could not be booked");
        assertThat(effects().awbs()).isZero();
        assertThat(story.taps(story.seller(), "Try again")).contains("choose the courier");
        assertThat(rows()).doesNotContain(DELHIVERY);
    }

    @Test
    void anotherWeightBringsOtherRatesAndIsBooked() {
        story.withOrder("MS-1001").sellerTaps(CREATE);
        long light = rupees(about(DELHIVERY));
        assertThat(story.taps(story.seller(), WEIGHT)).contains("1001", "750 g");
        assertThat(story.says(story.seller(), "quite heavy")).contains("1001", "did not find a weight", "750 g");
        assertThat(story.says(story.seller(), "2")).contains("grams or kilograms");
        assertThat(story.says(story.seller(), "70 kg")).contains("50 kg");

        assertThat(story.says(story.seller(), "2.2 kg")).contains("2200 g, 25 x 20 x 4 cm");
        assertThat(rupees(about(DELHIVERY))).isGreaterThan(light);
        story.sellerTaps(DELHIVERY);
        assertThat(story.read(world.shiprocket().depot().form("MS-1001"))
                        .path("weight")
                        .asDouble())
                .isEqualTo(2.2);
        assertThat(story.says(story.seller(), "weight 1001 3 kg")).contains("1001 is booked");
    }

    @Test
    void whoTypesNeedsNoButton() {
        story.withOrder("MS-1001");
        assertThat(story.says(story.seller(), "book 1001")).contains("choose the courier");
        assertThat(story.says(story.seller(), "weight 1001 750g 30x20x10")).contains("750 g, 30 x 20 x 10 cm");
        assertThat(story.says(story.seller(), "weight 900 g")).contains("900 g, 30 x 20 x 10 cm");
        assertThat(story.says(story.seller(), "weight 1001")).contains("what does the packed parcel weigh");
        assertThat(story.says(story.seller(), "800")).contains("800 g");
        assertThat(story.says(story.seller(), "ready 1001")).contains("no courier yet");
        story.sellerTaps(CREATE).sellerTaps(DELHIVERY);
        assertThat(story.says(story.seller(), "courier 1001")).contains("1001 is booked", DELHIVERY);
    }

    @Test
    void anEmptyWalletIsToldAndTryAgainBooksTheSameCourier() {
        story.withOrder("MS-1001").sellerTaps(CREATE);
        world.shiprocket().depot().wallet(0);
        assertThat(story.taps(story.seller(), DELHIVERY)).contains("1001", "no money left");
        world.shiprocket().depot().wallet(500_000);
        story.sellerTaps("Try again");
        assertThat(story.sellerReads()).contains("booked: " + DELHIVERY);
        assertThat(effects().awbs()).isEqualTo(1);
        assertThat(story.attention("MS-1001")).isEmpty();
    }

    @Test
    void aWeightThatIsCorrectedAfterARefusalIsWhatIsPaidFor() {
        story.withOrder("MS-1001").sellerTaps(CREATE);
        world.shiprocket().depot().wallet(0);
        assertThat(story.taps(story.seller(), DELHIVERY)).contains("1001", "no money left");
        world.shiprocket().depot().wallet(500_000);
        story.says(story.seller(), "weight 1001 2.2 kg 30x20x10");
        long told = rupees(about(DELHIVERY));
        story.sellerTaps(DELHIVERY);

        assertThat(story.sellerReads()).contains("booked: " + DELHIVERY);
        JsonNode form = story.read(world.shiprocket().depot().form("MS-1001"));
        assertThat(form.path("weight").asDouble()).isEqualTo(2.2);
        assertThat(form.path("length").asInt()).isEqualTo(30);
        assertThat((500_000 - world.shiprocket().depot().walletPaise()) / 100).isBetween(told - 40, told);
        assertThat(effects().orders()).isEqualTo(1);
        assertThat(effects().awbs()).isEqualTo(1);
    }

    @Test
    void aWeightThatComesWhileItIsBeingBookedChangesNothing() {
        story.withOrder("MS-1001").sellerTaps(CREATE);
        world.faults().next(Faults.Service.SHIPROCKET, "/courier/assign/awb", 4, Faults.Fault.CONFLICT);
        story.sellerTaps(DELHIVERY);
        assertThat(story.says(story.seller(), "weight 1001 2.2 kg")).contains("1001 is being booked");
        untilReads("booked: " + DELHIVERY);
        assertThat(story.read(world.shiprocket().depot().form("MS-1001"))
                        .path("weight")
                        .asDouble())
                .isEqualTo(0.6);
    }

    @Test
    void aPartnerThatIsDownIsToldOnceAndTheOffersCome() {
        story.withOrder("MS-1001");
        world.faults().next(Faults.Service.SHIPROCKET, "/courier/serviceability/", 4, Faults.Fault.CONFLICT);
        story.sellerTaps(CREATE);
        untilReads("choose the courier");
        assertThat(Story.told(story.seller(), "does not answer now")).isEqualTo(1);

        world.faults().next(Faults.Service.SHIPROCKET, "/courier/assign/awb", 4, Faults.Fault.CONFLICT);
        story.sellerTaps(DELHIVERY);
        untilReads("booked: " + DELHIVERY);
        assertThat(Story.told(story.seller(), "does not answer now")).isEqualTo(2);
        assertThat(effects().awbs()).isEqualTo(1);
    }

    @Test
    void inAClosedWindowTheBookedMessageIsTheUsualTemplate() {
        story.withOrder("MS-1001").sellerTaps(CREATE);
        world.faults().sometimes(Faults.Service.SHIPROCKET, 1.0, Faults.Fault.CONFLICT);
        story.sellerTaps(DELHIVERY);
        world.pass(Duration.ofHours(26));
        world.faults().calm();
        world.pass(Duration.ofHours(1));
        assertThat(story.seller().lastSeen().bubble().template()).isEqualTo("seller_order_booked_v1");
        assertThat(story.seller().lastSeen().choice(Story.READY)).isPresent();
    }

    @Test
    void aStrangerChoosesNothing() {
        story.withShop(
                "other-shop",
                Papers.seller().put("whatsapp", "919900000077"),
                world.meta().phone("919900000077"));
        story.withOrder("MS-1001");
        for (String forged : List.of("mkb:o:MS-1001:1", "bkc:o:MS-1001:1:43", "wgt:o:MS-1001:1", "slf:o:MS-1001:1")) {
            assertThat(story.forges(world.meta().phone("919900000077"), forged)).contains("not one of yours");
        }
        assertThat(effects().orders()).isZero();
        assertThat(story.parcel("MS-1001").path("type").asText()).isEqualTo("ON_NETWORK");
    }

    @Test
    void theCustomersAddressIsInNoWorkItem() {
        story.withOrder("MS-1001").sellerTaps(CREATE);
        assertThat(new RawTable().all().toString().split("COURIER_OFFERS"))
                .hasSizeGreaterThan(1)
                .allSatisfy(part -> assertThat(part).doesNotContain("Lake View", "570001"));
    }
}
