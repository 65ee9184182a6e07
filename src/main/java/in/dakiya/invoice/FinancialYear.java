package in.dakiya.invoice;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.ZoneId;
import java.util.Locale;

/**
 * April to March, in India. Serial numbers of invoices are unique in one (Rule 46(b) CGST).
 *
 * @param start the year in which it begins: 2026 for 2026-27
 */
public record FinancialYear(int start) {

    private static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");
    private static final int CENTURY = 100;

    public static FinancialYear of(LocalDate date) {
        return new FinancialYear(date.getMonth().compareTo(Month.APRIL) < 0 ? date.getYear() - 1 : date.getYear());
    }

    public static FinancialYear of(Instant instant) {
        return of(LocalDate.ofInstant(instant, INDIA));
    }

    public LocalDate firstDay() {
        return Year.of(start).atMonth(Month.APRIL).atDay(1);
    }

    public LocalDate lastDay() {
        return Year.of(start + 1).atMonth(Month.MARCH).atEndOfMonth();
    }

    public boolean contains(LocalDate date) {
        return of(date).equals(this);
    }

    /** As numbers hold it: {@code 26-27}. */
    public String label() {
        return String.format(Locale.ROOT, "%02d-%02d", start % CENTURY, (start + 1) % CENTURY);
    }
}
