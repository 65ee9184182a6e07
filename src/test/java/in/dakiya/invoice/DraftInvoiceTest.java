package in.dakiya.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import in.dakiya.order.Charge;
import in.dakiya.order.Seller;
import in.dakiya.order.State;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Worked by hand; amounts in paise. */
class DraftInvoiceTest {

    @Test
    void withinTheStateHalfGoesToTheUnionAndHalfToTheState() {
        Invoice invoice = new Sale().item(2, 49900, "5").invoice();

        assertThat(invoice.type()).isEqualTo(DocumentType.TAX_INVOICE);
        assertThat(invoice.split()).isEqualTo(TaxSplit.CGST_SGST);
        assertThat(invoice.split().stateTax()).isEqualTo("SGST");
        assertThat(invoice.placeOfSupply()).isEqualTo(State.KA);
        // 99800 x 100 / 105 = 95047.62; 95048 x 2.5 % = 2376.2
        assertThat(invoice.sum()).isEqualTo(new Tax(95048, 2376, 2376, 0, 0));
        assertThat(invoice.totalPaise()).isEqualTo(99800);
        assertThat(invoice.words()).isEqualTo("Rupees Nine Hundred and Ninety Eight Only");
    }

    @Test
    void toAnotherStateAllIsIntegratedTax() {
        Invoice invoice = new Sale().to(State.MH).item(2, 49900, "5").invoice();

        assertThat(invoice.split()).isEqualTo(TaxSplit.IGST);
        assertThat(invoice.sum()).isEqualTo(new Tax(95048, 0, 0, 4752, 0));
    }

    @Test
    void whatTheEqualHalvesLeaveOverIsRoundedOff() {
        // 10000 x 100 / 118 = 8474.58 -> 8475; 9 % of it = 762.75 -> 763; 8475 + 2 x 763 = 10001
        Invoice invoice = new Sale().item(1, 10000, "18").invoice();

        assertThat(invoice.sum()).isEqualTo(new Tax(8475, 763, 763, 0, -1));
        assertThat(invoice.totalPaise()).isEqualTo(10000);
    }

    @ParameterizedTest
    @CsvSource({"CH, 04", "DH, 26", "LD, 31", "AN, 35", "LA, 38"})
    void withinATerritoryWithoutLegislatureTheTerritoryTaxIsDue(State territory, String code) {
        Invoice invoice = new Sale()
                .from(territory, Seller.Scheme.REGULAR, code + "ABCDE1234F1ZW")
                .to(territory)
                .item(1, 10500, "5")
                .invoice();

        assertThat(invoice.split().stateTax()).isEqualTo("UTGST");
        assertThat(invoice.sum()).isEqualTo(new Tax(10000, 250, 250, 0, 0));
    }

    @ParameterizedTest
    @EnumSource(
            value = State.class,
            names = {"DL", "PY", "JK", "MH"})
    void whereThereIsALegislatureTheStateTaxIsDue(State state) {
        Invoice invoice = new Sale()
                .from(state, Seller.Scheme.REGULAR, state.gstCode() + "ABCDE1234F1ZW")
                .to(state)
                .item(1, 10500, "5")
                .invoice();

        assertThat(invoice.split()).isEqualTo(TaxSplit.CGST_SGST);
    }

    @Test
    void theStateOfTheRegistrationCountsNotThatOfThePickupAddress() {
        Sale sale = new Sale()
                .from(State.KA, Seller.Scheme.REGULAR, "27ABCDE1234F1ZW")
                .item(1, 10500, "5");

        assertThat(sale.to(State.KA).invoice().split()).isEqualTo(TaxSplit.IGST);
        assertThat(sale.to(State.MH).invoice().split()).isEqualTo(TaxSplit.CGST_SGST);
    }

    @Test
    void taxableAndExemptGoodsShareOneInvoiceCumBillOfSupply() {
        Invoice invoice = new Sale().item(1, 10500, "5").item(1, 4000, "0").invoice();

        assertThat(invoice.type()).isEqualTo(DocumentType.INVOICE_CUM_BILL_OF_SUPPLY);
        assertThat(invoice.lines().get(1).tax()).isEqualTo(Tax.none(4000));
        assertThat(invoice.sum()).isEqualTo(new Tax(14000, 250, 250, 0, 0));
    }

    @Test
    void aRegisteredCustomerIsNamedWithHisGstin() {
        Invoice invoice =
                new Sale().toBusiness("29AAPFU0939F1ZR").item(1, 10500, "5").invoice();

        assertThat(invoice.recipient().gstin()).isEqualTo("29AAPFU0939F1ZR");
        assertThat(invoice.type()).isEqualTo(DocumentType.TAX_INVOICE);
    }

    @Test
    void taxableAndExemptGoodsShareNoPaperForARegisteredCustomer() {
        Draft draft = new Sale()
                .toBusiness("29AAPFU0939F1ZR")
                .item(1, 10500, "5")
                .item(1, 4000, "0")
                .draft();

        assertThat(draft).isEqualTo(new Draft.Refused(List.of(new Draft.Obstacle.MixedToRegistered())));
    }

