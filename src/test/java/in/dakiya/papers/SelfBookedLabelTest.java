package in.dakiya.papers;

import static org.assertj.core.api.Assertions.assertThat;

import in.dakiya.order.Address;
import in.dakiya.order.Order;
import in.dakiya.order.Payment;
import in.dakiya.order.Shipment;
import in.dakiya.order.ShipmentLine;
import in.dakiya.order.ShipmentType;
import in.dakiya.order.State;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SelfBookedLabelTest {

    private static final String AWB = "14325467890123";

    @Test
    void theLabelSaysWhereToWhatAndHowMuch() throws IOException {
        String text = Papers.text(label(Shop.order(), AWB, "DTDC Express"));

        assertThat(text)
                .contains("DTDC Express", "Order 1001", "AWB " + AWB)
                .contains("To: Asha Rao", "12 Lake View", "Landmark: near the tank", "Mysuru, Karnataka", "570001")
                .contains("+91 98000 00001", "COD ₹998.00", "2 x Cotton kurta")
                .contains("From, and return to: Kalaa Crafts", "+91 99000 00001")
                .contains("14 Temple Street, Malleshwaram, Bengaluru, Karnataka 560003", "GSTIN 29ABCDE1234F1ZW");
    }

    @Test
    void aPrepaidParcelSaysSo() throws IOException {
        String text = Papers.text(label(Shop.order("Asha Rao", Shop.mysuru()), AWB, "DTDC"));

        assertThat(text).contains("PREPAID", "Collect nothing").doesNotContain("COD");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", AWB, "EU123456789IN", "SPEED-POST/77", "ABCDEFGH12345678901234", "d-1234567890/x_y"})
    void aScannerReadsTheAwbFromTheLabelPrintersDots(String awb) throws IOException {
        assertThat(Papers.scanned(label(Shop.order(), awb, "DTDC"))).contains(awb);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  "})
    void ownDeliveryHasNoBarCode(String awb) throws IOException {
        byte[] pdf = label(Shop.order(), awb, "");

        assertThat(Papers.scanned(pdf)).isEmpty();
        assertThat(Papers.text(pdf)).contains("Own delivery", "To: Asha Rao").doesNotContain("AWB");
    }

    @Test
    void anAwbThatNoBarCodeHoldsIsWrittenOnly() throws IOException {
        byte[] pdf = label(Shop.order(), "नंबर-77", "DTDC");

        assertThat(Papers.scanned(pdf)).isEmpty();
        assertThat(Papers.text(pdf)).contains("नंबर-77");
    }

    @Test
    void ofAnOrderInTwoParcelsEachCollectsItsPart() throws IOException {
        Order order = inTwoParcels(Shop.order(
                Shop.customer("Asha Rao", Shop.mysuru()),
                List.of(Shop.item(1, "Kurta", 1, 49900, "5"), Shop.item(2, "Lamp", 1, 10000, "12")),
                List.of(),
                Payment.Method.COD));

        assertThat(Papers.text(parcel(order, 1)))
                .contains("COD ₹499.00", "1 x Kurta", "parcel 1/2")
                .doesNotContain("Lamp");
        assertThat(Papers.text(parcel(order, 2)))
                .contains("COD ₹100.00", "1 x Lamp", "parcel 2/2")
                .doesNotContain("499", "599", "Kurta");
    }

    private static Order inTwoParcels(Order order) {
        List<Order.PlacedShipment> parcels = IntStream.of(1, 2)
                .mapToObj(line -> List.of(new ShipmentLine(line, 1)))
                .map(lines -> new Order.PlacedShipment(ShipmentType.OFF_NETWORK, "", "", "", "", null, lines))
                .toList();
        return new Order(
                order.orderId(),
                order.number(),
                order.sellerId(),
                order.placedAt(),
                order.dispatchBy(),
                order.shipmentType(),
                order.note(),
                order.payment(),
                order.customer(),
                order.items(),
                order.charges(),
                order.totalPaise(),
                order.parcels(),
                parcels,
                order.idempotencyKey());
    }

    private static byte[] parcel(Order order, int number) {
        List<ShipmentLine> lines = List.of(new ShipmentLine(number, 1));
        Shipment shipment = Shipment.planned(
                order.orderId(),
                number,
                ShipmentType.OFF_NETWORK,
                lines,
                Shop.seller().logistics());
        return SelfBookedLabel.pdf(order, shipment, Shop.seller(), Shop.NOW);
    }

    static Stream<String> names() {
        return Stream.of(
                "राजलक्ष्मी विश्वविद्यालय त्रिपाठी",
                "முருகன் ஸ்ரீ லக்ஷ்மி",
                "হৃদয় চট্টোপাধ্যায়",
                "ગુજરાતી ક્ષત્રિય",
                "తెలుగు శ్రీనివాస్",
                "ಬೆಂಗಳೂರು ಶ್ರೀನಿವಾಸ",
                "കൃഷ്ണൻ സൂര്യൻ",
                "ਗੁਰਪ੍ਰੀਤ ਸਿੰਘ",
                "ଭୁବନେଶ୍ୱର ଧର୍ମ",
                "Nguyễn Ünsal");
    }

    @ParameterizedTest
    @MethodSource("names")
    void namesCanBeCopiedFromThePdfInTheirOwnScript(String name) throws IOException {
        byte[] pdf = label(Shop.order(name, Shop.mysuru()), AWB, "DTDC");

        assertThat(Papers.text(pdf)).contains("To: " + name);
        assertThat(pdf).hasSizeLessThan(100_000);
    }

    @Test
    void emojiAndMarksThatTurnTheTextAroundAreLeftOut() throws IOException {
        byte[] pdf = label(Shop.order("Asha 🙏🏽\u202E Rao ❤️\u0007", Shop.mysuru()), AWB, "DTDC");

        assertThat(Papers.text(pdf)).contains("To: Asha Rao" + System.lineSeparator());
    }

    @Test
    void aNameInAScriptWithoutFontLeavesAMark() throws IOException {
        byte[] pdf = label(Shop.order("محمد اقبال", Shop.mysuru()), AWB, "DTDC");

        assertThat(Papers.text(pdf)).contains("To: ? ?");
    }

    @Test
    void longLinesStayWholeAndInsideThePaper() throws IOException {
        String sixty = "W".repeat(60);
        Address address =
                new Address(sixty, "Tower B, " + sixty, "opposite the temple", "Bengaluru", State.KA, "560048", "IN");
        byte[] pdf = label(Shop.order("M".repeat(60), address), AWB, "DTDC");

        String joined = Papers.text(pdf).replaceAll("\\s", "");
        assertThat(joined).contains("M".repeat(25), sixty, "oppositethetemple", "560048", "PREPAID");
        assertThat(marginIsWhite(pdf)).isTrue();
    }

    @Test
    void whatIsTooMuchIsCutAndThePincodeStays() throws IOException {
        Address address = new Address(
                "W".repeat(200), "W".repeat(200), "W".repeat(100), "W".repeat(60), State.DH, "396210", "IN");
        byte[] pdf = label(Shop.order("W".repeat(500), address), AWB, "C".repeat(200));

        assertThat(Papers.text(pdf)).contains("…", "396210", "+91 98000 00001", "PREPAID");
        assertThat(Papers.scanned(pdf)).contains(AWB);
        assertThat(marginIsWhite(pdf)).isTrue();
    }

    @Test
    void equalInputGivesEqualBytes() {
        assertThat(label(Shop.order("राज", Shop.mysuru()), AWB, "DTDC"))
                .isEqualTo(label(Shop.order("राज", Shop.mysuru()), AWB, "DTDC"));
    }

    @Test
    void labelsMadeAtTheSameTimeDoNotDisturbEachOther() {
        byte[] alone = label(Shop.order("राजलक्ष्मी", Shop.mysuru()), AWB, "DTDC");

        assertThat(IntStream.range(0, 32)
                        .parallel()
                        .mapToObj(i -> label(Shop.order("राजलक्ष्मी", Shop.mysuru()), AWB, "DTDC")))
                .allSatisfy(pdf -> assertThat(pdf).isEqualTo(alone));
    }

    @Test
    void itIsOnePageOfFourBySixInches() throws IOException {
        try (PDDocument document = Loader.loadPDF(label(Shop.order(), AWB, "DTDC"))) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(document.getPage(0).getMediaBox().getWidth()).isEqualTo(4 * 72f);
            assertThat(document.getPage(0).getMediaBox().getHeight()).isEqualTo(6 * 72f);
        }
    }

    @Test
    void anOfficePrinterGetsItInTheCornerOfA4() throws IOException {
        Order order = Shop.order();
        byte[] pdf =
                SelfBookedLabel.pdf(order, Shop.shipment(order, AWB, "DTDC"), Shop.sellerWithLabelSize("A4"), Shop.NOW);

        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getPage(0).getMediaBox().getHeight()).isEqualTo(842);
        }
        assertThat(Papers.scanned(pdf)).contains(AWB);
        assertThat(Papers.text(pdf)).contains("To: Asha Rao", "COD ₹998.00");
    }

    private static boolean marginIsWhite(byte[] pdf) throws IOException {
        var image = Papers.image(pdf, 0, 72);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x : new int[] {0, 1, 2, 3, image.getWidth() - 3, image.getWidth() - 2, image.getWidth() - 1}) {
                if ((image.getRGB(x, y) & 0xFFFFFF) != 0xFFFFFF) {
                    return false;
                }
            }
        }
        return true;
    }

    private static byte[] label(Order order, String awb, String courier) {
        return SelfBookedLabel.pdf(order, Shop.shipment(order, awb, courier), Shop.seller(), Shop.NOW);
    }
}
