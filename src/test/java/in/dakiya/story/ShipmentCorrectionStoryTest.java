package in.dakiya.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import in.dakiya.sandbox.meta.ChatLine;
import in.dakiya.sandbox.meta.Person;
import in.dakiya.sandbox.world.World;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a seller confirmed can be put right for an hour, and a label made of it. */
@QuarkusTest
@QuarkusTestResource(LocalWorld.class)
class ShipmentCorrectionStoryTest {

    private static final String ORDER = "MS-1001";

    @Inject
    World world;

    private Story story;
    private Person seller;

    @BeforeEach
    void anew() {
        world.resetWithQuickQueues(24);
        story = new Story(world).withConfirmedShop();
        seller = story.seller();
    }

    private void shipped(String details) {
        story.withSelfShippedOrder(ORDER).shipped(seller, "1001", details);
    }

    private void correctNumber(String number) {
        story.taps(seller, "Correct it");
        story.taps(seller, "Change");
        story.taps(seller, "Change number");
        story.says(seller, number);
        story.taps(seller, "Confirm");
    }

    private String awb() {
        return story.parcel(ORDER).path("awb").asText();
    }

    private List<ChatLine> labels() {
        return Story.told(seller).stream().filter(Story::isLabel).toList();
    }

    @Test
    void theCustomerIsToldOnceWhenTheHourIsOver() {
        shipped("dtdc B32242001");
        world.pass(Duration.ofMinutes(10));
        correctNumber("B32242002");
        assertThat(awb()).isEqualTo("B32242002");
        world.pass(Duration.ofMinutes(10));
        correctNumber("B32242003");
        assertThat(awb()).isEqualTo("B32242003");
        assertThat(Story.told(story.customer())).hasSize(1);
        world.pass(Duration.ofMinutes(45));
        assertThat(Story.told(story.customer())).hasSize(2);
        assertThat(story.customer().lastSeen().text()).contains("B32242003").doesNotContain("B32242002");
        world.pass(Duration.ofHours(3));
        assertThat(Story.told(story.customer())).hasSize(2);
    }

    @Test
    void dayAndChargeAloneAreNoNewsForTheCustomer() {
        shipped("dtdc B32242001");
        story.taps(seller, "Correct it");
        story.says(seller, "rs 95");
        story.taps(seller, "Confirm");
        assertThat(story.parcel(ORDER).path("shippingChargePaise").asLong()).isEqualTo(9500);
        world.pass(Duration.ofHours(2));
        assertThat(Story.told(story.customer())).hasSize(1);
    }

    @Test
    void afterTheHourItIsTooLateAndASupportIsNamed() {
        shipped("dtdc B32242001");
        world.pass(Duration.ofMinutes(61));
        assertThat(story.taps(seller, "Correct it")).contains("can no longer be corrected");
    }

    @Test
    void aCorrectionThatIsConfirmedAfterTheHourChangesNothingAndEnds() {
        shipped("dtdc B32242001");
        world.pass(Duration.ofMinutes(55));
        story.taps(seller, "Correct it");
        story.taps(seller, "Change");
        story.taps(seller, "Change number");
        story.says(seller, "B32242002");
        world.pass(Duration.ofMinutes(6));
        assertThat(story.taps(seller, "Confirm")).contains("can no longer be corrected");
        assertThat(awb()).isEqualTo("B32242001");
        assertThat(story.says(seller, "what now")).contains("did not understand");
        assertThat(Story.told(story.customer())).hasSize(1);
    }

    @Test
    void confirmingWhatIsTheSameIsAnswered() {
        shipped("dtdc B32242001");
        story.taps(seller, "Correct it");
        assertThat(story.taps(seller, "Confirm")).contains("stays as you confirmed it");
        world.pass(Duration.ofHours(2));
        assertThat(Story.told(story.customer())).hasSize(1);
    }

    @Test
    void aCorrectionThatIsCancelledLeavesWhatWasConfirmed() {
        shipped("dtdc B32242001");
        story.taps(seller, "Correct it");
        assertThat(story.says(seller, "cancel")).contains("stays as you confirmed it");
        assertThat(awb()).isEqualTo("B32242001");
    }

    @Test
    void anOwnDeliveryBecomesACouriersParcel() {
        shipped("own delivery");
        story.taps(seller, "Correct it");
        story.says(seller, "dtdc B32242001");
        assertThat(seller.lastSeen().text()).contains("Courier: DTDC", "corrected");
        story.taps(seller, "Confirm");
        assertThat(awb()).isEqualTo("B32242001");
        world.pass(Duration.ofHours(1));
        assertThat(story.customer().lastSeen().text()).contains("DTDC", "B32242001");
    }

