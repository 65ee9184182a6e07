package in.dakiya.papers;

/** Money as India writes it on paper: {@code 1,20,500.50}, without the sign of the currency. */
final class Amounts {

    private Amounts() {}

    /** @param paise may be negative */
    static String rupees(long paise) {
        String digits = Long.toString(Math.abs(paise / 100));
        int last = Math.max(0, digits.length() - 3);
        String thousands = digits.substring(0, last).replaceAll("(?<=\\d)(?=(\\d\\d)+$)", ",");
        String grouped = thousands.isEmpty() ? digits : thousands + "," + digits.substring(last);
        return "%s%s.%02d".formatted(paise < 0 ? "-" : "", grouped, Math.abs(paise % 100));
    }
}
