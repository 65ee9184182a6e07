package in.dakiya.courier;

/** The check digit of postal item numbers: two letters, eight digits, the check digit, country (UPU standard S10). */
final class S10 {

    private static final int[] WEIGHTS = {8, 6, 4, 2, 3, 5, 9, 7};

    private S10() {}

    /** @param number of the shape {@code [A-Z]{2}\d{9}[A-Z]{2}} */
    static boolean isRight(String number) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (number.charAt(2 + i) - '0');
        }
        return digit(11 - sum % 11) == number.charAt(10) - '0';
    }

    private static int digit(int remainder) {
        return switch (remainder) {
            case 10 -> 0;
            case 11 -> 5;
            default -> remainder;
        };
    }
}
