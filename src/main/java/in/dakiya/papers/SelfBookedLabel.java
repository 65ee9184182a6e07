package in.dakiya.papers;

import in.dakiya.order.Order;
import in.dakiya.order.Seller;
import in.dakiya.order.Shipment;
import java.time.Instant;

/**
 * The label of a parcel that the seller ships himself: one page of 4 by 6 inches, as label printers take it. Where a
 * partner books the shipment his own label is used, never this one.
 */
public final class SelfBookedLabel {

    private static final float WIDTH = 288;
    private static final float HEIGHT = 432;

    private SelfBookedLabel() {}

    /**
     * A PDF. Without an AWB (own delivery) it has no bar code. Any text is taken: what no font has is left out or shown as
     * a question mark, what does not fit is cut.
     *
     * @param made the document's date; equal input gives equal bytes
     */
    public static byte[] pdf(Order order, Shipment shipment, Seller seller, Instant made) {
        try (Paper paper = new Paper("Label " + order.number(), made)) {
            Sheet sheet = paper.sheet(WIDTH, HEIGHT);
            new LabelDrawing(sheet, new LabelFacts(order, shipment, seller)).draw();
            paper.add(sheet);
            return paper.bytes();
        }
    }
}
