package in.dakiya.chat;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the number of an e-way bill: "eway 1001 1234 5678 9012", "eway 123456789012", and twelve digits alone. */
public final class TypedEwayBill {

    private static final int LONGEST = 80;
    private static final Pattern ALONE = Pattern.compile("(?:\\d[ -]?){11}\\d");
    private static final Pattern NAMED =
            Pattern.compile("(?:e-?way|ewb|ई-?वे)(?: ?bill| बिल)?(?: no| number)?[: ]+(?:#?([\\p{Alnum}._-]{1,40}) )??"
                    + "((?:\\d[ -]?){4,20})");

    private TypedEwayBill() {}

    static Optional<Intent> read(String folded, @Nullable String quotedWamid) {
        Matcher named = NAMED.matcher(folded);
        if (folded.length() > LONGEST || !named.matches()) {
            return Optional.empty();
        }
        String number = named.group(1);
        String digits = named.group(2).strip();
        if (number == null) {
            // "eway 1001 12345": what stands before a blank is the order's number where the rest is not twelve digits.
            return Optional.of(split(digits, quotedWamid));
        }
        return Optional.of(new Intent.EwayBill(new Intent.OrderHint.Typed(number), digits));
    }

    private static Intent split(String digits, @Nullable String quotedWamid) {
        int blank = digits.indexOf(' ');
        boolean twelve = ALONE.matcher(digits).matches();
        return blank > 0 && !twelve
                ? new Intent.EwayBill(
                        new Intent.OrderHint.Typed(digits.substring(0, blank)), digits.substring(blank + 1))
                : new Intent.EwayBill(unnamed(quotedWamid), digits);
    }

    private static Intent.OrderHint unnamed(@Nullable String quotedWamid) {
        return quotedWamid == null ? new Intent.OrderHint.Missing() : new Intent.OrderHint.Quoted(quotedWamid);
    }

    /** Twelve digits and nothing else: what they are is known by what was asked. */
    public static boolean isAlone(String plain) {
        return ALONE.matcher(plain).matches();
    }
}
