package in.dakiya.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import in.dakiya.order.Parcel;
import in.dakiya.order.Seller;
import java.time.DayOfWeek;
import java.util.List;
import org.junit.jupiter.api.Test;

class SellerJsonTest {

    private static Seller read(ObjectNode json) {
        Reading<Seller> reading = SellerRequest.read("kalaa-crafts", ContractExamples.bytes(json));
        assertThat(reading).isInstanceOf(Reading.Read.class);
        return ((Reading.Read<Seller>) reading).value();
    }

    @Test
    void theExampleIsReadAndWrittenAsItIsShown() {
        Seller seller = read(ContractExamples.seller());
        ObjectNode shown = ContractExamples.seller().put("sellerId", "kalaa-crafts");
        assertThat(SellerJson.write(seller)).isEqualTo(shown);
        assertThat(seller.hours()).isNotNull();
        assertThat(seller.hours().closed()).containsExactly(DayOfWeek.SUNDAY);
    }

    @Test
    void whatIsStoredIsReadBackAsItWas() {
        Seller seller = read(ContractExamples.seller());
        assertThat(SellerJson.stored(Json.bytes(SellerJson.write(seller)))).isEqualTo(seller);
    }

    @Test
    void aSellerOfTheRequiredFieldsOnlyGetsTheDefaults() {
        ObjectNode json = ContractExamples.seller().retain("name", "whatsapp", "address", "logistics");
        ((ObjectNode) json.path("logistics")).retain("partner", "pickupLocation");
        Seller seller = read(json);
        assertThat(seller.contacts()).isEmpty();
        assertThat(seller.language()).isEqualTo("en");
        assertThat(seller.phone()).isEqualTo("919900000001");
        assertThat(seller.gst()).isEqualTo(new Seller.Gst(Seller.Scheme.UNREGISTERED, ""));
        assertThat(seller.logistics())
                .isEqualTo(new Seller.Logistics(
                        "shiprocket", "main", "main-godown", true, new Parcel(500, 20, 15, 5), "4x6"));
        assertThat(seller.delivery()).isEqualTo(new Seller.Delivery(true, false));
        assertThat(seller.hours()).isNull();
        assertThat(seller.invoice()).isEqualTo(new Seller.Invoicing(Seller.InvoiceSource.DAKIYA, "KC", 1));
        assertThat(SellerJson.stored(Json.bytes(SellerJson.write(seller)))).isEqualTo(seller);
    }

    @Test
    void oldCodesAndNamesOfStatesAreAnsweredInOneForm() {
        for (String state : List.of("KA", "ka", "IN-KA", "Karnataka", " karnataka ")) {
            ObjectNode json = ContractExamples.seller();
            ((ObjectNode) json.path("address")).put("state", state);
            assertThat(SellerJson.write(read(json)).at("/address/state").asText())
                    .isEqualTo("KA");
        }
    }
}
