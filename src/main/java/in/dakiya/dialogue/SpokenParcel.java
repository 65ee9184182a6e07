package in.dakiya.dialogue;

import in.dakiya.order.Parcel;
import in.dakiya.text.PlainText;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what a parcel weighs as people type it: {@code 750}, {@code 750 g}, {@code 0.75 kg}, {@code 1 kilo}, with sides
 * or without ({@code 25x20x4}, {@code 25 x 20 x 4 cm}). 1 g to 50 kg; sides of 1 to 200 cm, rounded up.
 */
public final class SpokenParcel {

    public static final int MOST_GRAMS = 50_000;
    public static final int LONGEST_CM = 200;

    /** A bare number below this may as well be kilograms. */
    private static final int FEWEST_BARE = 50;

    private static final int LONGEST = 60;
    private static final String NUMBER = "(\\d{1,6}(?:\\.\\d{1,3})?)";
    private static final String BETWEEN = " ?(?:x|\\*|×|by) ?";
    private static final Pattern SIDES = Pattern.compile(
            "(?<![\\d.])" + NUMBER + BETWEEN + NUMBER + BETWEEN + NUMBER + " ?(?:cms?|सेमी|सेंमी)?(?![\\p{L}\\d.])");
    private static final Pattern WEIGHT =
            Pattern.compile(NUMBER + " ?(?:(kgs?|kilos?|kilograms?|किलो|किग्रा|केजी)|(g|gm|gms|gr|grams?|ग्राम))?");

    /** "1,200 g" are twelve hundred, while "1,200 kg" are 1.2. */
    private static final Pattern THOUSANDS =
            Pattern.compile("(?<![\\d.,])([1-9]\\d{0,2}),(\\d{3})(?![\\d.,])(?! ?(?:k|कि|के))");

    private SpokenParcel() {}

    /** What came of reading it. */
    public sealed interface Reading {
        /** Without sides where none were typed. */
        record Read(Parcel parcel) implements Reading {}

        record Wrong(Reason reason) implements Reading {}
    }

    /** What is wrong with it. */
    public enum Reason {
        /** No weight is in it. */
        UNREADABLE,
        /** Grams or kilograms? */
        NO_UNIT,
        TOO_LIGHT,
        TOO_HEAVY,
        SIDES
    }

    public static Reading of(String typed) {
        String text =
                THOUSANDS.matcher(PlainText.folded(typed)).replaceAll("$1$2").replace(',', '.');
        if (text.length() > LONGEST) {
            return new Reading.Wrong(Reason.UNREADABLE);
        }
        Matcher sides = SIDES.matcher(text);
        if (!sides.find()) {
            return weight(text, Parcel.ofWeight(1));
        }
        Parcel sized = new Parcel(1, centimetres(sides, 1), centimetres(sides, 2), centimetres(sides, 3));
        boolean fits = side(sized.lengthCm()) && side(sized.breadthCm()) && side(sized.heightCm());
        String rest = text.substring(0, sides.start()) + " " + text.substring(sides.end());
        return fits ? weight(rest, sized) : new Reading.Wrong(Reason.SIDES);
    }

    private static Reading weight(String text, Parcel sized) {
        Matcher weight = WEIGHT.matcher(text.replaceAll("^[ .;]+|[ .;]+$", ""));
        if (!weight.matches()) {
            return new Reading.Wrong(Reason.UNREADABLE);
        }
        BigDecimal number = new BigDecimal(weight.group(1));
        boolean kilograms = weight.group(2) != null;
        boolean bare = !kilograms && weight.group(3) == null;
        if (bare && number.signum() > 0 && (weight.group(1).contains(".") || number.intValue() < FEWEST_BARE)) {
            return new Reading.Wrong(Reason.NO_UNIT);
        }
        int grams = (kilograms ? number.movePointRight(3) : number)
                .setScale(0, RoundingMode.UP)
                .intValue();
        if (grams < 1) {
            return new Reading.Wrong(Reason.TOO_LIGHT);
        }
        return grams > MOST_GRAMS
                ? new Reading.Wrong(Reason.TOO_HEAVY)
                : new Reading.Read(new Parcel(grams, sized.lengthCm(), sized.breadthCm(), sized.heightCm()));
    }

    private static boolean side(int cm) {
        return cm >= 1 && cm <= LONGEST_CM;
    }

    private static int centimetres(Matcher sides, int group) {
        return new BigDecimal(sides.group(group)).setScale(0, RoundingMode.UP).intValue();
    }
}
