package in.dakiya.platform;

import in.dakiya.order.State;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The GST identification number: State code, PAN, entity, {@code Z}, check character. The check is modulo 36 over the
 * first 14 characters with factors 1, 2, 1, 2 and so on, quotient and remainder of each product added.
 */
final class Gstin {

    private static final Pattern FORM = Pattern.compile("[0-9]{2}[A-Z]{5}[0-9]{4}[A-Z][1-9A-Z]Z[0-9A-Z]");
    private static final int BASE = 36;
    private static final int CHECKED = 14;
    /** Not a State: other territory, for example the sea. */
    private static final String OTHER_TERRITORY = "97";

    private Gstin() {}

    static String upper(String text) {
        return text.toUpperCase(Locale.ROOT);
    }

    /** What is wrong with it, or nothing. */
    static Optional<String> complaint(String gstin) {
        if (!FORM.matcher(gstin).matches()) {
            return Optional.of("is not a GSTIN: 15 characters such as 29ABCDE1234F1ZW");
        }
        String stateCode = gstin.substring(0, 2);
        if (!stateCode.equals(OTHER_TERRITORY)
                && Arrays.stream(State.values()).noneMatch(s -> s.gstCode().equals(stateCode))) {
            return Optional.of("does not begin with the code of a State");
        }
        return gstin.charAt(CHECKED) == check(gstin)
                ? Optional.empty()
                : Optional.of("has a wrong check character: one of its characters is mistyped");
    }

    private static char check(String gstin) {
        int sum = 0;
        for (int i = 0; i < CHECKED; i++) {
            int product = Character.digit(gstin.charAt(i), BASE) * (i % 2 == 0 ? 1 : 2);
            sum += product / BASE + product % BASE;
        }
        return Character.toUpperCase(Character.forDigit((BASE - sum % BASE) % BASE, BASE));
    }
}