    @Test
    void exemptGoodsOnlyGetABillOfSupply() {
        assertThat(new Sale().item(1, 4000, "0").invoice().type()).isEqualTo(DocumentType.BILL_OF_SUPPLY);
    }

    @Test
    void aCompositionTaxpayerGivesABillOfSupplyWithoutTax() {
        Invoice invoice = new Sale()
                .from(State.KA, Seller.Scheme.COMPOSITION, "29ABCDE1234F1ZW")
                .item(1, 10500, "5")
                .item(1, 100, null)
                .charge(Charge.Type.DELIVERY, 5000, "18")
                .invoice();

        assertThat(invoice.type()).isEqualTo(DocumentType.BILL_OF_SUPPLY);
        assertThat(invoice.composition()).isTrue();
        assertThat(invoice.sum()).isEqualTo(Tax.none(15600));
    }

    @Test
    void aCompositionTaxpayerMayNotSellToAnotherState() {
        Draft draft = new Sale()
                .from(State.KA, Seller.Scheme.COMPOSITION, "29ABCDE1234F1ZW")
                .to(State.TN)
                .item(1, 10500, "5")
                .draft();

        assertThat(draft).isEqualTo(new Draft.Refused(List.of(new Draft.Obstacle.CompositionAcrossStates())));
    }

    @Test
    void anUnregisteredSellerGivesAPlainInvoice() {
        Invoice invoice = new Sale()
                .from(State.KA, Seller.Scheme.UNREGISTERED, "")
                .item(1, 10500, "5")
                .invoice();

        assertThat(invoice.type()).isEqualTo(DocumentType.INVOICE);
        assertThat(invoice.supplier().gstin()).isEmpty();
        assertThat(invoice.sum()).isEqualTo(Tax.none(10500));
    }

    @Test
    void aRegisteredSellerCannotInvoiceALineWhoseRateNobodyKnows() {
        Draft draft = new Sale().item(1, 10500, "5").item(1, 100, null).draft();

        assertThat(draft).isEqualTo(new Draft.Refused(List.of(new Draft.Obstacle.RateUnknown(2))));
    }

    @Test
    void aLinesDiscountLowersItsTaxableValue() {
        Invoice invoice = new Sale().item(2, 49900, 9800, "5").invoice();

        assertThat(invoice.lines().getFirst().grossPaise()).isEqualTo(99800);
        assertThat(invoice.lines().getFirst().discountPaise()).isEqualTo(9800);
        // 90000 x 100 / 105 = 85714.29; 2.5 % of 85714 = 2142.85 -> 2143
        assertThat(invoice.sum()).isEqualTo(new Tax(85714, 2143, 2143, 0, 0));
    }

    @Test
    void aDiscountOnTheOrderIsSharedInProportion() {
        // 100 on 2:1, so 66.67 and 33.33
        Invoice invoice = new Sale()
                .item(1, 20000, "5")
                .item(1, 10000, "18")
                .charge(Charge.Type.DISCOUNT, -100, null)
                .invoice();

        assertThat(invoice.lines()).extracting(InvoiceLine::discountPaise).containsExactly(67L, 33L);
        assertThat(invoice.totalPaise()).isEqualTo(29900);
    }

    @Test
    void aDiscountThatNamesARateLowersTheGoodsOfThisRate() {
        Invoice invoice = new Sale()
                .item(1, 20000, "5")
                .item(1, 10000, "18")
                .charge(Charge.Type.DISCOUNT, -100, "18.0")
                .invoice();

        assertThat(invoice.lines()).extracting(InvoiceLine::discountPaise).containsExactly(0L, 100L);
    }

    @Test
    void aDiscountAboveTheGoodsLowersTheChargesToo() {
        Invoice invoice = new Sale()
                .item(1, 20000, "5")
                .charge(Charge.Type.DELIVERY, 5000, "18")
                .charge(Charge.Type.DISCOUNT, -22000, null)
                .invoice();

        assertThat(invoice.lines()).extracting(InvoiceLine::totalPaise).containsExactly(0L, 3000L);
    }

