package in.dakiya.courier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CouriersTest {

    static Courier courier(String code) {
        return Couriers.byCode(code).orElseThrow();
    }

    @Test
    void everyCourierFitsARowOfAListAndHasItsOwnCode() {
        assertThat(Couriers.all()).hasSizeGreaterThan(20).allSatisfy(courier -> {
            assertThat(courier.name().length()).isLessThanOrEqualTo(24);
            assertThat(courier.code()).matches("[a-z_]{3,20}");
            assertThat(Couriers.byCode(courier.code())).contains(courier);
        });
        assertThat(Couriers.all()).extracting(Courier::code).doesNotHaveDuplicates();
    }

    @Test
    void everyNameMeansItsCourierAndNoOther() {
        assertThat(Couriers.all()).allSatisfy(courier -> {
            assertThat(Couriers.named(courier.name())).isEqualTo(new NameMatch.Exact(courier));
            assertThat(courier.aliases())
                    .allSatisfy(alias -> assertThat(Couriers.named(alias)).isEqualTo(new NameMatch.Exact(courier)));
        });
    }

    @ParameterizedTest
    @CsvSource({
        "blue dart, blue_dart", "BLUEDART, blue_dart", "Blue-Dart Courier, blue_dart", "dtdc courier, dtdc",
        "Speed post, india_post", "डीटीडीसी, dtdc", "स्पीड पोस्ट, india_post", "ब्लू डार्ट, blue_dart",
        "डेल्हीवरी, delhivery", "एक्सप्रेसबीज़, xpressbees", "ईकार्ट, ekart", "शैडोफैक्स, shadowfax",
        "प्रोफेशनल कूरियर, professional", "ट्रैकऑन, trackon", "अमेज़न, amazon_shipping", "ＤＴＤＣ., dtdc",
        "by hand, self_delivery", "खुद, self_delivery"
    })
    void namesAreReadInAnyCaseAndScript(String typed, String code) {
        assertThat(Couriers.named(typed)).isEqualTo(new NameMatch.Exact(courier(code)));
    }

    @ParameterizedTest
    @CsvSource({
        "delhivry, delhivery",
        "dilhivery, delhivery",
        "dtcd, dtdc",
        "bluedrat, blue_dart",
        "xpresbees, xpressbees",
        "shadofax, shadowfax",
        "profes, professional",
        "delhivery hyderabad, delhivery",
        "tirupathi, shree_tirupati"
    })
    void misspeltNamesAreGuessedToBeAskedAbout(String typed, String code) {
        assertThat(Couriers.named(typed)).isEqualTo(new NameMatch.Likely(courier(code)));
    }

    @Test
    void aStartThatSeveralShareGivesSeveral() {
        assertThat(Couriers.named("shree"))
                .isEqualTo(new NameMatch.Several(
                        List.of(courier("shree_maruti"), courier("shree_tirupati"), courier("shree_anjani"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "Ramesh Travels", "📦📦", "\u202e\u200f", "xy", "\n", "12", "courierwala bhaiya"})
    void otherNamesAreUnknown(String typed) {
        assertThat(Couriers.named(typed)).isInstanceOf(NameMatch.Unknown.class);
    }

    @Test
    void fourThousandCharactersAreNoName() {
        assertThat(Couriers.named("delhivery ".repeat(400))).isInstanceOf(NameMatch.Unknown.class);
    }

    @Test
    void aListShowsRecentOnesFirstAndOwnDeliveryAndOtherLast() {
        assertThat(Couriers.choice(List.of("st_courier", "gone", "dtdc", "self_delivery"), 10))
                .hasSize(10)
                .extracting(Courier::code)
                .startsWith("st_courier", "dtdc", "delhivery")
                .endsWith("self_delivery", "other")
                .doesNotHaveDuplicates();
    }

    @Test
    void aTrackingPageIsMadeOfTheCatalogueOnly() {
        assertThat(courier("delhivery").trackingUrl("64/../?x=1&y"))
                .contains("https://www.delhivery.com/track-v2/package/64%2F..%2F%3Fx%3D1%26y");
        assertThat(courier("india_post").trackingUrl("EE473124829IN").orElseThrow())
                .startsWith("https://www.indiapost.gov.in/");
        assertThat(courier("self_delivery").trackingUrl("123456")).isEmpty();
        assertThat(courier("other").trackingUrl("123456")).isEmpty();
        assertThat(courier("porter").trackingUrl("")).isEmpty();
    }

    @Test
    void everyAddressIsOne() {
        assertThat(Couriers.all())
                .allSatisfy(courier -> courier.trackingUrl("AB12")
                        .ifPresent(url -> assertThat(URI.create(url).getHost()).isNotBlank()));
    }

    @Test
    void aBrokenCatalogueDoesNotStart() {
        assertThatThrownBy(() -> CourierFile.read("name = Nobody")).hasMessageContaining("Nobody");
        assertThatThrownBy(() -> CourierFile.read("[x]\nwhat")).hasMessageContaining("what");
        assertThatThrownBy(() -> CourierFile.read("[x]\nkind = DRONE")).hasMessageContaining("DRONE");
    }
}