    @Test
    void aCouriersParcelBecomesAnOwnDelivery() {
        shipped("dtdc B32242001");
        story.taps(seller, "Correct it");
        story.says(seller, "own delivery");
        story.taps(seller, "Confirm");
        assertThat(story.parcel(ORDER).path("awb").isNull()).isTrue();
        world.pass(Duration.ofHours(1));
        assertThat(story.customer().lastSeen().text())
                .doesNotContain("B32242001")
                .doesNotContain("null");
    }

    @Test
    void aCorrectedOtherCourierKeepsItsName() {
        story.withSelfShippedOrder(ORDER);
        story.says(seller, "shipped 1001");
        story.taps(seller, "Other");
        story.says(seller, "Ramesh Travels");
        story.says(seller, "LR4711");
        story.taps(seller, "Skip");
        story.taps(seller, "Confirm");
        story.taps(seller, "Correct it");
        assertThat(seller.lastSeen().text()).contains("Ramesh Travels", "LR4711");
        story.taps(seller, "Change");
        story.taps(seller, "Change number");
        story.says(seller, "LR4712");
        story.taps(seller, "Confirm");
        assertThat(awb()).isEqualTo("LR4712");
        assertThat(story.parcel(ORDER).path("courier").asText()).isEqualTo("Ramesh Travels");
    }

    @Test
    void anotherPhoneOfTheShopMayCorrectItAndBothSeeIt() {
        story.withHelper();
        shipped("dtdc B32242001");
        Person helper = story.helper();
        story.taps(helper, "Correct it");
        story.says(helper, "dtdc B32242002");
        story.taps(helper, "Confirm");
        assertThat(awb()).isEqualTo("B32242002");
        assertThat(seller.lastSeen().text()).contains("B32242002", "Ravi");
        assertThat(helper.lastSeen().text()).contains("B32242002");
    }

    @Test
    void theLabelComesOnRequestAndAgainAfterACorrection() throws IOException {
        shipped("dtdc B32242001");
        assertThat(labels()).isEmpty();
        story.taps(seller, "Label");
        assertThat(labels()).hasSize(1);
        assertThat(labels().getFirst().text()).contains("1001", "DTDC", "B32242001");
        assertThat(size(labels().getFirst())).isEqualTo("4x6 inch, 1 page");
        story.taps(seller, "Label");
        assertThat(labels()).hasSize(2);
        correctNumber("B32242002");
        story.taps(seller, "Label");
        assertThat(labels()).hasSize(3);
        assertThat(labels().getLast().text()).contains("B32242002");
        assertThat(labels().getLast().bubble().attachment().bytes())
                .isNotEqualTo(labels().getFirst().bubble().attachment().bytes());
    }

    @Test
    void aLabelOfAnotherCourierIsMadeAnewToo() {
        shipped("dtdc B32242001");
        story.taps(seller, "Label");
        story.taps(seller, "Correct it");
        story.says(seller, "trackon");
        while (!seller.lastSeen().text().contains("corrected")) {
            story.taps(seller, "Use anyway");
        }
        story.taps(seller, "Confirm");
        story.taps(seller, "Label");
        assertThat(labels()).hasSize(2);
        assertThat(labels().getLast().bubble().attachment().bytes())
                .isNotEqualTo(labels().getFirst().bubble().attachment().bytes());
    }

    @Test
    void aLabelOfAnOwnDeliveryToATamilName() {
        ObjectNode order = story.selfShippedOrder(ORDER);
        order.withObject("/customer").put("name", "கலைச்செல்வி முத்துக்குமாரசாமி");
        story.places(order);
        story.shipped(seller, "1001", "own delivery");
        story.taps(seller, "Label");
        assertThat(labels()).hasSize(1);
        assertThat(labels().getFirst().text()).contains("1001").doesNotContain("null");
        assertThat(world.meta().counters().refusals()).isEmpty();
    }

    @Test
    void aLabelBeforeShippingSaysWhatToDoFirst() {
        story.withSelfShippedOrder(ORDER);
        assertThat(story.says(seller, "label 1001")).contains("tap Mark as Shipped");
    }

    private static String size(ChatLine label) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(label.bubble().attachment().bytes())) {
            PDRectangle page = pdf.getPage(0).getMediaBox();
            return "%.0fx%.0f inch, %d page"
                    .formatted(page.getWidth() / 72, page.getHeight() / 72, pdf.getNumberOfPages());
        }
    }
}