    @Test
    void aDiscountAboveTheOrderIsNoOrder() {
        Sale sale = new Sale().item(1, 100, "5").charge(Charge.Type.DISCOUNT, -101, null);

        assertThatThrownBy(sale::draft).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aCashOnDeliveryFeeWithItsRateIsALineOfItsOwn() {
        Invoice invoice = new Sale()
                .item(1, 10500, "5")
                .charge(Charge.Type.COD_FEE, 5900, "18")
                .invoice();

        InvoiceLine fee = invoice.lines().get(1);
        assertThat(fee.description()).isEqualTo("Cash on delivery fee");
        assertThat(fee.charge()).isTrue();
        assertThat(fee.tax()).isEqualTo(new Tax(5000, 450, 450, 0, 0));
    }

    @Test
    void aChargeWithoutARateFollowsTheGoods() {
        Invoice invoice = new Sale()
                .item(1, 10000, "18")
                .item(3, 10000, "5")
                .charge(Charge.Type.DELIVERY, 4001, null)
                .invoice();

        assertThat(invoice.lines()).hasSize(4);
        assertThat(invoice.lines().get(2).ratePercent()).isEqualByComparingTo("5");
        assertThat(invoice.lines().get(2).totalPaise()).isEqualTo(3001);
        assertThat(invoice.lines().get(3).ratePercent()).isEqualByComparingTo("18");
        assertThat(invoice.lines().get(3).totalPaise()).isEqualTo(1000);
    }

    @ParameterizedTest
    @CsvSource({"COMPOSITION, 29ABCDE1234F1ZW", "UNREGISTERED, ''"})
    void aPaperWithoutTaxTellsNoRates(Seller.Scheme scheme, String gstin) {
        Invoice invoice = new Sale()
                .from(State.KA, scheme, gstin)
                .item(1, 10000, "18")
                .item(3, 10000, "5")
                .charge(Charge.Type.DELIVERY, 4001, null)
                .invoice();

        assertThat(invoice.lines().subList(2, invoice.lines().size()))
                .extracting(InvoiceLine::description, InvoiceLine::totalPaise)
                .containsExactly(tuple("Delivery charge", 4001L));
        assertThat(invoice.lines()).extracting(InvoiceLine::ratePercent).containsOnly(BigDecimal.ZERO);
    }

    @Test
    void smallRatesAreExact() {
        // 0.25 %: 100000 x 100 / 100.25 = 99750.62; 0.125 % of 99751 = 124.69
        assertThat(new Sale().item(1, 100000, "0.25").invoice().sum()).isEqualTo(new Tax(99751, 125, 125, 0, -1));
    }

    @Test
    void aFreeOrderHasAnInvoiceOfZero() {
        Invoice invoice =
                new Sale().item(1, 0, "5").charge(Charge.Type.DELIVERY, 0, null).invoice();

        assertThat(invoice.totalPaise()).isZero();
        assertThat(invoice.words()).isEqualTo("Rupees Zero Only");
    }

    @Test
    void theOrdersDayIsIndias() {
        assertThat(new Sale().item(1, 100, "5").invoice().orderDate()).isEqualTo("2026-11-22");
    }

    @Test
    void aCreditNoteComesAfterItsInvoiceWithItsOwnNumber() {
        Invoice invoice = new Sale().item(1, 100, "5").invoice();
        InvoiceNumber number = InvoiceNumber.ofCreditNote("KC", new FinancialYear(2026), 1);
        LocalDate before = Sale.DATE.minusDays(1);

        assertThat(new CreditNote(number, Sale.DATE, invoice, "Order cancelled").invoice())
                .isEqualTo(invoice);
        assertThatThrownBy(() -> new CreditNote(number, before, invoice, ""))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CreditNote(invoice.number(), Sale.DATE, invoice, ""))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 1000, seed = "20261122")
    void taxableTaxesAndRoundOffAreTheTotalToThePaisa(
            @ForAll @Size(min = 1, max = 12) List<@LongRange(max = 10_000_000) Long> prices,
            @ForAll @IntRange(max = 4) int firstRate,
            @ForAll @IntRange(max = 3) int chargeRate,
            @ForAll @LongRange(max = 100_000) long delivery,
            @ForAll @IntRange(max = 100) int discountPercent,
            @ForAll boolean sameState) {
        List<String> rates = List.of("0", "0.25", "5", "18", "40");
        Sale sale = new Sale().to(sameState ? State.KA : State.TN);
        IntStream.range(0, prices.size())
                .forEach(i -> sale.item(1 + i % 3, prices.get(i), rates.get((firstRate + i) % rates.size())));
        sale.charge(Charge.Type.DELIVERY, delivery, chargeRate == 3 ? null : rates.get(chargeRate + 1));
        sale.charge(Charge.Type.DISCOUNT, -sale.totalPaise() * discountPercent / 100, null);

        Invoice invoice = sale.invoice();

        Tax sum = invoice.sum();
        assertThat(invoice.totalPaise()).isEqualTo(sale.totalPaise());
        assertThat(sum.taxablePaise()
                        + sum.centralPaise()
                        + sum.statePaise()
                        + sum.integratedPaise()
                        + sum.roundOffPaise())
                .isEqualTo(sale.totalPaise());
        assertThat(sum.centralPaise()).isEqualTo(sum.statePaise());
        assertThat(invoice.lines()).allSatisfy(line -> {
            assertThat(line.totalPaise()).isNotNegative();
            assertThat(line.discountPaise()).isNotNegative();
            assertThat(line.tax().totalPaise()).isEqualTo(line.totalPaise());
            assertThat(Math.abs(line.tax().roundOffPaise())).isLessThanOrEqualTo(2);
        });
    }
}
