package in.dakiya.papers;

import in.dakiya.order.Customer;
import java.util.List;
import java.util.Optional;

/** Draws a label: head and bar code from the top, sender, contents and payment from the bottom, the address between. */
final class LabelDrawing {

    private static final float LEFT = 12;
    private static final float RIGHT = 276;
    private static final float WIDE = RIGHT - LEFT;
    private static final float BOTTOM = 422;
    /** 18 mm; scanners want 15 and more. */
    private static final float BARS_TALL = 51;

    private static final float BAND_TALL = 36;

    private static final float SMALL = 8;
    private static final float LEADING = 1.32f;
    private static final float NAME = 14;
    private static final float SMALL_NAME = 10;
    private static final float PINCODE = 30;
    private static final float[] ADDRESS_SIZES = {14, 13, 12, 11, 10, 9, 8};

    private final Sheet sheet;
    private final LabelFacts facts;
    private final Typesetter setter = new Typesetter();

    LabelDrawing(Sheet sheet, LabelFacts facts) {
        this.sheet = sheet;
        this.facts = facts;
    }

    void draw() {
        sheet.frame(6, 6, 276, 420);
        float top = bars(head());
        float bottom = payment(contents(sender()));
        recipient(top, bottom);
    }

    private float head() {
        Line number = setter.fit(facts.number(), Weight.BOLD, 11, WIDE / 2);
        sheet.textRight(number, 11, RIGHT, 24);
        float left = WIDE - number.width(11) - 10;
        float size = setter.line(facts.service(), Weight.BOLD).width(13) > left ? 10 : 13;
        sheet.text(setter.fit(facts.service(), Weight.BOLD, size, left), size, LEFT, 24);
        sheet.rule(6, 31, 276);
        return 31;
    }

    private float bars(float top) {
        String awb = facts.shipment().awb().strip();
        if (awb.isEmpty()) {
            return top;
        }
        Optional<Bars> bars = Bars.of(awb);
        bars.ifPresent(found -> sheet.bars(found, 8, top + 8, 272, BARS_TALL));
        float baseline = top + (bars.isPresent() ? BARS_TALL + 22 : 18);
        Line text = setter.fit("AWB " + awb, Weight.BOLD, 12, WIDE);
        sheet.textCentred(text, 12, (LEFT + RIGHT) / 2, baseline);
        sheet.rule(6, baseline + 7, 276);
        return baseline + 7;
    }

    private float sender() {
        List<Line> lines = setter.wrap(facts.sender(), Weight.REGULAR, SMALL, WIDE, 3);
        float tall = SMALL * LEADING * (lines.size() + 1);
        float top = BOTTOM - tall - 5;
        sheet.rule(6, top, 276);
        String phone = LabelFacts.dialled(facts.seller().phone());
        Line number = setter.fit(phone, Weight.BOLD, SMALL, WIDE / 2);
        sheet.textRight(number, SMALL, RIGHT, top + SMALL * LEADING);
        Line name = setter.fit(
                "From, and return to: " + facts.seller().name(), Weight.BOLD, SMALL, WIDE - number.width(SMALL) - 8);
        sheet.text(name, SMALL, LEFT, top + SMALL * LEADING);
        paragraph(lines, SMALL, top + SMALL * LEADING);
        return top;
    }

    private float contents(float bottom) {
        List<Line> lines = setter.wrap(String.join("; ", facts.contents()), Weight.REGULAR, SMALL, WIDE, 3);
        float top = bottom - SMALL * LEADING * lines.size() - 5;
        paragraph(lines, SMALL, top);
        return top;
    }

    private float payment(float bottom) {
        float top = bottom - BAND_TALL;
        sheet.rectangle(6, top, 276, BAND_TALL);
        sheet.white();
        Line hint = setter.line(facts.paymentHint(), Weight.REGULAR);
        sheet.textRight(hint, 9, RIGHT, top + 23);
        sheet.text(setter.fit(facts.payment(), Weight.BOLD, 22, WIDE - hint.width(9) - 8), 22, LEFT, top + 26);
        sheet.black();
        return top;
    }

    private void recipient(float top, float bottom) {
        Customer customer = facts.order().customer();
        float pincodeBaseline = bottom - 10;
        sheet.text(setter.line(customer.address().pincode(), Weight.BOLD), PINCODE, LEFT, pincodeBaseline);
        Line phone = setter.fit(LabelFacts.dialled(customer.phone()), Weight.BOLD, 13, WIDE / 2);
        sheet.textRight(phone, 13, RIGHT, pincodeBaseline);
        address(name("To: " + customer.name(), top), pincodeBaseline - PINCODE);
    }

    /** Two large lines, or three small ones. */
    private float name(String name, float top) {
        boolean large = setter.wrap(name, Weight.BOLD, NAME, WIDE, 3).size() < 3;
        float size = large ? NAME : SMALL_NAME;
        List<Line> lines = setter.wrap(name, Weight.BOLD, size, WIDE, 3);
        paragraph(lines, size, top);
        return top + size * LEADING * lines.size();
    }

    /** The largest size in which the whole address fits; at the smallest what is too much is cut. */
    private void address(float top, float bottom) {
        for (float size : ADDRESS_SIZES) {
            int most = (int) ((bottom - top) / (size * LEADING));
            List<Line> lines = lines(size, most + 1);
            if (lines.size() <= most) {
                paragraph(lines, size, top);
                return;
            }
        }
        float size = ADDRESS_SIZES[ADDRESS_SIZES.length - 1];
        int most = (int) ((bottom - top) / (size * LEADING));
        paragraph(setter.wrap(String.join(", ", facts.address()), Weight.REGULAR, size, WIDE, most), size, top);
    }

    private List<Line> lines(float size, int most) {
        return facts.address().stream()
                .flatMap(part -> setter.wrap(part, Weight.REGULAR, size, WIDE, most).stream())
                .toList();
    }

    private void paragraph(List<Line> lines, float size, float top) {
        float baseline = top;
        for (Line line : lines) {
            baseline += size * LEADING;
            sheet.text(line, size, LEFT, baseline);
        }
    }
}
