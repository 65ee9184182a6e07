package in.dakiya.courier;

import in.dakiya.text.PlainText;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Normalises a typed tracking number and compares it with what is known of the courier's numbers. */
public final class TrackingNumber {

    private static final Pattern USABLE = Pattern.compile("[A-Z0-9-]{4,40}");
    private static final Pattern MOBILE = Pattern.compile("(?:0|91)?[6-9]\\d{9}");
    private static final Pattern ABROAD = Pattern.compile("\\+\\d{10,14}");
    private static final Pattern PINCODE = Pattern.compile("[1-9]\\d{5}");

    /** Longer texts hold no number; nothing is done with them. */
    private static final int LONGEST = 200;

    private TrackingNumber() {}

    /** What a number is worth. */
    public sealed interface Verdict {

        /** Fits, or nothing speaks against it. */
        record Good(String number) implements Verdict {}

        /**
         * May be right: to be asked about once.
         *
         * @param other the courier that it looks like, for {@link Doubt#LOOKS_LIKE_OTHER_COURIER} only
         */
        record Doubtful(
                String number, Doubt doubt, @Nullable Courier other) implements Verdict {}

        /** No tracking number of anybody: fewer than 4 or more than 40 of A-Z, 0-9 and the hyphen, or others. */
        record Unusable() implements Verdict {}
    }

    /** Digits of every script as 0 to 9, upper case, no blanks, hyphens only between two characters. */
    public static String normalised(String typed) {
        if (typed.length() > LONGEST) {
            return "";
        }
        return PlainText.of(typed)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[\\p{Pd}−]", "-")
                .replaceAll("[ \\u200c\\u200d]", "")
                .replaceAll("^-+|[-.,;:]+$", "")
                .replaceAll("-+", "-");
    }

    /** Compares with the courier's own shape first: only there may a hyphen stay. */
    public static Verdict check(Courier courier, String typed) {
        String number = normalised(typed);
        boolean abroad = ABROAD.matcher(number).matches();
        if (abroad) {
            return new Verdict.Doubtful(number.substring(1), Doubt.LOOKS_LIKE_PHONE, null);
        }
        if (!isUsable(number)) {
            return new Verdict.Unusable();
        }
        String own = inShape(courier, number);
        if (!courier.shape().isUnknown() && courier.shape().fits(own)) {
            return fitting(courier, own);
        }
        return unlike(courier, own);
    }

    /** Whether it could be somebody's number at all. */
    public static boolean isUsable(String number) {
        return USABLE.matcher(number).matches() && number.chars().anyMatch(Character::isDigit);
    }

    private static String inShape(Courier courier, String number) {
        if (courier.shape().isUnknown()
                || courier.shape().fits(number)
                || Couriers.recognise(number).isPresent()) {
            return number;
        }
        String without = number.replace("-", "");
        return isUsable(without) ? without : number;
    }

    private static Verdict fitting(Courier courier, String number) {
        if (courier.shape().s10() && !S10.isRight(number)) {
            return new Verdict.Doubtful(number, Doubt.WRONG_CHECK_DIGIT, null);
        }
        // Ten digits that start like a mobile number: a courier that is known to use ten digits is believed.
        boolean phone = courier.shape().trust() != Shape.Trust.HIGH
                && number.length() == 10
                && MOBILE.matcher(number).matches();
        return phone ? new Verdict.Doubtful(number, Doubt.LOOKS_LIKE_PHONE, null) : new Verdict.Good(number);
    }

    private static Verdict unlike(Courier courier, String number) {
        if (PINCODE.matcher(number).matches()) {
            return new Verdict.Doubtful(number, Doubt.LOOKS_LIKE_PINCODE, null);
        }
        if (MOBILE.matcher(number).matches()) {
            return new Verdict.Doubtful(number, Doubt.LOOKS_LIKE_PHONE, null);
        }
        if (courier.shape().isUnknown()) {
            return new Verdict.Good(number);
        }
        Optional<Courier> other = Couriers.recognise(number);
        return other.isPresent()
                ? new Verdict.Doubtful(number, Doubt.LOOKS_LIKE_OTHER_COURIER, other.get())
                : new Verdict.Doubtful(number, Doubt.WRONG_SHAPE, null);
    }
}
