package in.dakiya.invoice;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The serial number of an invoice, bill of supply or credit note: at most 16 of A-Z, 0-9, dash and slash (Rule 46(b)
 * CGST). Any other text is refused with an {@link IllegalArgumentException}; {@link #complaint} tells before.
 */
public record InvoiceNumber(String text) {

    private static final int LONGEST = 16;
    private static final Pattern FORM = Pattern.compile("[A-Z0-9/-]{1,16}");
    private static final Pattern SERIES = Pattern.compile("[A-Z0-9]{1,3}");
    static final int HIGHEST = 999_999;
    static final int HIGHEST_CREDIT_NOTE = 99_999;

    public InvoiceNumber {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("not a number of an invoice");
        }
    }

    /**
     * Such as {@code KC/26-27/000001}.
     *
     * @param series 1 to 3 of A-Z and 0-9
     * @param serial 1 to 999,999
     */
    public static InvoiceNumber of(String series, FinancialYear year, int serial) {
        check(series, serial, HIGHEST);
        return new InvoiceNumber(String.format(Locale.ROOT, "%s/%s/%06d", series, year.label(), serial));
    }

    /**
     * Such as {@code KC/26-27/C00001}: a series of its own, which no invoice can run into.
     *
     * @param serial 1 to 99,999
     */
    public static InvoiceNumber ofCreditNote(String series, FinancialYear year, int serial) {
        check(series, serial, HIGHEST_CREDIT_NOTE);
        return new InvoiceNumber(String.format(Locale.ROOT, "%s/%s/C%05d", series, year.label(), serial));
    }

    /** What a seller typed, spaces around it taken off and in capitals; nothing when {@link #complaint} has one. */
    public static Optional<InvoiceNumber> typed(String text) {
        return complaint(text).isPresent() ? Optional.empty() : Optional.of(new InvoiceNumber(tidy(text)));
    }

    /** What is wrong with a number that a seller typed, in words that follow "The invoice number ...", or nothing. */
    public static Optional<String> complaint(String text) {
        String number = tidy(text);
        if (number.isEmpty()) {
            return Optional.of("is empty");
        }
        if (number.length() > LONGEST) {
            return Optional.of("is longer than 16 characters");
        }
        if (!FORM.matcher(number).matches()) {
            return Optional.of("may hold only the letters A to Z, digits, - and /");
        }
        if (number.charAt(0) == '0' || number.charAt(0) == '-' || number.charAt(0) == '/') {
            // The e-invoice schema (INV-01) takes no such number, and returns are matched by it.
            return Optional.of("must not begin with 0, - or /");
        }
        return number.chars().anyMatch(c -> c >= '0' && c <= '9') ? Optional.empty() : Optional.of("holds no digit");
    }

    /** As a part of a file's name: {@code KC-26-27-000001}. */
    public String inFileName() {
        return text.replace('/', '-');
    }

    private static String tidy(String text) {
        return text.strip().toUpperCase(Locale.ROOT);
    }

    private static void check(String series, int serial, int highest) {
        if (!SERIES.matcher(series).matches() || serial < 1 || serial > highest) {
            throw new IllegalArgumentException("not a series of 1 to 3 characters, or a serial out of 1 to " + highest);
        }
    }
}
