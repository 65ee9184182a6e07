package in.dakiya.order;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Counts tries to collect or to deliver. See {@link ShipmentState} for what counts as one.
 *
 * @param number of the last try, 0 before the first
 * @param open it was announced and has not failed
 * @param day in India of its last event
 */
record Tries(int number, boolean open, @Nullable LocalDate day) {

    static final Tries NONE = new Tries(0, false, null);

    private static final ZoneOffset INDIA = ZoneOffset.ofHoursMinutes(5, 30);

    /** Somebody is on the way. */
    Tries announced(Instant at) {
        LocalDate today = day(at);
        return new Tries(open && today.equals(day) ? number : number + 1, true, today);
    }

    /** Nobody could take or give it. */
    Tries failed(Instant at) {
        LocalDate today = day(at);
        return new Tries(open || today.equals(day) ? number : number + 1, false, today);
    }

    /** Somebody has asked for another: what fails now is that one, also on the same day. */
    Tries asked() {
        return new Tries(number, open, null);
    }

    private static LocalDate day(Instant at) {
        return at.atOffset(INDIA).toLocalDate();
    }
}
