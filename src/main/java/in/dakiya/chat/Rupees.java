package in.dakiya.chat;

/** Money as India writes it: {@code 1,20,500.50}. */
public final class Rupees {
    private Rupees() {}

    /** @param paise may be negative */
    public static String of(long paise) {
        long whole = Math.abs(paise / 100);
        String digits = Long.toString(whole);
        StringBuilder grouped = new StringBuilder();
        for (int i = 0; i < digits.length(); i++) {
            int left = digits.length() - i;
            if (i > 0 && (left == 3 || (left > 3 && left % 2 == 1))) {
                grouped.append(',');
            }
            grouped.append(digits.charAt(i));
        }
        return (paise < 0 ? "-" : "") + grouped + "." + "%02d".formatted(Math.abs(paise % 100));
    }
}
