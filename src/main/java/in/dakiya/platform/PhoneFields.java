package in.dakiya.platform;

import java.util.Optional;

/** Phone numbers in requests. */
final class PhoneFields {

    private static final TextRule ANY = TextRule.line(40);

    private PhoneFields() {}

    static String required(Fields fields, String name) {
        String text = fields.text(name, ANY);
        return text.isEmpty() ? "" : digits(fields, name, text);
    }

    static String read(Fields fields, String name, String fallback) {
        String text = fields.text(name, ANY, "");
        return text.isEmpty() ? fallback : digits(fields, name, text);
    }

    private static String digits(Fields fields, String name, String text) {
        Optional<String> digits = PhoneNumbers.digits(text);
        if (digits.isEmpty()) {
            fields.wrong(name, "is not a phone number with country code, such as 919800000001");
        }
        return digits.orElse("");
    }
}
