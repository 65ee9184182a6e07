package in.dakiya.papers;

import in.dakiya.order.Order;
import in.dakiya.order.Seller;
import in.dakiya.order.Shipment;
import java.time.Instant;

/**
 * The label of a parcel that the seller ships himself, 4 by 6 inches: a page of that size, as label printers take it, or
 * for a seller with an office printer ({@code labelSize} A4) in the corner of a page of A4. Where a partner books the
 * shipment his own label is used, never this one.
 */
public final class SelfBookedLabel {

    private static final float WIDTH = 288;
    private static final float HEIGHT = 432;
    private static final float A4_WIDTH = 595;
    private static final float A4_HEIGHT = 842;
    /** Office printers leave an edge white. */
    private static final float A4_EDGE = 24;

    private SelfBookedLabel() {}

    /**
     * A PDF of one page. Without an AWB (own delivery) it has no bar code. Any text is taken: what no font has is left out
     * or shown as a question mark, what does not fit is cut.
     *
     * @param made the document's date; equal input gives equal bytes
     */
    public static byte[] pdf(Order order, Shipment shipment, Seller seller, Instant made) {
        try (Paper paper = new Paper("Label " + order.number(), made)) {
            Sheet sheet = sheet(paper, seller);
            new LabelDrawing(sheet, new LabelFacts(order, shipment, seller)).draw();
            paper.add(sheet);
            return paper.bytes();
        }
    }

    private static Sheet sheet(Paper paper, Seller seller) {
        if (!seller.logistics().labelSize().equals("A4")) {
            return paper.sheet(WIDTH, HEIGHT);
        }
        Sheet sheet = paper.sheet(A4_WIDTH, A4_HEIGHT);
        sheet.shift(A4_EDGE, A4_EDGE);
        return sheet;
    }
}
