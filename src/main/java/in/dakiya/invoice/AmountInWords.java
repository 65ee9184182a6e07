package in.dakiya.invoice;

/**
 * Rupees in English words, counted in lakh and crore: {@code Rupees One Lakh Twenty Thousand Five Hundred and Fifty Paise
 * Only}. Customary on invoices, not demanded.
 */
public final class AmountInWords {

    private static final String[] ONES = {
        "",
        "One",
        "Two",
        "Three",
        "Four",
        "Five",
        "Six",
        "Seven",
        "Eight",
        "Nine",
        "Ten",
        "Eleven",
        "Twelve",
        "Thirteen",
        "Fourteen",
        "Fifteen",
        "Sixteen",
        "Seventeen",
        "Eighteen",
        "Nineteen"
    };
    private static final String[] TENS = {
        "", "", "Twenty", "Thirty", "Forty", "Fifty", "Sixty", "Seventy", "Eighty", "Ninety"
    };

    private static final long HUNDRED = 100;
    private static final long THOUSAND = 1_000;
    private static final long LAKH = 100_000;
    private static final long CRORE = 10_000_000;

    private AmountInWords() {}

    /**
     * The words for an amount.
     *
     * @param paise not negative
     */
    public static String of(long paise) {
        long rupees = paise / HUNDRED;
        long rest = paise % HUNDRED;
        String words = "Rupees " + (rupees == 0 ? "Zero" : rupees(rupees));
        return words + (rest == 0 ? "" : " and " + small(rest) + " Paise") + " Only";
    }

    private static String rupees(long number) {
        String front = groups(number / HUNDRED * HUNDRED);
        String end = small(number % HUNDRED);
        return front.isEmpty() ? end : end.isEmpty() ? front : front + " and " + end;
    }

    private static String groups(long number) {
        StringBuilder words = new StringBuilder();
        long left = number;
        if (left >= CRORE) {
            append(words, groups(left / CRORE), "Crore");
            left %= CRORE;
        }
        if (left >= LAKH) {
            append(words, small(left / LAKH), "Lakh");
            left %= LAKH;
        }
        if (left >= THOUSAND) {
            append(words, small(left / THOUSAND), "Thousand");
            left %= THOUSAND;
        }
        if (left >= HUNDRED) {
            append(words, small(left / HUNDRED), "Hundred");
            left %= HUNDRED;
        }
        if (left > 0) {
            append(words, small(left), "");
        }
        return words.toString();
    }

    private static void append(StringBuilder words, String count, String unit) {
        words.append(words.isEmpty() ? "" : " ").append(count).append(unit.isEmpty() ? "" : " " + unit);
    }

    /** Below a hundred; nothing for zero. */
    private static String small(long number) {
        if (number < ONES.length) {
            return ONES[(int) number];
        }
        String ones = ONES[(int) (number % 10)];
        return TENS[(int) (number / 10)] + (ones.isEmpty() ? "" : " " + ones);
    }
}
