package in.dakiya.papers;

import static org.assertj.core.api.Assertions.assertThat;

import in.dakiya.invoice.CreditNote;
import in.dakiya.invoice.Draft;
import in.dakiya.invoice.DraftInvoice;
import in.dakiya.invoice.FinancialYear;
import in.dakiya.invoice.Invoice;
import in.dakiya.invoice.InvoiceNumber;
import in.dakiya.order.Address;
import in.dakiya.order.Charge;
import in.dakiya.order.Item;
import in.dakiya.order.Order;
import in.dakiya.order.Payment;
import in.dakiya.order.Seller;
import in.dakiya.order.State;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InvoicePaperTest {

    private static final LocalDate DATE = LocalDate.parse("2026-11-22");
    private static final FinancialYear YEAR = FinancialYear.of(DATE);
    private static final Address VARANASI =
            new Address("12 Ghat Road", "", "near the temple", "Varanasi", State.UP, "221001", "IN");

    @Test
    void aTaxInvoiceSaysWhatRule46Asks() throws IOException {
        String text = Papers.text(pdf(invoice(Shop.order(), Shop.seller())));

        assertThat(text)
                .contains("Tax Invoice", "Original for recipient")
                .contains("Kalaa Crafts", "14 Temple Street", "GSTIN: 29ABCDE1234F1ZW")
                .contains("KC/26-27/000001", "22-11-2026", "1001 of 22-11-2026")
                .contains("Asha Rao", "12 Lake View", "Mysuru 570001", "State: Karnataka (29)")
                .contains("Place of supply Karnataka (29)", "Tax on reverse charge No")
                .contains("Cotton kurta", "HSN 620442", "2 PCS", "x 499.00")
                .contains("Taxable value 950.48", "CGST 23.76", "SGST 23.76", "₹998.00")
                .contains("Rupees Nine Hundred and Ninety Eight Only", "For Kalaa Crafts", "page 1 of 1")
                .doesNotContain("IGST", "UTGST", "Round off", "Discount");
    }

    @Test
    void toAnotherStateItShowsIntegratedTaxOnly() throws IOException {
        String text = Papers.text(pdf(invoice(Shop.order("Asha Rao", VARANASI), Shop.seller())));

        assertThat(text)
                .contains("Place of supply Uttar Pradesh (09)", "IGST 47.52", "5%")
                .doesNotContain("CGST", "SGST");
    }

    @Test
    void inATerritoryItShowsTerritoryTax() throws IOException {
        Address chandigarh = new Address("Sector 17", "", "", "Chandigarh", State.CH, "160017", "IN");
        Seller seller = Shop.seller("Kalaa", new Seller.Gst(Seller.Scheme.REGULAR, "04ABCDE1234F1ZW"));

        assertThat(Papers.text(pdf(invoice(Shop.order("Asha Rao", chandigarh), seller))))
                .contains("CGST", "UTGST 23.76")
                .doesNotContain("SGST");
    }

    @Test
    void aCompositionTaxpayersBillOfSupplyHasNoTaxAndSaysWhy() throws IOException {
        Seller seller = Shop.seller("Kalaa", new Seller.Gst(Seller.Scheme.COMPOSITION, "29ABCDE1234F1ZW"));

        assertThat(Papers.text(pdf(invoice(Shop.order(), seller))))
                .contains("Bill of Supply", "GSTIN: 29ABCDE1234F1ZW", "₹998.00")
                .contains("Composition taxable person, not eligible to collect tax on supplies")
                .doesNotContain("CGST", "IGST", "Taxable", "%", "Tax Invoice");
    }

    @Test
    void anUnregisteredSellersInvoiceHasNeitherGstinNorTax() throws IOException {
        Seller seller = Shop.seller("Kalaa", new Seller.Gst(Seller.Scheme.UNREGISTERED, ""));

        assertThat(Papers.text(pdf(invoice(Shop.order(), seller))))
                .contains("Invoice", "₹998.00")
                .doesNotContain("Tax", "GST", "Composition", "%");
    }

    @Test
    void discountsExemptGoodsChargesAndRoundOffAreShown() throws IOException {
        Order order = Shop.order(
                Shop.customer("Asha Rao", Shop.mysuru()),
                List.of(Shop.item(1, "Lamp", 1, 11800, "18"), Shop.item(2, "Jasmine", 1, 4000, "0")),
                List.of(
                        new Charge(Charge.Type.COD_FEE, 2500, new BigDecimal("18")),
                        new Charge(Charge.Type.DISCOUNT, -1000, null)),
                Payment.Method.COD);

        assertThat(Papers.text(pdf(invoice(order, Shop.seller()))))
                .contains("Invoice-cum-Bill of Supply", "Discount", "exempt", "Cash on delivery fee")
                .contains("Round off", "₹173.00");
    }

    @Test
    void aCreditNoteNamesItsInvoice() throws IOException {
        Invoice invoice = invoice(Shop.order(), Shop.seller());
        InvoiceNumber number = InvoiceNumber.ofCreditNote("KC", YEAR, 1);
        CreditNote note = new CreditNote(number, DATE.plusDays(2), invoice, "Order cancelled");

        assertThat(Papers.text(InvoicePaper.pdf(note, Shop.NOW)))
                .contains("Credit Note", "KC/26-27/C00001", "24-11-2026")
                .contains("Against invoice KC/26-27/000001", "Issued on 22-11-2026", "Order cancelled")
                .contains("Total credited ₹998.00", "SGST 23.76")
                .doesNotContain("Original for recipient");
    }

    @Test
    void threeCopiesAreMarked() throws IOException {
        byte[] pdf = InvoicePaper.pdf(invoice(Shop.order(), Shop.seller()), List.of(Copy.values()), Shop.NOW);

        assertThat(Papers.pages(pdf)).isEqualTo(3);
        assertThat(Papers.text(pdf))
                .containsSubsequence("Original for recipient", "Duplicate for transporter", "Triplicate for supplier");
    }

    @Test
    void aUsualOrderFitsOnOnePage() throws IOException {
        assertThat(Papers.pages(pdf(invoice(lines(8), Shop.seller())))).isEqualTo(1);
    }

    @Test
    void aLongOrderRepeatsTheHeadAndCarriesItsSums() throws IOException {
        byte[] pdf = pdf(invoice(lines(70), Shop.seller()));

        int pages = Papers.pages(pdf);
        String text = Papers.text(pdf);
        assertThat(pages).isBetween(3, 5);
        assertThat(found(text, "No\\. Description, HSN")).hasSize(pages);
        assertThat(found(text, "page \\d of " + pages)).hasSize(pages);
        List<String> carried = found(text, "(?<=Carried forward ).*");
        assertThat(carried).hasSize(pages - 1).isEqualTo(found(text, "(?<=Brought forward ).*"));
        assertThat(found(text, "(?m)^\\d+ Thing \\d+ ")).hasSize(70);
    }

    @Test
    void theLargestOrderStaysOnThePaper() throws IOException {
        List<Item> items = List.of(
                new Item(1, "s", "W".repeat(300), "", 10_000, 10_000_000, 0, new BigDecimal("12.345"), "62044290"));
        Order order = Shop.order(Shop.customer("W".repeat(200), VARANASI), items, List.of(), Payment.Method.PREPAID);

        byte[] pdf = pdf(
                invoice(order, Shop.seller("W".repeat(200), new Seller.Gst(Seller.Scheme.REGULAR, "09ABCDE1234F1ZW"))));

        assertThat(Papers.text(pdf)).contains("₹1,00,00,00,000.00", "Rupees One Hundred Crore Only", "6.1725%");
        assertThat(marginIsWhite(pdf)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"राजलक्ष्मी त्रिपाठी", "হৃদয় চট্টোপাধ্যায়", "ગુજરાતી હસ્તકલા", "முருகன் கைவினை"})
    void namesCanBeCopiedInTheirOwnScript(String name) throws IOException {
        Order order = Shop.order(
                Shop.customer(name, Shop.mysuru()),
                List.of(Shop.item(1, name, 1, 100, "5")),
                List.of(),
                Payment.Method.PREPAID);
        byte[] pdf = pdf(invoice(order, Shop.seller(name, new Seller.Gst(Seller.Scheme.REGULAR, "29ABCDE1234F1ZW"))));

        assertThat(found(Papers.text(pdf), name)).hasSize(4);
        assertThat(pdf).hasSizeLessThan(100_000);
    }

    @Test
    void equalInputGivesEqualBytes() {
        assertThat(pdf(invoice(Shop.order(), Shop.seller()))).isEqualTo(pdf(invoice(Shop.order(), Shop.seller())));
    }

    @Property(tries = 100, seed = "20261122")
    void anyTextIsTaken(@ForAll String text) throws IOException {
        Order order = Shop.order(
                Shop.customer(text, new Address(text, text, text, text, State.KA, "560001", "IN")),
                List.of(Shop.item(1, text, 1, 100, "5")),
                List.of(),
                Payment.Method.PREPAID);

        assertThat(Papers.pages(pdf(invoice(order, Shop.seller())))).isEqualTo(1);
    }

    private static Order lines(int count) {
        List<Item> items = new ArrayList<>();
        for (int line = 1; line <= count; line++) {
            items.add(Shop.item(
                    line,
                    "Thing " + line,
                    line % 7 + 1,
                    12_345L * line,
                    List.of("5", "18").get(line % 2)));
        }
        return Shop.order(Shop.customer("Asha Rao", Shop.mysuru()), items, List.of(), Payment.Method.PREPAID);
    }

    private static Invoice invoice(Order order, Seller seller) {
        Draft draft = DraftInvoice.of(order, seller, InvoiceNumber.of("KC", YEAR, 1), DATE);
        return ((Draft.Ready) draft).invoice();
    }

    private static byte[] pdf(Invoice invoice) {
        return InvoicePaper.pdf(invoice, Shop.NOW);
    }

    private static List<String> found(String text, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .toList();
    }

    private static boolean marginIsWhite(byte[] pdf) throws IOException {
        var image = Papers.image(pdf, 0, 72);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int inset = 0; inset < 30; inset++) {
                int left = image.getRGB(inset, y) & 0xFFFFFF;
                int right = image.getRGB(image.getWidth() - 1 - inset, y) & 0xFFFFFF;
                if (left != 0xFFFFFF || right != 0xFFFFFF) {
                    return false;
                }
            }
        }
        return true;
    }
}
