package in.dakiya.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import in.dakiya.order.Charge;
import org.junit.jupiter.api.Test;

/** What counts for the Rs 50,000 of the e-way bill, in paise. */
class ConsignmentTest {

    private static long value(Sale sale) {
        return Consignment.valuePaise(sale.order());
    }

    @Test
    void exemptGoodsInTheSameCartDoNotCount() {
        assertThat(value(new Sale().item(1, 50_000_01, "5").item(1, 90_000_00, "0")))
                .isEqualTo(50_000_01);
    }

    @Test
    void goodsOfWhichNobodyKnowsTheRateCount() {
        assertThat(value(new Sale().item(1, 50_000_01, null).item(1, 100, "0"))).isEqualTo(50_000_01);
    }

    @Test
    void aDiscountOnTheOrderIsTheExemptGoodsTooInTheirPart() {
        assertThat(value(new Sale()
                        .item(1, 50_800_00, "5")
                        .item(1, 50_800_00, "0")
                        .charge(Charge.Type.DISCOUNT, -1_000_00, null)))
                .isEqualTo(50_300_00);
    }

    @Test
    void chargesCountWithTheGoodsThatTheyFollow() {
        assertThat(value(new Sale()
                        .item(1, 40_000_00, "5")
                        .item(1, 40_000_00, "0")
                        .charge(Charge.Type.DELIVERY, 200_00, null)
                        .charge(Charge.Type.COD_FEE, 50_00, null)
                        .charge(Charge.Type.OTHER, 30_00, "18")))
                .isEqualTo(40_000_00 + 100_00 + 25_00 + 30_00);
    }

    @Test
    void ofExemptGoodsNothingCounts() {
        assertThat(value(new Sale().item(3, 50_000_00, "0").charge(Charge.Type.DELIVERY, 100_00, null)))
                .isZero();
    }
}
