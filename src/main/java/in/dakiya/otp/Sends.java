package in.dakiya.otp;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * When the code was sent, however that came about: today in Asia/Kolkata, and the last time before where it is less than
 * ten minutes ago.
 *
 * @param times ascending
 */
public record Sends(List<Instant> times) {

    /** Times a day, the first included. */
    public static final int A_DAY = 3;

    /** At least so long from one to the next. */
    public static final Duration APART = Duration.ofMinutes(10);

    static final Sends NONE = new Sends(List.of());

    private static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");

    public Sends {
        times = List.copyOf(times);
    }

    /** With one more; forgets what no longer matters. */
    Sends plus(Instant now) {
        List<Instant> kept = new ArrayList<>(times.stream()
                .filter(time -> isToday(time, now) || time.plus(APART).isAfter(now))
                .toList());
        kept.add(now);
        kept.sort(null);
        return new Sends(kept);
    }

    int today(Instant now) {
        return (int) times.stream().filter(time -> isToday(time, now)).count();
    }

    /** The earliest time at which it may go again as far as the ten minutes are concerned. */
    Instant freeAt() {
        return times.isEmpty() ? Instant.MIN : times.getLast().plus(APART);
    }

    /** When the next day begins in India. */
    static Instant tomorrow(Instant now) {
        return day(now).plusDays(1).atStartOfDay(INDIA).toInstant();
    }

    private static boolean isToday(Instant time, Instant now) {
        return day(time).equals(day(now));
    }

    private static LocalDate day(Instant time) {
        return LocalDate.ofInstant(time, INDIA);
    }
}
