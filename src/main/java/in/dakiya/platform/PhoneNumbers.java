package in.dakiya.platform;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Optional;
import java.util.regex.Pattern;

/** Phone numbers, however they are written, in the one form in which they are kept: digits with country code. */
final class PhoneNumbers {

    private static final String INDIA = "IN";
    private static final int INDIAN_LENGTH = 10;
    private static final Pattern PUNCTUATION = Pattern.compile("[\\s().-]");
    private static final Pattern NUMBER = Pattern.compile("\\+?[0-9]{7,17}");

    private PhoneNumbers() {}

    /**
     * The digits of a valid number, or nothing. Ten digits without a country code are taken as Indian, unless they are a
     * number of another country too: then nobody can know, and a stranger could read somebody's order.
     */
    static Optional<String> digits(String text) {
        String number = PUNCTUATION.matcher(text).replaceAll("");
        if (!NUMBER.matcher(number).matches()) {
            return Optional.empty();
        }
        if (number.startsWith("+")) {
            return valid(number);
        }
        if (number.startsWith("00")) {
            return valid("+" + number.substring(2));
        }
        if (number.startsWith("0")) {
            return valid(number);
        }
        Optional<String> international = valid("+" + number);
        Optional<String> indian = number.length() == INDIAN_LENGTH ? valid(number) : Optional.empty();
        return international.isPresent() && indian.isPresent() ? Optional.empty() : international.or(() -> indian);
    }

    private static Optional<String> valid(String number) {
        PhoneNumberUtil phones = PhoneNumberUtil.getInstance();
        try {
            PhoneNumber parsed = phones.parse(number, INDIA);
            return phones.isValidNumber(parsed)
                    ? Optional.of(phones.format(parsed, PhoneNumberFormat.E164).substring(1))
                    : Optional.empty();
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }
}
